import * as v from 'valibot'
import {LineCounter, parseDocument} from 'yaml'
import {CapabilityError} from '../capabilities.ts'

const kinds = ['bar', 'line', 'area', 'scatter', 'pie', 'donut', 'heatmap', 'histogram', 'sparkline'] as const
const name = v.pipe(v.union([v.string(), v.number()]), v.transform(String))
const size = v.pipe(v.number(), v.minValue(20), v.maxValue(4000))

const schema = v.strictObject({
  type: v.optional(v.picklist(kinds, `one of ${kinds.join(', ')}`), 'bar'),
  title: v.optional(name),
  description: v.optional(name),
  data: v.unknown(),
  x: v.optional(name),
  y: v.optional(v.union([name, v.array(name)])),
  color: v.optional(name),
  stacked: v.optional(v.boolean()),
  horizontal: v.optional(v.boolean()),
  format: v.optional(v.pipe(v.string(), v.maxLength(40))),
  unit: v.optional(v.pipe(name, v.maxLength(20))),
  width: v.optional(size),
  height: v.optional(size),
  labels: v.optional(v.boolean()),
  scale: v.optional(v.picklist(['linear', 'log'], '`linear` or `log`')),
  events: v.optional(v.record(v.string(), name, 'a map of places on the axis to what happened there')),
  interactive: v.optional(v.boolean()),
  source: v.optional(name),
  asOf: v.optional(v.union([v.string(), v.date()])),
})

/** A chart as an author writes it. */
export type Chart = v.InferOutput<typeof schema>

/** Reads the YAML of a chart. Throws `CapabilityError` that says what is wrong, and in which line. */
export function readChart(text: string): Chart {
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false})
  const [error] = document.errors
  if (error !== undefined) {
    const {line} = lines.linePos(error.pos[0])
    throw new CapabilityError('invalid', `Chart is not YAML, in its line ${line}: ${error.message}`)
  }
  const result = v.safeParse(schema, yamlValue(document))
  if (result.success) return result.output
  const [issue] = result.issues
  const key = issue.path?.map((item) => String(item.key)).join('.')
  const known = Object.keys(schema.entries).join(', ')
  throw new CapabilityError(
    'invalid',
    key === undefined
      ? 'Chart has no `key: value` lines'
      : issue.type === 'strict_object'
        ? `Chart has an unknown key \`${key}\`; known are ${known}`
        : `\`${key}\` of the chart must be ${issue.message}`,
  )
}

function yamlValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS()
  } catch (error) {
    if (error instanceof ReferenceError) return null
    throw error
  }
}
