import {type ESTree, memberName, type Node} from '../syntax/ast.ts'
import type {Region} from '../syntax/region.ts'
import {lookup} from '../syntax/scope.ts'
import type {Analysis} from './analysis.ts'
import {bindingValues} from './binding-values.ts'
import {project} from './members.ts'
import {doubtful, either, itself, maxValues, unknownValue, type Value} from './value.ts'

/** A function that returns in more places than this is not followed. */
const maxReturns = 4

/** The forms that an expression may come to. */
export function valuesOf(analysis: Analysis, node: Node, region: Region): readonly Value[] {
  const values = expand(analysis, node, region)
  return values.length <= maxValues ? values : [...values.slice(0, maxValues).map(doubtful), unknownValue(region)]
}

function expand(analysis: Analysis, node: Node, region: Region): readonly Value[] {
  switch (node.type) {
    case 'Identifier': {
      const binding = lookup(node.name, region)
      if (binding === undefined) return itself(node, region)
      const none = [unknownValue(binding.scope)]
      return analysis.valuesOf(binding, () => bindingValues(analysis, binding, none), none)
    }
    case 'MemberExpression':
      return memberValues(analysis, node, region)
    case 'ChainExpression':
      return analysis.values(node.expression, region)
    case 'AssignmentExpression':
      return node.operator === '=' ? analysis.values(node.right, region) : itself(node, region)
    case 'SequenceExpression': {
      const last = node.expressions.at(-1)
      return last === undefined ? [unknownValue(region)] : analysis.values(last, region)
    }
    case 'ConditionalExpression':
      return either(analysis.values(node.consequent, region), analysis.values(node.alternate, region))
    case 'LogicalExpression':
      return logicalValues(analysis, node, region)
    case 'CallExpression':
      return callValues(analysis, node, region)
    default:
      return itself(node, region)
  }
}

function logicalValues(analysis: Analysis, node: ESTree.LogicalExpression, region: Region): readonly Value[] {
  const right = analysis.values(node.right, region)
  if (node.operator === '&&') return either(right)
  const left = analysis.values(node.left, region)
  const [first] = left
  const isText = first?.node?.type === 'Literal' && typeof first.node.value === 'string' && first.node.value !== ''
  return isText && left.length === 1 ? left : either(left, right)
}

function callValues(analysis: Analysis, node: ESTree.CallExpression, region: Region): readonly Value[] {
  const callee = node.callee as Node
  const [first] = node.arguments
  if (callee.type === 'MemberExpression' && first !== undefined) {
    const name = memberName(callee)
    const object = callee.object as Node
    const isObject = object.type === 'Identifier' && object.name === 'Object'
    // Both give back their first argument.
    if (isObject ? name === 'assign' || name === 'freeze' : name === 'appendChild' || name === 'insertBefore') {
      return analysis.values(first, region)
    }
  }
  const routines = analysis.callees(callee, region)
  const [routine] = routines
  const body = routine?.function
  if (routine === undefined || routines.length > 1 || body === undefined || body.async || body.generator)
    return itself(node, region)
  const {returns} = routine
  if (returns.length === 0 || returns.length > maxReturns || !analysis.budget.enterFunction())
    return itself(node, region)
  const values = returns.flatMap((returned) => analysis.values(returned.node, returned.region))
  analysis.budget.leaveFunction()
  return returns.length === 1 ? values : values.map(doubtful)
}

function memberValues(analysis: Analysis, node: ESTree.MemberExpression, region: Region): readonly Value[] {
  const name = memberNameOf(analysis, node, region)
  if (name === undefined) return [unknownValue(region)]
  const objects = analysis.values(node.object as Node, region)
  const [object] = objects
  if (object !== undefined && objects.length === 1) return project(analysis, object, name)
  return objects.flatMap((each) => project(analysis, each, name))
}

export function memberNameOf(analysis: Analysis, node: ESTree.MemberExpression, region: Region): string | undefined {
  const written = memberName(node)
  if (written !== undefined || !node.computed) return written
  const [text, ...others] = analysis.texts(node.property, region)
  return text?.whole && others.length === 0 ? text.value : undefined
}
