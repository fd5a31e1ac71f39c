import type {FootnoteDefinition, Parents, PhrasingContent, Root, Text} from 'mdast'

/** A note behind a word, or one of several words; `^[a-z]` is an expression. */
const opening = /(?<=[\p{L}\p{N}.,;:!?)"'”’»*_])\^\[|(?:(?<=\s)|^)\^\[(?=\p{L}[^\]]{0,1000}\s)/gu

/** Turns pandoc's notes within a line, `^[a note]`, into footnotes. What is in a note may hold emphasis, links and code. */
export function readInlineNotes(tree: Root, source: string): void {
  let prefix = 'inline'
  while (source.includes(`[^${prefix}-`)) prefix += '-'
  const notes: FootnoteDefinition[] = []
  const todo: Parents[] = [tree]
  for (let parent = todo.pop(); parent !== undefined; parent = todo.pop()) {
    for (const child of parent.children) if ('children' in child) todo.push(child)
    if (parent.children.some((child) => child.type === 'text' && child.value.includes('^[')) && !hasEscape(parent))
      parent.children = withNotes(parent.children as PhrasingContent[]) as typeof parent.children
  }
  tree.children.push(...notes)

  function hasEscape({position}: Parents): boolean {
    return source.slice(position?.start.offset ?? 0, position?.end.offset).includes('\\^[')
  }

  function withNotes(children: readonly PhrasingContent[]): PhrasingContent[] {
    const closings = bracketPairs(children)
    const out: PhrasingContent[] = []
    let at = 0
    let from = 0
    for (let child = children[at]; child !== undefined; child = children[at]) {
      const start = child.type === 'text' ? openingIn(child, from, at > 0) : undefined
      if (child.type !== 'text' || start === undefined) {
        out.push(child.type === 'text' ? piece(child, from) : child)
        at++
        from = 0
        continue
      }
      const end = closings.get(`${at} ${start + 1}`)
      const last = end === undefined ? undefined : children[end.at]
      if (end === undefined || last?.type !== 'text') {
        out.push(piece(child, from, start + 2))
        from = start + 2
        continue
      }
      const content =
        last === child
          ? [piece(child, start + 2, end.index)]
          : [piece(child, start + 2), ...children.slice(at + 1, end.at), piece(last, 0, end.index)]
      const identifier = `${prefix}-${notes.length + 1}`
      notes.push({type: 'footnoteDefinition', identifier, children: [{type: 'paragraph', children: content}]})
      out.push(piece(child, from, start), {type: 'footnoteReference', identifier, label: identifier})
      at = end.at
      from = end.index + 1
    }
    return out.filter((node) => node.type !== 'text' || node.value !== '')
  }
}

/** Place at which the next note of a text begins; an element may stand before the text. */
function openingIn({value}: Text, from: number, isBehind: boolean): number | undefined {
  if (isBehind && from === 0 && value.startsWith('^[')) return 0
  const pattern = new RegExp(opening)
  pattern.lastIndex = from
  return pattern.exec(value)?.index
}

/** The bracket that closes each, by the node and the index of the one that opens. */
function bracketPairs(nodes: readonly PhrasingContent[]): Map<string, {at: number; index: number}> {
  const open: string[] = []
  const pairs = new Map<string, {at: number; index: number}>()
  for (const [at, node] of nodes.entries()) {
    if (node.type !== 'text') continue
    for (const {0: sign, index} of node.value.matchAll(/[[\]]/g)) {
      if (sign === '[') open.push(`${at} ${index}`)
      else pairs.set(open.pop() ?? '', {at, index})
    }
  }
  return pairs
}

function piece({value, position}: Text, from: number, to?: number): Text {
  return {type: 'text', value: value.slice(from, to), ...(position && {position})}
}
