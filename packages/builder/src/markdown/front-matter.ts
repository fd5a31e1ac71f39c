import type {Finding, Place} from '@ampoule/lint'
import type {Root, Yaml} from 'mdast'
import {type Document, isMap, isScalar, LineCounter, parseDocument} from 'yaml'
import {problem} from '../problem.ts'
import {type Metadata, readField} from './metadata.ts'

/** Head of a document, and what is wrong with it. */
export interface FrontMatter {
  readonly metadata: Metadata
  readonly findings: readonly Finding[]
}

/** Reads the YAML at the head of a Markdown tree. What cannot be read is a finding, never an exception. */
export function readFrontMatter(tree: Root, text: string, file: string): FrontMatter {
  const node = tree.children.find((child): child is Yaml => child.type === 'yaml')
  if (node === undefined) return {metadata: {}, findings: shownAsText(text, file)}
  return readYaml(node.value, file, (node.position?.start.line ?? 0) + 1, node.position?.start.offset ?? 0)
}

/** Reads the front matter of a text that has not been parsed. */
export function readFrontMatterOf(text: string, file: string): FrontMatter {
  const [, yaml] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(settleFences(text)) ?? []
  return yaml === undefined ? {metadata: {}, findings: []} : readYaml(yaml, file, 2, 0)
}

/**
 * A text whose front matter ends with dashes, where it ended with dots, as YAML and pandoc let it; and whose first line is a rule where
 * no front matter follows. Nothing else changes, and no place.
 */
export function settleFences(text: string): string {
  if (!/^\uFEFF?---/.test(text)) return text
  const [all, mark = '', head = '', yaml = '', end] =
    /^(\uFEFF?)(---[ \t]*\r?\n)((?:(?!---[ \t]*\r?$|\.\.\.[ \t]*\r?$)[^\n]*\n)*)(---|\.\.\.)[ \t]*\r?$/m.exec(text) ??
    []
  if (all === undefined || !text.startsWith(all)) return text
  if (/\S/.test(yaml) && !/^(?:[^\s#-].*:(?:\s|$)|\{|#)/m.test(yaml)) return `${mark}***${text.slice(mark.length + 3)}`
  const at = mark.length + head.length + yaml.length
  return end === '...' ? `${text.slice(0, at)}---${text.slice(at + 3)}` : text
}

const known = /^(?:title|subtitle|author|date|description|lang|dir|icon|theme|toc|layout|tags|categories)[ \t]*[:=]/

/** Findings about front matter that the parser took for text. */
function shownAsText(text: string, file: string): Finding[] {
  const say = (why: string, line: number): Finding[] => {
    const point = {line, column: 1}
    return [problem('invalid-front-matter', `${why}: it is shown as text`, {file, place: {start: point, end: point}})]
  }
  const [, blank = '', fence, next = ''] = /^\uFEFF?((?:[ \t]*\r?\n)*)(---|\+\+\+)[ \t]*\r?\n([^\n]*)/.exec(text) ?? []
  const line = blank.split('\n').length
  if (fence === '+++' && /=/.test(next)) return say('Front matter is TOML, and only YAML is read', line)
  if (fence !== '---' || next.trim() === '') return []
  const isClosed = /\n(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/.test(text.slice(blank.length + 3))
  if (isClosed && blank === '') return say('Front matter has no `key: value` lines', line)
  if (!known.test(next)) return []
  return say(isClosed ? 'Front matter is not in the first line' : 'Front matter has no line of `---` at its end', line)
}

/** `line` is that of the first line of the YAML, `offset` where the line of dashes before it begins. */
function readYaml(yaml: string, file: string, line: number, offset: number): FrontMatter {
  const lines = new LineCounter()
  const document = parseDocument(yaml, {lineCounter: lines, prettyErrors: false})
  const placeAt = (start: number, end = start): Place => {
    const point = (at: number) => {
      const {line: row, col: column} = lines.linePos(at)
      return {line: line + row - 1, column, offset: offset + '---\n'.length + at}
    }
    return {start: point(start), end: point(end)}
  }
  const invalid = (message: string, place: Place): Finding => problem('invalid-front-matter', message, {file, place})
  const [error] = document.errors
  if (error !== undefined) {
    const message = `Front matter is not YAML: ${error.message}`
    return {metadata: {}, findings: [invalid(message, placeAt(error.pos[0]))]}
  }
  const values = yamlValue(document)
  if (values === undefined) {
    return {metadata: {}, findings: [invalid('Front matter has no `key: value` lines', placeAt(0, yaml.length))]}
  }
  const findings: Finding[] = []
  const fields = Object.entries(values).flatMap(([name, value]) => {
    const read = readField(name, value)
    if (read === undefined) return []
    if ('wanted' in read) {
      const message = `\`${name}\` in the front matter must be ${read.wanted}`
      findings.push(invalid(message, placeAt(...rangeOf(document, name))))
      return []
    }
    return [[name, read.value] as const]
  })
  return {metadata: Object.fromEntries(fields), findings}
}

/** Undefined when it is no map, or aliases multiply beyond what a reader of YAML accepts. */
function yamlValue(document: Document): Record<string, unknown> | undefined {
  if (document.contents === null) return {}
  if (!isMap(document.contents)) return undefined
  try {
    return document.toJS() as Record<string, unknown>
  } catch (error) {
    if (error instanceof ReferenceError) return undefined
    throw error
  }
}

/** Range of a key and its value. */
function rangeOf(document: Document, name: string): [number, number] {
  const pair = isMap(document.contents)
    ? document.contents.items.find(({key}) => isScalar(key) && String(key.value) === name)
    : undefined
  const start = isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0
  const end = isScalar(pair?.value) ? (pair.value.range?.[1] ?? start) : start + name.length
  return [start, end]
}
