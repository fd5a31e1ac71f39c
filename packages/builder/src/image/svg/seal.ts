import {sealCss} from './css.ts'
import type {Report} from './problem.ts'
import {elements, type SvgElement, textOf} from './tree.ts'

const EXECUTABLE = /^(?:javascript|vbscript):/
const LINK = /^(?:https?|mailto|tel):/
const ADDRESS =
  /^(?:href|xlink:href|src|srcset|poster|data|background|action|formaction|ping|cite|longdesc|manifest|archive|classid|codebase|xml:base)$/
const PAINTED =
  /^(?:style|fill|stroke|clip-path|mask|filter|cursor|marker|marker-start|marker-mid|marker-end|color-profile)$/
const ANIMATED_VALUES = ['from', 'to', 'by', 'values']
const ANIMATION = /^(?:animate|set|animateMotion|animateTransform|animateColor)$/
const SCRIPT = /^(?:script|handler|listener)$/
const ACTIVE_HTML = /^(?:iframe|frame|frameset|object|embed|applet|link|meta|base|portal|fencedframe)$/

/**
 * Takes out what runs or what another file would have to be read for, and reports each. As an image an SVG runs nothing
 * and loads nothing, so it looks as before; written into a page it would do both.
 */
export function sealSvg(root: SvgElement, report: Report): void {
  for (const element of elements(root)) {
    element.children = element.children.filter((child) => typeof child === 'string' || isInert(child, report))
    for (const [name, value] of [...element.attributes]) sealAttribute(element, name, value, report)
    if (element.name === 'style') {
      const css = sealCss(textOf(element), (url, via) =>
        report('external-reference', `${via} ${shorten(url)}`, element),
      )
      element.children = css === '' ? [] : [css]
    }
  }
}

function isInert(element: SvgElement, report: Report): boolean {
  const {namespace, name, attributes} = element
  if (SCRIPT.test(name)) {
    const source = attributes.get('href') ?? attributes.get('xlink:href') ?? attributes.get('src') ?? ''
    report('script', `<${name}> ${shorten(source)}`.trim(), element)
    return false
  }
  if (namespace === 'html' && ACTIVE_HTML.test(name)) {
    report('foreign-object', `<${name}>`, element)
    return false
  }
  if (namespace !== 'svg' || !ANIMATION.test(name)) return true
  const target = (attributes.get('attributeName') ?? '').trim()
  const values = ANIMATED_VALUES.flatMap((key) => (attributes.get(key) ?? '').split(';').map(normalize))
  const outside = /^(?:xlink:)?href$/.test(target)
    ? values.find((url) => url !== '' && !/^(?:#|data:)/.test(url))
    : undefined
  if (outside === undefined && !/^on/i.test(target)) return true
  report(outside === undefined ? 'handler' : kindOf(outside), `<${name} attributeName="${target}">`, element)
  return false
}

function sealAttribute(element: SvgElement, name: string, value: string, report: Report): void {
  const {attributes} = element
  if (/^on/i.test(name) || name === 'srcdoc') {
    report('handler', `${name}=""`, element)
    attributes.delete(name)
  } else if (ADDRESS.test(name) && !isAllowed(element, normalize(value))) {
    report(kindOf(normalize(value)), `<${element.name}> ${shorten(value.trim())}`, element)
    attributes.delete(name)
  } else if (PAINTED.test(name) || (ANIMATION.test(element.name) && ANIMATED_VALUES.includes(name))) {
    attributes.set(
      name,
      sealCss(value, (url, via) => report('external-reference', `${via} ${shorten(url)}`, element)),
    )
  }
}

function isAllowed(element: SvgElement, url: string): boolean {
  if (url === '' || url.startsWith('#')) return true
  if (element.name === 'a') return LINK.test(url)
  // Browsers refuse parts of `data:` documents whatever the policy.
  return url.startsWith('data:') && element.name !== 'use'
}

/** As a URL parser reads it: no space around, no tabs and line breaks inside. */
function normalize(url: string): string {
  return url.replace(/^[\0- ]+|[\0- ]+$|[\t\n\r]/g, '').toLowerCase()
}

function kindOf(url: string): 'script' | 'external-reference' {
  return EXECUTABLE.test(url) ? 'script' : 'external-reference'
}

function shorten(url: string): string {
  return url.length > 200 ? `${url.slice(0, 200)}…` : url
}
