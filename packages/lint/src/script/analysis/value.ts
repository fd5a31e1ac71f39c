import type {Node} from '../syntax/ast.ts'
import type {Region} from '../syntax/region.ts'

/** A form that an expression may come to: a node that stands for itself, and members of it that are not known. */
export interface Value {
  /** Undefined when nothing is known. An identifier here is always a global. */
  readonly node: Node | undefined
  readonly region: Region
  /** Names of members still to be taken from `node`, as in `['location', 'href']`; `eachItem` is any element. */
  readonly keys: readonly string[]
  /** True when the expression is certain to come to this, whenever it is reached. */
  readonly certain: boolean
  /** The place where the value is handed over: the argument of a call, the element of a list. */
  readonly handed?: Node
  /** The calls that hand it over: it comes to this only when they are made. */
  readonly calls?: readonly Region[]
}

/** The key of every element of a list in turn. */
export const eachItem = '[]'

/** A list longer than this is not read to its end. */
export const maxValues = 256

export function unknownValue(region: Region): Value {
  return {node: undefined, region, keys: [], certain: false}
}

export function itself(node: Node, region: Region): readonly Value[] {
  return [{node, region, keys: [], certain: true}]
}

export function doubtful(value: Value): Value {
  return value.certain ? {...value, certain: false} : value
}

/** Only what is written out is worth pointing at. */
export function handedBy(value: Value, node: Node): Value {
  const isWritten = node.type === 'Literal' || node.type === 'TemplateLiteral' || node.type === 'BinaryExpression'
  return isWritten && value.handed === undefined ? {...value, handed: node} : value
}

/** A part is as certain as the whole that it is taken from. */
export function partOf(part: Value, whole: Value): Value {
  const certain = part.certain && whole.certain
  if (whole.calls === undefined) return certain === part.certain ? part : {...part, certain}
  const calls = [...(part.calls ?? []), ...whole.calls]
  return whole.handed === undefined || part.node === undefined
    ? {...part, certain, calls}
    : {...handedBy(part, part.node), certain, calls}
}

export function either(...lists: readonly (readonly Value[])[]): readonly Value[] {
  return lists.flat().map(doubtful)
}
