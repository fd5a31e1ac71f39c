import type {Edit} from '../finding.ts'
import type {Page} from '../page.ts'
import type {Element} from '../source/source.ts'

// Offsets of nodes are those of the masked text; edits are made in the text itself. Elements must be of the page, not of a
// frame in it: those have offsets of their own.

/** An edit of the text from masked offsets. */
export function edit(page: Page, start: number, end: number, text = ''): Edit {
  const {payloads} = page.source
  return {start: payloads.toOffset(start), end: payloads.toOffset(end), text}
}

/** Takes an element out with all that is in it; with its line, when it has one to itself. Undefined when it is not written. */
export function removeElement(page: Page, element: Element): readonly Edit[] | undefined {
  const location = element.sourceCodeLocation
  if (location === undefined || location === null) return undefined
  const {start, end} = wholeLines(page.source.masked, location.startOffset, location.endOffset)
  return [edit(page, start, end)]
}

/** Takes an attribute out with the space before it. */
export function removeAttribute(page: Page, element: Element, name: string): readonly Edit[] | undefined {
  const location = element.sourceCodeLocation?.attrs?.[name]
  if (location === undefined) return undefined
  const before = page.source.masked.slice(0, location.startOffset)
  const space = before.length - before.trimEnd().length
  return [edit(page, location.startOffset - space, location.endOffset)]
}

/** Puts an element into the head: behind the tag `<head>`, or else where the parser would open one. */
export function insertInHead(page: Page, html: string): readonly Edit[] {
  const {tree, masked} = page.source
  const lineBreak = masked[masked.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n'
  const root = tree.childNodes.find((node) => node.nodeName === 'html')
  const head =
    root !== undefined && 'childNodes' in root ? root.childNodes.find(({nodeName}) => nodeName === 'head') : undefined
  for (const node of [head, root]) {
    const tag = node !== undefined && 'tagName' in node ? node.sourceCodeLocation?.startTag : undefined
    if (tag !== undefined) return [edit(page, tag.endOffset, tag.endOffset, `${lineBreak}${html}`)]
  }
  const doctype = tree.childNodes.find((node) => node.nodeName === '#documentType')?.sourceCodeLocation
  if (doctype !== undefined && doctype !== null)
    return [edit(page, doctype.endOffset, doctype.endOffset, `${lineBreak}${html}`)]
  const start = masked.startsWith('\ufeff') ? 1 : 0
  return [edit(page, start, start, `${html}${lineBreak}`)]
}

/** The stretch widened to its lines, its line break included, when nothing else stands on them. */
function wholeLines(text: string, start: number, end: number): {start: number; end: number} {
  let from = start
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--
  let to = end
  while (text[to] === ' ' || text[to] === '\t' || text[to] === '\r') to++
  const alone = (from === 0 || text[from - 1] === '\n') && text[to] === '\n'
  return alone ? {start: from, end: to + 1} : {start, end}
}

/** Text as it may stand in a double-quoted attribute. */
export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

/** Text as it may stand between tags. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
