import {WorkLimitError} from '@ampoule/lint'
import type {Nodes, Root} from 'mdast'
import {proseLines} from './prose-lines.ts'

/** A line of colons with a name: how deep it may be indented is left to the parser. */
const fence = /^([ \t>]{0,12})(:{3,})[ \t]*(.*?)[ \t]*(\r?)$/
const name = /^([a-zA-Z][\w-]*)(?![^\s[{])[ \t]*(.*)$/
/** More open containers than this are left as they are: each is read once more for every one around it. */
const MAX_DEPTH = 8
/** More containers are an attack. */
const MAX_COUNT = 1000

/**
 * Writes containers as remark-directive reads them: `::: tip Title` of VitePress, `:::{note}` of MyST, `::: {.callout-note}` of
 * Quarto. Outer containers get more colons than those within, which the other dialects do not ask for. No line is added.
 */
export function prepareContainers(text: string): string {
  if (!/^[ \t>]*:::/m.test(text)) return text
  if ((text.match(/^[ \t>]*:::/gm)?.length ?? 0) > 2 * MAX_COUNT)
    throw new WorkLimitError(`Markdown has more than ${MAX_COUNT} boxes of \`:::\``)
  const lines = [...proseLines(text)]
  const out = lines.map((line) => line.text)
  /** Lines that open a container, the innermost last; how many colons each gets is known when it closes. */
  const open: {at: number; prefix: string; head: string; height: number}[] = []
  for (const [at, line] of lines.entries()) {
    const [, prefix = '', , rest = '', end = ''] = line.isVerbatim ? [] : (fence.exec(line.text) ?? [])
    const isFence = !line.isVerbatim && fence.test(line.text)
    if (!isFence) continue
    if (rest !== '') {
      const head = headOf(rest)
      if (head === undefined || open.length >= MAX_DEPTH) continue
      open.push({at, prefix, head: head + end, height: 0})
      continue
    }
    const closed = open.pop()
    if (closed === undefined) continue
    const colons = ':'.repeat(3 + closed.height)
    out[closed.at] = closed.prefix + colons + closed.head
    out[at] = prefix + colons + end
    const outer = open.at(-1)
    if (outer !== undefined) outer.height = Math.max(outer.height, closed.height + 1)
  }
  // What is not closed goes on to the end, as in all dialects.
  for (const [depth, {at, prefix, head}] of open.entries()) {
    out[at] = `${prefix}${':'.repeat(3 + MAX_DEPTH - depth)}${head}`
  }
  return out.join('\n')
}

/** Text behind the colons; undefined when they open no container. */
function headOf(rest: string): string | undefined {
  const [, myst, mystTitle = ''] = /^\{([a-zA-Z][\w-]*)\}[ \t]*(.*)$/.exec(rest) ?? []
  if (myst !== undefined) return myst + labelled(mystTitle)
  if (rest.startsWith('{')) return /\}$/.test(rest) ? `div${rest}` : undefined
  const [, named, tail = ''] = name.exec(rest.replace(/[ \t]+:{3,}$/, '')) ?? []
  return named === undefined ? undefined : named + labelled(tail)
}

/** A title in brackets, with the attributes behind it: `/users/{id}` ends with none. */
function labelled(title: string): string {
  if (title === '' || /^[[{]/.test(title)) return title
  const [, words = title, attributes = ''] =
    /^(.*?)[ \t]*(\{(?:[^{}]*[#.=][^{}]*|[ \t]*(?:open|chosen)[ \t]*)\})$/.exec(title) ?? []
  return `[${words.replace(/[[\]]/g, '\\$&')}]${attributes}`
}

/** Makes places in the prepared text those of the text as it was written. Lines are the same. */
export function restorePlaces(tree: Root, written: string, prepared: string): void {
  if (written === prepared) return
  const lines = written.split('\n')
  const starts: number[] = []
  let start = 0
  for (const line of lines) {
    starts.push(start)
    start += line.length + 1
  }
  const todo: Nodes[] = [tree]
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    for (const point of [node.position?.start, node.position?.end]) {
      if (point === undefined) continue
      point.column = Math.min(point.column, (lines[point.line - 1]?.length ?? 0) + 1)
      point.offset = (starts[point.line - 1] ?? 0) + point.column - 1
    }
    if ('children' in node) for (const child of node.children) todo.push(child)
  }
}
