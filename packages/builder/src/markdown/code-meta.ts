import type {Code, Nodes, Root} from 'mdast'

/** Words behind the language of a fence. */
export interface CodeMeta {
  readonly title?: string
  /** Numbers of the marked lines, in ranges. */
  readonly marked: readonly (readonly [from: number, to: number])[]
  /** Number of the first line; undefined when lines are not numbered. */
  readonly firstNumber?: number
  readonly wraps: boolean
}

/** `title="a.ts" {1,3-5} showLineNumbers`: any number of words, each looked at once. */
const word =
  /\{([\d,\s-]{1,400})\}|\[([^\]]{1,200})\]|([\w.:-]+)=(?:"([^"]*)"|'([^']*)'|\{([^{}]*)\}|([^\s{}]+))|([\w.:-]+)/g
const MAX_LENGTH = 2000

/**
 * Puts what stands behind a fence on the element, since raw HTML is parsed anew and what is beside it is lost: `src=rows.csv` as
 * `data-src`, the rest as `data-meta`.
 */
export function keepCodeMeta(tree: Root): void {
  const todo: Nodes[] = [tree]
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (node.type === 'code') keepMeta(node)
    if ('children' in node) todo.push(...node.children)
  }
}

function keepMeta(node: Code): void {
  const info = [node.lang, node.meta].filter((part) => part).join(' ')
  const [, pandoc] = /^\{([^{}]*)\}$/.exec(info) ?? []
  if (pandoc !== undefined && /^\s*\./.test(pandoc)) {
    const [, lang = '', rest = ''] = /^\s*\.([\w+#-]+)(.*)$/.exec(pandoc) ?? []
    node.lang = lang
    node.meta = rest.replace(/(^|\s)\.(?=\w)/g, '$1')
  } else if (pandoc !== undefined && /^\s*[a-z]/i.test(pandoc)) {
    // A cell of Quarto: `{r}`, `{python, echo=FALSE}`.
    const [, lang = ''] = /^\s*([a-z][\w+#-]*)/i.exec(pandoc) ?? []
    node.lang = lang
    node.meta = ''
  } else {
    // VitePress puts ranges and options right behind the language.
    const [, lang, rest] = /^([\w+#-]+)((?:[:{].*)?)$/.exec(node.lang ?? '') ?? []
    if (lang !== undefined && rest) {
      node.lang = lang
      node.meta = `${rest.replace(/^:(?=[a-z])/, ' ')} ${node.meta ?? ''}`
    }
  }
  const meta = node.meta ?? ''
  const src = /(?:^|\s)src=(?:"([^"]*)"|(\S+))/.exec(meta)
  const rest = src === null ? meta.trim() : meta.replace(src[0], '').trim()
  if (src === null && rest === '') return
  const hProperties = {
    ...node.data?.hProperties,
    ...(src !== null && {dataSrc: src[1] ?? src[2] ?? ''}),
    ...(rest !== '' && {dataMeta: rest.slice(0, MAX_LENGTH)}),
  }
  node.data = {...node.data, hProperties}
}

/** Reads what was kept. Words that mean nothing here are passed over. */
export function readCodeMeta(meta: string): CodeMeta {
  const marked: [number, number][] = []
  let title: string | undefined
  let firstNumber: number | undefined
  let wraps = false
  for (const [, ranges, bracketed, name = '', double, single, braced, bare, flag = ''] of meta.matchAll(word)) {
    if (ranges !== undefined) marked.push(...readRanges(ranges))
    else if (bracketed !== undefined) title ??= bracketed
    else if (/^(?:title|filename|file|name|caption|label)$/i.test(name)) title = double ?? single ?? braced ?? bare
    else if (/^(?:highlight|hl_lines|emphasize-lines|mark)$/i.test(name))
      marked.push(...readRanges(double ?? single ?? braced ?? bare ?? ''))
    else if (numbering.test(name))
      firstNumber = /^(?:false|0|no)$/i.test(bare ?? '')
        ? undefined
        : Number.parseInt(double ?? single ?? braced ?? bare ?? '1', 10) || 1
    else if (/^(?:startFrom|start|startline)$/i.test(name))
      firstNumber = Number.parseInt(double ?? single ?? braced ?? bare ?? '1', 10) || 1
    else if (numbering.test(flag)) firstNumber ??= 1
    else if (/^wrap$/i.test(flag)) wraps = true
  }
  return {marked, wraps, ...(title !== undefined && {title}), ...(firstNumber !== undefined && {firstNumber})}
}

const numbering = /^(?:showLineNumbers|line-?numbers|numberLines|linenos|linenums|lineNos|number-lines)$/i

function readRanges(text: string): [number, number][] {
  return text.split(/[,\s]+/).flatMap((part): [number, number][] => {
    const [, from, to] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(part) ?? []
    return from === undefined ? [] : [[Number(from), Number(to ?? from)]]
  })
}
