import {memberName, type Node} from '../syntax/ast.ts'
import type {Region} from '../syntax/region.ts'
import {bindingsOf, lookup} from '../syntax/scope.ts'
import type {Analysis, GlobalPath} from './analysis.ts'
import type {Value} from './value.ts'

export function pathOf(analysis: Analysis, node: Node, region: Region): GlobalPath | undefined {
  for (const value of analysis.values(node, region)) {
    const path = pathOfValue(analysis, value)
    if (path !== undefined) return {path, certain: value.certain}
  }
  return undefined
}

/** The path of a member with a computed name: the name is put together only when the object is on such a path itself. */
export function pathOfSite(analysis: Analysis, node: Node, region: Region): GlobalPath | undefined {
  const isComputed = node.type === 'MemberExpression' && memberName(node) === undefined
  return isComputed && analysis.path(node.object as Node, region) === undefined
    ? undefined
    : analysis.path(node, region)
}

export function pathOfValue(analysis: Analysis, value: Value): string | undefined {
  let path = basePath(analysis, value)
  for (const key of keysOfWindow(value)) path = step(analysis, path, key)
  return path
}

/** The keys without the name of a frame before its location: `frames.view.location` is one of a window. */
function keysOfWindow({node, keys}: Value): readonly string[] {
  const index = keys.indexOf('location') - 1
  const before = index === 0 && node?.type === 'Identifier' ? node.name : keys[index - 1]
  return index >= 0 && before === 'frames' ? [...keys.slice(0, index), ...keys.slice(index + 1)] : keys
}

/** True when a location is that of a frame, for which `frame-src` speaks. */
export function leadsChild(analysis: Analysis, node: Node, region: Region): boolean {
  return analysis
    .values(node, region)
    .some((value) => value.keys.includes('contentWindow') || keysOfWindow(value) !== value.keys)
}

const globalObjects: ReadonlySet<string> = new Set(['window', 'self', 'globalThis', 'frames', 'top', 'parent'])

function basePath(analysis: Analysis, {node, region}: Value): string | undefined {
  switch (node?.type) {
    case 'Identifier':
      if (analysis.options.globals?.has(node.name)) return undefined
      return globalObjects.has(node.name) ? '' : node.name
    case 'ThisExpression':
      return isGlobalThis(analysis, region) ? '' : undefined
    case 'CallExpression': {
      const callee = node.callee as Node
      // fetch.bind(window) is fetch.
      if (callee.type !== 'MemberExpression' || memberName(callee) !== 'bind') return undefined
      return analysis.path(callee.object as Node, region)?.path
    }
    default:
      return undefined
  }
}

/** `this` at the top level of a classic script, also in arrow functions there. */
function isGlobalThis(analysis: Analysis, region: Region): boolean {
  const {type} = analysis.options
  if (type === 'module' || type === 'handler') return false
  let {routine} = region
  while (routine.node?.type === 'ArrowFunctionExpression') routine = routine.outer.routine
  return routine === analysis.top.routine
}

/** Ways back to the global object or the document from anywhere. */
const shortcuts: ReadonlyMap<string, string> = new Map([
  ['contentWindow', ''],
  ['defaultView', ''],
  ['contentDocument', 'document'],
  ['ownerDocument', 'document'],
])

function step(analysis: Analysis, path: string | undefined, key: string): string | undefined {
  const shortcut = shortcuts.get(key)
  if (shortcut !== undefined) return shortcut
  if (path === undefined) return undefined
  if (path === '') {
    if (globalObjects.has(key)) return ''
    return isOwnGlobal(analysis, key) ? undefined : key
  }
  return path === 'document' && key === 'location' ? 'location' : `${path}.${key}`
}

/** True when `window.name` is what a classic script of the page declares by `var` or `function`. */
function isOwnGlobal(analysis: Analysis, name: string): boolean {
  if (analysis.options.globals?.has(`window.${name}`)) return true
  if (analysis.options.type !== 'classic') return false
  const kind = bindingsOf(analysis.top).get(name)?.kind
  return kind === 'var' || kind === 'function'
}

/** True when the script assigns `fetch = …` or `window.fetch = …`. */
export function isReplaced(analysis: Analysis, path: string): boolean {
  if (path.includes('.')) return false
  const {record} = analysis
  return (
    record.writes.of(path).some(({region}) => lookup(path, region) === undefined) ||
    record.members
      .of(path)
      .some(({object, region}) => object !== undefined && analysis.path(object, region)?.path === '')
  )
}
