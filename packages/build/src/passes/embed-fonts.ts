import {boolean, type CssFound} from '@ampoule/lint'
import type {Root} from 'hast'
import {definePass} from '../define-pass.ts'
import {dataUrl} from '../embed.ts'
import {elementsOf} from '../hast.ts'
import {ledgerOf, orFailure, type Subject} from '../page-data.ts'
import {isFileUrl} from '../resolve-url.ts'
import {rewriteUrls, styleTexts, type UrlPlace} from '../style-text.ts'

/** What stands in the place of a source that is not needed: the one before it always loads. */
const unused = 'data:,'

export const embedFonts = definePass({
  name: 'embed-fonts',
  summary: 'Turn the fonts of `@font-face` into WOFF2 `data:` URIs that hold the characters of the page.',
  needs: ['read', 'font'],
  options: {subset: boolean('Leave out characters that the page does not use.', true)},
  async transform(tree, {options, file, path, host}) {
    const fonts = new Map<string, Promise<string>>()
    let characters: string | undefined
    for (const style of styleTexts(tree, path)) {
      if (style.kind === 'declarations') continue
      const css = style.read().text
      const chosen = chooseSources(css, style.found().filter(isFont))
      await rewriteUrls(style, (found, place) => (isFont(found) ? embed(found, place, chosen) : undefined))
    }

    async function embed(found: CssFound, place: UrlPlace, chosen: ReadonlySet<number>): Promise<string | undefined> {
      const {url, sink, start} = found
      const subject: Subject = {url, sink, ...place}
      if (!chosen.has(start)) {
        ledgerOf(file).record({...subject, fate: 'dropped', reason: 'another format of the same font is embedded'})
        return unused
      }
      const result = await orFailure(file, subject, async () => {
        const {path: fontPath, bytes} = await host.read(url, path)
        const known = fonts.get(fontPath)
        characters ??= charactersOf(tree)
        const encoding = known ?? host.font(bytes, options.subset ? {characters} : {}).then(dataUrl)
        fonts.set(fontPath, encoding)
        const embedded = await encoding
        return {embedded, path: fontPath, bytes: known === undefined ? embedded.length : 0}
      })
      if (typeof result === 'string') return result === 'dropped' ? unused : undefined
      ledgerOf(file).record({...subject, fate: 'embedded', path: result.path, bytes: result.bytes})
      return result.embedded
    }
  },
})

function isFont({sink, url}: CssFound): boolean {
  return sink === 'font' && isFileUrl(url)
}

/** Of each `@font-face` the WOFF2 source when there is one, else the first. Returns where the chosen ones start. */
function chooseSources(css: string, sources: readonly CssFound[]): Set<number> {
  const faces: CssFound[][] = []
  for (const source of sources) {
    const face = faces.at(-1)
    const previous = face?.at(-1)
    if (face === undefined || previous === undefined || css.slice(previous.end, source.start).includes('}')) faces.push([source])
    else face.push(source)
  }
  const best = faces.map((face) => face.find(({url}) => /\.woff2(?:$|[?#])/i.test(url)) ?? face[0])
  return new Set(best.flatMap((source) => (source === undefined ? [] : [source.start])))
}

/**
 * Every character that stands anywhere in the page, in both cases since CSS may change it. A script may write more:
 * then all of ASCII, Latin-1 and common punctuation are kept as well.
 */
function charactersOf(tree: Root): string {
  const seen = new Set<string>()
  let hasScript = false
  const add = (text: string): void => {
    for (const sign of text) seen.add(sign)
  }
  for (const {node} of elementsOf(tree)) {
    hasScript ||= node.tagName === 'script'
    for (const value of Object.values(node.properties)) if (typeof value === 'string' && !value.startsWith('data:')) add(value)
    for (const child of node.children) if (child.type === 'text') add(child.value)
  }
  add([...seen].map((sign) => sign.toUpperCase() + sign.toLowerCase()).join(''))
  // List markers and ellipses come from the browser.
  add(' 0123456789.•…-–')
  if (hasScript) for (const [from, to] of [[0x20, 0x7e], [0xa0, 0xff], [0x2010, 0x2026], [0x2030, 0x203a], [0x20ac, 0x20ac], [0x2122, 0x2122], [0x2190, 0x2193], [0x2212, 0x2212]] as const) {
    for (let code = from; code <= to; code++) seen.add(String.fromCodePoint(code))
  }
  return [...seen].sort().join('')
}
