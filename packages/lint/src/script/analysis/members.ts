import {type ClassNode, type ESTree, isClass, type Node, writtenName} from '../syntax/ast.ts'
import type {Write} from '../syntax/record.ts'
import type {Path, Region, Routine} from '../syntax/region.ts'
import {lookup} from '../syntax/scope.ts'
import type {Analysis} from './analysis.ts'
import {doubtful, eachItem, handedBy, itself, partOf, unknownValue, type Value} from './value.ts'

/** A member of a value: what an object literal, an array or a class of the script gives, or one key more. */
export function project(analysis: Analysis, object: Value, key: string): readonly Value[] {
  const {node, region} = object
  if (node !== undefined && object.keys.length === 0) {
    const own = ownMember(analysis, node, region, key)
    if (own !== undefined)
      return object.certain && object.calls === undefined ? own : own.map((value) => partOf(value, object))
  }
  return [{...object, keys: [...object.keys, key]}]
}

/** The part of values that a pattern takes. */
export function follow(analysis: Analysis, values: readonly Value[], path: Path): readonly Value[] {
  let parts = values
  for (const key of path) parts = parts.flatMap((part) => project(analysis, part, String(key)))
  return parts
}

/** Each element of a list; all of them happen, so each is as certain as the list. */
export function elements(analysis: Analysis, list: Value): readonly Value[] {
  const {node, region, keys} = list
  if (node?.type !== 'ArrayExpression' || keys.length > 0) return [{...list, keys: [...list.keys, eachItem]}]
  return (node.elements as readonly (Node | null)[]).flatMap((element) => {
    if (element === null) return []
    const isSpread = element.type === 'SpreadElement'
    const items = isSpread
      ? analysis.values(element.argument, region).flatMap((part) => elements(analysis, part))
      : analysis.values(element, region).map((value) => handedBy(value, element))
    return items.map((item) => partOf(item, list))
  })
}

function ownMember(analysis: Analysis, node: Node, region: Region, key: string): readonly Value[] | undefined {
  if (node.type === 'ObjectExpression') return literalMember(analysis, node, region, key)
  if (node.type === 'ArrayExpression') {
    const element = node.elements[Number(key)]
    return element == null || node.elements.some((other) => other?.type === 'SpreadElement')
      ? undefined
      : analysis.values(element as Node, region)
  }
  if (node.type === 'ThisExpression') return memberOfThis(analysis, region, key)
  if (isClass(node)) return classMember(analysis, node, key, true)
  if (node.type !== 'NewExpression') return undefined
  const [made] = analysis.values(node.callee as Node, region)
  return made?.node !== undefined && isClass(made.node) ? classMember(analysis, made.node, key, false) : undefined
}

function literalMember(
  analysis: Analysis,
  node: ESTree.ObjectExpression,
  region: Region,
  key: string,
): readonly Value[] | undefined {
  const property = node.properties.findLast(
    (one) => one.type === 'Property' && one.kind === 'init' && writtenName(one.key, one.computed) === key,
  )
  const first = property && analysis.values((property as ESTree.Property).value as Node, region)
  // By the name of the object, or by a method of its own.
  const writes = analysis.record.members
    .of(key)
    .filter(({object, region: at}) =>
      isThis(object)
        ? ownerOf(at.routine) === node
        : object?.type === 'Identifier' && lookup(object.name, region) !== undefined,
    )
  const later = writesTo(
    analysis,
    writes,
    (object, at) => isThis(object) || analysis.values(object, at).some((value) => value.node === node),
  )
  return first && later ? [...first, ...later].map(doubtful) : (first ?? later)
}

function isThis(object: Node | undefined): boolean {
  return object?.type === 'ThisExpression'
}

/** `this.key` in a method of an object literal or a class, or where the script assigns it. */
function memberOfThis(analysis: Analysis, region: Region, key: string): readonly Value[] | undefined {
  const owner = ownerOf(region.routine)
  const own =
    owner?.type === 'ObjectExpression'
      ? literalMember(analysis, owner, region, key)
      : owner && classMember(analysis, owner, key, false)
  return own ?? writesTo(analysis, analysis.record.members.of(key), isThis)
}

/** The object or class that the nearest function with a `this` of its own is a method of. */
function ownerOf(routine: Routine): Routine['owner'] {
  let current = routine
  while (current.node?.type === 'ArrowFunctionExpression') current = current.outer.routine
  return current.owner
}

function classMember(
  analysis: Analysis,
  node: ClassNode,
  key: string,
  isStatic: boolean,
): readonly Value[] | undefined {
  for (const member of node.body.body as readonly Node[]) {
    if (member.type !== 'MethodDefinition' || member.static !== isStatic || member.kind !== 'method') continue
    if (writtenName(member.key as Node, member.computed) === key && member.value !== undefined) {
      const routine = analysis.routine(member.value as Node)
      if (routine !== undefined) return itself(member.value as Node, routine.outer)
    }
  }
  const writes = analysis.record.members.of(key)
  return writesTo(analysis, writes, isThis, node)
}

/** A member with more assignments than this is not followed. */
const maxWrites = 8

/** The values that assignments to a member give it; undefined when there are none, or too many to tell. */
function writesTo(
  analysis: Analysis,
  writes: readonly Write[],
  isSame: (object: Node, region: Region) => boolean,
  owner?: ClassNode,
): readonly Value[] | undefined {
  if (writes.length === 0 || writes.length > maxWrites) return undefined
  const same = writes.filter(({object, region}) =>
    object === undefined ? isFieldOf(region, owner) : isSame(object, region),
  )
  if (same.length === 0) return undefined
  const values = same.flatMap(({value, region}) =>
    value === undefined ? [unknownValue(region)] : analysis.values(value, region),
  )
  return same.length === 1 ? values : values.map(doubtful)
}

function isFieldOf(region: Region, owner: ClassNode | undefined): boolean {
  return owner === undefined || region.routine.owner === owner || region.scope.node === owner
}
