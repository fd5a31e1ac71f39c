/** The delay and the address in `<meta http-equiv=refresh content=…>`. */
export interface Refresh {
  readonly seconds: number
  /** As written, not yet resolved; empty when the page reloads itself. */
  readonly url: string
  /** Span of the URL in the value; of the time when there is no URL. */
  readonly start: number
  readonly end: number
}

/**
 * Reads the value as the shared declarative refresh steps do; `undefined` when the browser ignores it.
 * Source: https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps
 */
export function readRefresh(content: string): Refresh | undefined {
  const time = leadingTime.exec(content)
  if (time === null) return undefined
  const timeEnd = time[0].length
  const reload: Refresh = {
    seconds: Number.parseInt(time[2] ?? '0', 10),
    url: '',
    start: time[1]?.length ?? 0,
    end: timeEnd,
  }
  const start = skip(separator, content, timeEnd)
  // Step 10.1: something stands right after the time that cannot.
  if (start === timeEnd && timeEnd < content.length) return undefined
  if (start === content.length) return reload
  const from = skip(urlKeyword, content, start)
  const quote = content[from]
  if (quote !== '"' && quote !== "'") return {...reload, url: content.slice(from), start: from, end: content.length}
  const close = content.indexOf(quote, from + 1)
  const end = close === -1 ? content.length : close
  return {...reload, url: content.slice(from + 1, end), start: from + 1, end}
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}

const leadingTime = /^([\t\n\f\r ]*)(?:([0-9]+)|(?=\.))[0-9.]*/
const separator = /[\t\n\f\r ]*[;,]?[\t\n\f\r ]*/y
const urlKeyword = /url[\t\n\f\r ]*=[\t\n\f\r ]*/iy
