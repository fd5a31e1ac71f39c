import type {CssFound} from '@ampoule/lint/internals'

/** An `@font-face` rule that names files. Offsets are of the stylesheet. */
export interface FontFace {
  readonly start: number
  readonly end: number
  /** In lower case. */
  readonly family: string
  /** The characters that it is for; all of them when it does not say. */
  readonly ranges: readonly (readonly [from: number, to: number])[] | undefined
  /** Its files, WOFF2 first, since that is what is embedded; else as written. */
  readonly sources: readonly CssFound[]
}

/** The faces of a stylesheet, from the fonts that a reading of it found. */
export function readFontFaces(css: string, fonts: readonly CssFound[]): FontFace[] {
  const rules: {start: number; end: number; sources: CssFound[]}[] = []
  const starts = [...css.matchAll(/@font-face/gi)].map(({index}) => index)
  let next = 0
  for (const source of [...fonts].sort((a, b) => a.start - b.start)) {
    while ((starts[next] ?? css.length) < source.start) next++
    const start = starts[next - 1] ?? -1
    const rule = rules.at(-1)
    if (rule?.start === start) rule.sources.push(source)
    else {
      const close = css.indexOf('}', source.end)
      rules.push({start, end: close === -1 ? css.length : close + 1, sources: [source]})
    }
  }
  return rules.map(({start, end, sources}) => {
    const text = css.slice(start, end)
    return {
      start,
      end,
      family: familyIn(/font-family\s*:\s*([^;}]*)/i.exec(text)?.[1] ?? ''),
      ranges: rangesIn(/unicode-range\s*:\s*([^;}]*)/i.exec(text)?.[1]),
      sources: [...sources].sort((a, b) => Number(isWoff2(b)) - Number(isWoff2(a))),
    }
  })
}

/** Leaves one entry of the `src` list that names files; what names installed fonts stays. */
export function keepSource(
  css: string,
  {sources}: FontFace,
  kept: CssFound,
  url: string,
): {start: number; end: number; text: string} {
  const ordered = [...sources].sort((a, b) => a.start - b.start)
  const first = css.lastIndexOf(':', ordered[0]?.start) + 1
  const entries = splitList(css, first)
  let next = 0
  const texts = entries.flatMap(({start, end}) => {
    const text = css.slice(start, end).trim()
    while ((ordered[next]?.start ?? end) < start) next++
    const found = ordered[next]
    const source = found !== undefined && found.end <= end ? found : undefined
    if (source === undefined) return [text]
    return source === kept ? [url] : []
  })
  return {start: first, end: entries.at(-1)?.end ?? first, text: texts.join(',')}
}

/** The entries of a comma-separated value that starts at `at`; commas in parentheses and quotes do not count. */
function splitList(css: string, at: number): {start: number; end: number}[] {
  const entries: {start: number; end: number}[] = []
  let start = at
  let depth = 0
  let quote = ''
  for (let index = at; ; index++) {
    const sign = css[index] ?? ';'
    if (quote !== '') {
      if (sign === '\\') index++
      else if (sign === quote || index >= css.length) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '(') depth++
    else if (sign === ')') depth--
    const isEnd = index >= css.length || (depth <= 0 && quote === '' && (sign === ';' || sign === '}'))
    if (isEnd || (sign === ',' && depth <= 0 && quote === '')) {
      entries.push({start, end: index})
      start = index + 1
    }
    if (isEnd) return entries
  }
}

/** The characters of `all` that a face is for. */
export function charactersFor({ranges}: FontFace, all: string): string {
  if (ranges === undefined) return all
  return [...all].filter((sign) => ranges.some(([from, to]) => isWithin(sign.codePointAt(0) ?? 0, from, to))).join('')
}

function isWithin(code: number, from: number, to: number): boolean {
  return code >= from && code <= to
}

function isWoff2({url}: CssFound): boolean {
  return /\.woff2(?:$|[?#])/i.test(url)
}

function familyIn(value: string): string {
  return value
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .trim()
    .toLowerCase()
}

/** Source: https://www.w3.org/TR/css-syntax-3/#urange */
function rangesIn(value: string | undefined): [number, number][] | undefined {
  if (value === undefined) return undefined
  return value.split(',').flatMap((part): [number, number][] => {
    const match = /^\s*u\+([0-9a-f?]+)(?:-([0-9a-f]+))?\s*$/i.exec(part)
    if (match?.[1] === undefined) return []
    const from = Number.parseInt(match[1].replaceAll('?', '0'), 16)
    return [[from, Number.parseInt(match[2] ?? match[1].replaceAll('?', 'f'), 16)]]
  })
}
