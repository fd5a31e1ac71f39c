import {isolateDeclaration, isolateStylesheet, type Names} from './isolate-css.ts'
import {elements, type SvgElement, textOf} from './tree.ts'

const IDREFS =
  /^(?:aria-(?:labelledby|describedby|controls|details|errormessage|flowto|owns|activedescendant)|for|headers|list)$/
const TIMES = /^(?:begin|end)$/
const DATA = /^\s*data:/i

/**
 * Sets an SVG apart from the page that it will be written into: ids, classes and keyframes get a prefix wherever they
 * are named, and its style rules apply to nothing outside of it.
 */
export function isolateSvg(root: SvgElement, prefix: string): void {
  const all = [...elements(root)]
  const styles = all.filter(({name}) => name === 'style')
  const names: Names = {
    scope: prefix,
    ids: new Set(all.flatMap(({attributes}) => attributes.get('id') ?? [])),
    keyframes: new Set(styles.flatMap((style) => keyframesOf(textOf(style)))),
    prefixed: (name) => `${prefix}-${name}`,
  }
  for (const style of styles) style.children = [isolateStylesheet(textOf(style), names)]
  for (const {attributes} of all) {
    for (const [name, value] of attributes) attributes.set(name, isolateAttribute(name, value, names))
  }
  // The class that the style rules are bound to.
  if (styles.length > 0) root.attributes.set('class', `${prefix} ${root.attributes.get('class') ?? ''}`.trim())
}

function isolateAttribute(name: string, value: string, names: Names): string {
  const {ids, prefixed} = names
  if (name === 'id') return prefixed(value)
  if (name === 'class') return words(value).map(prefixed).join(' ')
  if (IDREFS.test(name))
    return words(value)
      .map((id) => (ids.has(id) ? prefixed(id) : id))
      .join(' ')
  if (TIMES.test(name))
    return value
      .split(';')
      .map((time) => isolateTime(time, names))
      .join(';')
  if (DATA.test(value)) return value
  if (name === 'style' || value.includes('url(')) return isolateDeclaration(name, value, names)
  if (!value.includes('#')) return value
  return value
    .split(';')
    .map((part) => isolateFragment(part, names))
    .join(';')
}

/** `#id` in `href`, and in the values of an animation of `href`. */
function isolateFragment(text: string, {ids, prefixed}: Names): string {
  const [, before = '', id = '', after = ''] = /^(\s*#)(\S+)(\s*)$/.exec(text) ?? []
  if (ids.has(id)) return before + prefixed(id) + after
  const decoded = decode(id)
  return ids.has(decoded) ? before + prefixed(decoded) + after : text
}

/** `id.click+1s`: the dots of an id itself are escaped (SMIL 3, section 5.4.2). */
function isolateTime(text: string, {ids, prefixed}: Names): string {
  const [all, space = '', name = ''] = /^(\s*)((?:[^\s.\\]|\\.)+)\./.exec(text) ?? []
  const id = name.replace(/\\(.)/g, '$1')
  return all && ids.has(id) ? `${space}${prefixed(name)}${text.slice(all.length - 1)}` : text
}

function keyframesOf(css: string): string[] {
  return [...css.matchAll(/@(?:-\w+-)?keyframes\s+(?:"([^"]*)"|'([^']*)'|([^\s{]+))/gi)].map(
    ([, double, single, ident]) => double ?? single ?? ident ?? '',
  )
}

function words(value: string): string[] {
  return value.split(/\s+/).filter((word) => word !== '')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // not percent-encoded after all
  }
}
