import * as v from 'valibot'
import {nearest as allNearest} from './policy/nearest.ts'

/** One option: type, default, check and docs from one declaration. */
export type Option<T> = v.GenericSchema<T | undefined, T>
/** Options by name, each a declaration. */
export type Options = Readonly<Record<string, v.GenericSchema>>
/** Values of a set of options, every default filled in. */
export type Values<S extends Options> = {readonly [K in keyof S]: v.InferOutput<S[K]>}

/** A problem in options or config. `path` is the key path, for example `rules.max-bytes.limit`. */
export class OptionError extends TypeError {
  override readonly name = 'OptionError'
  readonly path: string
  constructor(path: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.path = path
  }
}

/** Declares a whole number with a default; from 0 unless `limits` say otherwise. */
export function integer(about: string, fallback: number, limits: {min?: number; max?: number} = {}): Option<number> {
  const {min = 0, max = Number.MAX_SAFE_INTEGER} = limits
  const message = `an integer from ${min}${max === Number.MAX_SAFE_INTEGER ? '' : ` to ${max}`}`
  return v.optional(
    v.pipe(
      v.number(message),
      v.integer(message),
      v.minValue(min, message),
      v.maxValue(max, message),
      v.description(about),
    ),
    fallback,
  )
}

/** Declares a whole number that may be left out; from 0 unless `limits` say otherwise. */
export function optionalInteger(
  about: string,
  limits: {min?: number} = {},
): v.GenericSchema<number | undefined, number | undefined> {
  const {min = 0} = limits
  const message = `an integer from ${min}`
  return v.optional(v.pipe(v.number(message), v.integer(message), v.minValue(min, message), v.description(about)))
}

/** Declares a size in bytes that may be left out: a whole number from 1; the command line takes `4MiB` as well. */
export function optionalBytes(about: string): v.GenericSchema<number | undefined, number | undefined> {
  const message = 'an integer from 1'
  return v.optional(
    v.pipe(
      v.number(message),
      v.integer(message),
      v.minValue(1, message),
      v.metadata({unit: 'bytes'}),
      v.description(about),
    ),
  )
}

/** Declares a number with a default; from 0 unless `limits` say otherwise. */
export function number(about: string, fallback: number, limits: {min?: number; max?: number} = {}): Option<number> {
  const {min = 0, max = Number.MAX_VALUE} = limits
  const message = `a number from ${min}${max === Number.MAX_VALUE ? '' : ` to ${max}`}`
  return v.optional(
    v.pipe(v.number(message), v.minValue(min, message), v.maxValue(max, message), v.description(about)),
    fallback,
  )
}

/** Declares a switch with a default. */
export function boolean(about: string, fallback: boolean): Option<boolean> {
  return v.optional(v.pipe(v.boolean('`true` or `false`'), v.description(about)), fallback)
}

/** Declares a list of strings; empty by default. */
export function strings(about: string, fallback: readonly string[] = []): Option<readonly string[]> {
  return v.optional(v.pipe(v.array(v.string('a string'), 'a list of strings'), v.description(about)), [...fallback])
}

/** Declares a choice of names with a default. */
export function oneOf<const T extends string>(about: string, fallback: T, values: readonly T[]): Option<T> {
  return v.optional(v.pipe(v.picklist(values, `one of ${values.join(', ')}`), v.description(about)), fallback)
}

/** Declares a text that may be left out. */
export function text(about: string): v.GenericSchema<string | undefined, string | undefined> {
  return v.optional(v.pipe(v.string('text'), v.description(about)))
}

/** Checks `input` and fills in defaults. Throws `OptionError` with the key path; an unknown key is an error. */
export function readOptions<S extends Options>(options: S, input: unknown, path: string): Values<S> {
  const result = v.safeParse(v.strictObject(options), input ?? {})
  if (result.success) return result.output as Values<S>
  throw optionError(result.issues[0], path, Object.keys(options))
}

/** An `OptionError` from the first issue that valibot found below `path`. */
export function optionError(issue: v.BaseIssue<unknown>, path: string, known: readonly string[]): OptionError {
  const keys = issue.path?.map((item) => String(item.key)) ?? []
  const at = [path, ...keys].filter((key) => key !== '').join('.')
  if (issue.expected === 'never') {
    const key = keys.at(-1) ?? ''
    const near = nearest(key, known)
    const hint = near === undefined ? knownOnes(known) : `did you mean \`${near}\`?`
    return new OptionError(at, `Unknown option \`${at}\`; ${hint}`)
  }
  const expected = issue.message.startsWith('Invalid ') ? (issue.expected ?? 'another value') : issue.message
  return new OptionError(at, `\`${at}\` must be ${expected}, not ${issue.received}`)
}

function knownOnes(known: readonly string[]): string {
  return known.length === 0 ? 'there are none here' : `known ones are ${known.join(', ')}`
}

/** The known name that a misspelt one most likely means. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  return allNearest(name, known)[0]
}
