import {isClass, isFunction, memberName, type Node} from '../syntax/ast.ts'
import {isCall} from '../syntax/record.ts'
import type {Binding, Region, Routine, Site} from '../syntax/region.ts'
import {lookup} from '../syntax/scope.ts'
import type {Analysis} from './analysis.ts'

/** The arguments of a call; `(function () {…}).call(this, a)` hands over `a`. */
export function argumentsOf({node}: Site): readonly Node[] {
  if (node.type === 'TaggedTemplateExpression') return node.quasi.expressions.length === 0 ? [node.quasi] : []
  if (!isCall(node)) return []
  const callee = node.callee as Node
  const name = node.type === 'CallExpression' && callee.type === 'MemberExpression' ? memberName(callee) : undefined
  if (name !== 'call' && name !== 'apply') return node.arguments
  if (name === 'call') return node.arguments.slice(1)
  const [, list] = node.arguments
  return list?.type === 'ArrayExpression' ? list.elements.filter((element) => element !== null) : []
}

/** The function that a call calls: `f` of `f()`, `f.call()` and `f.apply()`. */
export function calledNode(node: Node): Node | undefined {
  if (node.type === 'TaggedTemplateExpression') return node.tag
  if (!isCall(node)) return undefined
  const callee = node.callee as Node
  if (node.type === 'NewExpression' || callee.type !== 'MemberExpression') return callee
  const name = memberName(callee)
  return name === 'call' || name === 'apply' ? (callee.object as Node) : callee
}

/** The functions of the script that `callee` may be; of a class, its constructor and its fields. */
export function calleesOf(analysis: Analysis, callee: Node, region: Region): readonly Routine[] {
  return analysis.values(callee, region).flatMap(({node, keys}) => {
    if (node === undefined || keys.length > 0) return []
    if (isFunction(node)) return analysis.routine(node) ?? []
    return isClass(node) ? constructors(analysis, node, region) : []
  })
}

function constructors(analysis: Analysis, node: Node, region: Region, depth = 0): readonly Routine[] {
  if (!isClass(node)) return []
  const own = (node.body.body as readonly Node[]).flatMap((member) => {
    const isConstructor = member.type === 'MethodDefinition' && member.kind === 'constructor'
    return isConstructor && member.value !== undefined ? (analysis.routine(member.value as Node) ?? []) : []
  })
  const fields = analysis.routine(node) ?? []
  const base = node.superClass == null || depth > 4 ? [] : analysis.values(node.superClass, region)
  const inherited = base.flatMap((value) =>
    value.node === undefined ? [] : constructors(analysis, value.node, value.region, depth + 1),
  )
  return [...own, ...[fields].flat(), ...inherited]
}

/** True when an object is one of the script's own, not the browser's: a literal, or an instance of a class of the script. */
export function isOwnObject(analysis: Analysis, object: Node, region: Region): boolean {
  return analysis.values(object, region).every(({node, keys, region: at}) => {
    if (keys.length > 0 || node === undefined) return false
    if (node.type !== 'NewExpression') return node.type === 'ObjectExpression'
    return analysis.values(node.callee as Node, at).every((made) => made.node !== undefined && isClass(made.node))
  })
}

/** A method called more often than this is not told from others of its name. */
const maxCalls = 16

/** The calls in the script that may run a routine. */
export function callersOf(analysis: Analysis, routine: Routine): readonly Site[] {
  const callers = routine.immediate === undefined ? [] : [routine.immediate]
  const name = nameOf(routine)
  if (name === undefined) return callers
  const binding = bindingOf(analysis, routine)
  if (binding !== undefined) return [...callers, ...analysis.calls(binding)]
  const methods = analysis.record.calls.of(name)
  if (methods.length > maxCalls) return callers
  const called = methods.filter(({node, region}) => {
    const callee = calledNode(node)
    return callee?.type === 'MemberExpression' && analysis.callees(callee, region).includes(routine)
  })
  return [...callers, ...called]
}

/** The name in the script that stands for a routine, or for the class that it makes. */
export function bindingOf(analysis: Analysis, routine: Routine): Binding | undefined {
  const name = nameOf(routine)
  if (name === undefined) return undefined
  const {outer, owner} = routine
  // A class holds its own name once more inside; what calls it means the outer one.
  const isInClass = owner !== undefined && outer.scope.node === owner
  const binding = lookup(name, isInClass ? (outer.scope.parent ?? outer) : outer)
  return binding !== undefined && gives(analysis, binding, routine) ? binding : undefined
}

/** True when a name stands for a routine, or for the class that it makes. */
function gives(analysis: Analysis, binding: Binding, {node, constructs}: Routine): boolean {
  const isMeant = ({value}: {readonly value: Node | undefined}): boolean =>
    value !== undefined && (value === node || value === constructs)
  return binding.assignments.some(isMeant) || analysis.writes(binding).some(isMeant)
}

function nameOf({name, node}: Routine): string | undefined {
  if (name !== undefined) return name
  return node !== undefined && node.type === 'FunctionExpression' ? node.id?.name : undefined
}
