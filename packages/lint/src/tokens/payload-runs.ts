import {anyAlphabet, endOfPadding, endOfRun} from '../source/base64-run.ts'
import {addCut, type Content, type Cuts} from './content.ts'

/** Shorter runs of base64 or hex are left to what is around them. In characters. */
const minLength = 200
/** A run cannot hide between two probes. */
const step = minLength >> 1

/** Adds `[start, end)` as `kind`, and the long runs of base64 and hex in it as what they are. */
export function addWithRuns(cuts: Cuts, text: string, start: number, end: number, kind: Content): void {
  let known = start
  for (let probe = start + step; probe < end; probe += step) {
    if (anyAlphabet[text.charCodeAt(probe)] !== 1) continue
    let from = probe
    while (from > known && anyAlphabet[text.charCodeAt(from - 1)] === 1) from--
    const to = Math.min(endOfPadding(text, endOfRun(text, probe, anyAlphabet)), end)
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
