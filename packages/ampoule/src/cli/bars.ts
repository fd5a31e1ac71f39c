import {formatBytes, formatTokens, type Tally, visible} from '@ampoule/lint/internals'
import type {Paint} from './style.ts'

/** A table of costs with a bar each, the largest first. */
export function barTable(
  title: string,
  rows: readonly Pick<Tally, 'name' | 'bytes' | 'tokens'>[],
  paint: Paint,
  columns: number,
): string[] {
  const shown = rows.slice(0, maxRows)
  const rest = rows.slice(maxRows)
  const all = rest.length === 0 ? shown : [...shown, sumOf(`${rest.length} more`, rest)]
  const total = rows.reduce((sum, {bytes}) => sum + bytes, 0)
  const nameWidth = Math.min(Math.max(...all.map(({name}) => name.length), title.length), Math.max(16, columns - 46))
  const barWidth = Math.max(6, Math.min(24, columns - nameWidth - 34))
  const head = `${title.padEnd(nameWidth)}  ${'bytes'.padStart(9)}  ${'tokens'.padStart(7)}`
  return [
    paint('dim', head),
    ...all.map(({name, bytes, tokens}) => {
      const share = total === 0 ? 0 : bytes / total
      const bar = '█'.repeat(Math.round(share * barWidth)) || (bytes > 0 ? '▏' : '')
      const percent = `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`
      return `${shorten(visible(name), nameWidth).padEnd(nameWidth)}  ${formatBytes(bytes).padStart(9)}  ${formatTokens(tokens).padStart(7)}  ${paint('cyan', bar.padEnd(barWidth))} ${paint('dim', percent)}`
    }),
  ]
}

const maxRows = 12

function sumOf(
  name: string,
  rows: readonly Pick<Tally, 'bytes' | 'tokens'>[],
): Pick<Tally, 'name' | 'bytes' | 'tokens'> {
  return {
    name,
    bytes: rows.reduce((sum, {bytes}) => sum + bytes, 0),
    tokens: rows.reduce((sum, {tokens}) => sum + tokens, 0),
  }
}

/** The end of a path says more than its beginning. */
function shorten(text: string, width: number): string {
  return text.length <= width ? text : `…${text.slice(text.length - width + 1)}`
}
