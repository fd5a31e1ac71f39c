import {formatBytes} from '../measure/format.ts'
import {type Advice, adviseOn, type Weighed} from './advice.ts'

/** JSON that is large: most of it is read by nobody. */
export function adviseData({source, attribution}: Weighed): Advice[] {
  return attribution.parts.flatMap((part) => {
    if (part.kind !== 'json' || part.bytes < minBytes) return []
    const text = source.text.slice(part.place.start.offset, part.place.end.offset)
    const rows = countRows(text)
    const size = formatBytes(part.bytes)
    const many = rows > keptRows
    const message = many
      ? `Summarise the ${rows.toLocaleString('en')} rows of ${size} of JSON, or keep the first ${keptRows}`
      : `Summarise the ${size} of JSON`
    return [adviseOn(part, many ? 1 - keptRows / rows : 0.5, {id: 'summarise-data', message})]
  })
}

/** In bytes. */
const minBytes = 65_536
/** As many as a reader scrolls through. */
const keptRows = 200

/** Length of the longest array of objects or arrays; 0 when the text is no JSON. */
function countRows(text: string): number {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 0
  }
  let longest = 0
  const stack: unknown[] = [value]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== 'object' || next === null) continue
    const values = Object.values(next)
    if (Array.isArray(next) && typeof next[0] === 'object') longest = Math.max(longest, next.length)
    for (const inner of values) if (typeof inner === 'object' && inner !== null) stack.push(inner)
  }
  return longest
}
