import type {Part} from '../measure/attribute.ts'
import {formatBytes} from '../measure/format.ts'
import {type Advice, adviseOn, type Weighed} from './advice.ts'
import {type Library, libraries} from './libraries.ts'

/** Libraries that have a lighter equivalent, and those that nothing in the page uses. */
export function adviseScripts({source, attribution}: Weighed): Advice[] {
  const {text} = source
  const scripts = attribution.parts.filter((part) => part.kind === 'js' && part.bytes >= minBytes && part.count === 1)
  return scripts.flatMap((part) => {
    const content = text.slice(part.place.start.offset, part.place.end.offset)
    return findLibraries(content).flatMap((library) => adviseLibrary(library, part, content, text))
  })
}

/** In bytes. */
const minBytes = 4096

function findLibraries(content: string): readonly Library[] {
  const found = libraries.filter(({signs}) => signs.test(content))
  const held = new Set(found.flatMap(({holds = []}) => holds))
  return found.filter(({name}) => !held.has(name))
}

function adviseLibrary(
  {name, size, uses, lighter, saves = 1, signs}: Library,
  part: Part,
  content: string,
  text: string,
): Advice[] {
  const bytes = Math.min(part.bytes, size * 1024)
  const share = bytes / part.bytes
  // In a bundle the library is used by what is bundled with it, under names that nobody knows.
  const alone = part.bytes <= bytes * 1.25 && signs.test(content.slice(0, bannerLength))
  const place = part.place
  if (
    alone &&
    uses !== undefined &&
    !uses.test(`${text.slice(0, place.start.offset)}${text.slice(place.end.offset)}`)
  ) {
    const message = `Drop ${name} (${formatBytes(bytes)}): nothing outside its own script uses it`
    return [adviseOn(part, share, {id: 'unused-script', message})]
  }
  if (lighter === undefined) return []
  const message = `Replace ${name} (${formatBytes(bytes)}) by ${lighter}`
  return [adviseOn(part, share * saves, {id: 'lighter-library', message})]
}

/** A banner stands at the start, after a module wrapper at most. In characters. */
const bannerLength = 4096
