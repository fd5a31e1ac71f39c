import type {Analysis} from './analysis.ts'
import {type ClassNode, type ESTree, isClass, isFunction, memberName, type Node, writtenName} from './ast.ts'
import type {Frame, Routine, Site} from './frame.ts'
import type {Write} from './record.ts'
import {type Binding, lookup, type Origin, type Path} from './scope.ts'

/** A form that an expression may come to: a node that stands for itself, and members of it that are not known. */
export interface Value {
  /** Null when nothing is known. An identifier here is always a global. */
  readonly node: Node | null
  readonly frame: Frame
  /** Names of members still to be taken from `node`, as in `['location', 'href']`; `eachItem` is any element. */
  readonly keys: readonly string[]
  /** Whether the expression is sure to come to this, whenever it is reached. */
  readonly sure: boolean
  /** Where the value is handed over: the argument of a call, the element of a list. */
  readonly handed?: Node
  /** The calls that hand it over: it comes to this only when they are made. */
  readonly calls?: readonly Frame[]
}

/** The key of every element of a list in turn. */
export const eachItem = '[]'

const maxValues = 256

/** A name with more assignments than this is not followed. */
const maxWrites = 16

export function valuesOf(analysis: Analysis, node: Node, frame: Frame): readonly Value[] {
  const values = expand(analysis, node, frame)
  return values.length <= maxValues ? values : [...values.slice(0, maxValues).map(doubtful), unknownValue(frame)]
}

export function unknownValue(frame: Frame): Value {
  return {node: null, frame, keys: [], sure: false}
}

function itself(node: Node, frame: Frame): readonly Value[] {
  return [{node, frame, keys: [], sure: true}]
}

function doubtful(value: Value): Value {
  return value.sure ? {...value, sure: false} : value
}

/** Only what is written out is worth pointing at. */
function handedBy(value: Value, node: Node): Value {
  const isWritten = node.type === 'Literal' || node.type === 'TemplateLiteral' || node.type === 'BinaryExpression'
  return isWritten && value.handed === undefined ? {...value, handed: node} : value
}

/** A part is as sure as the whole that it is taken from. */
function partOf(part: Value, whole: Value): Value {
  const sure = part.sure && whole.sure
  if (whole.calls === undefined) return sure === part.sure ? part : {...part, sure}
  const calls = [...(part.calls ?? []), ...whole.calls]
  return whole.handed === undefined || part.node === null
    ? {...part, sure, calls}
    : {...handedBy(part, part.node), sure, calls}
}

function either(...lists: readonly (readonly Value[])[]): readonly Value[] {
  return lists.flat().map(doubtful)
}

function expand(analysis: Analysis, node: Node, frame: Frame): readonly Value[] {
  switch (node.type) {
    case 'Identifier': {
      const binding = lookup(node.name, frame)
      if (binding === undefined) return itself(node, frame)
      const none = [unknownValue(binding.scope)]
      return analysis.valuesOf(binding, () => bindingValues(analysis, binding, none), none)
    }
    case 'MemberExpression':
      return memberValues(analysis, node, frame)
    case 'ChainExpression':
      return analysis.values(node.expression, frame)
    case 'AssignmentExpression':
      return node.operator === '=' ? analysis.values(node.right, frame) : itself(node, frame)
    case 'SequenceExpression': {
      const last = node.expressions.at(-1)
      return last === undefined ? [unknownValue(frame)] : analysis.values(last, frame)
    }
    case 'ConditionalExpression':
      return either(analysis.values(node.consequent, frame), analysis.values(node.alternate, frame))
    case 'LogicalExpression':
      return logicalValues(analysis, node, frame)
    case 'CallExpression':
      return callValues(analysis, node, frame)
    default:
      return itself(node, frame)
  }
}

function logicalValues(analysis: Analysis, node: ESTree.LogicalExpression, frame: Frame): readonly Value[] {
  const right = analysis.values(node.right, frame)
  if (node.operator === '&&') return either(right)
  const left = analysis.values(node.left, frame)
  const [first] = left
  const isText = first?.node?.type === 'Literal' && typeof first.node.value === 'string' && first.node.value !== ''
  return isText && left.length === 1 ? left : either(left, right)
}

function callValues(analysis: Analysis, node: ESTree.CallExpression, frame: Frame): readonly Value[] {
  const callee = node.callee as Node
  const [first] = node.arguments
  if (callee.type === 'MemberExpression' && first !== undefined) {
    const name = memberName(callee)
    const object = callee.object as Node
    const isObject = object.type === 'Identifier' && object.name === 'Object'
    // Both give back their first argument.
    if (isObject ? name === 'assign' || name === 'freeze' : name === 'appendChild' || name === 'insertBefore') {
      return analysis.values(first, frame)
    }
  }
  const routines = analysis.callees(callee, frame)
  const [routine] = routines
  const body = routine?.function
  if (routine === undefined || routines.length > 1 || body == null || body.async || body.generator)
    return itself(node, frame)
  const {returns} = routine
  if (returns.length === 0 || returns.length > 4) return itself(node, frame)
  const values = returns.flatMap((returned) => analysis.values(returned.node, returned.frame))
  return returns.length === 1 ? values : values.map(doubtful)
}

function memberValues(analysis: Analysis, node: ESTree.MemberExpression, frame: Frame): readonly Value[] {
  const name = memberNameOf(analysis, node, frame)
  if (name === null) return [unknownValue(frame)]
  return analysis.values(node.object as Node, frame).flatMap((object) => project(analysis, object, name))
}

export function memberNameOf(analysis: Analysis, node: ESTree.MemberExpression, frame: Frame): string | null {
  const written = memberName(node)
  if (written !== null || !node.computed) return written
  const [text, ...others] = analysis.texts(node.property, frame)
  return text?.whole && others.length === 0 ? text.value : null
}

/** A member of a value: what an object literal, an array or a class of the script gives, or one key more. */
function project(analysis: Analysis, object: Value, key: string): readonly Value[] {
  const {node, frame} = object
  if (node !== null && object.keys.length === 0) {
    const own = ownMember(analysis, node, frame, key)
    if (own !== null) return own.map((value) => partOf(value, object))
  }
  return [{...object, keys: [...object.keys, key]}]
}

function ownMember(analysis: Analysis, node: Node, frame: Frame, key: string): readonly Value[] | null {
  if (node.type === 'ObjectExpression') return literalMember(analysis, node, frame, key)
  if (node.type === 'ArrayExpression') {
    const element = node.elements[Number(key)]
    return element == null || node.elements.some(isSpread) ? null : analysis.values(element as Node, frame)
  }
  if (node.type === 'ThisExpression') return memberOfThis(analysis, frame, key)
  if (isClass(node)) return classMember(analysis, node, key, true)
  if (node.type !== 'NewExpression') return null
  const [made] = analysis.values(node.callee as Node, frame)
  return made?.node != null && isClass(made.node) ? classMember(analysis, made.node, key, false) : null
}

function isSpread(node: Node | null): boolean {
  return node?.type === 'SpreadElement'
}

function literalMember(
  analysis: Analysis,
  node: ESTree.ObjectExpression,
  frame: Frame,
  key: string,
): readonly Value[] | null {
  for (let index = node.properties.length - 1; index >= 0; index--) {
    const property = node.properties[index]
    if (property?.type !== 'Property' || property.kind !== 'init') continue
    if (writtenName(property.key, property.computed) === key) return analysis.values(property.value as Node, frame)
  }
  const later = analysis.record.members
    .of(key)
    .filter(({object}) => object?.type === 'Identifier' && lookup(object.name, frame) !== undefined)
  return writesTo(analysis, later, (object, at) => analysis.values(object, at).some((value) => value.node === node))
}

/** `this.key` in a method of an object literal or a class, or where the script assigns it. */
function memberOfThis(analysis: Analysis, frame: Frame, key: string): readonly Value[] | null {
  const owner = ownerOf(frame.routine)
  if (owner?.type === 'ObjectExpression') {
    const own = literalMember(analysis, owner, frame, key)
    if (own !== null) return own
  } else if (owner != null) {
    const own = classMember(analysis, owner, key, false)
    if (own !== null) return own
  }
  return writesTo(analysis, analysis.record.members.of(key), (object) => object.type === 'ThisExpression')
}

/** What the nearest function that has a `this` of its own is a method of. */
export function ownerOf(routine: Routine): Routine['owner'] {
  let current = routine
  while (current.node?.type === 'ArrowFunctionExpression') current = current.outer.routine
  return current.owner
}

function classMember(analysis: Analysis, node: ClassNode, key: string, isStatic: boolean): readonly Value[] | null {
  for (const member of node.body.body as readonly Node[]) {
    if (member.type !== 'MethodDefinition' || member.static !== isStatic || member.kind !== 'method') continue
    if (writtenName(member.key as Node, member.computed) === key && member.value !== null) {
      const routine = analysis.routine(member.value as Node)
      if (routine !== undefined) return itself(member.value as Node, routine.outer)
    }
  }
  const writes = analysis.record.members.of(key)
  return writesTo(analysis, writes, (object) => object.type === 'ThisExpression', node)
}

/** The values that assignments to a member give it; null when there are none, or too many to tell. */
function writesTo(
  analysis: Analysis,
  writes: readonly Write[],
  isSame: (object: Node, frame: Frame) => boolean,
  owner?: ClassNode,
): readonly Value[] | null {
  if (writes.length === 0 || writes.length > 8) return null
  const same = writes.filter(({object, frame}) => (object === null ? isFieldOf(frame, owner) : isSame(object, frame)))
  if (same.length === 0) return null
  const values = same.flatMap(({value, frame}) =>
    value === null ? [unknownValue(frame)] : analysis.values(value, frame),
  )
  return same.length === 1 ? values : values.map(doubtful)
}

function isFieldOf(frame: Frame, owner: ClassNode | undefined): boolean {
  return owner === undefined || frame.routine.owner === owner || frame.scope.node === owner
}

function bindingValues(analysis: Analysis, binding: Binding, none: readonly Value[]): readonly Value[] {
  const {parameter, origins} = binding
  const later = assignments(analysis, binding)
  const first =
    parameter === undefined
      ? origins.flatMap((origin) => originValues(analysis, origin))
      : parameterValues(analysis, binding, parameter)
  const last = later.flatMap((origin) =>
    originValues(analysis, origin).map((value) => (origin.frame.sure ? value : doubtful(value))),
  )
  const sources = parameter === undefined ? origins.length + later.length : Math.min(first.length, 1) + later.length
  const values = sources === 1 ? [...first, ...last] : [...first, ...last].map(doubtful)
  return values.length === 0 ? none : values
}

/** Later assignments to a binding. */
function assignments(analysis: Analysis, binding: Binding): Origin[] {
  const writes = analysis.writes(binding)
  if (writes.length > maxWrites) return [{value: null, frame: binding.scope, path: [], fallback: null, each: false}]
  return writes.map(({value, frame}) => ({value, frame, path: [], fallback: null, each: false}))
}

function originValues(analysis: Analysis, {value, frame, path, fallback, each}: Origin): readonly Value[] {
  if (value === null) return [unknownValue(frame)]
  const values = isFunction(value) || isClass(value) ? itself(value, frame) : analysis.values(value, frame)
  const parts = follow(analysis, each ? values.flatMap((list) => elements(analysis, list)) : values, path)
  return fallback === null ? parts : either(parts, analysis.values(fallback, frame))
}

function follow(analysis: Analysis, values: readonly Value[], path: Path): readonly Value[] {
  let parts = values
  for (const key of path) parts = parts.flatMap((part) => project(analysis, part, String(key)))
  return parts
}

/** Each element of a list; all of them happen, so each is as sure as the list. */
function elements(analysis: Analysis, list: Value): readonly Value[] {
  const {node, frame, keys} = list
  if (node?.type !== 'ArrayExpression' || keys.length > 0) return [{...list, keys: [...list.keys, eachItem]}]
  return (node.elements as readonly (Node | null)[]).flatMap((element) => {
    if (element === null) return []
    const isSpread = element.type === 'SpreadElement'
    const items = isSpread
      ? analysis.values(element.argument, frame).flatMap((part) => elements(analysis, part))
      : analysis.values(element, frame).map((value) => handedBy(value, element))
    return items.map((item) => partOf(item, list))
  })
}

/** What a parameter is given, by every known call; the default where a call leaves it out. */
function parameterValues(analysis: Analysis, binding: Binding, parameter: NonNullable<Binding['parameter']>): Value[] {
  const {routine, index, path} = parameter
  const byDefault = (): readonly Value[] => binding.origins.flatMap((origin) => originValues(analysis, origin))
  const callers = analysis.callers(routine)
  if (callers.length === 0) {
    const passed = index === 0 && routine.passed !== null ? passedValues(analysis, routine.passed, path) : []
    return passed.length > 0 ? passed : byDefault().map(doubtful)
  }
  return callers.slice(0, maxValues + 1).flatMap((caller) => {
    const list = analysis.arguments(caller)
    if (list.slice(0, index + 1).some(isSpread)) return [unknownValue(caller.frame)]
    const argument = list[index]
    const values =
      argument === undefined ? byDefault() : follow(analysis, analysis.values(argument, caller.frame), path)
    return values.map((value) => ({
      ...(argument === undefined ? value : handedBy(value, argument)),
      calls: [...(value.calls ?? []), caller.frame],
    }))
  })
}

const iterations: ReadonlySet<string> = new Set(['forEach', 'map', 'flatMap', 'filter', 'some', 'every', 'find'])

/** `list.forEach((item) => …)`: the parameter is each element of the list. */
function passedValues(analysis: Analysis, {node, frame}: Site, path: Path): Value[] {
  if (node.type !== 'CallExpression') return []
  const callee = node.callee as Node
  if (callee.type !== 'MemberExpression' || !iterations.has(memberName(callee) ?? '')) return []
  const items = analysis.values(callee.object as Node, frame).flatMap((list) => elements(analysis, list))
  return [...follow(analysis, items, path)]
}
