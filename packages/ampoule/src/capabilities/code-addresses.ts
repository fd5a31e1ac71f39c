import {defaultProfile} from '@ampoule/lint'
import {
  offsetInCode,
  readDeclarations,
  readPage,
  readScript,
  readStylesheet,
  type ScriptOptions,
  type ScriptReading,
  type Sink,
} from '@ampoule/lint/internals'
import type {ESTree} from 'meriyah'
import type {BundleContext} from './bundle-context.ts'
import {type CodeSyntax, keyOf, readSyntax, type Span, spanOf} from './code-syntax.ts'
import {mayImportGlob} from './import-globs.ts'
import {mayImportByPattern} from './import-patterns.ts'
import {mimeTypes} from './mime-types.ts'
import {mayImportOpenly} from './open-imports.ts'

/** A span of code that asks for files by address. */
export interface CodeAddress extends Span {
  /** All that it may ask for, as far as that is known. */
  readonly urls: readonly [string, ...string[]]
  /** True when it may ask for something else, or otherwise than by `GET`. */
  readonly isOpen: boolean
  /** Base that they are relative to. */
  readonly base: 'module' | 'page'
  /**
   * Form of the span: an expression for an object `URL`, for the address of a worker or for text; a part of a string; the
   * function that fetches its first argument; `import.meta.url` itself; what `import.meta.resolve` gives, or itself where its argument
   * is not known; or `import.meta.env`.
   */
  readonly form: 'url' | 'worker' | 'text' | 'part' | 'fetch' | 'own' | 'resolve' | 'env'
  /** Of what is fetched: where the address is given. */
  readonly argument?: Span
  /** Of a worker: the call, whose options say what it is. */
  readonly call?: ESTree.CallExpression | ESTree.NewExpression
}

/** Files that esbuild reads as a script, whatever comes of them. */
export const scriptFiles = /\.[cm]?[jt]sx?$/

/** A quick look: whether code may name a file at all. What a package asks for is relative to itself or to nothing. */
export function mayNameFiles(code: string, isPackage: boolean): boolean {
  return (
    code.includes('import.meta') ||
    (!isPackage && mayImportGlob(code)) ||
    (isPackage ? mayImportByPattern(code) : mayImportOpenly(code)) ||
    /Worker\b|importScripts/.test(code) ||
    (!isPackage && (/\bfetch\b/.test(code) || shownFile.test(code)))
  )
}

const endings = Object.keys(mimeTypes).filter((ending) => isShown(mimeTypes[ending]))
const shownFile = new RegExp(`\\w(?:${endings.join('|').replaceAll('.', '\\.')})(?:[?#][^"'\`\\n]*)?["'\`)\\s>]`, 'i')

/** True when files of a type are images or media. */
export function isShown(type: string | undefined): boolean {
  return /^(?:image|audio|video)\/|^text\/vtt$/.test(type ?? '')
}

/** Finds the constant addresses that code asks for; in the order of the code, none within another. */
export function findAddresses(
  code: string,
  type: 'classic' | 'module',
  isPackage: boolean,
  {isWorker, names}: Pick<BundleContext, 'isWorker' | 'names'>,
): CodeAddress[] {
  const syntax = readSyntax(code, type)
  if (syntax === undefined) return []
  const all = askedAddresses(code, {type, worker: isWorker}, syntax, isPackage)
  // What is read back is to be as it was written: the loader answers for it, which workers of this page do not have.
  const asked = names.addresses && !isWorker ? all.filter(({form}) => form === 'worker') : all
  const fetched = asked.flatMap(({form, argument}) => (form === 'fetch' && argument !== undefined ? [argument] : []))
  const isFetched = (one: Span): boolean => fetched.some(({start, end}) => start <= one.start && one.end <= end)
  const own = ownAddresses(syntax, isFetched, /["'`]use["'`]|<use\b/.test(code))
  const found = [...asked, ...own]
  const apart: CodeAddress[] = []
  // Of two that begin at the same place, the longer one holds the other.
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (apart.at(-1)?.end ?? 0)) apart.push(one)
  }
  return apart
}

const hasScheme = /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i

/** Addresses against that of the module, wherever they go, and its own. */
function ownAddresses(
  {ownAddresses: addresses, ownUrls, resolves, environments}: CodeSyntax,
  isFetched: (span: Span) => boolean,
  showsSprites: boolean,
): CodeAddress[] {
  // Of a folder, and of a script, only the address is of use; that of a sprite gets a name behind it, and is carried.
  const isOfFile = (url: string): boolean =>
    !hasScheme.test(url) &&
    /\.\w+(?:[?#].*)?$/.test(url) &&
    !scriptFiles.test(url) &&
    !(showsSprites && /\.svg$/i.test(url))
  const ofFiles = addresses.filter((one) => !isFetched(one) && isOfFile(one.url))
  return [
    ...ofFiles.map(
      ({start, end, url}): CodeAddress => ({start, end, urls: [url], isOpen: false, base: 'module', form: 'url'}),
    ),
    ...resolves.map(
      ({start, end, specifier = ''}): CodeAddress => ({
        start,
        end,
        urls: [specifier],
        isOpen: specifier === '',
        base: 'module',
        form: 'resolve',
      }),
    ),
    ...environments.map(
      ({start, end, name = ''}): CodeAddress => ({
        start,
        end,
        urls: [name],
        isOpen: false,
        base: 'module',
        form: 'env',
      }),
    ),
    ...ownUrls.map(
      ({start, end}): CodeAddress => ({start, end, urls: [''], isOpen: false, base: 'module', form: 'own'}),
    ),
  ]
}

/** Finds what the linter knows a script to ask for: workers; images and media, in markup and styles as well; and data by `fetch`. */
function askedAddresses(code: string, options: ScriptOptions, {calls}: CodeSyntax, isPackage: boolean): CodeAddress[] {
  const reading = readScript(code, options)
  const asked = byExpression(reading.found).flatMap(({start, end, found: [first, ...others]}): CodeAddress[] => {
    const found = [first, ...others]
    const known = found.filter(
      ({url, whole, ofModule}) => whole && url !== '' && !hasScheme.test(url) && ofModule === first.ofModule,
    )
    const [url, ...more] = new Set(known.map((one) => one.url))
    // What a package asks for is relative to itself or to nothing.
    if (url === undefined || (isPackage && !first.ofModule)) return []
    const address = {
      urls: [url, ...more],
      isOpen: found.length > 1 || first.given?.certain !== true,
      base: first.ofModule ? 'module' : 'page',
    } as const
    const call = calls.get(start)
    if (first.api === 'Worker' || first.api === 'SharedWorker')
      return call === undefined ? [] : [{...address, start, end, form: 'worker', call}]
    if (first.api === 'fetch') {
      if (call === undefined || (first.ofModule && address.isOpen)) return []
      // A part of a file, or what can be given up: the loader has all of it, which workers of this page do not have.
      if (!options.worker && !isWholeCall(call)) return []
      return [
        {
          ...address,
          ...spanOf(call.callee),
          isOpen: address.isOpen || !isPlainCall(call),
          argument: {start, end},
          form: 'fetch',
        },
      ]
    }
    return shown.has(first.sink) && !first.ofModule ? [{...address, start, end, form: 'text'}] : []
  })
  return isPackage ? asked : [...asked, ...embeddedAddresses(code, reading)]
}

/** True when nothing stands behind the first argument that may be another method: no options, or some without one. */
function isPlainCall({arguments: [, options]}: ESTree.CallExpression | ESTree.NewExpression): boolean {
  if (options === undefined) return true
  if (options.type !== 'ObjectExpression') return false
  return options.properties.every((one) => one.type === 'Property' && !one.computed && keyOf(one) !== 'method')
}

/** True when nothing stands behind the first argument by which less than the file may be asked for: a range, a signal. */
function isWholeCall({arguments: [, options]}: ESTree.CallExpression | ESTree.NewExpression): boolean {
  return !mayHold(options, (name, value) => name === 'signal' || (name === 'headers' && mayHold(value, isRange)))
}

/** True when an object has such a member, as far as it is written out. */
function mayHold(object: ESTree.Node | undefined, isSuch: (name: string, value: ESTree.Node) => boolean): boolean {
  if (object?.type !== 'ObjectExpression') return false
  return object.properties.some((one) => one.type === 'Property' && isSuch(keyOf(one) ?? '', one.value as ESTree.Node))
}

function isRange(name: string): boolean {
  return name.toLowerCase() === 'range'
}

const shown: ReadonlySet<Sink> = new Set(['image', 'media', 'track'])

type Found = ScriptReading['found'][number]

interface Expression {
  readonly start: number
  readonly end: number
  /** One for each address that it may come to. */
  readonly found: readonly [Found, ...Found[]]
}

function byExpression(all: readonly Found[]): readonly Expression[] {
  const expressions = new Map<string, Expression>()
  for (const found of all) {
    if (found.given === undefined) continue
    const {start, end} = found.given
    const key = `${start} ${end}`
    const known = expressions.get(key)
    expressions.set(key, {start, end, found: known === undefined ? [found] : [...known.found, found]})
  }
  return [...expressions.values()]
}

/** Addresses in the styles and the markup that a script hands to the browser. */
function embeddedAddresses(code: string, {css, markup}: ScriptReading): CodeAddress[] {
  return [
    ...css.flatMap((one) => {
      const prefix = one.grammar === 'value' ? `${one.property ?? ''}: ` : ''
      const read = one.grammar === 'sheet' ? readStylesheet : readDeclarations
      const found = read(prefix + one.text).found.filter(({sink}) => shown.has(sink))
      return found.flatMap(({url, urlStart, urlEnd}) =>
        partOf(code, one, url, urlStart - prefix.length, urlEnd - prefix.length),
      )
    }),
    ...markup.flatMap((one) => {
      const found = readPage(one.html, defaultProfile).references.filter(({sink}) => shown.has(sink))
      return found.flatMap(({url, place}) => partOf(code, one, url, place.start.offset, place.end.offset))
    }),
  ]
}

/** Range of the address in the code, when nothing before or behind it is put together with it. */
function partOf(
  code: string,
  embedded: ScriptReading['css'][number] | ScriptReading['markup'][number],
  url: string,
  from: number,
  to: number,
): CodeAddress[] {
  const isWhole = embedded.pieces.some(({at, length}) => at < from && to < at + length)
  const start = offsetInCode(embedded, from)
  const end = start + to - from
  if (!isWhole || url === '' || code.slice(start, end) !== url || hasScheme.test(url)) return []
  return [{start, end, urls: [url], isOpen: false, base: 'page', form: 'part'}]
}
