import {memberName, type Node} from '../syntax/ast.ts'
import type {Region} from '../syntax/region.ts'
import type {Analysis, Kind} from './analysis.ts'
import {pathOfValue} from './paths.ts'
import type {Value} from './value.ts'

export function kindOf(analysis: Analysis, node: Node, region: Region): Kind | undefined {
  const kinds = analysis.values(node, region).map((value) => kindOfValue(analysis, value))
  const known = kinds.filter((kind) => kind !== undefined)
  const [first] = known
  if (first === undefined) return undefined
  const agree = known.every((kind) => kind.name === first.name)
  return agree
    ? {...first, certain: first.certain && kinds.length === 1}
    : {name: 'Element', made: undefined, certain: false}
}

/** A list of elements ends in `[]`: `img[]`. */
function kindOfValue(analysis: Analysis, value: Value): Kind | undefined {
  const {node, keys} = value
  if (node === undefined) return undefined
  let kind = baseKind(analysis, node, value.region)
  let used = 0
  if (kind === undefined) {
    const page = pageKind(analysis, value)
    kind = page.kind
    used = page.used
  }
  for (const key of keys.slice(used)) kind = memberKind(kind, key)
  return kind === undefined ? undefined : {...kind, certain: kind.certain && value.certain}
}

/** The kind of the longest path from the global object that has one, and how many keys it takes. */
function pageKind(analysis: Analysis, value: Value): {readonly kind: Kind | undefined; readonly used: number} {
  for (let used = value.keys.length; used >= 0; used--) {
    const path = pathOfValue(analysis, {...value, keys: value.keys.slice(0, used)})
    const name = path === undefined ? undefined : (kindsByPath.get(path) ?? namedElement(analysis, path))
    if (name !== undefined) return {kind: {name, made: undefined, certain: true}, used}
  }
  return {kind: undefined, used: 0}
}

/** An element is a property of the window by its id. Source: https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object */
function namedElement({options}: Analysis, path: string): string | undefined {
  return /^\w+$/.test(path) ? options.tags?.byId(path)[0] : undefined
}

function itemOf(kind: Kind | undefined): Kind | undefined {
  return kind?.name.endsWith('[]') ? {...kind, name: kind.name.slice(0, -2)} : undefined
}

const kindsByPath: ReadonlyMap<string, string> = new Map([
  ['', 'Window'],
  ['document', 'Document'],
  ['location', 'Location'],
  ['document.body', 'body'],
  ['document.head', 'head'],
  ['document.documentElement', 'html'],
  ['document.currentScript', 'script'],
  ['document.images', 'img[]'],
  ['document.forms', 'form[]'],
  ['document.scripts', 'script[]'],
  ['document.links', 'a[]'],
  ['document.embeds', 'embed[]'],
  ['document.styleSheets', 'CSSStyleSheet[]'],
  ['CSS.paintWorklet', 'Worklet'],
  ['HTMLFormElement.prototype', 'form'],
])

const memberKinds: ReadonlyMap<string, string> = new Map([
  ['style', 'CSSStyleDeclaration'],
  ['dataset', 'DOMStringMap'],
  ['attributeStyleMap', 'StylePropertyMap'],
  ['sheet', 'CSSStyleSheet'],
  ['worklet', 'Worklet'],
  ['audioWorklet', 'Worklet'],
  ['paintWorklet', 'Worklet'],
  ['layoutWorklet', 'Worklet'],
  ['animationWorklet', 'Worklet'],
  ['form', 'form'],
  ['content', 'DocumentFragment'],
  ['parentElement', 'Element'],
  ['parentNode', 'Element'],
  ['firstElementChild', 'Element'],
  ['lastElementChild', 'Element'],
  ['nextElementSibling', 'Element'],
  ['previousElementSibling', 'Element'],
  ['currentTarget', 'Element'],
])

function memberKind(kind: Kind | undefined, key: string): Kind | undefined {
  if (kind?.name.endsWith('[]')) return itemOf(kind)
  if (kind?.name.startsWith('Inert')) return {...kind, name: 'InertElement'}
  if (kind?.name === 'Window' && key === 'document') return {...kind, name: 'Document'}
  const name = memberKinds.get(key)
  return name === undefined ? undefined : {name, made: undefined, certain: kind?.certain ?? false}
}

function baseKind(analysis: Analysis, node: Node, region: Region): Kind | undefined {
  switch (node.type) {
    case 'NewExpression': {
      const made = analysis.path(node.callee as Node, region)
      return made === undefined
        ? undefined
        : {name: constructed.get(made.path) ?? made.path, made: node, certain: made.certain}
    }
    case 'CallExpression':
      return callKind(analysis, node, region)
    case 'AwaitExpression':
      return analysis.kind(node.argument, region)
    case 'ArrayExpression': {
      const [element] = node.elements
      return element?.type === 'SpreadElement' ? analysis.kind(element.argument, region) : undefined
    }
    case 'ThisExpression': {
      const {type, element} = analysis.options
      if (type !== 'handler' || region.routine !== analysis.top.routine) return undefined
      return {name: element ?? 'Element', made: undefined, certain: true}
    }
    default:
      return undefined
  }
}

const constructed: ReadonlyMap<string, string> = new Map([
  ['Image', 'img'],
  ['Audio', 'audio'],
  ['Option', 'option'],
])

function callKind(analysis: Analysis, node: Node & {type: 'CallExpression'}, region: Region): Kind | undefined {
  const callee = node.callee as Node
  if (callee.type !== 'MemberExpression') return undefined
  const object = callee.object as Node
  const [first, second] = node.arguments
  const text = (argument: Node | undefined): string | undefined => {
    if (argument === undefined) return undefined
    const known = analysis.texts(argument, region)[0]
    return known?.whole ? known.value : undefined
  }
  const existing = (name: string): Kind => ({name, made: undefined, certain: true})
  const tagBySelector = (selector: string): string => {
    const tag = tagOfSelector(selector)
    return tag === 'Element' && selector !== '' ? alone(analysis.options.tags?.bySelector(selector)) : tag
  }
  switch (memberName(callee)) {
    case 'createHTMLDocument':
    case 'parseFromString':
      return {name: 'InertDocument', made: node, certain: true}
    case 'open': {
      const path = analysis.path(callee, region)?.path
      if (path === 'caches.open') return existing('Cache')
      return path === 'open' ? {name: 'Window', made: node, certain: false} : undefined
    }
    case 'createElement':
      return {name: text(first)?.toLowerCase() ?? 'Element', made: node, certain: true}
    case 'createElementNS':
      return {name: text(second) ?? 'Element', made: node, certain: true}
    case 'getElementById':
      return existing(alone(analysis.options.tags?.byId(text(first) ?? '')))
    case 'querySelector':
    case 'closest':
      return existing(tagBySelector(text(first) ?? ''))
    case 'querySelectorAll':
    case 'getElementsByTagName':
      return existing(`${tagBySelector(text(first) ?? '')}[]`)
    case 'getElementsByClassName':
      return existing(`${tagBySelector(`.${text(first) ?? ''}`)}[]`)
    case 'getElementsByName':
      return existing('Element[]')
    case 'cloneNode':
      return analysis.kind(object, region)
    case 'from': // Array.from(document.querySelectorAll('img'))
      return first === undefined ? undefined : analysis.kind(first, region)
    case 'item':
      return itemOf(analysis.kind(object, region))
    default:
      return undefined
  }
}

function alone([tag, ...others]: readonly string[] = []): string {
  return tag !== undefined && others.length === 0 ? tag : 'Element'
}

/** The tag that a selector asks for; `Element` when it may be any. */
function tagOfSelector(selector: string): string {
  const bare = selector.replaceAll(/\[[^\]]*\]|\([^)]*\)/g, '')
  const tags = bare
    .split(',')
    .map((part) => /(?:^|[\s>+~|])([a-z][a-z0-9-]*)[^\s>+~|]*\s*$/i.exec(part)?.[1]?.toLowerCase())
  const [tag] = tags
  return tag !== undefined && tags.every((other) => other === tag) ? tag : 'Element'
}
