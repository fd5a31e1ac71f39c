import type {Properties} from 'hast'
import type {Blockquote, Nodes, Paragraph, Parents, Root, RootContent, Table} from 'mdast'
import {type Attributes, leadingAttributes, toProperties} from './attributes.ts'

/** A line that is nothing but attributes, as kramdown writes them. */
const line = /^[ \t]*(\{:[^{}\n]{1,1000}\})[ \t]*$/
const lineAtStart = /^[ \t]*(\{:[^{}\n]{1,1000}\})[ \t]*\n/
const lineAtEnd = /\n[ \t]*(\{:[^{}\n]{1,1000}\})[ \t]*$/
/** Classes by which themes of Jekyll make a callout of a block. */
const callout = /^(?:prompt-)?(note|info|tip|important|warning|caution|danger)$/

/**
 * Gives blocks the attributes that stand on a line of their own below or above them, `{: .note #id}`, and items those that they begin with,
 * as kramdown does. A list above `{:toc}` becomes the table of contents.
 */
export function attachBlockAttributes(tree: Root, source: string): void {
  const lines = source.split('\n')
  attachIn(tree, [])

  function attachIn(parent: Parents, above: readonly Parents[]): void {
    for (const child of [...blocksOf(parent)]) {
      if (child.type === 'paragraph') attachOfParagraph(child, parent, above)
      else if (child.type === 'table') attachOfTable(child, parent)
      else if ('children' in child && child.type !== 'heading') attachIn(child, [...above, parent])
    }
  }

  function attachOfParagraph(node: Paragraph, parent: Parents, above: readonly Parents[]): void {
    const alone = node.children.length === 1 ? attributesIn(node.children[0], line) : undefined
    if (alone !== undefined) {
      const blocks = blocksOf(parent)
      const at = blocks.indexOf(node)
      const [before, behind] = [blocks[at - 1], blocks[at + 1]]
      blocks.splice(at, 1)
      const of = isNextTo(before, node) ? before : isNextTo(node, behind) ? behind : undefined
      if (of !== undefined) attach(of, alone, parent)
      return
    }
    const [first] = node.children
    const atStart = attributesIn(first, lineAtStart)
    if (first?.type === 'text' && atStart !== undefined) {
      first.value = first.value.replace(lineAtStart, '')
      attach(node, atStart, parent)
    } else if (parent.type === 'listItem' && parent.children[0] === node && first?.type === 'text') {
      const found = first.value.startsWith('{:') ? leadingAttributes(first.value) : undefined
      if (found !== undefined) {
        first.value = found.text.trimStart()
        addProperties(parent, found.attributes)
      }
    }
    const last = node.children.at(-1)
    const atEnd = attributesIn(last, lineAtEnd)
    if (last?.type !== 'text' || atEnd === undefined) return
    last.value = last.value.replace(lineAtEnd, '')
    const column = (lines[(node.position?.end.line ?? 0) - 1]?.lastIndexOf('{:') ?? 0) + 1
    // A line that begins where the list does is of the list, though it continues the last item.
    const path = [...above, parent]
    const of = path.find((one) => /^(?:list|blockquote)$/.test(one.type) && one.position?.start.column === column)
    // The words of an item may stand in it without a paragraph.
    if (of === undefined) attach(parent.type === 'listItem' ? parent : node, atEnd, parent)
    else attach(of as RootContent, atEnd, path[path.indexOf(of) - 1] ?? tree)
  }

  /** The line below a table is a row of it, to GitHub's Markdown. */
  function attachOfTable(node: Table, parent: Parents): void {
    const row = node.children.length > 1 ? node.children.at(-1) : undefined
    const [first, ...others] = row?.children ?? []
    const found = first?.children.length === 1 ? attributesIn(first.children[0], line) : undefined
    if (found === undefined || others.some(({children}) => children.length > 0)) return
    node.children.pop()
    attach(node, found, parent)
  }
}

function attach(node: RootContent, given: Attributes | 'toc', parent: Parents): void {
  if (given === 'toc') {
    const marker: Paragraph = {type: 'paragraph', children: [{type: 'text', value: '[[toc]]'}]}
    if (node.type === 'list') replace(node, marker, parent)
    return
  }
  const [, kind] = given.classes.length === 1 ? (callout.exec(given.classes[0] ?? '') ?? []) : []
  if (kind === undefined || (node.type !== 'paragraph' && node.type !== 'blockquote')) {
    addProperties(node, given)
    return
  }
  const content = node.type === 'paragraph' ? [node] : node.children
  const marker: Paragraph = {type: 'paragraph', children: [{type: 'text', value: `[!${kind}]\n`}]}
  replace(node, {type: 'blockquote', children: [marker, ...content]}, parent)
}

function replace(node: RootContent, by: Paragraph | Blockquote, parent: Parents): void {
  const blocks = blocksOf(parent)
  blocks[blocks.indexOf(node)] = {...by, ...(node.position && {position: node.position})}
}

/** Each kind of parent has its own kinds of children, in the types. */
function blocksOf(parent: Parents): RootContent[] {
  return parent.children as RootContent[]
}

function addProperties(node: Nodes, given: Attributes): void {
  const {data} = node as {data?: {hProperties?: Properties}}
  Object.assign(node, {data: {...data, hProperties: {...data?.hProperties, ...toProperties(given)}}})
}

/** Attributes that a pattern finds in a text; `toc` is a word for a table of contents. */
function attributesIn(node: RootContent | undefined, pattern: RegExp): Attributes | 'toc' | undefined {
  const [, written = ''] = node?.type === 'text' ? (pattern.exec(node.value) ?? []) : []
  if (/^\{:[ \t]*toc[ \t]*\}$/.test(written)) return 'toc'
  const found = leadingAttributes(written)
  return found?.text === '' ? found.attributes : undefined
}

function isNextTo(upper: RootContent | undefined, lower: RootContent | undefined): boolean {
  return upper?.position !== undefined && upper.position.end.line + 1 === lower?.position?.start.line
}
