import type {Element, Root} from 'hast'
import {element, elementsOf, getAttribute, hasWord, removeAttribute} from './hast.ts'

/** Whether scripts may turn stylesheets on and off: some are off, and something may run. */
export function hasSwitchedSheets(tree: Root): boolean {
  const elements = elementsOf(tree).map(({node}) => node)
  return elements.some(isOff) && elements.some(mayRun)
}

function mayRun(node: Element): boolean {
  return node.tagName === 'script' || Object.keys(node.properties).some((name) => /^on[a-z]/i.test(name))
}

/** Whether a link gives a stylesheet that is off until somebody turns it on. */
function isOff(node: Element): boolean {
  if (node.tagName !== 'link' || !hasWord(node, 'rel', 'stylesheet')) return false
  return hasWord(node, 'rel', 'alternate') || getAttribute(node, 'disabled') !== undefined
}

/** Whether a script that turns sheets on and off may mean this one: it is off, or one of several that have titles. */
export function isSwitched(link: Element): boolean {
  return isOff(link) || getAttribute(link, 'title') !== undefined
}

/**
 * What stands in the place of a link whose sheet is turned on and off: the link without its address, by which scripts find it, its
 * sheet, and what ties the two together. The sheet has no title: one that is not of the first title could never be turned on.
 */
export function switchedSheet(link: Element, style: Element, isDisabled: boolean): readonly Element[] {
  const handle = element('link', {...link.properties})
  for (const name of ['href', 'integrity', 'crossorigin', 'onload']) removeAttribute(handle, name)
  if (isDisabled) handle.properties.disabled = true
  for (const name of Object.keys(style.properties)) if (name !== 'media') removeAttribute(style, name)
  return [handle, style, element('script', {}, [{type: 'text', value: tie}])]
}

/**
 * `disabled` is an attribute of a link; once it has been taken away, an alternate sheet is on.
 * Source: https://html.spec.whatwg.org/multipage/semantics.html#attr-link-disabled
 */
const tie = [
  '{const h=document.currentScript,s=h.previousElementSibling,l=s.previousElementSibling,p=Object.defineProperty',
  'let on=false',
  'const d=()=>l.hasAttribute("disabled"),f=()=>{s.media=l.media;s.disabled=d()||!on&&/\\balternate\\b/i.test(l.rel)}',
  'f()',
  'p(l,"disabled",{get:d,set:v=>{on||=d()&&!v;l.toggleAttribute("disabled",!!v);f()}})',
  'p(l,"sheet",{get:()=>s.sheet})',
  'new MutationObserver(r=>{on||=!d()&&r.some(o=>o.attributeName=="disabled");f()}).observe(l,{attributeFilter:["disabled","rel","media"]})',
  'h.remove()}',
].join(';')
