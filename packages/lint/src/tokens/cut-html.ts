import {addCut, type Content, type Cuts} from './content.ts'
import {addWithRuns} from './payload-runs.ts'

/**
 * Cuts a page in stretches of one kind of content, without parsing it: a look at each tag is all it takes, and what is
 * wrong in broken markup is which row of weights a few characters are priced by.
 */
export function cutHtml(text: string): Cuts {
  const cuts: Cuts = {ends: [], kinds: []}
  let known = 0
  let at = text.indexOf('<')
  while (at !== -1) {
    if (!opensTag(text.charCodeAt(at + 1))) {
      at = text.indexOf('<', at + 1)
      continue
    }
    addWithRuns(cuts, text, known, at, 'prose')
    known = text.startsWith('<!--', at) ? cutComment(cuts, text, at) : cutTag(cuts, text, at)
    at = text.indexOf('<', known)
  }
  addWithRuns(cuts, text, known, text.length, 'prose')
  return cuts
}

function opensTag(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x2f || unit === 0x21 || unit === 0x3f
  )
}

function cutComment(cuts: Cuts, text: string, start: number): number {
  const close = text.indexOf('-->', start + 4)
  const end = close === -1 ? text.length : close + 3
  addWithRuns(cuts, text, start, end, 'markup')
  return end
}

function cutTag(cuts: Cuts, text: string, start: number): number {
  const end = cutAttributes(cuts, text, start)
  const name = rawText.exec(text.slice(start, start + 10))?.[1]?.toLowerCase()
  if (name === undefined) return end
  const close = new RegExp(`</${name}`, 'gi')
  close.lastIndex = end
  const stop = close.exec(text)?.index ?? text.length
  addWithRuns(cuts, text, end, stop, name === 'style' ? 'css' : scriptKind(name, text.slice(start, end)))
  return stop
}

const rawText = /^<(script|style|textarea|title)[\s/>]/i

function scriptKind(name: string, tag: string): Content {
  if (name !== 'script') return 'prose'
  const type = /\btype\s*=\s*["']?([^"'\s>]+)/i.exec(tag.slice(0, 512))?.[1]?.toLowerCase() ?? ''
  if (type.includes('json') || type === 'importmap' || type === 'speculationrules') return 'json'
  if (type.includes('html') || type.includes('template')) return 'markup'
  return type.startsWith('text/') && !type.includes('javascript') && !type.includes('babel') ? 'prose' : 'js'
}

/** To the end of a tag: a `>` within a quoted value does not close it. */
function cutAttributes(cuts: Cuts, text: string, start: number): number {
  let at = start + 1
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x3e) {
      addCut(cuts, at + 1, 'markup')
      return at + 1
    }
    if (unit === 0x3d) {
      const end = endOfUnquoted(text, at + 1)
      if (end - at > longValue) {
        addCut(cuts, at + 1, 'markup')
        addWithRuns(cuts, text, at + 1, end, valueKind(text, at))
        at = end - 1
      }
      continue
    }
    if ((unit !== 0x22 && unit !== 0x27) || text.charCodeAt(at - 1) !== 0x3d) continue
    const close = text.indexOf(unit === 0x22 ? '"' : "'", at + 1)
    if (close === -1) {
      addCut(cuts, at + 1, 'markup')
      addWithRuns(cuts, text, at + 1, text.length, 'markup')
      return text.length
    }
    const kind = close - at > shortValue ? valueKind(text, at - 1) : 'markup'
    if (kind !== 'markup' || close - at > longValue) {
      addCut(cuts, at + 1, 'markup')
      addWithRuns(cuts, text, at + 1, close, kind)
    }
    at = close
  }
  addCut(cuts, text.length, 'markup')
  return text.length
}

/** The end of a value without quotes; where it begins when there is none. */
function endOfUnquoted(text: string, start: number): number {
  const first = text.charCodeAt(start)
  if (first === 0x22 || first === 0x27) return start
  let at = start
  for (let unit = first; unit > 0x20 && unit !== 0x3e; unit = text.charCodeAt(at)) at++
  return at
}

/** Shorter values are priced with the markup; longer ones may hold a payload. In characters. */
const shortValue = 12
const longValue = 200

const valueKinds: ReadonlyMap<string, Content> = new Map<string, Content>([
  ['d', 'path'],
  ['points', 'path'],
  ['values', 'path'],
  ['transform', 'path'],
  ['style', 'css'],
  ['alt', 'prose'],
  ['title', 'prose'],
  ['content', 'prose'],
  ['placeholder', 'prose'],
  ['aria-label', 'prose'],
  ['summary', 'prose'],
])

/** The kind of the value whose `=` stands at `equals`. */
function valueKind(text: string, equals: number): Content {
  const name = /([\w:-]+)$/.exec(text.slice(Math.max(0, equals - 16), equals))?.[1]?.toLowerCase() ?? ''
  return valueKinds.get(name) ?? (name.startsWith('on') ? 'js' : 'markup')
}
