import {arrayMethods, callbackCalls} from '../sinks/vocabulary.ts'
import {isClass, lastName, type Node} from '../syntax/ast.ts'
import type {NameIndex} from '../syntax/name-index.ts'
import type {Region, Routine, Site} from '../syntax/region.ts'
import {lookup} from '../syntax/scope.ts'
import type {Analysis} from './analysis.ts'
import {isNonEmptyList, runsCallback, setsLoadHandler} from './callbacks.ts'
import {bindingOf, calledNode} from './calls.ts'

/** Tells what loading the page is certain to run: the script itself, what it certainly calls, what those call. */
export class Certainty {
  readonly #analysis: Analysis
  readonly #known: Map<Routine, boolean> = new Map()
  #callbacks: ReadonlyMap<string, readonly Site[]> | undefined

  constructor(analysis: Analysis) {
    this.#analysis = analysis
    const {certain, type} = analysis.options
    this.#known.set(analysis.top.routine, certain ?? (type === 'classic' || type === 'module'))
  }

  isCertain(region: Region): boolean {
    return runs(this.#analysis, region) && this.#isCalled(region.routine)
  }

  /** Goes from a routine to its callers, and on to theirs, until it comes to one that is known. */
  #isCalled(routine: Routine): boolean {
    const visited = new Set([routine])
    // A set that grows while it is walked is walked to its end.
    for (const current of visited) {
      const known = this.#known.get(current) ?? this.#isCalledElsewhere(current)
      if (known === true) {
        this.#known.set(routine, true)
        return true
      }
      if (known === false) continue
      this.#analysis.budget.begin()
      for (const {region} of this.#entries(current)) if (runs(this.#analysis, region)) visited.add(region.routine)
    }
    // Nothing that was visited on the way leads to the script itself.
    for (const other of visited) this.#known.set(other, false)
    return false
  }

  /** True when it is a function at the top level that another script of the page calls; undefined when nobody tells. */
  #isCalledElsewhere({name, outer, owner}: Routine): true | undefined {
    const {top, options} = this.#analysis
    if (name === undefined || owner !== undefined || outer.scope !== top || options.type !== 'classic') return undefined
    return options.calls?.has(name) ? true : undefined
  }

  /** Everything that makes a routine run as soon as it runs itself. */
  #entries(routine: Routine): readonly Site[] {
    const analysis = this.#analysis
    const entries = [...analysis.callers(routine)]
    const {passed, name, constructs} = routine
    if (passed !== undefined && runsCallback(analysis, passed, routine)) entries.push(passed)
    if (name !== undefined) entries.push(...this.#callbacksOf(name, routine))
    entries.push(...analysis.record.handlers.filter((site) => setsLoadHandler(analysis, site, routine)))
    if (constructs !== undefined) entries.push(...this.#derived(constructs))
    return entries
  }

  /** Calls that are handed a name, such as `setTimeout(start)`. */
  #callbacksOf(name: string, routine: Routine): readonly Site[] {
    const analysis = this.#analysis
    this.#callbacks ??= indexCallbacks(analysis.record.calls)
    const sites = this.#callbacks.get(name)
    if (sites === undefined) return []
    const binding = bindingOf(analysis, routine)
    const isMeant = ({node, region}: Site): boolean =>
      'arguments' in node &&
      node.arguments.some((argument) => argument.type !== 'Identifier' || lookup(name, region) === binding)
    return sites.filter((site) => isMeant(site) && runsCallback(analysis, site, routine))
  }

  /** A constructor is run by those of the classes that extend its class: their regions stand for them. */
  #derived(base: Node): readonly Site[] {
    const analysis = this.#analysis
    return analysis.record.derived.flatMap(({node, region}) => {
      if (!isClass(node) || node.superClass == null) return []
      const extended = analysis.values(node.superClass, region).some((value) => value.node === base)
      const body = extended ? analysis.routine(node)?.body : undefined
      return body === undefined ? [] : [{node, region: body}]
    })
  }
}

/** True when a region runs whenever its routine runs. */
function runs(analysis: Analysis, region: Region): boolean {
  if (!region.certain) return false
  for (let current: Region | undefined = region; current !== undefined && current.routine === region.routine; ) {
    if (current.over !== undefined && !isNonEmptyList(analysis, current.over, current.parent ?? current)) return false
    current = current.parent
  }
  return true
}

/** True when an exception is caught: here, or by every known caller. */
export function isGuarded(analysis: Analysis, region: Region, depth = 0): boolean {
  if (region.guarded) return true
  const {routine} = region
  if (depth > 8 || routine === analysis.top.routine) return false
  const callers = analysis.callers(routine)
  if (routine.passed !== undefined && callers.length === 0) {
    return (
      arrayMethods.has(calledName(routine.passed.node) ?? '') && isGuarded(analysis, routine.passed.region, depth + 1)
    )
  }
  return callers.length > 0 && callers.every((caller) => isGuarded(analysis, caller.region, depth + 1))
}

function calledName(node: Node): string | undefined {
  const callee = calledNode(node)
  return callee === undefined ? undefined : lastName(callee)
}

function indexCallbacks(calls: NameIndex<Site>): Map<string, Site[]> {
  const index = new Map<string, Site[]>()
  for (const site of [...callbackCalls, 'Promise'].flatMap((name) => calls.of(name))) {
    if (!('arguments' in site.node)) continue
    for (const argument of site.node.arguments) {
      const key = lastName(argument)
      if (key === undefined) continue
      const sites = index.get(key)
      if (sites === undefined) index.set(key, [site])
      else sites.push(site)
    }
  }
  return index
}
