import {byteLength} from './measure/bytes.ts'
import type {ExactPlace} from './place.ts'
import {type JudgedReference, judge} from './policy/judge.ts'
import {hostedUrl} from './policy/origin.ts'
import {parseMetaPolicy, parsePolicies} from './policy/parse.ts'
import type {Policy} from './policy/policy.ts'
import type {Profile} from './policy/profile.ts'
import {readReferences} from './references/html.ts'
import {locateElement, locateInAttribute, locateInText, type TextContext} from './references/locate.ts'
import type {PageReference, Reading} from './references/reading.ts'
import {attribute, type Element, readSource, type Source} from './source.ts'

/** A page as its rules see it: read once, judged under one profile. */
export interface Page extends Pick<Reading, 'elements' | 'scriptFailures' | 'modals'> {
  readonly source: Source
  /** Path of the file, when the caller has told it. */
  readonly path?: string
  /** Size in bytes of UTF-8. */
  readonly bytes: number
  /** In document order. */
  readonly references: readonly JudgedReference[]
  /** Ids of live elements, and names of anchors, in the page itself. */
  readonly ids: ReadonlyMap<string, readonly Element[]>
  readonly policies: readonly Policy[]
  /** Policies of the page's own, and the elements that hold them. In a page that the host wraps they have no say. */
  readonly ownPolicies: readonly {readonly policies: readonly Policy[]; readonly element: Element}[]
  /** The start tag of an element. */
  placeOf(element: Element): ExactPlace
  /** The value of an attribute, or a stretch of it. */
  placeOfAttribute(element: Element, name: string, start?: number, end?: number): ExactPlace
  /** A stretch of the text inside an element. */
  placeOfText(element: Element, start: number, end: number): ExactPlace
}

export function readPage(html: string, profile: Profile, path?: string): Page {
  const source = readSource(html)
  const reading = readReferences(source)
  const policies = parsePolicies(profile.csp)
  const own = reading.policies.map((policy) => ({...policy, policies: parseMetaPolicy(policy.text)}))
  const context: TextContext = {text: source.held, locate: source.place}
  const base = baseOf(reading.references, policies)
  const references = reading.references.map((reference, index) => {
    const ours = own.filter(({after}) => after <= index).flatMap((policy) => policy.policies)
    const hostVerdict = judge(reference, {policies, base})
    const ownVerdict = ours.length === 0 ? null : judge(reference, {policies: ours, base})
    // In a document of the host's own the page's head is part of a body, where a policy has no say.
    const decidedByPage = ownVerdict?.outcome === 'blocked' && hostVerdict.outcome !== 'blocked' && !profile.wraps
    return Object.assign(reference, {verdict: decidedByPage ? ownVerdict : hostVerdict, hostVerdict, ownVerdict})
  })
  return {
    source,
    ...(path !== undefined && {path}),
    bytes: byteLength(source.held) + source.payloads.heldAside - source.payloads.tokens,
    references,
    elements: reading.elements,
    scriptFailures: reading.scriptFailures,
    modals: reading.modals,
    ids: idsOf(reading.elements),
    policies,
    ownPolicies: own,
    placeOf: (element) => locateElement(context, element),
    placeOfAttribute: (element, name, start = 0, end = attribute(element, name)?.length ?? 0) =>
      locateInAttribute(context, element, name, start, end),
    placeOfText: (element, start, end) => locateInText(context, element, start, end),
  }
}

/** The first `<base>` with an address counts, when the policy lets it. */
function baseOf(references: readonly PageReference[], policies: readonly Policy[]): string {
  const base = references.find(({sink, isTop, static: certain}) => sink === 'base' && isTop && certain)
  if (base === undefined || !URL.canParse(base.url, hostedUrl)) return hostedUrl
  const {outcome} = judge(base, {policies, base: hostedUrl})
  return outcome === 'blocked' ? hostedUrl : new URL(base.url, hostedUrl).href
}

function idsOf(elements: readonly Element[]): Map<string, Element[]> {
  const ids = new Map<string, Element[]>()
  for (const element of elements) {
    const id = attribute(element, 'id')
    if (id !== undefined && id !== '') ids.set(id, [...(ids.get(id) ?? []), element])
  }
  return ids
}
