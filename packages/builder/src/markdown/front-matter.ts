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
export function readFrontMatter(tree: Root, file: string): FrontMatter {
  const node = tree.children.find((child): child is Yaml => child.type === 'yaml')
  if (node === undefined) return {metadata: {}, findings: []}
  return readYaml(node.value, file, (node.position?.start.line ?? 0) + 1, node.position?.start.offset ?? 0)
}

/** Reads the front matter of a text that has not been parsed. */
export function readFrontMatterOf(text: string, file: string): FrontMatter {
  const [, yaml] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? []
  return yaml === undefined ? {metadata: {}, findings: []} : readYaml(yaml, file, 2, 0)
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
