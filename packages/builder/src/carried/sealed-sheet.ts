import {type CssFound, readStylesheet} from '@ampoule/lint/internals'
import {type Capabilities, CapabilityError, type FontRequest, type SourceFile} from '../capabilities.ts'
import {dataUrl} from '../data-url.ts'
import {charactersFor, keepSource, readFontFaces} from '../font-faces.ts'
import {nameMatcher} from '../icon-names.ts'
import {unusedIcons} from '../shown-strings.ts'
import {writeUrl} from '../style-text.ts'
import {typeOf} from './kinds.ts'

interface SheetContext {
  readonly read: NonNullable<Capabilities['read']>
  readonly font?: Capabilities['font']
  /** Those of the page. */
  readonly characters: string
  /** Of the page. */
  words(): ReadonlySet<string>
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * A sheet of a package that code asks for, with what it names in it: fonts with the characters of the page, pictures as they are. Of
 * icons those that something names.
 */
export async function sealedSheet(sheet: SourceFile, context: SheetContext): Promise<SourceFile> {
  const css = new TextDecoder().decode(sheet.bytes)
  const {found} = readStylesheet(css)
  const fonts = found.filter(({sink}) => sink === 'font')
  const edits: Edit[] = unusedIcons(css, () => nameMatcher(context.words())).map((rule) => ({...rule, text: ''}))
  const words = edits.length > 0 ? [...context.words()].filter((word) => /^[a-z0-9_-]+$/.test(word)).sort() : undefined
  for (const face of readFontFaces(css, fonts)) {
    const [first] = face.sources
    if (first === undefined) continue
    const characters = charactersFor(face, context.characters)
    const url = await fontUrl(first, {characters, ...(words && {words})}, sheet.path, context)
    if (url === '') edits.push({start: face.start, end: face.end, text: ''})
    else if (url !== undefined) edits.push(keepSource(css, face, first, writeUrl(url, css, first)))
  }
  for (const one of found) {
    if (one.sink !== 'image' || /^(?:data|blob):|^#/i.test(one.url)) continue
    const type = typeOf(one.url.replace(/[?#].*$/s, ''))
    const file = type === undefined ? undefined : await readOrNothing(one.url, sheet.path, context)
    if (file === undefined || type === undefined) continue
    edits.push({start: one.start, end: one.end, text: writeUrl(dataUrl({bytes: file.bytes, type}), css, one)})
  }
  return {...sheet, bytes: new TextEncoder().encode(edited(css, edits))}
}

function edited(css: string, edits: readonly Edit[]): string {
  let text = ''
  let done = 0
  for (const {start, end, text: other} of [...edits].sort((one, next) => one.start - next.start)) {
    text += css.slice(done, start) + other
    done = end
  }
  return text + css.slice(done)
}

/** Empty for a font that draws nothing of the page. */
async function fontUrl(
  {url}: CssFound,
  request: FontRequest,
  from: string,
  context: SheetContext,
): Promise<string | undefined> {
  const file = await readOrNothing(url, from, context)
  if (file === undefined) return undefined
  try {
    const font = await context.font?.(file.bytes, request)
    if (font !== undefined) return font.bytes.length === 0 ? '' : dataUrl(font)
  } catch (error) {
    if (!(error instanceof CapabilityError)) throw error
  }
  return dataUrl({bytes: file.bytes, type: typeOf(url.replace(/[?#].*$/s, '')) ?? 'font/woff2'})
}

async function readOrNothing(url: string, from: string, {read}: SheetContext): Promise<SourceFile | undefined> {
  try {
    return await read(url, from)
  } catch (error) {
    if (error instanceof CapabilityError) return undefined
    throw error
  }
}
