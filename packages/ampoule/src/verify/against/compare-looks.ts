import type {DifferenceNote} from '../seen.ts'
import {compareAppearances} from './compare-appearances.ts'
import {type Area, comparePictures, compareShots, pictureOf} from './compare-pictures.ts'
import type {Look, View} from './look.ts'

export interface CompareOptions {
  /** Puts a picture away and gives the file it is in. */
  readonly keep?: (view: string, picture: Buffer) => Promise<string>
  /** Looks at both once more, at one width, when nothing but their pictures there differ. */
  readonly again?: (width: number) => Promise<readonly [Look, Look]>
}

/** Differences of two pages in what they show, say, and do. */
export async function compareLooks(
  original: Look,
  sealed: Look,
  {keep, again}: CompareOptions,
): Promise<DifferenceNote[]> {
  const notes = stylesThatDiffer(original, sealed)
  // A page that is known to differ need not be looked at once more.
  const isKnown = notes.length > 0
  notes.push(...(await viewsThatDiffer(original, sealed, keep, isKnown ? undefined : again)))
  for (const [moment, text] of original.texts) {
    const other = sealed.texts.get(moment)
    if (other === text) continue
    if (other === undefined) notes.push({kind: 'text', text: `Nothing to use for ${moment}`})
    else
      notes.push({
        kind: 'text',
        text: `Text differs ${moment === 'at first' ? moment : `after ${moment}`}: ${parting(text, other)}`,
      })
    // What comes after follows from it.
    break
  }
  for (const [kind, before, after] of [
    ['console', original.console, sealed.console],
    ['errors', original.errors, sealed.errors],
  ] as const) {
    const missing = before.filter((line) => !after.includes(line))
    const more = after.filter((line) => !before.includes(line))
    for (const line of missing.slice(0, 5))
      notes.push({kind, text: `The original says \`${short(line)}\`, the page does not`})
    for (const line of more.slice(0, 5))
      notes.push({kind, text: `The page says \`${short(line)}\`, the original does not`})
  }
  return notes
}

async function viewsThatDiffer(
  original: Look,
  sealed: Look,
  keep: CompareOptions['keep'],
  again: CompareOptions['again'],
): Promise<DifferenceNote[]> {
  const notes: DifferenceNote[] = []
  const others = new Map<number, readonly [Look, Look]>()
  for (const [view, before] of original.pictures) {
    const after = sealed.pictures.get(view)
    let difference = after && (await compareViews(before, after))
    if (difference === undefined) continue
    if (again !== undefined && notes.length === 0) {
      const looks = others.get(before.width) ?? (await again(before.width))
      others.set(before.width, looks)
      const [first, second] = looks.map(({pictures}) => pictures.get(view))
      if (first !== undefined && second !== undefined) difference = await compareViews(first, second)
      if (difference === undefined) continue
    }
    const {text, pictures, areas} = difference
    const file = await keep?.(view, await pictureOf(...pictures, areas))
    notes.push({kind: 'look', text: `${text} at ${view}`, ...(file !== undefined && {file})})
  }
  return notes
}

interface ViewDifference {
  readonly text: string
  readonly pictures: readonly [Buffer, Buffer]
  readonly areas: readonly Area[]
}

async function compareViews({shots: before}: View, {shots: after}: View): Promise<ViewDifference | undefined> {
  const [[a], [b]] = [before, after]
  if (a === undefined || b === undefined) return undefined
  if (before.length > 1 || after.length > 1) {
    const share = await compareShots(before, after)
    return share > mostCells
      ? {text: `${percent(share)} of the moving picture differs`, pictures: [a, b], areas: []}
      : undefined
  }
  const {share, areas} = await comparePictures(a, b)
  return share > mostPixels ? {text: `${percent(share)} of the pixels differ`, pictures: [a, b], areas} : undefined
}

/** Until a step after which the pages part: what comes after follows from it. */
function stylesThatDiffer(original: Look, sealed: Look): DifferenceNote[] {
  const found = new Map<string, DifferenceNote>()
  for (const [moment, before] of original.appearances) {
    const after = sealed.appearances.get(moment)
    const known = found.size
    for (const {kind, text} of after === undefined ? [] : compareAppearances(before, after)) {
      if (found.size < mostStyles && !found.has(text))
        found.set(text, {kind, text: moment === 'at first' ? text : `${text} (${moment})`})
    }
    if (found.size > known && moment.startsWith('after')) break
  }
  return [...found.values()]
}

/** Of styles and states that differ. */
const mostStyles = 8
/** Of the pixels of a picture. */
const mostPixels = 0.005
/** Of the cells of a page that moves. */
const mostCells = 0.05

/** First words in which two texts differ. */
function parting(a: string, b: string): string {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const from = Math.max(0, a.lastIndexOf(' ', at - 1) + 1)
  return `"${a.slice(from, from + 40)}" became "${b.slice(from, from + 40)}"`
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function short(line: string): string {
  return line.slice(0, 100).replaceAll('`', "'")
}
