import {arrayMethods, loadEvents, loadHandlers} from '../sinks/vocabulary.ts'
import {lastName, memberName, type Node} from '../syntax/ast.ts'
import type {Region, Routine, Site} from '../syntax/region.ts'
import type {Analysis} from './analysis.ts'
import {calledNode} from './calls.ts'

/** A timer that fires later than this is not counted as part of loading. */
const maxDelay = 3000

/** True when a call is certain to call the routine that it is handed. */
export function runsCallback(analysis: Analysis, {node, region}: Site, routine: Routine): boolean {
  const callee = calledNode(node)
  if (callee === undefined || !('arguments' in node)) return false
  const name = lastName(callee)
  if (name === undefined) return false
  const [first, second] = node.arguments
  const isHanded = (argument: Node | undefined): boolean =>
    argument !== undefined && (argument === routine.node || analysis.callees(argument, region).includes(routine))
  switch (name) {
    case 'Promise':
      return isHanded(first) && isGlobal(analysis, callee, name, region)
    case 'addEventListener':
      return isHanded(second) && first !== undefined && isLoadEvent(analysis, callee, first, region)
    case 'setTimeout':
    case 'setInterval':
      return isHanded(first) && isSoon(second) && isGlobal(analysis, callee, name, region)
    case 'requestAnimationFrame':
    case 'requestIdleCallback':
    case 'queueMicrotask':
      return isHanded(first) && isGlobal(analysis, callee, name, region)
    case 'then':
    case 'finally':
      return isHanded(first) && isSettled(analysis, callee, region)
    default: {
      const isList = arrayMethods.has(name) && callee.type === 'MemberExpression'
      return isList && isHanded(first) && isNonEmptyList(analysis, callee.object as Node, region)
    }
  }
}

function isGlobal(analysis: Analysis, callee: Node, name: string, region: Region): boolean {
  return analysis.path(callee, region)?.path === name
}

function isLoadEvent(analysis: Analysis, callee: Node, event: Node, region: Region): boolean {
  if (event.type !== 'Literal' || !loadEvents.has(String(event.value))) return false
  const path = analysis.path(callee, region)?.path
  return path === 'addEventListener' || path === 'document.addEventListener'
}

export function isSoon(delay: Node | undefined): boolean {
  if (delay === undefined) return true
  return delay.type === 'Literal' && Number(delay.value) <= maxDelay
}

/** `Promise.resolve()`, and what is chained to it by `finally`. */
function isSettled(analysis: Analysis, callee: Node, region: Region): boolean {
  if (callee.type !== 'MemberExpression') return false
  const promise = callee.object as Node
  if (promise.type !== 'CallExpression' || promise.callee.type !== 'MemberExpression') return false
  const name = memberName(promise.callee)
  if (name === 'resolve') return analysis.path(promise.callee as Node, region)?.path === 'Promise.resolve'
  return name === 'finally' && isSettled(analysis, promise.callee as Node, region)
}

export function isNonEmptyList(analysis: Analysis, list: Node, region: Region): boolean {
  const [value, ...others] = analysis.values(list, region)
  if (value === undefined || others.length > 0 || value.keys.length > 0) return false
  const {node} = value
  if (node?.type !== 'ArrayExpression') return false
  return node.elements.some((element) => element !== null && element.type !== 'SpreadElement')
}

/** `window.onload = f`, `document.body.onload = f`; not `image.onload = f`. */
export function setsLoadHandler(analysis: Analysis, {node, region}: Site, routine: Routine): boolean {
  if (node.type !== 'AssignmentExpression' || !analysis.callees(node.right, region).includes(routine)) return false
  const path = analysis.path(node.left as Node, region)?.path
  return path !== undefined && loadHandlers.has(path.replace(/^document\.(body\.)?/, ''))
}
