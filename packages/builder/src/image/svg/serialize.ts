import {elements, NAMESPACES, type SvgElement, type SvgNamespace, XLINK} from './tree.ts'

// HTML parsers would take the end tag of these for a second element, and lack of one for an open element.
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
const NEVER_SHORT = /^(?:script|style|title|desc|foreignObject)$/

/** Writes a tree in a form that means the same to an XML and to an HTML parser. */
export function serializeSvg(root: SvgElement): string {
  const linked = [...elements(root)].some(({attributes}) =>
    [...attributes.keys()].some((name) => name.startsWith('xlink:')),
  )
  return write(root, undefined, linked ? ` xmlns:xlink="${XLINK}"` : '')
}

function write(element: SvgElement, parent: SvgNamespace | undefined, declarations = ''): string {
  const {namespace, name, attributes, children} = element
  const xmlns = namespace === parent ? '' : ` xmlns="${NAMESPACES[namespace]}"`
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('')
  const start = `<${name}${xmlns}${declarations}${written}`
  if (children.length === 0 && (namespace === 'svg' ? !NEVER_SHORT.test(name) : VOID.test(name))) return `${start}/>`
  const inner = children.map((child) => (typeof child === 'string' ? escapeText(child) : write(child, namespace)))
  return `${start}>${inner.join('')}</${name}>`
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;').replaceAll('\r', '&#13;')
}

function escapeAttribute(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`)
}
