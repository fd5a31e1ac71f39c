import type {Needs, OwnPolicy, PageDocument, PageReference, Reading} from '../html/reading.ts'
import {maxPolicySteps, WorkLimitError} from '../limits.ts'
import {hostedUrl} from '../policy/origin.ts'
import {parseMetaPolicy} from '../policy/parse.ts'
import type {Policy} from '../policy/policy.ts'
import type {Host} from '../policy/profile.ts'
import {type CarriedFiles, readCarried} from '../references/carried/carried-files.ts'
import {isBareSpecifier} from './address.ts'
import {asAnswered, isAnswered} from './answered.ts'
import {policiesOf} from './host-policies.ts'
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
  readonly carried: CarriedFiles | undefined
}

/** Judges the references of a page in document order, each by the policies of the host and of the documents that it is in. */
export function judgePage({references, policies: own, elements}: Reading, host: Host): JudgedPage {
  const policies = policiesOf(host)
  const ownPolicies = own.map((policy) => ({...policy, policies: parseMetaPolicy(policy.text)}))
  const inForce = new PoliciesInForce(ownPolicies)
  // In a document of the host's own the page's head is part of a body, where a policy has no say.
  const inFrames = new PoliciesInForce(
    host.wraps ? ownPolicies.filter(({document}) => document.parent !== undefined) : [],
  )
  const bases = new Bases()
  const likelihoods = new Likelihoods()
  let carried = readCarried(elements.named(['script']))
  const judged = references.map((reference, index): JudgedReference => {
    const {document, needs, sink} = reference
    const base = bases.of(document)
    const isFromTable = carried !== undefined && isAnswered(reference, carried)
    const answered = isFromTable ? asAnswered(reference) : undefined
    const given = answered ?? reference
    const ask = (asked: readonly Policy[]): Verdict | undefined =>
      asked.length === 0 ? undefined : judge(given, {policies: asked, base})
    const answer = isFromTable && answered === undefined ? fromTable : undefined
    const hostVerdict = answer ?? judge(given, {policies, base})
    const ownVerdict = answer ?? ask(inForce.over(document, index))
    const narrowed = answer ?? (host.wraps ? ask(inFrames.over(document, index)) : ownVerdict)
    const verdict = narrowed?.outcome === 'blocked' && hostVerdict.outcome !== 'blocked' ? narrowed : hostVerdict
    if (verdict.outcome === 'blocked' && sink === 'inline-script' && reference.node === carried?.element)
      carried = undefined
    const isCertain = reference.certain && likelihoods.areCertain(needs) && (sink !== 'base' || !bases.has(document))
    const fails = verdict.outcome === 'blocked' || isBareSpecifier(reference)
    likelihoods.set(reference, fails || likelihoods.areRefused(needs) ? 'refused' : isCertain ? 'certain' : 'possible')
    if (sink === 'base' && isCertain) bases.set(document, fails ? undefined : reference.url)
    return new JudgedReference(reference, isCertain, {verdict, hostVerdict, ownVerdict, base})
  })
  return {references: judged, policies, ownPolicies, carried}
}

const fromTable: Verdict = {outcome: 'inside', directive: undefined, expression: undefined}

type Likelihood = 'certain' | 'possible' | 'refused'

/** Likelihoods of what others need. */
class Likelihoods {
  readonly #likelihoods = new Map<PageReference, Likelihood>()
  /** The likelihood of each list of needs, and how many of them were seen. */
  readonly #worst = new Map<Needs['references'], {likelihood: Likelihood; seen: number}>()

  set(reference: PageReference, likelihood: Likelihood): void {
    this.#likelihoods.set(reference, likelihood)
  }

  areCertain(needs: Needs | undefined): boolean {
    for (let at = needs; at !== undefined; at = at.outer) if (this.#worstOf(at.references) !== 'certain') return false
    return true
  }

  areRefused(needs: Needs | undefined): boolean {
    for (let at = needs; at !== undefined; at = at.outer) if (this.#worstOf(at.references) === 'refused') return true
    return false
  }

  /** Of those that have been judged: a module may need thousands, and each of its calls needs all of them. */
  #worstOf(references: Needs['references']): Likelihood {
    const worst = this.#worst.get(references) ?? {likelihood: 'certain', seen: 0}
    this.#worst.set(references, worst)
    for (let need = references[worst.seen]; need !== undefined; need = references[++worst.seen]) {
      const likelihood = this.#likelihoods.get(need)
      if (likelihood === undefined) break
      if (likelihood === 'refused' || worst.likelihood === 'certain') worst.likelihood = likelihood
    }
    return worst.likelihood
  }
}

/** How many expressions something may be compared with. */
function sizeOf({directives}: Policy): number {
  let size = 1
  for (const {value} of directives.values()) size += value.length
  return size
}

/** The page's own policies as they come into force; one that says what another has said changes nothing. */
class PoliciesInForce {
  readonly #coming: readonly ParsedOwnPolicy[]
  readonly #byDocument = new Map<PageDocument, {policy: Policy; size: number}[]>()
  readonly #known = new Map<PageDocument, Set<string>>()
  #next = 0
  #steps = 0

  constructor(policies: readonly ParsedOwnPolicy[]) {
    this.#coming = policies
  }

  /** Those over the reference of that number, in that document. Numbers must ascend. */
  over(document: PageDocument, index: number): readonly Policy[] {
    for (let policy = this.#coming[this.#next]; policy !== undefined; policy = this.#coming[++this.#next]) {
      if (policy.after > index) break
      this.#add(policy)
    }
    if (this.#byDocument.size === 0) return []
    const inForce: Policy[] = []
    for (let at: PageDocument | undefined = document; at !== undefined; at = at.parent) {
      for (const {policy, size} of this.#byDocument.get(at) ?? []) {
        this.#steps += size
        inForce.push(policy)
      }
    }
    if (this.#steps > maxPolicySteps) throw new WorkLimitError('Page has too many policies to be judged by all of them')
    return inForce
  }

  #add({document, text, policies}: ParsedOwnPolicy): void {
    const known = this.#known.get(document) ?? new Set()
    if (known.has(text)) return
    this.#known.set(document, known.add(text))
    const all = this.#byDocument.get(document) ?? []
    this.#byDocument.set(document, all)
    for (const policy of policies) all.push({policy, size: sizeOf(policy)})
  }
}

/** The base of the relative addresses of each document. */
class Bases {
  readonly #bases = new Map<PageDocument, string>()

  of(document: PageDocument): string {
    return this.#bases.get(document) ?? this.#fallback(document)
  }

  has(document: PageDocument): boolean {
    return this.#bases.has(document)
  }

  /**
   * The first `<base>` with an address counts, and no other when it is of no use (undefined).
   * Source: https://html.spec.whatwg.org/multipage/semantics.html#set-the-frozen-base-url
   */
  set(document: PageDocument, url: string | undefined): void {
    const fallback = this.#fallback(document)
    const isUsable = url !== undefined && URL.canParse(url, fallback) && !/^(?:data|javascript):/i.test(url)
    this.#bases.set(document, isUsable ? new URL(url, fallback).href : fallback)
  }

  /** Source: https://html.spec.whatwg.org/multipage/urls-and-fetching.html#fallback-base-url */
  #fallback({parent, url}: PageDocument): string {
    if (url !== undefined) return url
    return parent === undefined ? hostedUrl : this.of(parent)
  }
}
