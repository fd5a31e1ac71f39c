import type {DifferenceNote} from '../seen.ts'
import {type Area, comparePictures, compareShots, pictureOf} from './compare-pictures.ts'
import type {Look} from './look.ts'

/** Differences of two pages in what they show, say, and do. `keep` puts a picture away and gives the file it is in. */
export async function compareLooks(
  original: Look,
  sealed: Look,
  keep: ((name: string, picture: Buffer) => Promise<string>) | undefined,
): Promise<DifferenceNote[]> {
  const notes: DifferenceNote[] = []
  const add = async (view: string, text: string, a: Buffer, b: Buffer, areas: readonly Area[]): Promise<void> => {
    const file = await keep?.(view, await pictureOf(a, b, areas))
    notes.push({kind: 'look', text, ...(file !== undefined && {file})})
  }
  for (const [view, before] of original.pictures) {
    const after = sealed.pictures.get(view)
    const [a] = before
    const b = after?.[0]
    if (after === undefined || a === undefined || b === undefined) continue
    if (before.length > 1 || after.length > 1) {
      const share = await compareShots(before, after)
      if (share > mostCells) await add(view, `${percent(share)} of the moving picture differs at ${view}`, a, b, [])
      continue
    }
    const {share, areas} = await comparePictures(a, b)
    if (share > mostPixels) await add(view, `${percent(share)} of the pixels differ at ${view}`, a, b, areas)
  }
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
