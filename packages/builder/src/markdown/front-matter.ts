import type {Finding} from '@ampoule/lint'
import type {Root, Yaml} from 'mdast'
import * as v from 'valibot'
import {LineCounter, parseDocument} from 'yaml'
import {problem} from '../problem.ts'

/** What a page says of itself. Other keys are the author's own. */
export interface Metadata {
  readonly title?: string
  readonly subtitle?: string
  /** Names, in their order. */
  readonly author?: readonly string[]
  readonly date?: string
  readonly description?: string
  /** BCP 47 language tag. */
  readonly lang?: string
  /** Direction of the text. */
  readonly dir?: 'ltr' | 'rtl'
  /** One or two emoji. */
  readonly icon?: string
}

const text = v.pipe(
  v.union([v.string(), v.number(), v.date(), v.boolean()]),
  v.transform((value) =>
    value instanceof Date ? value.toISOString().replace(/T00:00:00.*$/, '') : String(value).trim(),
  ),
)
/** A name, or what has one, as Quarto and Jekyll write authors. */
const person = v.union([
  text,
  v.pipe(
    v.object({name: text}),
    v.transform(({name}) => name),
  ),
])
const schema = v.object({
  title: v.optional(text),
  subtitle: v.optional(text),
  author: v.optional(
    v.pipe(
      v.union([v.array(person), person]),
      v.transform((value) => (Array.isArray(value) ? value : [value])),
    ),
  ),
  date: v.optional(text),
  description: v.optional(text),
  lang: v.optional(text),
  dir: v.optional(v.picklist(['ltr', 'rtl'])),
  icon: v.optional(text),
})

/** Reads the YAML at the head of a Markdown tree. What cannot be read is a finding, never an exception. */
export function readFrontMatter(tree: Root, file: string): {metadata: Metadata; findings: readonly Finding[]} {
  const node = tree.children.find((child): child is Yaml => child.type === 'yaml')
  if (node === undefined) return {metadata: {}, findings: []}
  const lines = new LineCounter()
  const document = parseDocument(node.value, {lineCounter: lines, prettyErrors: false})
  const error = document.errors[0]
  const firstLine = (node.position?.start.line ?? 0) + 1
  const firstOffset = (node.position?.start.offset ?? 0) + '---\n'.length
  if (error !== undefined) {
    const at = lines.linePos(error.pos[0])
    const point = {line: firstLine + at.line - 1, column: at.col, offset: firstOffset + error.pos[0]}
    const message = `Front matter is not YAML: ${error.message}`
    return {
      metadata: {},
      findings: [problem('invalid-front-matter', message, {file, place: {start: point, end: point}})],
    }
  }
  const value = yamlValue(document)
  const result = Array.isArray(value) ? {success: false as const, issues: []} : v.safeParse(schema, value)
  if (result.success) return {metadata: compact(result.output), findings: []}
  const place = node.position && {start: node.position.start, end: node.position.end}
  const key = result.issues[0]?.path?.map((item) => String(item.key)).join('.')
  const message =
    key === undefined ? 'Front matter has no `key: value` lines' : `\`${key}\` in the front matter must be text`
  return {metadata: {}, findings: [problem('invalid-front-matter', message, {file, place})]}
}

/** Null when aliases multiply beyond what a reader of YAML accepts. */
function yamlValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS() ?? {}
  } catch (error) {
    if (error instanceof ReferenceError) return null
    throw error
  }
}

function compact(values: v.InferOutput<typeof schema>): Metadata {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''))
}
