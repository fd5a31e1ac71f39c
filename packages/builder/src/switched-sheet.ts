import type {Element, Root, RootContent} from 'hast'
import {treeElements} from './element-view.ts'
import {element, elementsOf, getAttribute, hasWord, removeAttribute, textOf} from './hast.ts'

/** Deeds of a page's code that reach its stylesheets. */
export interface SheetUse {
  /** True when it may turn some on and off: some are off, and something may run. */
  readonly areSwitched: boolean
  /** True when it may find the link of a sheet: to see its address, or to give it another. */
  isLookedFor(link: Element): boolean
}

/** Finds what may become of the stylesheets of a page. Quick looks: to be wrong costs a few bytes. */
export function sheetUse(tree: Root): SheetUse {
  const elements = elementsOf(tree).map(({node}) => node)
  const code = elements.flatMap(codeOf).join('\n').replaceAll(leafletLooks, '')
  const looksForAll = queriesLinks.test(code)
  const inTemplates = new Set(treeElements(tree).flatMap(({node, inTemplate}) => (inTemplate ? [node] : [])))
  return {
    areSwitched: elements.some(isOff) && elements.some(mayRun),
    // In a shadow tree no script knows where it stands.
    isLookedFor: (link) => !inTemplates.has(link) && (looksForAll || namesOf(link).some((name) => code.includes(name))),
  }
}

/** Leaflet looks for its sheet only where its pictures are not, and takes a wrong folder from it. */
const leafletLooks = /link\[href\$=\\?["']?leaflet\.css\\?["']?\]/g

const queriesLinks =
  /\bstyleSheets\b|getElementsByTagName(?:NS)?\([^)]*["'`]link["'`]|[("'`\s,>+~]link(?:\[|["'`]\s*\))|\[rel[*~^|]?=["'\\]*stylesheet/i

function codeOf(node: Element): string[] {
  const handlers = Object.entries(node.properties).filter(([name]) => /^on[a-z]/i.test(name))
  return [...(node.tagName === 'script' ? [textOf(node)] : []), ...handlers.map(([, value]) => String(value))]
}

function namesOf(link: Element): string[] {
  const names = `${getAttribute(link, 'id') ?? ''} ${getAttribute(link, 'class') ?? ''}`
  return names.split(/\s+/).filter((name) => name !== '')
}

function mayRun(node: Element): boolean {
  return node.tagName === 'script' || Object.keys(node.properties).some((name) => /^on[a-z]/i.test(name))
}

/** True when a link gives a stylesheet that is off until somebody turns it on. */
function isOff(node: Element): boolean {
  if (node.tagName !== 'link' || !hasWord(node, 'rel', 'stylesheet')) return false
  return hasWord(node, 'rel', 'alternate') || getAttribute(node, 'disabled') !== undefined
}

/** True when a script that turns sheets on and off may mean this one: it is off, or one of several that have titles. */
export function isSwitched(link: Element): boolean {
  return isOff(link) || getAttribute(link, 'title') !== undefined
}

/**
 * Stands in for a link that scripts may find: the link, of a type that no browser fetches, its sheet, and what ties the
 * two together. The sheet has no title: one that is not of the first title could never be turned on.
 */
export function switchedSheet(link: Element, style: Element, isDisabled: boolean): readonly Element[] {
  const handle = element('link', {...link.properties})
  for (const name of ['integrity', 'crossorigin']) removeAttribute(handle, name)
  handle.properties.type = 'text/plain'
  if (isDisabled) handle.properties.disabled = true
  for (const name of Object.keys(style.properties)) if (name !== 'media') removeAttribute(style, name)
  return [handle, style, element('script', {}, [{type: 'text', value: tie}])]
}

/** True when a node is the link of a sheet that scripts may find. */
export function isSheetHandle(node: RootContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'link' && getAttribute(node, 'type') === 'text/plain'
}

/**
 * `disabled` is an attribute of a link; once it has been taken away, an alternate sheet is on.
 * Source: https://html.spec.whatwg.org/multipage/semantics.html#attr-link-disabled
 */
const tie = [
  '{const h=document.currentScript,s=h.previousElementSibling,l=s.previousElementSibling,p=Object.defineProperty',
  'let on=false',
  'const d=()=>l.hasAttribute("disabled"),f=()=>{s.media=l.media;s.disabled=d()||!on&&/\\balternate\\b/i.test(l.rel);s.sheet&&p(p(s.sheet,"href",{configurable:true,get:()=>l.href}),"title",{configurable:true,get:()=>l.title||null})}',
  'f()',
  'p(l,"disabled",{get:d,set:v=>{on||=d()&&!v;l.toggleAttribute("disabled",!!v);f()}})',
  'p(l,"sheet",{get:()=>s.sheet})',
  'new MutationObserver(r=>{on||=!d()&&r.some(o=>o.attributeName=="disabled");f()}).observe(l,{attributeFilter:["disabled","rel","media"]})',
  'd()||setTimeout(()=>l.dispatchEvent(new Event("load")))',
  'h.remove()}',
].join(';')
