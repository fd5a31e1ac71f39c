import type {LocaleFormatters, Spec} from 'vega'

/** Functions that expressions may call. They find the view by `this`. */
type Functions = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>

/** Reads expressions without running code: `vega-interpreter`. Each method is for another place that an expression stands in. */
type Interpreter = Readonly<Record<string, (context: {readonly functions: Functions}, expression: unknown) => unknown>>

/**
 * A specification whose times are those of UTC: what is written is drawn, wherever the page is built. Vega takes times without a
 * zone, and days of a calendar, for those of the machine.
 */
export function specInUtc(spec: Spec): Spec {
  return changed(spec, undefined) as Spec
}

function changed(value: unknown, name: string | undefined): unknown {
  if (Array.isArray(value)) return name === 'values' ? value : value.map((child) => changed(child, undefined))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, child]) => [key, changed(child, key)] as const)
  const object: Record<string, unknown> = Object.fromEntries(entries)
  if (object.formatType === 'time') object.formatType = 'utc'
  if (object.type === 'timeunit') object.timezone = 'utc'
  // A scale has a range, or a domain; nothing else that has the type of one has either.
  if (object.type === 'time' && ('range' in object || 'domain' in object)) object.type = 'utc'
  return 'values' in object && 'format' in object ? withReadDates(object) : object
}

/** Data whose dates are read by our own function: the reader of Vega knows no other zone than that of the machine. */
function withReadDates(data: Record<string, unknown>): Record<string, unknown> {
  const {format, transform = []} = data as {format?: {parse?: unknown}; transform?: readonly unknown[]}
  const {parse} = format ?? {}
  if (typeof parse !== 'object' || parse === null) return data
  const dates = Object.keys(parse).filter((field) => (parse as Record<string, unknown>)[field] === 'date')
  const others = Object.entries(parse).filter(([field]) => !dates.includes(field))
  const read = dates.map((field) => ({
    type: 'formula',
    as: field.replaceAll('.', '\\.'),
    expr: `toDate(datum[${JSON.stringify(field)}])`,
  }))
  return {...data, format: {...format, parse: Object.fromEntries(others)}, transform: [...read, ...transform]}
}

/** Formats and parsers of times, all of UTC. */
export function localeInUtc(locale: LocaleFormatters): LocaleFormatters {
  return {...locale, timeFormat: locale.utcFormat, timeParse: locale.utcParse}
}

/** Expressions whose times are those of UTC, and whose chance is the same each time. None of them asks what time it is. */
export function interpreterInUtc(interpreter: Interpreter, random: () => number): Interpreter {
  return Object.fromEntries(
    Object.entries(interpreter).map(([name, method]) => [
      name,
      (context: {readonly functions: Functions}, expression: unknown) =>
        method({...context, functions: functionsInUtc(context.functions, random)}, expression),
    ]),
  )
}

function functionsInUtc(functions: Functions, random: () => number): Functions {
  const named = (name: string) =>
    function (this: unknown, ...args: readonly unknown[]): unknown {
      return functions[name]?.apply(this, [...args])
    }
  const of = (read: (date: Date) => number) => (value: unknown) => read(new Date(value as number))
  const shown = (at: (part: number) => number, specifier: string) =>
    function (this: unknown, part: unknown): unknown {
      return Number.isInteger(part) ? functions.utcFormat?.call(this, at(part as number), specifier) : ''
    }
  const month = (part: number): number => Date.UTC(2000, part, 1)
  const day = (part: number): number => Date.UTC(2000, 0, 2 + part)
  // What is not of time comes from the object that these are of, which holds the view.
  return Object.assign(Object.create(functions) as Functions, {
    random,
    now(): never {
      throw new TypeError('`now()` would draw another chart with each build')
    },
    toDate: (value: unknown) => dateInUtc(value) ?? null,
    datetime: (first: unknown, ...others: readonly unknown[]) =>
      typeof first === 'string'
        ? new Date(dateInUtc(first) ?? Number.NaN)
        : new Date(others.length === 0 ? Number(first) : Date.UTC(Number(first), ...(others.map(Number) as [number]))),
    date: of((date) => date.getUTCDate()),
    day: of((date) => date.getUTCDay()),
    year: of((date) => date.getUTCFullYear()),
    month: of((date) => date.getUTCMonth()),
    hours: of((date) => date.getUTCHours()),
    minutes: of((date) => date.getUTCMinutes()),
    timezoneoffset: () => 0,
    timeFormat: named('utcFormat'),
    timeParse: named('utcParse'),
    timeOffset: named('utcOffset'),
    timeSequence: named('utcSequence'),
    quarter: named('utcquarter'),
    week: named('utcweek'),
    isoweek: named('utcisoweek'),
    dayofyear: named('utcdayofyear'),
    monthFormat: shown(month, '%B'),
    monthAbbrevFormat: shown(month, '%b'),
    dayFormat: shown(day, '%A'),
    dayAbbrevFormat: shown(day, '%a'),
  } satisfies Functions)
}

/** Milliseconds of a time that is written without a zone as of one that is written with UTC's. */
function dateInUtc(value: unknown): number | undefined {
  if (value === null || value === undefined || value === '') return undefined
  if (typeof value === 'number') return value
  if (value instanceof Date) return value.getTime()
  const text = String(value).trim()
  const isDay = /^[+-]?\d{4,6}(?:-\d\d){0,2}$/.test(text)
  const hasZone = /(?:Z|[+-]\d\d:?\d\d|\b(?:UTC|GMT|[ECMP][SD]T)\b.*)$/i.test(text.replace(/^[\d-]{7,10}/, ''))
  if (isDay || hasZone) return Date.parse(text)
  return Date.parse(/^\d{4}-\d\d-\d\d[T ]\d\d/.test(text) ? `${text.replace(' ', 'T')}Z` : `${text} UTC`)
}
