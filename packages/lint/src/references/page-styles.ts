import {nonceOf} from '../policy/nonceable.ts'
import {attribute, type Element, textOf} from '../source.ts'
import type {Collector} from './collector.ts'
import {type CssReading, mayFetch, readDeclarations, readStylesheet, readValue} from './css.ts'
import {type StyledText, StyleIndex} from './css-certainty.ts'
import {matches, mayMatch} from './media.ts'
import {type Draft, type PageDocument, PageReference, type Scope, type Spot, within} from './reading.ts'
import {readUrl} from './url.ts'

/** Reads the styles of a page: `<style>`, `style=""`, SVG attributes, and what scripts write. */
export class PageStyles {
  readonly #collector: Collector
  readonly #indexes = new Map<PageDocument, StyleIndex>()

  constructor(collector: Collector) {
    this.#collector = collector
  }

  element(element: Element, scope: Scope): void {
    const css = textOf(element)
    const type = attribute(element, 'type')?.trim().toLowerCase() ?? ''
    if (css === '' || (type !== '' && type !== 'text/css')) return
    const inline = inlineText(css, element)
    const style = this.#collector.add({...inlineStyle, via: '<style>', inline}, element, scope)
    const media = attribute(element, 'media')
    if (!mayMatch(media)) return
    const inner = within({...scope, live: scope.live && matches(media)}, [style])
    this.sheet(css, element, inner, (start, end) => ({start, end}))
  }

  declarations(element: Element, css: string, scope: Scope): void {
    const draft = {...inlineStyle, sink: 'style-attribute', directive: 'style-src-attr', via: 'style', inline: {text: css}} as const
    const style = this.#collector.add(draft, element, scope)
    if (!mayMatter(css)) return
    const spot = (start: number, end: number): Spot => ({attribute: 'style', start, end})
    this.#add(css, readDeclarations(css), element, within(scope, [style]), spot, element)
  }

  value(element: Element, property: string, value: string, scope: Scope): void {
    if (!mayFetch(value)) return
    const spot = (start: number, end: number): Spot => ({attribute: property, start, end})
    this.#add(value, readValue(property, value), element, scope, spot, element)
  }

  /** A sheet that stands in `element` as it is, or that a script makes. */
  sheet(css: string, element: Element, scope: Scope, spot: (start: number, end: number) => Spot): void {
    this.#add(css, readStylesheet(css), element, scope, spot, undefined)
  }

  #add(
    css: string,
    reading: CssReading,
    element: Element,
    scope: Scope,
    spot: (start: number, end: number) => Spot,
    styled: Element | undefined,
  ): void {
    const {document, depth} = scope
    const text: StyledText = {css, reading, styled, isWritten: depth > document.depth}
    const index = this.#indexes.get(document) ?? new StyleIndex(document.elements)
    this.#indexes.set(document, index)
    index.add(text)
    if (reading.found.length + reading.inert.length === 0) return
    this.#collector.defer(() =>
      index.connected(text).found.map((found) => {
        const draft: Draft = {
          url: readUrl(found.url),
          sink: found.sink,
          directive: found.directive,
          static: index.isCertain(found, text),
          via: found.via,
        }
        return new PageReference(draft, element, scope, spot(found.start, found.end))
      }),
    )
  }
}

const inlineStyle = {url: '', sink: 'inline-style', directive: 'style-src-elem', static: true} as const

export function inlineText(text: string, element: Element): {text: string; nonce?: string} {
  const nonce = nonceOf({name: element.tagName, attributes: element.attrs})
  return nonce === null || nonce === '' ? {text} : {text, nonce}
}

/** Whether a `style` attribute may fetch, or override what a sheet would: any property that takes an image. */
function mayMatter(css: string): boolean {
  return mayFetch(css) || /background|image|cursor|mask|content|list-style|shape|clip|filter|all\b|--/i.test(css)
}
