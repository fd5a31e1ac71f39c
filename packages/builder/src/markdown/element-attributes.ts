import type {Emphasis, Heading, Image, InlineCode, Link, Nodes, Parents, Root, Strong} from 'mdast'
import {endingAttributes, leadingAttributes, toProperties} from './attributes.ts'

const lengths = /^(\d{1,5})(?:px)?$/
const size = /^\s*=(\d{1,5})?x(\d{1,5})?$/

/**
 * Gives headings, images, links and code the attributes that are written behind them, `# Title {#id .class}` and
 * `![](a.png){width=50%}`, emphasis those of kramdown, `*so*{:.class}`, and images the size in their text, `![a|300](a.png)` and `![a|300x200](a.png)`.
 */
export function attachAttributes(tree: Root): void {
  const todo: Parents[] = [tree]
  for (let parent = todo.pop(); parent !== undefined; parent = todo.pop()) {
    for (const [at, node] of parent.children.entries()) {
      if (node.type === 'heading') attachToHeading(node)
      if (node.type === 'image') sizeOf(node)
      if (isPhrase(node)) attachToNext(node, parent, at)
      if ('children' in node) todo.push(node)
    }
  }
}

function attachToHeading(node: Heading): void {
  const last = node.children.at(-1)
  const found = last?.type === 'text' ? endingAttributes(last.value) : undefined
  if (found === undefined || last?.type !== 'text') return
  last.value = found.text
  node.data = {...node.data, hProperties: toProperties(found.attributes)}
}

type Phrase = Image | Link | Emphasis | Strong | InlineCode

function isPhrase(node: Nodes): node is Phrase {
  return /^(?:image|link|emphasis|strong|inlineCode)$/.test(node.type)
}

/** Behind emphasis `{…}` is text, and `{:…}` are attributes. */
function attachToNext(node: Phrase, parent: Parents, at: number): void {
  const next = parent.children[at + 1]
  const mayBe = next?.type === 'text' && (!/^(?:emphasis|strong)$/.test(node.type) || next.value.startsWith('{:'))
  const found = mayBe ? leadingAttributes(next.value) : undefined
  if (found === undefined || next?.type !== 'text') return
  next.value = found.text
  const {width, height, ...values} = found.attributes.values
  const properties = toProperties({...found.attributes, values})
  const styles = [properties.style, relative('width', width), relative('height', height)].filter((style) => style)
  node.data = {
    ...node.data,
    hProperties: {
      ...node.data?.hProperties,
      ...properties,
      ...(styles.length > 0 && {style: styles.join(';')}),
      ...absolute('width', width),
      ...absolute('height', height),
    },
  }
}

function absolute(name: string, length: string | undefined): Record<string, string> {
  const [, pixels] = lengths.exec(length ?? '') ?? []
  return pixels === undefined ? {} : {[name]: pixels}
}

/** Attributes hold pixels alone. */
function relative(name: string, length: string | undefined): string | undefined {
  return length !== undefined && /^\d{1,4}(?:\.\d+)?(?:%|em|rem|ch|vw|in|cm|mm|pt)$/.test(length)
    ? `${name}:${length}`
    : undefined
}

function sizeOf(node: Image): void {
  const [, alt = '', width, height] = /^(.*)\|(\d{1,5})(?:x(\d{1,5}))?$/.exec(node.alt ?? '') ?? []
  if (width === undefined) return
  node.alt = alt.trim()
  node.data = {...node.data, hProperties: {width, ...(height !== undefined && {height})}}
}

/** `a.png =300x200` in the address of an image, which CommonMark does not know: as HackMD and markdown-it write it. */
export function sizeBehindAddress(text: string): {width?: string; height?: string} | undefined {
  const [all, width, height] = size.exec(text) ?? []
  return all === undefined || (width ?? height) === undefined
    ? undefined
    : {...(width !== undefined && {width}), ...(height !== undefined && {height})}
}
