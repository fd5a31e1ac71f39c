import {boolean} from '@ampoule/lint'
import type {CssFound} from '@ampoule/lint/internals'
import type {Root} from 'hast'
import {contextOf} from '../build-context.ts'
import {CapabilityError, type EncodedFont, type FontRequest} from '../capabilities.ts'
import {dataUrl} from '../data-url.ts'
import {definePass} from '../define-pass.ts'
import {charactersFor, type FontFace, keepSource, readFontFaces} from '../font-faces.ts'
import {elementsOf, textOf} from '../hast.ts'
import {addWords, wordsOf} from '../icon-names.ts'
import {takenIn} from '../ledger.ts'
import {editMapped} from '../mapped-text.ts'
import {charactersOf} from '../page-characters.ts'
import {recordFailure, type Subject} from '../page-data.ts'
import {isFileUrl} from '../resolve-url.ts'
import {styleTexts, urlPlace, writeUrl} from '../style-text.ts'

/** Pass: fonts become WOFF2 `data:` URIs with the characters of the page. Needs `capabilities.read` and `capabilities.font`. */
export const embedFonts = definePass({
  name: 'embed-fonts',
  summary: 'Turn the fonts of `@font-face` into WOFF2 `data:` URLs that hold the characters of the page.',
  needs: ['read', 'font'],
  options: {
    subset: boolean('Leave out characters, and faces, that the page does not use.', true),
    shown: boolean('Whether the host shows fonts that stand in the page.', true),
  },
  async transform(tree, {options, file, path, capabilities}) {
    const fonts = new Map<string, Promise<string>>()
    const sheets = styleTexts(tree, path).filter(({kind, found}) => kind === 'sheet' && found().some(isFont))
    if (sheets.length === 0) return
    const characters = charactersOf(tree)
    const isUsed = familyFinder(tree)
    let words: readonly string[] | undefined
    for (const sheet of sheets) {
      const source = sheet.read()
      const edits: Edit[] = []
      for (const face of readFontFaces(source.text, sheet.found().filter(isFont))) {
        const subject = (found: CssFound): Subject => ({
          url: found.url,
          sink: found.sink,
          ...urlPlace(source, found.start, sheet.file),
        })
        edits.push(...(await embedFace(face, subject, source.text)))
      }
      sheet.write(
        editMapped(
          source,
          edits.sort((a, b) => a.start - b.start),
        ),
      )
    }

    async function embedFace(face: FontFace, subject: (found: CssFound) => Subject, css: string): Promise<Edit[]> {
      const inRange = charactersFor(face, characters)
      const own = options.shown || writtenAsNames.test(face.family) ? inRange : iconsIn(inRange)
      const reason = isUsed(face.family)
        ? inRange === ''
          ? 'no character of the page is in its range'
          : own === ''
            ? notShown
            : undefined
        : 'no style names its family'
      if (options.subset && reason !== undefined) {
        for (const found of face.sources) contextOf(file).ledger.record({...subject(found), status: 'dropped', reason})
        return [{start: face.start, end: face.end, text: ''}]
      }
      const embedded = await firstOf(face, subject, options.subset ? requestFor(face, own) : {})
      if (embedded?.url === '') return [{start: face.start, end: face.end, text: ''}]
      return embedded === undefined
        ? []
        : [keepSource(css, face, embedded.found, writeUrl(embedded.url, '', embedded.found))]
    }

    function requestFor({family}: FontFace, characters: string): FontRequest {
      if (!writtenAsNames.test(family)) return {characters}
      words ??= namesIn(tree)
      return {characters, words}
    }

    /** As a browser does: the first source that can be had; the others are left out, or have failed. Without a URL it is not needed. */
    async function firstOf(
      face: FontFace,
      subject: (found: CssFound) => Subject,
      request: FontRequest,
    ): Promise<{found: CssFound; url: string} | undefined> {
      const failures: {found: CssFound; error: CapabilityError}[] = []
      for (const [index, found] of face.sources.entries()) {
        try {
          const read = await capabilities.read(found.url, path)
          const key = `${read.path} ${request.words === undefined ? '' : 'words'} ${request.characters ?? ''}`
          const known = fonts.get(key)
          const encoding = known ?? capabilities.font(read.bytes, request).then(fontUrl)
          fonts.set(key, encoding)
          const url = await encoding
          if (url === '') {
            const reason = options.shown ? 'the font has no character of the page' : notShown
            for (const source of face.sources)
              contextOf(file).ledger.record({...subject(source), status: 'dropped', reason})
            return {found, url}
          }
          contextOf(file).embedded.set(url, read.path)
          contextOf(file).ledger.record({
            ...subject(found),
            ...takenIn(read),
            bytes: known === undefined ? url.length : 0,
          })
          const rest = [...failures.map((failure) => failure.found), ...face.sources.slice(index + 1)]
          for (const other of rest)
            contextOf(file).ledger.record({
              ...subject(other),
              status: 'dropped',
              reason: 'another source of the same font is embedded',
            })
          return {found, url}
        } catch (error) {
          if (!(error instanceof CapabilityError)) throw error
          failures.push({found, error})
        }
      }
      for (const {found, error} of failures) recordFailure(file, subject(found), error)
      return undefined
    }
  },
})

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Of fonts of letters, in whose place another stands. Icons that the host does not show are missing, which is a finding. */
const notShown = 'the host shows no fonts of a page'

/** Characters that only a font of icons has. */
function iconsIn(characters: string): string {
  return (characters.match(/\p{Co}/gu) ?? []).join('')
}

/** Families whose icons are ligatures of their names. Source: https://developers.google.com/fonts/docs/material_icons */
const writtenAsNames = /^material (?:icons|symbols)\b/

/** Words that may name such an icon: words of the page, and of the strings in its styles. */
function namesIn(tree: Root): string[] {
  const words = wordsOf(tree)
  for (const {node} of elementsOf(tree)) if (node.tagName === 'style') addWords(textOf(node), words)
  return [...words].filter((word) => /^[a-z0-9_]+$/.test(word)).sort()
}

/** Empty for a font without a glyph. */
function fontUrl(font: EncodedFont): string {
  return font.bytes.length === 0 ? '' : dataUrl(font)
}

function isFont({sink, url}: CssFound): boolean {
  return sink === 'font' && isFileUrl(url)
}

/** True when a family is named anywhere but where it is declared: in styles, attributes or scripts. */
function familyFinder(tree: Root): (family: string) => boolean {
  const texts: string[] = []
  for (const {node} of elementsOf(tree)) {
    for (const value of Object.values(node.properties))
      if (typeof value === 'string' && !value.startsWith('data:')) texts.push(value)
    if (node.tagName === 'style' || node.tagName === 'script')
      texts.push(textOf(node).replace(/@font-face\s*\{[^}]*\}/gi, ''))
  }
  const all = texts.join('\n').toLowerCase()
  return (family) => family === '' || all.includes(family)
}
