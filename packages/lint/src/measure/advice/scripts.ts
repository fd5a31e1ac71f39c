import type {Part} from '../attribute.ts'
import {formatBytes} from '../format.ts'
import {type Advice, adviseOn, type Weighed} from './advice.ts'
import {type Library, libraries} from './libraries.ts'

/** Libraries that have a lighter equivalent, and those that nothing in the page uses. */
export function adviseScripts({source, attribution}: Weighed): Advice[] {
  const {text} = source
  const scripts = attribution.parts.filter((part) => part.kind === 'js' && part.bytes >= minBytes && part.count === 1)
  return scripts.flatMap((part) => {
    const content = text.slice(part.place.start.offset, part.place.end.offset)
    const found = libraries.filter(({signs}) => signs.test(content))
    const [library] = found
    // A bundle of several is not one of them.
    if (library === undefined || found.length > 1) return []
    return adviseLibrary(library, part, othersOf(text, scripts, part))
  })
}

/** In bytes. */
const minBytes = 4096

/** The page without its payloads and large scripts: what might use a library. */
function othersOf(text: string, scripts: readonly Part[], part: Part): string {
  const pieces: string[] = []
  let at = 0
  for (const {place} of scripts.toSorted((a, b) => a.place.start.offset - b.place.start.offset)) {
    pieces.push(text.slice(at, place.start.offset))
    if (place.start.offset !== part.place.start.offset) pieces.push(text.slice(place.start.offset, place.end.offset))
    at = place.end.offset
  }
  return `${pieces.join('')}${text.slice(at)}`.replace(/base64,[\w+/=]+/g, '')
}

function adviseLibrary({name, uses, lighter, saves}: Library, part: Part, others: string): Advice[] {
  const size = formatBytes(part.bytes)
  if (uses !== undefined && !uses.test(others)) {
    return [adviseOn(part, 1, {id: 'unused-script', message: `Drop ${name} (${size}): nothing in the page uses it`})]
  }
  if (lighter === undefined || saves === undefined) return []
  return [adviseOn(part, saves, {id: 'lighter-library', message: `Replace ${name} (${size}) by ${lighter}`})]
}
