import type {Analysis} from './analysis.ts'
import {lastName, memberName, type Node} from './ast.ts'
import {calledNode} from './calls.ts'
import type {Frame, Routine, Site} from './frame.ts'
import {callbackCalls, loadEvents, loadHandlers} from './vocabulary.ts'

/** A timer that fires later than this is not counted as part of loading. */
const maxDelay = 3000

/** The routines that loading the page is sure to run: what the script itself calls, and what those call. */
export function certainRoutines(analysis: Analysis): ReadonlySet<Routine> {
  const {top, record} = analysis
  const {options} = analysis
  if (!(options.certain ?? (options.type === 'classic' || options.type === 'module'))) return new Set()
  const certain = new Set([top.routine])
  const callsByRoutine = new Map<Routine, Site[]>()
  for (const site of record.calls) {
    const calls = callsByRoutine.get(site.frame.routine)
    if (calls === undefined) callsByRoutine.set(site.frame.routine, [site])
    else calls.push(site)
  }
  for (const routine of certain) {
    for (const site of callsByRoutine.get(routine) ?? []) {
      if (!runs(analysis, site.frame)) continue
      analysis.begin()
      // A set that grows while it is walked is walked to its end.
      for (const called of calledBy(analysis, site)) certain.add(called)
    }
  }
  return certain
}

/** Whether a frame runs whenever its routine runs. */
export function runs(analysis: Analysis, frame: Frame): boolean {
  if (!frame.sure) return false
  for (
    let current: Frame | null = frame;
    current !== null && current.routine === frame.routine;
    current = current.parent
  ) {
    if (current.over !== null && !isNonEmptyList(analysis, current.over, current.parent ?? current)) return false
  }
  return true
}

/** Whether an exception is caught: here, or by every known caller. */
export function isGuarded(analysis: Analysis, frame: Frame, depth = 0): boolean {
  if (frame.guarded) return true
  const {routine} = frame
  if (depth > 8 || routine === analysis.top.routine) return false
  const callers = analysis.callers(routine)
  if (routine.passed !== null && callers.length === 0) {
    const isCalledNow = arrayMethods.has(calledName(routine.passed.node) ?? '')
    return isCalledNow && isGuarded(analysis, routine.passed.frame, depth + 1)
  }
  return callers.length > 0 && callers.every((caller) => isGuarded(analysis, caller.frame, depth + 1))
}

const arrayMethods: ReadonlySet<string> = new Set([
  'forEach',
  'map',
  'flatMap',
  'filter',
  'some',
  'every',
  'find',
  'reduce',
  'sort',
])

function calledName(node: Node): string | null {
  const callee = calledNode(node)
  return callee === null ? null : lastName(callee)
}

function calledBy(analysis: Analysis, {node, frame}: Site): readonly Routine[] {
  if (node.type === 'AssignmentExpression') {
    return loadHandlers.has(lastName(node.left) ?? '') ? handler(analysis, node.left, node.right, frame) : []
  }
  const callee = calledNode(node)
  if (callee === null) return []
  return [...analysis.callees(callee, frame), ...callbacks(analysis, callee, analysis.arguments({node, frame}), frame)]
}

/** `window.onload = f`, `document.body.onload = f`; not `image.onload = f`. */
function handler(analysis: Analysis, target: Node, value: Node, frame: Frame): readonly Routine[] {
  const path = analysis.path(target, frame)?.path
  const isPage = path !== undefined && loadHandlers.has(path.replace(/^document\.(body\.)?/, ''))
  return isPage ? analysis.callees(value, frame) : []
}

/** Functions handed to something that is sure to call them. */
function callbacks(analysis: Analysis, callee: Node, given: readonly Node[], frame: Frame): readonly Routine[] {
  const [first, second] = given
  const name = lastName(callee)
  if (first === undefined || name === null) return []
  const run = (argument: Node | undefined): readonly Routine[] =>
    argument === undefined ? [] : analysis.callees(argument, frame)
  if (name === 'Promise') return analysis.path(callee, frame)?.path === 'Promise' ? run(first) : []
  if (!callbackCalls.has(name)) return []
  switch (name) {
    case 'addEventListener':
      return isLoadEvent(analysis, callee, first, frame) ? run(second) : []
    case 'setTimeout':
    case 'setInterval':
      return isGlobal(analysis, callee, name, frame) && isSoon(second) ? run(first) : []
    case 'requestAnimationFrame':
    case 'requestIdleCallback':
    case 'queueMicrotask':
      return isGlobal(analysis, callee, name, frame) ? run(first) : []
    case 'then':
    case 'finally':
      return isSettled(analysis, callee, frame) ? run(first) : []
    default:
      return callee.type === 'MemberExpression' && isNonEmptyList(analysis, callee.object as Node, frame)
        ? run(first)
        : []
  }
}

function isGlobal(analysis: Analysis, callee: Node, name: string, frame: Frame): boolean {
  return analysis.path(callee, frame)?.path === name
}

function isLoadEvent(analysis: Analysis, callee: Node, event: Node, frame: Frame): boolean {
  if (event.type !== 'Literal' || !loadEvents.has(String(event.value))) return false
  const path = analysis.path(callee, frame)?.path
  return path === 'addEventListener' || path === 'document.addEventListener'
}

function isSoon(delay: Node | undefined): boolean {
  if (delay === undefined) return true
  return delay.type === 'Literal' && Number(delay.value) <= maxDelay
}

/** `Promise.resolve()`, and what is chained to it by functions that do not throw as far as one can tell. */
function isSettled(analysis: Analysis, callee: Node, frame: Frame): boolean {
  if (callee.type !== 'MemberExpression') return false
  const promise = callee.object as Node
  if (promise.type !== 'CallExpression' || promise.callee.type !== 'MemberExpression') return false
  const name = memberName(promise.callee)
  if (name === 'resolve') return analysis.path(promise.callee as Node, frame)?.path === 'Promise.resolve'
  return name === 'finally' && isSettled(analysis, promise.callee as Node, frame)
}

function isNonEmptyList(analysis: Analysis, list: Node, frame: Frame): boolean {
  const [value, ...others] = analysis.values(list, frame)
  if (value === undefined || others.length > 0 || value.keys.length > 0) return false
  const {node} = value
  return (
    node?.type === 'ArrayExpression' &&
    node.elements.some((element) => element !== null && element.type !== 'SpreadElement')
  )
}
