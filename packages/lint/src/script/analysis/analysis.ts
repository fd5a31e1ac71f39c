import type {ScriptOptions} from '../reading.ts'
import type {ESTree, Node} from '../syntax/ast.ts'
import type {Frame, Routine, Site} from '../syntax/frame.ts'
import type {ScriptRecord, Write} from '../syntax/record.ts'
import type {Binding} from '../syntax/scope.ts'
import {Budget} from './budget.ts'
import {argumentsOf, calleesOf, callersOf} from './calls.ts'
import {Certainty, isGuarded} from './certainty.ts'
import {type Kind, kindOf} from './kinds.ts'
import {type GlobalPath, isReplaced, pathOf} from './paths.ts'
import {type Text, unknownText} from './text.ts'
import {textsOf} from './texts.ts'
import {callsOf, writesTo} from './uses.ts'
import {unknownValue, type Value} from './value.ts'
import {memberNameOf, valuesOf} from './values.ts'

/** Answers questions about expressions of one script. Nothing is worked out before it is asked for. */
export class Analysis {
  readonly record: ScriptRecord
  readonly top: Frame
  readonly options: ScriptOptions
  readonly budget: Budget = new Budget()
  private readonly callersByRoutine: Map<Routine, readonly Site[]> = new Map()
  private readonly valuesByBinding: Map<Binding, readonly Value[]> = new Map()
  private routinesByStart: Map<number, Routine> | null = null
  private readonly certainty: Certainty
  private readonly assembling: Set<Node> = new Set()

  constructor(record: ScriptRecord, top: Frame, options: ScriptOptions) {
    this.record = record
    this.top = top
    this.options = options
    this.certainty = new Certainty(this)
  }

  /** The forms that an expression may come to: literals, calls, functions, globals. Never empty. */
  values(node: Node, frame: Frame): readonly Value[] {
    // Long lists of literals are no reason to give up.
    if (node.type === 'Literal') return [{node, frame, keys: [], sure: true}]
    if (!this.budget.enter()) return [unknownValue(frame)]
    const values = valuesOf(this, node, frame)
    this.budget.leave()
    return values
  }

  /** The values of a name that the script declares, worked out once: minified code asks for the same few all the time. */
  valuesOf(binding: Binding, find: () => readonly Value[], otherwise: readonly Value[]): readonly Value[] {
    let values = this.valuesByBinding.get(binding)
    if (values === undefined) {
      // Set first: a name whose value depends on itself asks again while it is answered.
      this.valuesByBinding.set(binding, otherwise)
      const {answer, whole} = this.budget.measure(find)
      values = answer
      if (whole) this.valuesByBinding.set(binding, values)
      else this.valuesByBinding.delete(binding)
    }
    return values
  }

  /** Assignments to a name after its declaration. */
  writes(binding: Binding): readonly Write[] {
    return writesTo(this.record, binding)
  }

  /** Calls of a name. */
  calls(binding: Binding): readonly Site[] {
    return callsOf(this.record, binding)
  }

  /** The strings that an expression may come to, as far as they are known. Never empty. */
  texts(node: Node, frame: Frame): readonly Text[] {
    // Long sums of literals are no reason to give up either.
    if (node.type === 'Literal') return textsOf(this, node, frame)
    if (!this.budget.enter()) return [unknownText]
    const texts = textsOf(this, node, frame)
    this.budget.leave()
    return texts
  }

  /** Puts a string together from its parts; a part that is the string itself (`a = a + b`) is not known. */
  assemble<Answer>(node: Node, otherwise: Answer, answer: () => Answer): Answer {
    if (this.assembling.has(node)) return otherwise
    this.assembling.add(node)
    const result = answer()
    this.assembling.delete(node)
    return result
  }

  /** The name of a member, also of a computed one whose name is known; null when it is not. */
  memberName(node: ESTree.MemberExpression, frame: Frame): string | null {
    return memberNameOf(this, node, frame)
  }

  /** The path from the global object that an expression names, such as `navigator.sendBeacon`. */
  path(node: Node, frame: Frame): GlobalPath | null {
    if (!this.budget.enter()) return null
    const path = pathOf(this, node, frame)
    this.budget.leave()
    return path
  }

  /** What an expression is an instance of. */
  kind(node: Node, frame: Frame): Kind | null {
    if (!this.budget.enter()) return null
    const kind = kindOf(this, node, frame)
    this.budget.leave()
    return kind
  }

  /** The functions of the script that a call of `callee` may run. */
  callees(callee: Node, frame: Frame): readonly Routine[] {
    if (!this.budget.enter()) return []
    const callees = calleesOf(this, callee, frame)
    this.budget.leave()
    return callees
  }

  callers(routine: Routine): readonly Site[] {
    let callers = this.callersByRoutine.get(routine)
    if (callers === undefined) {
      // Set first: a routine that calls itself asks again while it is answered.
      this.callersByRoutine.set(routine, [])
      const {answer, whole} = this.budget.measure(() => callersOf(this, routine))
      callers = answer
      if (whole) this.callersByRoutine.set(routine, callers)
      else this.callersByRoutine.delete(routine)
    }
    return callers
  }

  arguments(site: Site): readonly Node[] {
    return argumentsOf(site)
  }

  routine(node: Node): Routine | undefined {
    this.routinesByStart ??= new Map(this.record.routines.map((routine) => [routine.node?.start ?? -1, routine]))
    const routine = this.routinesByStart.get(node.start ?? -2)
    return routine?.node === node ? routine : undefined
  }

  /** Whether loading the page is sure to run what stands in a frame. */
  isCertain(frame: Frame): boolean {
    return this.certainty.isCertain(frame)
  }

  isGuarded(frame: Frame): boolean {
    return isGuarded(this, frame)
  }

  /** Whether the script puts something of its own in place of a global function. */
  isReplaced(path: string): boolean {
    return isReplaced(this, path)
  }
}
