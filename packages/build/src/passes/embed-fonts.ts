import {boolean, type CssFound} from '@ampoule/lint'
import type {Root} from 'hast'
import {definePass} from '../define-pass.ts'
import {dataUrl} from '../embed.ts'
import {charactersFor, type FontFace, keepSource, readFontFaces} from '../font-faces.ts'
import {elementsOf, textOf} from '../hast.ts'
import {HostError} from '../host.ts'
import {editMapped} from '../mapped-text.ts'
import {ledgerOf, noteEmbedded, recordFailure, type Subject} from '../page-data.ts'
import {isFileUrl} from '../resolve-url.ts'
import {styleTexts, urlPlace, writeUrl} from '../style-text.ts'

export const embedFonts = definePass({
  name: 'embed-fonts',
  summary: 'Turn the fonts of `@font-face` into WOFF2 `data:` URIs that hold the characters of the page.',
  needs: ['read', 'font'],
  options: {subset: boolean('Leave out characters, and faces, that the page does not use.', true)},
  async transform(tree, {options, file, path, host}) {
    const fonts = new Map<string, Promise<string>>()
    const sheets = styleTexts(tree, path).filter(({kind, found}) => kind === 'sheet' && found().some(isFont))
    if (sheets.length === 0) return
    const characters = charactersOf(tree)
    const isUsed = familyFinder(tree)
    for (const sheet of sheets) {
      const source = sheet.read()
      const edits: Edit[] = []
      for (const face of readFontFaces(source.text, sheet.found().filter(isFont))) {
        const subject = (found: CssFound): Subject => ({url: found.url, sink: found.sink, ...urlPlace(source, found.start, sheet.file)})
        edits.push(...(await embedFace(face, subject, source.text)))
      }
      sheet.write(editMapped(source, edits.sort((a, b) => a.start - b.start)))
    }

    async function embedFace(face: FontFace, subject: (found: CssFound) => Subject, css: string): Promise<Edit[]> {
      const own = charactersFor(face, characters)
      const reason = isUsed(face.family) ? (own === '' ? 'no character of the page is in its range' : undefined) : 'no style names its family'
      if (options.subset && reason !== undefined) {
        for (const found of face.sources) ledgerOf(file).record({...subject(found), fate: 'dropped', reason})
        return [{start: face.start, end: face.end, text: ''}]
      }
      const embedded = await firstOf(face, subject, options.subset ? own : undefined)
      return embedded === undefined ? [] : [keepSource(css, face, embedded.found, writeUrl(embedded.url, '', embedded.found))]
    }

    /** As a browser does: the first source that can be had; the others are left out, or have failed. */
    async function firstOf(
      face: FontFace,
      subject: (found: CssFound) => Subject,
      own: string | undefined,
    ): Promise<{found: CssFound; url: string} | undefined> {
      const failures: {found: CssFound; error: HostError}[] = []
      for (const [index, found] of face.sources.entries()) {
        try {
          const read = await host.read(found.url, path)
          const key = `${read.path} ${own ?? ''}`
          const known = fonts.get(key)
          const encoding = known ?? host.font(read.bytes, own === undefined ? {} : {characters: own}).then(dataUrl)
          fonts.set(key, encoding)
          const url = await encoding
          noteEmbedded(file, url, read.path)
          ledgerOf(file).record({...subject(found), fate: 'embedded', path: read.path, bytes: known === undefined ? url.length : 0})
          const rest = [...failures.map((failure) => failure.found), ...face.sources.slice(index + 1)]
          for (const other of rest) ledgerOf(file).record({...subject(other), fate: 'dropped', reason: 'another source of the same font is embedded'})
          return {found, url}
        } catch (error) {
          if (!(error instanceof HostError)) throw error
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

function isFont({sink, url}: CssFound): boolean {
  return sink === 'font' && isFileUrl(url)
}

/** Whether a family is named anywhere but where it is declared: in styles, attributes or scripts. */
function familyFinder(tree: Root): (family: string) => boolean {
  const texts: string[] = []
  for (const {node} of elementsOf(tree)) {
    for (const value of Object.values(node.properties)) if (typeof value === 'string' && !value.startsWith('data:')) texts.push(value)
    if (node.tagName === 'style' || node.tagName === 'script') texts.push(textOf(node).replace(/@font-face\s*\{[^}]*\}/gi, ''))
  }
  const all = texts.join('\n').toLowerCase()
  return (family) => family === '' || all.includes(family)
}

/**
 * Every character that a reader may see, in both cases since CSS may change it: text, attributes that are shown, strings
 * of stylesheets. A script may write more: then all of ASCII, Latin-1, common punctuation and its own strings are kept.
 */
function charactersOf(tree: Root): string {
  const seen = new Set<string>()
  let hasScript = false
  const add = (text: string): void => {
    for (const sign of text) seen.add(sign)
  }
  for (const {node} of elementsOf(tree)) {
    const text = textOf(node)
    if (node.tagName === 'style') for (const [string] of text.matchAll(/"[^"\n]*"|'[^'\n]*'/g)) add(string)
    else add(text)
    hasScript ||= node.tagName === 'script'
    for (const [name, value] of Object.entries(node.properties)) if (isShown(name) && typeof value === 'string') add(value)
  }
  add([...seen].map((sign) => sign.toUpperCase() + sign.toLowerCase()).join(''))
  // List markers, ellipses and hyphens come from the browser.
  add(' 0123456789.•…-–‐')
  if (hasScript) for (const [from, to] of commonRanges) for (let code = from; code <= to; code++) seen.add(String.fromCodePoint(code))
  return [...seen].sort().join('')
}

function isShown(property: string): boolean {
  return /^(?:alt|title|placeholder|value|label|summary|aria|data)/.test(property)
}

/** ASCII, Latin-1, punctuation, the euro and trade mark signs, arrows, the minus sign. */
const commonRanges: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
]
