import {addCut, type Content, type Cuts} from './content.ts'

/** Shorter runs of base64 or hex are left to what is around them. In characters. */
const minLength = 200
/** A run cannot hide between two probes. */
const step = minLength >> 1

/** Adds `[start, end)` as `kind`, and the long runs of base64 and hex in it as what they are. */
export function addWithRuns(cuts: Cuts, text: string, start: number, end: number, kind: Content): void {
  let known = start
  for (let probe = start + step; probe < end; probe += step) {
    if (!isPayload(text.charCodeAt(probe))) continue
    let from = probe
    while (from > known && isPayload(text.charCodeAt(from - 1))) from--
    const to = endOfRun(text, probe, end)
    if (to - from >= minLength) {
      const found = kindOfRun(text, from, to)
      if (found !== undefined) {
        addCut(cuts, from, kind)
        addCut(cuts, to, found)
      }
    }
    known = to
    probe = Math.max(probe, to)
  }
  addCut(cuts, end, kind)
}

/** Padding is looked for apart: a pattern with something behind a run keeps a place to come back to for each character of it. */
function endOfRun(text: string, from: number, end: number): number {
  const run = /[\w+/-]+/y
  run.lastIndex = from
  let at = run.test(text) ? Math.min(run.lastIndex, end) : from
  const most = Math.min(at + 2, end)
  while (at < most && text[at] === '=') at++
  return at
}

/** Letters, digits and the two further marks of base64 in either alphabet. */
function isPayload(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x2f && unit <= 0x39) ||
    unit === 0x2b ||
    unit === 0x2d ||
    unit === 0x5f
  )
}

function kindOfRun(text: string, start: number, end: number): Content | undefined {
  const head = text.slice(start, Math.min(start + 2 * minLength, end))
  if (/^(?:[\da-f]+|[\dA-F]+)$/.test(head)) return /\d/.test(head) ? 'hex' : undefined
  // Words joined by hyphens or slashes have no such mixture; a rule of dashes has none at all.
  if (/^A+$/.test(head)) return 'base64'
  if (!/\d/.test(head) || !/[A-Z]/.test(head) || !/[a-z]/.test(head)) return undefined
  return isText(head) ? 'base64-text' : 'base64'
}

/** True when what is encoded begins as text, which SVG, CSS and JSON do and compressed data does not. */
function isText(head: string): boolean {
  const sample = head.slice(0, (head.length >> 2) << 2).replace(/[-_]/g, (mark) => (mark === '-' ? '+' : '/'))
  let bytes: string
  try {
    bytes = atob(sample)
  } catch {
    return false
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells data from text
  return !/[\0-\x08\x0e-\x1f\x7f]/.test(bytes)
}
