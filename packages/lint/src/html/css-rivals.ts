import type {CssDeclaration, CssReading} from '../css/css.ts'
import {mayMatch} from '../references/media.ts'
import {keysOf, type Selectors} from '../selectors/selector.ts'
import type {Element, ParentNode} from '../source/source.ts'

/** A text of CSS in a page. */
export interface StyledText {
  readonly css: string
  readonly reading: CssReading
  /** The element whose own it is: `style=""`, SVG attributes. */
  readonly styled: Element | undefined
  /** The document or shadow root that it stands in: it has no say over elements elsewhere. */
  readonly root: ParentNode
  /** True when a script writes it, perhaps after all others and perhaps not at all. */
  readonly isWritten: boolean
  /** The one that imports it, perhaps into a layer, or that imports what does; undefined when none does. */
  readonly importer: StyledText | undefined
}

/** A declaration, where it stands. */
export interface Rival {
  readonly declaration: CssDeclaration
  readonly text: StyledText
  /** Orders the texts; what is imported comes before its importer. */
  readonly at: number
}

/** By longhand, and then by the keys of the elements that they may be about. */
export type Rivals = ReadonlyMap<string, ReadonlyMap<string, readonly Rival[]>>

/** All texts of a document, in its order, by which of them each is. */
export type Texts = ReadonlyMap<StyledText, number>

/** The order of a text among all texts; see `Rival`. */
export function orderOf(text: StyledText, texts: Texts): number {
  return text.importer === undefined ? (texts.get(text) ?? -1) : (texts.get(text.importer) ?? -1) - 0.5
}

/** All that the texts may set in a browser window. */
export function rivalsIn(texts: Texts, selectors: Selectors): Rivals {
  const rivals = new Map<string, Map<string, Rival[]>>()
  for (const text of texts.keys()) {
    const at = orderOf(text, texts)
    for (const declaration of text.reading.declarations) {
      if (declaration.validity === 'invalid' || !declaration.atRules.every(mayApply)) continue
      const rival = {declaration, text, at}
      const keys = new Set(keysOfRival(rival, selectors))
      for (const longhand of declaration.longhands) {
        const byKey = rivals.get(longhand) ?? new Map<string, Rival[]>()
        rivals.set(longhand, byKey)
        for (const key of keys) {
          const known = byKey.get(key)
          if (known === undefined) byKey.set(key, [rival])
          else known.push(rival)
        }
      }
    }
  }
  return rivals
}

function keysOfRival({declaration: {selector}, text: {styled}}: Rival, selectors: Selectors): readonly string[] {
  if (styled !== undefined) return keysOf(styled).slice(-1)
  return (selector === undefined ? undefined : selectors.read(selector))?.map(({key}) => key) ?? ['']
}

/** True when an at-rule lets anything through in a browser window. */
function mayApply(rule: string): boolean {
  const media = /^@media\b(.*)$/is.exec(rule)?.[1]
  return media === undefined || mayMatch(media)
}

/** Rules in a layer are weaker than those in none, whatever the selectors. */
export function isLayered({declaration: {atRules}}: Rival): boolean {
  return atRules.some((rule) => /^@layer\b/i.test(rule))
}

/** True when specificity and order decide, and not a layer or the distance to the root of a scope. */
export function isRanked(one: Rival): boolean {
  return !isLayered(one) && !one.declaration.atRules.some((rule) => /^@scope\b/i.test(rule))
}

export function isEarlier(a: Rival, b: Rival): boolean {
  return a.text === b.text ? a.declaration.start < b.declaration.start : !a.text.isWritten && a.at < b.at
}
