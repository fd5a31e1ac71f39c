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
/** As deep as remark-directive reads brackets in brackets. */
const MAX_BRACKETS = 30

/** A container that is open. */
interface Open {
  readonly at: number
  readonly prefix: string
  /** Text behind the colons; undefined for one that stays as it is written. */
  readonly head: string | undefined
  /** How many more colons it needs than three. */
  height: number
}

/**
 * Writes containers as remark-directive reads them: `::: tip Title` of VitePress, `:::{note}` of MyST, `::: {.callout-note}` of
 * Quarto. Outer containers get more colons than those within, and than lines of code that look like an end, which the other dialects
 * do not ask for. No line is added.
 */
export function prepareContainers(text: string): string {
  if (!/^[ \t>]*:::/m.test(text)) return text
  if ((text.match(/^[ \t>]*:::/gm)?.length ?? 0) > 2 * MAX_COUNT)
    throw new WorkLimitError(`Markdown has more than ${MAX_COUNT} boxes of \`:::\``)
  const lines = [...proseLines(text)]
  const out = lines.map((line) => line.text)
  /** Lines that open a container, the innermost last; how many colons each gets is known when it closes. */
  const open: Open[] = []
  const raise = (height: number): void => {
    const innermost = open.at(-1)
    if (innermost !== undefined) innermost.height = Math.max(innermost.height, height)
  }
  for (const [at, line] of lines.entries()) {
    const [, prefix = '', colons = '', rest = '', end = ''] = fence.exec(line.text) ?? []
    if (colons === '') continue
    if (line.isVerbatim) {
      if (rest === '') raise(colons.length - 2)
      continue
    }
    if (rest !== '') {
      const head = headOf(rest)
      const isKept = head === undefined || open.length >= MAX_DEPTH
      // What looks like attributes has an end of its own, also where they cannot be read.
      if (!isKept || head !== undefined || rest.startsWith('{'))
        open.push({at, prefix, head: isKept ? undefined : head + end, height: isKept ? colons.length - 3 : 0})
      continue
    }
    const closed = open.pop()
    if (closed === undefined) continue
    if (closed.head !== undefined) {
      const colons = ':'.repeat(3 + closed.height)
      out[closed.at] = closed.prefix + colons + closed.head
      out[at] = prefix + colons + end
    }
    raise(closed.height + 1)
  }
  // What is not closed goes on to the end, as in all dialects.
  for (const [depth, {at, prefix, head}] of open.entries()) {
    if (head !== undefined) out[at] = `${prefix}${':'.repeat(3 + MAX_DEPTH - depth)}${head}`
  }
  return out.join('\n')
}

/** Text behind the colons; undefined when they open no container. */
function headOf(rest: string): string | undefined {
  const [, myst, mystTitle = ''] = /^\{([a-zA-Z][\w-]*)\}[ \t]*(.*)$/.exec(rest) ?? []
  if (myst !== undefined) return myst + labelled(mystTitle)
  if (rest.startsWith('{')) {
    const attributes = rest.replaceAll('\\"', '&quot;')
    return isAttributes(attributes) ? `div${attributes}` : undefined
  }
  const [, named, tail = ''] = name.exec(rest.replace(/[ \t]+:{3,}$/, '')) ?? []
  return named === undefined ? undefined : named + labelled(tail)
}

/** A title in brackets, with the attributes behind it: `/users/{id}` ends with none. */
function labelled(title: string): string {
  if (title === '' || isAttributes(title)) return title
  const [, words = title, attributes = ''] =
    /^(.*?)[ \t]*(\{(?:[^{}]*[#.=][^{}]*|[ \t]*(?:open|chosen)[ \t]*)\})$/.exec(title) ?? []
  if (attributes !== '' && !isAttributes(attributes)) return labelOf(title)
  return labelOf(words) + attributes
}

/** Brackets that have no partner are no part of the syntax, and no backslash takes the last one out of it. */
function labelOf(words: string): string {
  const [, own = words] = /^\[(.*)\]$/.exec(words) ?? []
  const inner = isBalanced(own) ? own : isBalanced(words) ? words : own.replace(/(?<!\\)[[\]]/g, '\\$&')
  return `[${inner.replace(/(?<!\\)(?:\\\\)*\\$/, '$&\\')}]`
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const [sign] of text.matchAll(/\\.|[[\]]/g)) {
    if (sign === '[') depth++
    if (sign === ']' && --depth < 0) return false
    if (depth > MAX_BRACKETS) return false
  }
  return depth === 0
}

/** True for `{#id .class key="value"}` as remark-directive reads it. */
function isAttributes(text: string): boolean {
  if (!text.startsWith('{')) return false
  const item = /[ \t]*(?:[#.][^\s{}"'<>=`#.]+|[a-zA-Z_:][\w:.-]*(?:=(?:"[^"]*"|'[^']*'|[^\s"'<>=`{}]+))?)/y
  item.lastIndex = 1
  let end = 1
  while (item.test(text)) end = item.lastIndex
  return /^[ \t]*\}$/.test(text.slice(end))
}

/**
 * Makes places in the prepared text those of the text as it was written, and gives lines back that have become code or text after all.
 * Lines are the same.
 */
export function restorePlaces(tree: Root, written: string, prepared: string): void {
  if (written === prepared) return
  const lines = written.split('\n')
  const changed = prepared.split('\n')
  const starts: number[] = []
  let start = 0
  for (const line of lines) {
    starts.push(start)
    start += line.length + 1
  }
  const todo: Nodes[] = [tree]
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if ((node.type === 'code' || node.type === 'text') && node.value.includes(':::') && node.position !== undefined)
      node.value = restored(node.value, lines, changed, node.position.start.line - 1)
    for (const point of [node.position?.start, node.position?.end]) {
      if (point === undefined) continue
      point.column = Math.min(point.column, (lines[point.line - 1]?.length ?? 0) + 1)
      point.offset = (starts[point.line - 1] ?? 0) + point.column - 1
    }
    if ('children' in node) for (const child of node.children) todo.push(child)
  }
}

/** A value with its lines as they were written; `first` is the index of the line that it begins in. */
function restored(value: string, lines: readonly string[], changed: readonly string[], first: number): string {
  return value
    .split('\n')
    .map((line, at) => {
      const [before = '', after = ''] = [changed[first + at], lines[first + at]]
      return line !== '' && before !== after && before.endsWith(line) ? after.slice(before.length - line.length) : line
    })
    .join('\n')
}
