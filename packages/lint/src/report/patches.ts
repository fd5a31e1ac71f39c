import type {Edit, Finding, Fix} from '../finding.ts'
import {applyEdits, firstFrom} from '../fix/apply-fixes.ts'

/** A stretch of a text that stands in it once, and what it becomes. */
export interface Patch {
  readonly kind: Fix['kind']
  /** Undefined when there is no such stretch, or it is not worth the reading. */
  readonly change: {readonly from: string; readonly to: string} | undefined
}

/**
 * Edits of findings for who replaces text by text, in any order: no patch holds what another one changes, or stands twice once another one is
 * made. Edits that are too near for that are one patch, which is told with the first of their findings.
 */
export function patchesOf(text: string, findings: readonly Finding[]): ReadonlyMap<Finding, readonly Patch[]> {
  const patches = new Map<Finding, Patch[]>()
  for (const {edits, around} of groupsOf(text, accepted(findings))) {
    const owner = findings[Math.min(...edits.map(({index}) => index))]
    if (owner === undefined) continue
    const kind = edits.some(({index}) => findings[index]?.fix?.kind === 'unsafe') ? 'unsafe' : 'safe'
    patches.set(owner, [...(patches.get(owner) ?? []), {kind, change: around && changeOf(text, around, edits)}])
  }
  return patches
}

interface Group {
  readonly edits: readonly Owned[]
  around?: Stretch | undefined
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Each edit by itself, or with the next or the last one when no stretch between those two stands once. */
function groupsOf(text: string, all: readonly Owned[]): Group[] {
  const after = applyEdits(text, all)
  const groups = all.map((edit): Group => ({edits: [edit]}))
  for (let at = 0, tries = 0; at < groups.length && tries < mostTries; tries++) {
    const [last, {edits} = {edits: []}, next] = [groups[at - 1]?.edits, groups[at], groups[at + 1]?.edits]
    const own = spanOf(edits)
    const bounds = {start: last === undefined ? 0 : spanOf(last).end, end: next?.[0]?.start ?? text.length}
    const [before, behind] = [edits[0]?.shift ?? 0, shiftAfter(edits)]
    const isElsewhere = (piece: string, {start, end}: Stretch): boolean =>
      isBeside(after, piece, {start: start + before, end: end + behind})
    const around = uniqueAround(text, own, bounds, isElsewhere)
    if (around === undefined && next !== undefined && spanOf(next).end - own.start < longest)
      groups.splice(at, 2, {edits: [...edits, ...next]})
    else if (around === undefined && last !== undefined && own.end - spanOf(last).start < longest)
      groups.splice(--at, 2, {edits: [...last, ...edits]})
    else groups[at++] = {edits, around}
  }
  return groups
}

/** By how much what comes after edits is moved. */
function shiftAfter(edits: readonly Owned[]): number {
  const last = edits.at(-1)
  return last === undefined ? 0 : last.shift + last.text.length - (last.end - last.start)
}

function spanOf(edits: readonly Edit[]): Stretch {
  return {start: edits[0]?.start ?? 0, end: edits.at(-1)?.end ?? 0}
}

/** An edit, the index of its finding, and by how much those before it move it. */
interface Owned extends Edit {
  readonly index: number
  readonly shift: number
}

/** In the order of the text. Of fixes that overlap one is made, as by `applyFixes`; the others are found anew in the new text. */
function accepted(findings: readonly Finding[]): Owned[] {
  const fixes = findings
    .flatMap(({fix}, index) => (fix === undefined ? [] : [fix.edits.map((edit) => ({...edit, index, shift: 0}))]))
    .sort((a, b) => startOf(a) - startOf(b))
  const made = new Set<string>()
  const all: Owned[] = []
  for (const edits of fixes) {
    const key = JSON.stringify(edits.map(({start, end, text}) => [start, end, text]))
    if (made.has(key) || edits.some((edit) => isTaken(all, edit))) continue
    made.add(key)
    for (const edit of edits) all.splice(placeOf(all, edit), 0, edit)
  }
  let shift = 0
  return all.map((edit) => {
    const moved = {...edit, shift}
    shift = shiftAfter([moved])
    return moved
  })
}

function startOf(edits: readonly Edit[]): number {
  return Math.min(...edits.map(({start}) => start))
}

function isTaken(all: readonly Edit[], {start, end}: Edit): boolean {
  const next = firstFrom(all, start)
  if ((all[next - 1]?.end ?? 0) > start) return true
  for (let at = next; (all[at]?.start ?? end) < end; at++) if ((all[at]?.end ?? start) > start) return true
  return false
}

/** Insertions come before what begins where they stand. */
function placeOf(all: readonly Edit[], {start, end}: Edit): number {
  let at = firstFrom(all, start)
  while (all[at]?.start === start && (all[at]?.end ?? end) <= end) at++
  return at
}

/** The stretch around an edit, widened within bounds until it stands once in the text, and in the new text nowhere else. */
function uniqueAround(
  text: string,
  own: Stretch,
  bounds: Stretch,
  isElsewhere: (piece: string, stretch: Stretch) => boolean,
): Stretch | undefined {
  let {start, end} = own
  while (end - start <= 2 * longest) {
    const piece = text.slice(start, end)
    const isOnce = piece !== '' && text.indexOf(piece) === start && text.indexOf(piece, start + 1) === -1
    if (isOnce && !isElsewhere(piece, {start, end})) return {start, end}
    if (start === bounds.start && end === bounds.end) break
    start = Math.max(bounds.start, wholeCharacter(text, start - step))
    end = Math.min(bounds.end, wholeCharacter(text, end + step))
  }
  return undefined
}

/** True when a piece stands in a text before or after a stretch of it. */
function isBeside(text: string, piece: string, {start, end}: Stretch): boolean {
  const first = text.indexOf(piece)
  return (first !== -1 && first + piece.length <= start) || text.indexOf(piece, end) !== -1
}

function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset)
  return unit >= 0xdc00 && unit < 0xe000 ? offset - 1 : offset
}

function changeOf(text: string, {start, end}: {start: number; end: number}, edits: readonly Edit[]): Patch['change'] {
  const from = text.slice(start, end)
  const own = edits.map((edit) => ({...edit, start: edit.start - start, end: edit.end - start}))
  return edits.some(isLong) ? undefined : {from, to: applyEdits(from, own)}
}

function isLong({start, end, text}: Edit): boolean {
  return end - start > longest || text.length > longest
}

/** Longer edits are not worth the reading, in characters. */
const longest = 1000
const step = 8
/** Each looks through the whole text; who has more to do does not do it by hand. */
const mostTries = 1000
