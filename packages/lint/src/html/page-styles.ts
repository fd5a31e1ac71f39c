import {type CssReading, isPlain, mayFetch, readDeclarations, readStylesheet, readValue} from '../css/css.ts'
import {maxRuleDepth} from '../limits.ts'
import {nonceOf} from '../policy/nonceable.ts'
import {dataText, readDataUrl} from '../references/data-url.ts'
import {matches, mayMatch} from '../references/media.ts'
import {classifyUrl, readUrl} from '../references/url.ts'
import {rootOf} from '../selectors/selector.ts'
import {attribute, type Element, textOf} from '../source/source.ts'
import type {Collector} from './collector.ts'
import {StyleIndex} from './css-certainty.ts'
import type {StyledText} from './css-rivals.ts'
import {type Draft, type PageDocument, PageReference, type Scope, type Spot, within} from './reading.ts'

/** Reads the styles of a page: `<style>`, `style=""`, SVG attributes, and what scripts write. */
export class PageStyles {
  readonly #collector: Collector
  readonly #indexes = new Map<PageDocument, StyleIndex>()

  constructor(collector: Collector) {
    this.#collector = collector
  }

  element(element: Element, scope: Scope): void {
    const css = textOf(element)
    // No white space is cut off. Source: https://html.spec.whatwg.org/multipage/semantics.html#update-a-style-block
    const type = attribute(element, 'type')?.toLowerCase() ?? ''
    const spot = (start: number, end: number): Spot => ({start, end})
    // Chromium asks the policy before it looks at the type.
    const isStyle = element.namespaceURI !== mathNamespace
    const draft = {...inlineStyle, inline: inlineText(css, element)}
    const needs = isStyle ? [this.#collector.add(draft, element, scope)] : []
    if (isStyle && (type === '' || type === 'text/css')) {
      this.sheet(css, element, within(scope, needs), spot, {media: attribute(element, 'media')})
    } else {
      // No sheet; but a browser that reads ahead asks for its imports.
      this.sheet(css, element, {...scope, live: false}, spot, {media: 'not all'})
    }
  }

  /** The sheet that a `<link>` gets from a `data:` address. */
  dataSheet(reference: PageReference, scope: Scope): void {
    const {url, node, attribute: name = 'href'} = reference
    const data = readDataUrl(url, sheetTypes)
    const spot = {attribute: name, start: 0, end: attribute(node, name)?.length ?? 0}
    if (data !== undefined)
      this.sheet(dataText(data), node, within(scope, [reference]), () => spot, {
        media: attribute(node, 'media'),
        isData: true,
      })
  }

  declarations(element: Element, css: string, scope: Scope): void {
    const draft = {
      ...inlineStyle,
      sink: 'style-attribute',
      directive: 'style-src-attr',
      kind: 'style-attribute',
      via: 'style',
      inline: {text: css},
    } as const
    const style = this.#collector.add(draft, element, scope)
    if (!mayMatter(css)) return
    const spot = (start: number, end: number): Spot => ({attribute: 'style', start, end})
    this.#add(css, readDeclarations, element, within(scope, [style]), spot, element)
  }

  value(element: Element, property: string, value: string, scope: Scope): void {
    if (!mayFetch(value)) return
    const spot = (start: number, end: number): Spot => ({attribute: property, start, end})
    this.#add(value, (text) => readValue(property, text), element, scope, spot, element)
  }

  /** Declarations that a script sets: no policy has a say over them. */
  written(css: string, element: Element, scope: Scope): void {
    this.#add(css, readDeclarations, element, scope, () => ({start: 0, end: 0}), element)
  }

  /** A sheet that stands in `element` as it is, or that a script makes. */
  sheet(
    css: string,
    element: Element,
    scope: Scope,
    spot: (start: number, end: number) => Spot,
    use: SheetUse = {},
  ): void {
    this.#add(css, readStylesheet, element, scope, spot, undefined, use)
  }

  /** True when an element is certain to be rendered; to be asked when the whole page has been read. */
  isShown(element: Element, {document}: Scope): boolean {
    return this.#indexOf(document).isShown(element)
  }

  #indexOf(document: PageDocument): StyleIndex {
    const index = this.#indexes.get(document) ?? new StyleIndex(document.elements)
    this.#indexes.set(document, index)
    return index
  }

  #add(
    css: string,
    read: (css: string) => CssReading,
    element: Element,
    scope: Scope,
    spot: (start: number, end: number) => Spot,
    styled: Element | undefined,
    {media, takesImports = true, importer = undefined, isData = false}: SheetUse = {},
  ): void {
    const {document, depth} = scope
    const index = this.#indexOf(document)
    const isWritten = depth > document.depth
    let known: CssReading | undefined
    const text: StyledText = {
      css,
      // Most texts have no address, and nobody asks what they may override.
      get reading() {
        known ??= read(css)
        return known
      },
      styled,
      root: rootOf(element),
      isWritten,
      importer,
    }
    index.add(text)
    if (isPlain(css)) return
    const {reading} = text
    if (reading.tooDeep !== undefined) {
      const {place} = new PageReference(inlineStyle, element, scope, spot(reading.tooDeep, reading.tooDeep))
      const message = `Style rules are nested more than ${maxRuleDepth} deep and were not read`
      this.#collector.stop({rule: 'too-deep', message, place})
    }
    if (reading.found.length + reading.inert.length === 0) return
    /** Imports of sheets at `data:` addresses, by where they stand. */
    const imported = new Map<number, PageReference[]>()
    this.#collector.defer(() =>
      index.connected(text).found.flatMap((found) => {
        const isImport = found.kind === 'css-import'
        // An import is fetched also when the media of its sheet do not match.
        if (isImport ? !takesImports : !mayMatch(media)) return []
        // The address of the sheet is none that others could be relative to.
        if (isImport && isData && classifyUrl(found.url) === 'relative') return []
        const draft: Draft = {
          url: readUrl(found.url),
          sink: found.sink,
          // A part of a file of the page's own origin is an image to the policy.
          directive: found.sink === 'sprite' ? 'img-src' : found.directive,
          certain: index.isCertain(found, text) && (isImport || matches(media)),
          kind: found.kind,
          via: found.via,
        }
        const reference = new PageReference(draft, element, scope, spot(found.start, found.end))
        imported.get(found.start)?.push(reference)
        return [reference]
      }),
    )
    for (const {kind, url, start, end} of reading.found) {
      const data = kind === 'css-import' ? readDataUrl(url, sheetTypes) : undefined
      if (data === undefined) continue
      const needs: PageReference[] = []
      imported.set(start, needs)
      this.sheet(dataText(data), element, within(scope, needs), () => spot(start, end), {
        media,
        importer: importer ?? text,
        isData: true,
      })
    }
  }
}

/** How a sheet is used. */
interface SheetUse {
  readonly media?: string | undefined
  /** False in a constructed sheet. Source: https://drafts.csswg.org/cssom-1/#dom-cssstylesheet-replacesync */
  readonly takesImports?: boolean
  readonly importer?: StyledText | undefined
  /** True of a sheet at a `data:` address. */
  readonly isData?: boolean
}

const mathNamespace = 'http://www.w3.org/1998/Math/MathML'
const sheetTypes: ReadonlySet<string> = new Set(['text/css'])
const inlineStyle = {
  url: '',
  sink: 'inline-style',
  directive: 'style-src-elem',
  certain: true,
  kind: 'style-element',
  via: '<style>',
} as const

export function inlineText(text: string, element: Element): {text: string; nonce?: string} {
  const nonce = nonceOf({name: element.tagName, attributes: element.attrs})
  return nonce === undefined || nonce === '' ? {text} : {text, nonce}
}

/** True when a `style` attribute may fetch, or override what a sheet would: any property that takes an image. */
function mayMatter(css: string): boolean {
  return mayFetch(css) || /background|image|cursor|mask|content|list-style|shape|clip|filter|all\b|--/i.test(css)
}
