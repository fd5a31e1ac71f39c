import {locateElement, locateInAttribute, locateInText, TextContext} from './html/locate.ts'
import {readReferences} from './html/read-references.ts'
import type {Reading} from './html/reading.ts'
import {judgePage} from './judge/judge-page.ts'
import type {JudgedReference} from './judge/judged-reference.ts'
import {byteLength} from './measure/bytes.ts'
import type {Policy} from './policy/policy.ts'
import type {Host} from './policy/profile.ts'
import type {CarriedFiles} from './references/carried/carried-files.ts'
import {type ParseScript, parsesOnce} from './script/syntax/parse.ts'
import {declaredEncoding, decodePage} from './source/decode-page.ts'
import type {ExactPlace} from './source/place.ts'
import {attribute, type Element, readSource, type Source} from './source/source.ts'

/** A page as its rules see it: read once, judged under one profile. */
export interface Page extends Pick<Reading, 'scriptFailures' | 'modals' | 'stops'> {
  readonly source: Source
  /** In which a browser reads the page; of a text, in which it would read it once it is saved as UTF-8. In lower case. */
  readonly encoding: string
  /** Path of the file, when the caller has told it. */
  readonly path?: string
  /** Size in bytes of UTF-8. */
  readonly bytes: number
  /** In document order. */
  readonly references: readonly JudgedReference[]
  /** Live elements of the page itself, in document order: none in frames, in templates or from scripts. */
  readonly elements: readonly Element[]
  /** Those of these names, the names in turn. A page may have a hundred thousand elements: do not look through all for some. */
  elementsOf(...tags: readonly string[]): readonly Element[]
  /** Those that any selector of a list matches; none where the tree does not tell, as for `:hover`. */
  elementsMatching(list: string): readonly Element[]
  /** Those that have an id, by it. */
  readonly ids: ReadonlyMap<string, readonly Element[]>
  readonly policies: readonly Policy[]
  /** Policies of the page's own, and the elements that hold them. In a page that the host wraps they have no say. */
  readonly ownPolicies: readonly {readonly policies: readonly Policy[]; readonly element: Element}[]
  /** The files that the page carries, when their loader runs. */
  readonly carried: CarriedFiles | undefined
  /** Parses a script of the page, however many rules ask for it, once. */
  readonly parse: ParseScript
  /** Works something out of the page once, however many rules ask for it. */
  once<Result>(workOut: (page: Page) => Result): Result
  /** The start tag of an element. */
  placeOf(element: Element): ExactPlace
  /** The value of an attribute, or a stretch of it. */
  placeOfAttribute(element: Element, name: string, start?: number, end?: number): ExactPlace
  /** A stretch of the text inside an element. */
  placeOfText(element: Element, start: number, end: number): ExactPlace
}

/** Decodes bytes as a browser does, parses a page once, reads its references and judges them under a profile. Never throws for what is in the page. */
export function readPage(
  html: string | Uint8Array,
  profile: Host,
  path?: string,
  parse: ParseScript = parsesOnce(),
): Page {
  const {text, encoding} =
    typeof html === 'string'
      ? {text: html, encoding: declaredEncoding(html)}
      : decodePage(html, {charset: profile.charset})
  const source = readSource(text)
  const reading = readReferences(source, parse)
  const {references, policies, ownPolicies, carried} = judgePage(reading, profile)
  const context = new TextContext(source.masked, source.place)
  const known = new Map<unknown, unknown>()
  const page: Page = {
    source,
    encoding: typeof html === 'string' && profile.charset !== undefined ? 'utf-8' : encoding,
    ...(path !== undefined && {path}),
    bytes: byteLength(source.masked) + source.payloads.maskedLength - source.payloads.tokens,
    references,
    elements: reading.elements.all,
    elementsOf: (...tags) => reading.elements.named(tags),
    elementsMatching: (list) => reading.elements.matching(list) ?? [],
    scriptFailures: reading.scriptFailures,
    modals: reading.modals,
    stops: reading.stops,
    ids: reading.elements.byId,
    policies,
    ownPolicies,
    carried,
    parse,
    placeOf: (element) => locateElement(context, element),
    placeOfAttribute: (element, name, start = 0, end = attribute(element, name)?.length ?? 0) =>
      locateInAttribute(context, element, name, start, end),
    placeOfText: (element, start, end) => locateInText(context, element, start, end),
    once<Result>(workOut: (page: Page) => Result): Result {
      if (!known.has(workOut)) known.set(workOut, workOut(page))
      return known.get(workOut) as Result
    },
  }
  return page
}
