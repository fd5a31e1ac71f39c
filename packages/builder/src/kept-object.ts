import type {Element, Parents, Properties} from 'hast'
import {element, replaceIn} from './hast.ts'

/**
 * Keeps an `<object>`, with what shows its file as what it falls back to: no policy lets its own address through. Code and styles that look
 * for the object find it, of the size and with the looks that it had. To code it answers as it did.
 */
export function keepObject(
  parent: Parents,
  object: Element,
  shown: Element,
  {url, size, byCode}: {readonly url: string; readonly size: Properties; readonly byCode: boolean},
): void {
  const {data: _data, codeBase: _codeBase, classId: _classId, ...kept} = object.properties
  // With a class that no browser knows, the type makes none of them ask the policy.
  const unknown = kept['type'] === undefined ? {} : {classId: 'x:'}
  // Of one that is told how wide it is the drawing knows how high.
  const isSized = kept['width'] !== undefined || kept['height'] !== undefined
  object.properties = {...(isSized ? {} : size), ...kept, ...unknown, dataCarriedData: url}
  const {width, height} = size
  shown.properties['style'] = width && height ? `${fills};aspect-ratio:${width}/${height}` : fills
  if (byCode) shown.properties['onLoad'] = "this.parentNode.dispatchEvent(new Event('load'))"
  if (object.position) shown.position = object.position
  object.children = [element('style', {}, [{type: 'text', value: asReplaced}]), shown]
  if (byCode) replaceIn(parent, object, object, element('script', {}, [{type: 'text', value: answers}]))
}

/** Without it the object would be laid out as text is. Any rule of the page beats it. */
const asReplaced = ':where(object[data-carried-data]){display:inline-block}'

/** Of the rules of the page none is about what the object holds, but for what it would hand down. */
const fills =
  'all:initial;display:block;width:100%;height:100%;object-fit:inherit;object-position:inherit;pointer-events:inherit;visibility:inherit'

/** The address that was given first, for as long as no other is, and the document within. Other scripts may stand before this one. */
const answers =
  '{const s=document.currentScript;let o=s;while(o.localName!=="object")o=o.previousElementSibling;const c=o.lastElementChild,u=o.dataset.carriedData,{get,set}=Object.getOwnPropertyDescriptor(HTMLObjectElement.prototype,"data"),{getAttribute:a}=o,n=()=>o.lastElementChild===c,f=()=>o.querySelector("iframe");Object.defineProperty(o,"data",{get:()=>n()?new URL(u,document.baseURI).href:get.call(o),set:v=>{set.call(o,v)}});for(const k of["Document","Window"])Object.defineProperty(o,"content"+k,{get:()=>f()?.["content"+k]??null});o.getSVGDocument=()=>f()?.getSVGDocument()??null;o.getAttribute=k=>n()&&/^data$/i.test(k)?u:a.call(o,k);s.remove()}'
