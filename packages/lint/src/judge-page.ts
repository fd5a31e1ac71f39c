import {type JudgedReference, judge, type Verdict} from './policy/judge.ts'
import {hostedUrl} from './policy/origin.ts'
import {parseMetaPolicy, parsePolicies} from './policy/parse.ts'
import type {Policy} from './policy/policy.ts'
import type {Profile} from './policy/profile.ts'
import type {Needs, OwnPolicy, PageDocument, PageReference, Reading} from './references/reading.ts'

export interface ParsedOwnPolicy extends OwnPolicy {
  readonly policies: readonly Policy[]
}

export interface Judgement {
  readonly references: readonly JudgedReference[]
  /** Of the host. */
  readonly policies: readonly Policy[]
  readonly ownPolicies: readonly ParsedOwnPolicy[]
}

/** Judges the references of a page in document order, each by the policies of the host and of the documents that it is in. */
export function judgePage({references, policies: own}: Reading, {csp, wraps}: Profile): Judgement {
  const policies = parsePolicies(csp)
  const ownPolicies = own.map((policy) => ({...policy, policies: parseMetaPolicy(policy.text)}))
  const bases = new Bases()
  const refused = new Set<PageReference>()
  const judged = references.map((reference, index): JudgedReference => {
    const {document, needs} = reference
    const base = bases.of(document)
    const ours = ownPolicies.filter((policy) => policy.after <= index && isIn(document, policy.document))
    // In a document of the host's own the page's head is part of a body, where a policy has no say.
    const inForce = wraps ? ours.filter((policy) => policy.document.parent !== null) : ours
    const ask = (asked: readonly ParsedOwnPolicy[]): Verdict | null =>
      asked.length === 0 ? null : judge(reference, {policies: asked.flatMap((policy) => policy.policies), base})
    const hostVerdict = judge(reference, {policies, base})
    const ownVerdict = ask(ours)
    const narrowed = ask(inForce)
    const verdict = narrowed?.outcome === 'blocked' && hostVerdict.outcome !== 'blocked' ? narrowed : hostVerdict
    const happens = isMet(needs, refused)
    if (!happens || verdict.outcome === 'blocked') refused.add(reference)
    else if (reference.sink === 'base' && reference.static) bases.set(document, reference.url)
    return Object.assign(reference, {verdict, hostVerdict, ownVerdict, base, static: reference.static && happens})
  })
  return {references: judged, policies, ownPolicies}
}

/** What the relative addresses of each document resolve against. */
class Bases {
  readonly #bases = new Map<PageDocument, string>()

  of(document: PageDocument): string {
    return this.#bases.get(document) ?? fallbackOf(document, (parent) => this.of(parent))
  }

  /** The first `<base>` of a document counts. Source: https://html.spec.whatwg.org/multipage/semantics.html#frozen-base-url */
  set(document: PageDocument, url: string): void {
    const fallback = fallbackOf(document, (parent) => this.of(parent))
    if (!this.#bases.has(document) && URL.canParse(url, fallback))
      this.#bases.set(document, new URL(url, fallback).href)
  }
}

/** Source: https://html.spec.whatwg.org/multipage/urls-and-fetching.html#fallback-base-url */
function fallbackOf({parent, url}: PageDocument, baseOf: (document: PageDocument) => string): string {
  if (url !== null) return url
  return parent === null ? hostedUrl : baseOf(parent)
}

function isIn(document: PageDocument, outer: PageDocument): boolean {
  for (let at: PageDocument | null = document; at !== null; at = at.parent) if (at === outer) return true
  return false
}

function isMet(needs: Needs | null, refused: ReadonlySet<PageReference>): boolean {
  for (let at = needs; at !== null; at = at.outer) if (at.references.some((need) => refused.has(need))) return false
  return true
}
