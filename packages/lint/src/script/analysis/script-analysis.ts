import type {ScriptOptions} from '../reading.ts'
import type {ESTree, Node} from '../syntax/ast.ts'
import type {ScriptRecord, Write} from '../syntax/record.ts'
import type {Binding, Region, Routine, Site} from '../syntax/region.ts'
import type {Analysis, GlobalPath, Kind} from './analysis.ts'
import {Budget} from './budget.ts'
import {argumentsOf, calleesOf, callersOf} from './calls.ts'
import {Certainty, isGuarded} from './certainty.ts'
import {kindOf} from './kinds.ts'
import {isReplaced, pathOf} from './paths.ts'
import {type Text, unknownText} from './text.ts'
import {textsOf} from './texts.ts'
import {callsOf, writesTo} from './uses.ts'
import {unknownValue, type Value} from './value.ts'
import {memberNameOf, valuesOf} from './values.ts'

/** Works the answers out. */
export class ScriptAnalysis implements Analysis {
  readonly record: ScriptRecord
  readonly top: Region
  readonly options: ScriptOptions
  readonly budget: Budget = new Budget()
  readonly #callersByRoutine: Map<Routine, readonly Site[]> = new Map()
  readonly #valuesByBinding: Map<Binding, readonly Value[]> = new Map()
  #routinesByStart: Map<number, Routine> | undefined
  readonly #certainty: Certainty
  readonly #assembling: Set<Node> = new Set()

  constructor(record: ScriptRecord, top: Region, options: ScriptOptions) {
    this.record = record
    this.top = top
    this.options = options
    this.#certainty = new Certainty(this)
  }

  values(node: Node, region: Region): readonly Value[] {
    // Long lists of literals are no reason to give up.
    if (node.type === 'Literal') return [{node, region, keys: [], certain: true}]
    if (!this.budget.enter()) return [unknownValue(region)]
    const values = valuesOf(this, node, region)
    this.budget.leave()
    return values
  }

  valuesOf(binding: Binding, find: () => readonly Value[], otherwise: readonly Value[]): readonly Value[] {
    let values = this.#valuesByBinding.get(binding)
    if (values === undefined) {
      // Set first: a name whose value depends on itself asks again while it is answered.
      this.#valuesByBinding.set(binding, otherwise)
      const {answer, whole} = this.budget.measure(find)
      values = answer
      if (whole) this.#valuesByBinding.set(binding, values)
      else this.#valuesByBinding.delete(binding)
    }
    return values
  }

  writes(binding: Binding): readonly Write[] {
    return writesTo(this.record, binding)
  }

  calls(binding: Binding): readonly Site[] {
    return callsOf(this.record, binding)
  }

  texts(node: Node, region: Region): readonly Text[] {
    // Long sums of literals are no reason to give up either.
    if (node.type === 'Literal') return textsOf(this, node, region)
    if (!this.budget.enter()) return [unknownText]
    const texts = textsOf(this, node, region)
    this.budget.leave()
    return texts
  }

  assemble<Answer>(node: Node, otherwise: Answer, answer: () => Answer): Answer {
    if (this.#assembling.has(node)) return otherwise
    this.#assembling.add(node)
    const result = answer()
    this.#assembling.delete(node)
    return result
  }

  memberName(node: ESTree.MemberExpression, region: Region): string | undefined {
    return memberNameOf(this, node, region)
  }

  path(node: Node, region: Region): GlobalPath | undefined {
    if (!this.budget.enter()) return undefined
    const path = pathOf(this, node, region)
    this.budget.leave()
    return path
  }

  kind(node: Node, region: Region): Kind | undefined {
    if (!this.budget.enter()) return undefined
    const kind = kindOf(this, node, region)
    this.budget.leave()
    return kind
  }

  callees(callee: Node, region: Region): readonly Routine[] {
    if (!this.budget.enter()) return []
    const callees = calleesOf(this, callee, region)
    this.budget.leave()
    return callees
  }

  callers(routine: Routine): readonly Site[] {
    let callers = this.#callersByRoutine.get(routine)
    if (callers === undefined) {
      // Set first: a routine that calls itself asks again while it is answered.
      this.#callersByRoutine.set(routine, [])
      const {answer, whole} = this.budget.measure(() => callersOf(this, routine))
      callers = answer
      if (whole) this.#callersByRoutine.set(routine, callers)
      else this.#callersByRoutine.delete(routine)
    }
    return callers
  }

  arguments(site: Site): readonly Node[] {
    return argumentsOf(site)
  }

  routine(node: Node): Routine | undefined {
    this.#routinesByStart ??= new Map(this.record.routines.map((routine) => [routine.node?.start ?? -1, routine]))
    const routine = this.#routinesByStart.get(node.start ?? -2)
    return routine?.node === node ? routine : undefined
  }

  isCertain(region: Region): boolean {
    return this.#certainty.isCertain(region)
  }

  isGuarded(region: Region): boolean {
    return isGuarded(this, region)
  }

  isReplaced(path: string): boolean {
    return isReplaced(this, path)
  }
}
