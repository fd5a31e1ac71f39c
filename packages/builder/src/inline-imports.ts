import {type CssFound, closeStylesheet, mayFetch, readStylesheet} from '@ampoule/lint/internals'
import type {VFile} from 'vfile'
import {contextOf} from './build-context.ts'
import {CapabilityError, type MappedText, type SourceFile} from './capabilities.ts'
import type {CopyLimit} from './copy-limit.ts'
import type {CustomUrls} from './custom-urls.ts'
import {decodeCss, decodeDataCss} from './decode-css.ts'
import {takenIn} from './ledger.ts'
import {editMapped, MappedWriter} from './mapped-text.ts'
import {recordFailure, type Subject} from './page-data.ts'
import {resolveUrl} from './resolve-url.ts'
import {urlPlace, writeUrl} from './style-text.ts'

export interface ImportContext {
  readonly file: VFile
  /** Path of the page: addresses in its own styles stay as they are. */
  readonly page: string
  readonly limit: CopyLimit
  read(url: string, from: string): Promise<SourceFile>
  readonly customUrls: CustomUrls
}

/**
 * Replaces each `@import` by the sheet it names, inside the conditions it stands under, and makes relative addresses
 * start at the root folder. A remote import that the profile allows moves to the top, the one place where it counts.
 */
export async function inlineImports(sheet: MappedText, path: string, context: ImportContext): Promise<MappedText> {
  const kept: string[] = []
  const inlined = await inline(sheet, path, [path === nowhere ? context.page : path], context, kept)
  return kept.length === 0
    ? inlined
    : new MappedWriter()
        .raw(`${kept.join('\n')}\n`)
        .mapped(inlined)
        .finish()
}

/** Path of a sheet that stands in a `data:` URL: it imports nothing by a relative address; its pictures are relative to the page. */
export const nowhere = 'data:'

function isRelative(url: string): boolean {
  return !/^\s*(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url)
}

async function inline(
  sheet: MappedText,
  path: string,
  chain: readonly string[],
  context: ImportContext,
  kept: string[],
): Promise<MappedText> {
  const edits: {start: number; end: number; text: string | MappedText}[] = []
  if (!mayFetch(sheet.text)) {
    context.customUrls.note(path, () => readStylesheet(sheet.text))
    return sheet
  }
  const reading = readStylesheet(sheet.text)
  context.customUrls.note(path, () => reading)
  for (const found of reading.found) {
    if (path === nowhere && found.importRule !== undefined && isRelative(found.url)) {
      edits.push({start: found.importRule.start, end: found.importRule.end, text: ''})
      continue
    }
    const mark = context.customUrls.mark(found, path)
    if (mark !== undefined) edits.push({start: found.start, end: found.end, text: writeUrl(mark, sheet.text, found)})
    else if (found.importRule !== undefined) {
      const {start, end} = found.importRule
      const text = await importedSheet(found, sheet, path, chain, context, kept)
      if (text !== undefined) edits.push({start, end, text})
    } else if (path !== context.page && path !== nowhere) {
      const url = resolveUrl(found.url, path)
      if (url !== found.url) edits.push({start: found.start, end: found.end, text: writeUrl(url, sheet.text, found)})
    }
  }
  return editMapped(sheet, edits)
}

/** Stands in for an `@import`; undefined when it stays. */
async function importedSheet(
  found: CssFound,
  sheet: MappedText,
  path: string,
  chain: readonly string[],
  context: ImportContext,
  kept: string[],
): Promise<MappedText | string | undefined> {
  const {url} = found
  const subject: Subject = {url, sink: 'style', ...urlPlace(sheet, found.start, chain.at(-1) ?? path)}
  const data = decodeDataCss(url)
  if (data !== undefined) {
    contextOf(context.file).ledger.record({...subject, url: url.slice(0, 60), status: 'embedded'})
    const own = new MappedWriter().raw(data).finish()
    return wrap(await inline(own, nowhere, chain, context, kept), found)
  }
  try {
    const file = await read(url, path, context)
    if (chain.includes(file.path)) {
      contextOf(context.file).ledger.record({
        ...subject,
        status: 'dropped',
        path: file.path,
        reason: 'it imports itself, which browsers pass over',
      })
      return ''
    }
    context.limit.begin()
    const text = decodeCss(file.bytes, contextOf(context.file).encoding)
    context.limit.add(text)
    const own = new MappedWriter().file(text, file.path).finish()
    const inlined = await inline(own, file.path, [...chain, file.path], context, kept)
    contextOf(context.file).ledger.record({...subject, ...takenIn(file), bytes: text.length})
    return wrap(inlined, found)
  } catch (error) {
    if (!(error instanceof CapabilityError)) throw error
    const status = recordFailure(context.file, subject, error)
    if (status === 'dropped') return ''
    if (status !== 'kept') return undefined
    kept.push(sheet.text.slice(found.importRule?.start, found.importRule?.end))
    return ''
  }
}

/** As a browser does; a name that is no file beside the sheet may be one of a package. */
async function read(url: string, from: string, context: ImportContext): Promise<SourceFile> {
  try {
    return await context.read(url, from)
  } catch (error) {
    const isBare = error instanceof CapabilityError && error.problem === 'not-found' && !/^[./\\]/.test(url)
    if (!isBare) throw error
    try {
      return await context.read(`/node_modules/${url.replace(/^~/, '')}`, from)
    } catch (second) {
      throw second instanceof CapabilityError ? error : second
    }
  }
}

/** The conditions of the rule around the sheet, the outermost first: media, supports, layer. */
function wrap(sheet: MappedText, {importRule}: CssFound): MappedText {
  const conditions: string[] = []
  if (importRule?.media) conditions.push(`@media ${importRule.media}`)
  if (importRule !== undefined && importRule.supports !== undefined)
    conditions.push(`@supports ${condition(importRule.supports)}`)
  if (importRule !== undefined && importRule.layer !== undefined) conditions.push(`@layer ${importRule.layer}`.trim())
  const writer = new MappedWriter()
  for (const open of conditions) writer.raw(`${open}{`)
  // What a sheet leaves open ends with it; here it would run on into what follows.
  writer.mapped(sheet).raw(closeStylesheet(sheet.text))
  return writer.raw('}'.repeat(conditions.length)).raw('\n').finish()
}

/** `supports(display: grid)` holds a bare declaration, which `@supports` wants in parentheses. */
function condition(supports: string): string {
  return /^\s*(?:\(|not\b|selector\(|font-\w+\()/i.test(supports) ? supports : `(${supports})`
}
