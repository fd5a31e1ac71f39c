import {type CdnAsset, type FontFaceRequest, type FontFamily, incurable, unpackaged} from './asset.ts'
import {isForeign} from './foreign-fonts.ts'

/** Google Fonts and Bunny: `/css?family=A:400,700|B`, `/css2?family=A:ital,wght@0,400;1,700`, `/icon?family=…`. */
export function readFonts({pathname, searchParams}: URL): CdnAsset | undefined {
  const isNew = pathname === '/css2'
  if (!isNew && pathname !== '/css' && pathname !== '/icon') return undefined
  const written = searchParams.getAll('family')
  const families = isNew ? written.map(readFamily) : written.flatMap((list) => list.split('|')).map(readOldFamily)
  const own = families.filter(({name}) => name !== '' && !isForeign(name))
  const foreign = families.filter(({name}) => isForeign(name)).map(({name}) => name)
  if (own.length === 0 && foreign.length > 0)
    return {kind: 'dropped', reason: 'the service has none of its families', foreign}
  const display = searchParams.get('display')
  const text = searchParams.get('text')
  return {
    kind: 'fonts',
    families: own,
    ...(foreign.length > 0 && {foreign}),
    ...(display !== null && /^(?:auto|block|swap|fallback|optional)$/.test(display) && {display}),
    ...(text !== null && text !== '' && {text}),
  }
}

/** Fontshare's families are not among those that packages hold. */
export function readFontshare({pathname}: URL): CdnAsset | undefined {
  return /\/css$/.test(pathname)
    ? unpackaged('fonts of Fontshare are in no npm package; put the font file beside the page')
    : undefined
}

/** Adobe's fonts belong to an account. */
export function readTypekit(): CdnAsset {
  return incurable('fonts of Adobe belong to an account; put the font files beside the page')
}

/** Source: https://developers.google.com/fonts/docs/css2 */
function readFamily(written: string): FontFamily {
  const [name = '', axes = ''] = written.split(':')
  const [names = '', tuples = ''] = axes.split('@')
  const keys = names.split(',').map((key) => key.trim())
  const faces = tuples === '' ? [regular] : tuples.split(';').map((tuple) => readTuple(keys, tuple.split(',')))
  return {
    name: name.trim(),
    faces: keys.includes('ital') && tuples === '' ? [regular, {...regular, italic: true}] : distinct(faces),
  }
}

function readTuple(keys: readonly string[], values: readonly string[]): FontFaceRequest {
  const of = (key: string): string | undefined => values[keys.indexOf(key)]
  const [from = 400, to] = (of('wght') ?? '400').split('..').map((part) => clampWeight(Number(part)))
  return {italic: of('ital') === '1', weight: to === undefined ? from : [from, to]}
}

/** Source: https://developers.google.com/fonts/docs/getting_started: weights, `i` after a weight, or names of styles. */
function readOldFamily(written: string): FontFamily {
  const [name = '', styles = ''] = written.split(':')
  const faces = styles
    .split(',')
    .filter((style) => style.trim() !== '')
    .map(readStyle)
  return {name: name.trim(), faces: faces.length === 0 ? [regular] : distinct(faces)}
}

function readStyle(written: string): FontFaceRequest {
  const style = written.trim().toLowerCase()
  const number = /^\d+/.exec(style)?.[0]
  const isBold = /^(?:b|bi|bold|bolditalic)$/.test(style)
  return {
    italic: /^(?:\d+)?(?:i|italic)$|^bi$|^bolditalic$/.test(style),
    weight: number === undefined ? (isBold ? 700 : 400) : clampWeight(Number(number)),
  }
}

const regular: FontFaceRequest = {italic: false, weight: 400}

function clampWeight(weight: number): number {
  return Number.isFinite(weight) ? Math.min(1000, Math.max(1, Math.round(weight))) : 400
}

function distinct(faces: readonly FontFaceRequest[]): FontFaceRequest[] {
  return [...new Map(faces.map((face) => [JSON.stringify(face), face])).values()]
}
