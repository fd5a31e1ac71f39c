import type {Needs, OwnPolicy, PageDocument, PageReference, Reading} from '../html/reading.ts'
import {hostedUrl} from '../policy/origin.ts'
import {parseMetaPolicy, parsePolicies} from '../policy/parse.ts'
import type {Policy} from '../policy/policy.ts'
import type {Profile} from '../policy/profile.ts'
import {type CarriedFiles, readCarried} from '../references/carried/carried-files.ts'
import {isBareSpecifier} from './address.ts'
import {isAnswered} from './answered.ts'
import {judge} from './judge.ts'
import {JudgedReference, type Verdict} from './judged-reference.ts'

interface ParsedOwnPolicy extends OwnPolicy {
  readonly policies: readonly Policy[]
}

export interface JudgedPage {
  readonly references: readonly JudgedReference[]
  /** Of the host. */
  readonly policies: readonly Policy[]
  readonly ownPolicies: readonly ParsedOwnPolicy[]
  /** The files that the page carries, when their loader runs. */
  readonly carried: CarriedFiles | null
}

/** Judges the references of a page in document order, each by the policies of the host and of the documents that it is in. */
export function judgePage({references, policies: own, elements}: Reading, {csp, wraps}: Profile): JudgedPage {
  const policies = parsePolicies(csp)
  const ownPolicies = own.map((policy) => ({...policy, policies: parseMetaPolicy(policy.text)}))
  const bases = new Bases()
  const likelihoods = new Likelihoods()
  let carried = readCarried(elements.named(['script']))
  const judged = references.map((reference, index): JudgedReference => {
    const {document, needs, sink} = reference
    const base = bases.of(document)
    const ours = ownPolicies.filter((policy) => policy.after <= index && isIn(document, policy.document))
    // In a document of the host's own the page's head is part of a body, where a policy has no say.
    const inForce = wraps ? ours.filter((policy) => policy.document.parent !== null) : ours
    const ask = (asked: readonly ParsedOwnPolicy[]): Verdict | null =>
      asked.length === 0 ? null : judge(reference, {policies: asked.flatMap((policy) => policy.policies), base})
    const answer = carried !== null && isAnswered(reference, carried) ? fromTable : null
    const hostVerdict = answer ?? judge(reference, {policies, base})
    const ownVerdict = answer ?? ask(ours)
    const narrowed = answer ?? (inForce.length === ours.length ? ownVerdict : ask(inForce))
    const verdict = narrowed?.outcome === 'blocked' && hostVerdict.outcome !== 'blocked' ? narrowed : hostVerdict
    if (verdict.outcome === 'blocked' && sink === 'inline-script' && reference.node === carried?.element) carried = null
    const isCertain = reference.certain && likelihoods.areCertain(needs) && (sink !== 'base' || !bases.has(document))
    const fails = verdict.outcome === 'blocked' || isBareSpecifier(reference)
    likelihoods.set(reference, fails || likelihoods.areRefused(needs) ? 'refused' : isCertain ? 'certain' : 'possible')
    if (sink === 'base' && isCertain) bases.set(document, fails ? null : reference.url)
    return new JudgedReference(reference, isCertain, {verdict, hostVerdict, ownVerdict, base})
  })
  return {references: judged, policies, ownPolicies, carried}
}

const fromTable: Verdict = {outcome: 'inside', directive: null, expression: null}

type Likelihood = 'certain' | 'possible' | 'refused'

/** What becomes of what others need. */
class Likelihoods {
  readonly #likelihoods = new Map<PageReference, Likelihood>()

  set(reference: PageReference, likelihood: Likelihood): void {
    if (likelihood !== 'certain') this.#likelihoods.set(reference, likelihood)
  }

  areCertain(needs: Needs | null): boolean {
    return this.#all(needs, (likelihood) => likelihood === undefined)
  }

  areRefused(needs: Needs | null): boolean {
    return !this.#all(needs, (likelihood) => likelihood !== 'refused')
  }

  #all(needs: Needs | null, test: (likelihood: Likelihood | undefined) => boolean): boolean {
    for (let at = needs; at !== null; at = at.outer) {
      if (!at.references.every((need) => test(this.#likelihoods.get(need)))) return false
    }
    return true
  }
}

/** What the relative addresses of each document resolve against. */
class Bases {
  readonly #bases = new Map<PageDocument, string>()

  of(document: PageDocument): string {
    return this.#bases.get(document) ?? this.#fallback(document)
  }

  has(document: PageDocument): boolean {
    return this.#bases.has(document)
  }

  /**
   * The first `<base>` with an address counts, and no other when it is of no use (null).
   * Source: https://html.spec.whatwg.org/multipage/semantics.html#set-the-frozen-base-url
   */
  set(document: PageDocument, url: string | null): void {
    const fallback = this.#fallback(document)
    const isUsable = url !== null && URL.canParse(url, fallback) && !/^(?:data|javascript):/i.test(url)
    this.#bases.set(document, isUsable ? new URL(url, fallback).href : fallback)
  }

  /** Source: https://html.spec.whatwg.org/multipage/urls-and-fetching.html#fallback-base-url */
  #fallback({parent, url}: PageDocument): string {
    if (url !== null) return url
    return parent === null ? hostedUrl : this.of(parent)
  }
}

function isIn(document: PageDocument, outer: PageDocument): boolean {
  for (let at: PageDocument | null = document; at !== null; at = at.parent) if (at === outer) return true
  return false
}
