import type {Options} from '@ampoule/lint'
import type * as v from 'valibot'
import {type CommandOptions, UsageError} from './command.ts'
import {readSizeOption} from './read-size-option.ts'

/** Declared option, for a flag of the command line. */
interface Declared {
  readonly type: 'boolean' | 'number' | 'bytes' | 'choice' | 'list' | 'text'
  readonly about: string
  readonly fallback: unknown
  readonly choices: readonly string[]
}

/** Flags for declared options: `maxImageWidth` is `--max-image-width`. The help has the description of the declaration. */
export function flagsOf(options: Options): CommandOptions {
  return Object.fromEntries(
    Object.entries(options).map(([name, schema]) => {
      const declared = declaredOf(schema)
      const flag = kebab(name)
      if (declared.type === 'boolean') return [flag, {type: 'boolean', about: aboutSwitch(flag, declared)}]
      const several = declared.type === 'list' ? {multiple: true} : {}
      return [flag, {type: 'string', ...several, value: `<${values[declared.type]}>`, about: aboutValue(declared)}]
    }),
  )
}

/** The values of flags under the names of the options. Throws `UsageError` for what is no number or size. */
export function readFlags(options: Options, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, schema]) => {
      const flag = kebab(name)
      const value = given[flag]
      if (value === undefined) return []
      return [[name, typeof value === 'string' ? readValue(flag, value, declaredOf(schema)) : value]]
    }),
  )
}

function readValue(flag: string, text: string, {type}: Declared): unknown {
  if (type === 'bytes') return readSizeOption(flag, text)
  if (type !== 'number') return text
  const number = Number(text)
  if (text.trim() === '' || Number.isNaN(number))
    throw new UsageError(`\`--${flag}\` must be a number, not \`${text}\``)
  return number
}

function aboutSwitch(flag: string, {about, fallback}: Declared): string {
  return fallback === true ? `${about} (on; \`--no-${flag}\` switches off)` : about
}

function aboutValue({about, fallback, choices}: Declared): string {
  const list = choices.length === 0 ? [] : [`one of ${choices.map((choice) => `\`${choice}\``).join(', ')}`]
  const standard = fallback === undefined ? [] : [`default: \`${String(fallback)}\``]
  const more = [...list, ...standard].join('; ')
  return more === '' ? about : `${about} (${more})`
}

const values = {number: 'n', bytes: 'size', choice: 'name', list: 'text', text: 'text', boolean: ''} as const

/** Reads a declaration as valibot keeps it: an optional around a pipe of a type, checks and a description. */
function declaredOf(schema: v.GenericSchema): Declared {
  const optional = schema as Partial<v.OptionalSchema<v.GenericSchema, unknown>>
  const inner = (optional.wrapped ?? schema) as v.GenericSchema & {readonly pipe?: readonly unknown[]}
  const parts = (inner.pipe ?? [inner]) as readonly Readonly<Record<string, unknown>>[]
  const find = (type: string) => parts.find((part) => part.type === type)
  const choices = find('picklist')?.options
  const about = String(find('description')?.description ?? '').replace(/\.$/, '')
  const base = {about, fallback: optional.default, choices: Array.isArray(choices) ? choices.map(String) : []}
  const isBytes = (find('metadata')?.metadata as {unit?: string} | undefined)?.unit === 'bytes'
  if (isBytes) return {...base, type: 'bytes'}
  if (find('boolean')) return {...base, type: 'boolean'}
  if (find('array')) return {...base, type: 'list', fallback: undefined}
  if (find('number')) return {...base, type: 'number'}
  return {...base, type: base.choices.length > 0 ? 'choice' : 'text'}
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
