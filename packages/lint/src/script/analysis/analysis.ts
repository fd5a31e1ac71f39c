import type {ScriptOptions} from '../reading.ts'
import type {ESTree, Node} from '../syntax/ast.ts'
import type {ScriptRecord, Write} from '../syntax/record.ts'
import type {Binding, Region, Routine, Site} from '../syntax/region.ts'
import type {Budget} from './budget.ts'
import type {Text} from './text.ts'
import type {Value} from './value.ts'

/** Answers questions about expressions of one script. Nothing is worked out before it is asked for. */
export interface Analysis {
  readonly record: ScriptRecord
  readonly top: Region
  readonly options: ScriptOptions
  readonly budget: Budget
  /** The forms that an expression may come to: literals, calls, functions, globals. Never empty. */
  values(node: Node, region: Region): readonly Value[]
  /** The values of a name that the script declares, worked out once: minified code asks for the same few all the time. */
  valuesOf(binding: Binding, find: () => readonly Value[], otherwise: readonly Value[]): readonly Value[]
  /** Assignments to a name after its declaration. */
  writes(binding: Binding): readonly Write[]
  /** Calls of a name. */
  calls(binding: Binding): readonly Site[]
  /** The strings that an expression may come to, as far as they are known. Never empty. */
  texts(node: Node, region: Region): readonly Text[]
  /** Puts a string together from its parts; a part that is the string itself (`a = a + b`) is not known. */
  assemble<Answer>(node: Node, otherwise: Answer, answer: () => Answer): Answer
  /** The name of a member, also of a computed one whose name is known; undefined when it is not. */
  memberName(node: ESTree.MemberExpression, region: Region): string | undefined
  /** The path from the global object that an expression names, such as `navigator.sendBeacon`. */
  path(node: Node, region: Region): GlobalPath | undefined
  /** The kind of object that an expression gives. */
  kind(node: Node, region: Region): Kind | undefined
  /** The functions of the script that a call of `callee` may run. */
  callees(callee: Node, region: Region): readonly Routine[]
  /** The calls in the script that may run a routine. */
  callers(routine: Routine): readonly Site[]
  /** The arguments of a call. */
  arguments(site: Site): readonly Node[]
  /** The routine of a function or of a class's fields. */
  routine(node: Node): Routine | undefined
  /** True when loading the page is certain to run what stands in a region. */
  isCertain(region: Region): boolean
  /** True when an exception in a region is caught, here or at every known caller. */
  isGuarded(region: Region): boolean
  /** True when the script puts something of its own in place of a global function. */
  isReplaced(path: string): boolean
}

/** The kind of an object: the tag name of an element, or the name of an interface. `Element` is one whose tag is not known. */
export interface Kind {
  readonly name: string
  /** The call or `new` that makes it; undefined when it stands in the page already. */
  readonly made: Node | undefined
  readonly certain: boolean
}

/** The path of an expression from the global object: empty for the global object itself. */
export interface GlobalPath {
  readonly path: string
  /** True when it leads there whenever it is reached. */
  readonly certain: boolean
}
