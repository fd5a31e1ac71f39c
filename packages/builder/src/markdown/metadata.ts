import * as v from 'valibot'
import {themeNames} from '../theme/themes.ts'

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
const people = v.pipe(
  v.union([v.array(person), person]),
  v.transform((value) => (Array.isArray(value) ? value : [value])),
)
const language = v.pipe(text, v.check(isLanguage))
/** How many levels of headings a table of contents has; 0 for none. */
const contents = v.pipe(
  v.union([v.boolean(), v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))]),
  v.transform((value) => (typeof value === 'boolean' ? (value ? 2 : 0) : value)),
)
const profiles = v.pipe(
  v.union([v.array(text), text]),
  v.transform((value) => (Array.isArray(value) ? value : [value])),
)
const macros = v.record(v.pipe(v.string(), v.regex(/^\\?[a-zA-Z]+$/)), v.string())

/** Each key that counts, and how one would say what it takes. */
const fields = {
  title: [text, 'text'],
  subtitle: [text, 'text'],
  author: [people, 'a name or a list of names'],
  date: [text, 'a date'],
  description: [text, 'text'],
  lang: [language, 'a language tag such as `en` or `pt-BR`'],
  dir: [v.picklist(['ltr', 'rtl']), '`ltr` or `rtl`'],
  icon: [v.pipe(text, v.maxLength(16)), 'one or two emoji'],
  toc: [contents, '`true`, `false` or a number of levels'],
  numbering: [v.boolean(), '`true` or `false`'],
  macros: [macros, 'names of macros and their TeX'],
  theme: [
    v.union([v.pipe(text, v.check(isTheme)), v.record(v.string(), v.unknown())]),
    'a theme, or names and values of its design',
  ],
  profile: [profiles, 'a profile or a list of profiles'],
  form: [v.picklist(['document', 'fragment']), '`document` or `fragment`'],
} as const satisfies Readonly<Record<string, readonly [v.GenericSchema<unknown, unknown>, string]>>

type Fields = typeof fields

/** Page's own data. Other keys are the author's own. */
export type Metadata = {readonly [Name in keyof Fields]?: v.InferOutput<Fields[Name][0]>}

/** The value of a key, or what it should be; undefined for keys that are the author's own, and for those left empty. */
export function readField(name: string, given: unknown): {value: unknown} | {wanted: string} | undefined {
  if (!Object.hasOwn(fields, name) || given === null || given === '') return undefined
  const [schema, wanted] = fields[name as keyof Fields]
  const result = v.safeParse(schema, given)
  return result.success ? {value: result.output} : {wanted}
}

/** Files are named by whoever builds. */
function isTheme(name: string): boolean {
  return themeNames.includes(name) || /^[\w./ -]+\.(?:css|json)$/i.test(name)
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
