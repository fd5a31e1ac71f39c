import {formatBytes} from '../measure/format.ts'
import {type ChildNode, type Document, isElement, type Source} from '../source/source.ts'
import {type Advice, adviseOn, type Weighed} from './advice.ts'

/** Fonts that hold far more characters than the page shows. */
export function adviseFonts({source, uris, partAt, input}: Weighed): Advice[] {
  const fonts = uris.filter(({kind}) => kind === 'font')
  if (fonts.length === 0) return []
  const characters = charactersOf(source).size
  return fonts.flatMap((uri) => {
    const part = partAt(uri.start)
    if (part === undefined) return []
    const kept = (tables + characters * perGlyph) * base64
    const share = 1 - kept / part.bytes
    if (share < leastShare || part.bytes - kept < leastBytes) return []
    const message = `Subset the font of ${formatBytes(part.bytes)} to the ${characters} characters that the page shows`
    return [adviseOn(part, share, {id: 'subset-font', message, command: `ampoule build ${input}`})]
  })
}

/**
 * The weight of a subset: tables that every font has, and outlines. HarfBuzz makes 13 KB of 65 characters of Inter
 * variable, 5.6 KB of them with one weight; a static font is in between. In bytes.
 */
const tables = 2048
const perGlyph = 120
const base64 = 4 / 3
const leastShare = 0.25
const leastBytes = 4096

function charactersOf(source: Source): Set<string> {
  const characters = new Set<string>()
  const stack: (ChildNode | Document)[] = [source.tree]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node) && (node.tagName === 'script' || node.tagName === 'style')) continue
    if ('value' in node) for (const character of node.value) characters.add(character)
    if ('childNodes' in node) stack.push(...node.childNodes)
  }
  return characters
}
