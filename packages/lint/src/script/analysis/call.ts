import {type ESTree, endOf, type Node, startOf} from '../syntax/ast.ts'
import type {Region} from '../syntax/region.ts'
import type {GlobalPath} from './analysis.ts'

export type CallNode = ESTree.CallExpression | ESTree.NewExpression | ESTree.TaggedTemplateExpression

/** A call that is being read: `f(…)`, `o.f(…)`, `new F(…)`, f`…`. */
export interface Call {
  readonly node: CallNode
  readonly callee: Node
  /** The last name of what is called, followed to a global function when it goes by another name. */
  readonly name: string
  readonly given: readonly Node[]
  readonly region: Region
  readonly path: Lazy<GlobalPath | undefined>
}

/** A value that is worked out when it is first asked for. */
export class Lazy<Value> {
  readonly #make: () => Value
  #made: {readonly value: Value} | undefined

  constructor(make: () => Value) {
    this.#make = make
  }

  get value(): Value {
    this.#made ??= {value: this.#make()}
    return this.#made.value
  }
}

/** The part of a call to mark: all but its arguments. */
export function callSpan({node, callee}: Call): {readonly start: number; readonly end: number} {
  return {start: startOf(node), end: endOf(callee)}
}
