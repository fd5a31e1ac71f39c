import type {ElementContent} from 'hast'
import {element} from '../../hast.ts'
import {calloutKind} from '../callout-kinds.ts'
import type {Component} from './component.ts'
import type {Directive} from './directive.ts'

const kinds =
  'note info tip hint success check warning attention caution danger error failure bug important question help faq example quote abstract summary todo seealso admonition'

/** `:::note`, `::: tip Title` of VitePress, `:::{warning}` of MyST; those of `details` fold. */
export const callout: Component = {
  names: [...kinds.split(' '), 'details', 'collapse', 'spoiler'],
  classes: ['markdown-alert-details'],
  css: `details.markdown-alert { border-block: 0 }
details.markdown-alert:not([open]) > summary { margin: 0 }`,
  render({name, attributes, label, children}) {
    const folds = /^(?:details|collapse|spoiler)$/.test(name)
    const title = label ? [...label] : [words(attributes.title ?? name)]
    if (!folds) return [calloutOf(name, title, children, attributes.collapse)]
    const isOpen = Object.hasOwn(attributes, 'open')
    return [element('details', isOpen ? {open: true} : {}, [element('summary', {}, title), ...children])]
  },
}

/** `::: {.callout-note collapse="true"}` of Quarto, whose title may be a heading in it. */
export function quartoCallout({attributes, label, children}: Directive): ElementContent[] | undefined {
  const [, kind] = /(?:^|\s)callout-(\w+)/.exec(attributes.class ?? '') ?? []
  if (kind === undefined) return undefined
  const at = children.findIndex((child) => child.type === 'element')
  const first = children[at]
  const isTitle = attributes.title === undefined && first?.type === 'element' && /^h[1-6]$/.test(first.tagName)
  const title = isTitle ? first.children : label ? [...label] : [words(attributes.title ?? kind)]
  return [calloutOf(kind, title, isTitle ? children.slice(at + 1) : children, attributes.collapse)]
}

function calloutOf(
  name: string,
  title: ElementContent[],
  children: ElementContent[],
  collapse?: string,
): ElementContent {
  const className = ['markdown-alert', `markdown-alert-${calloutKind(name) ?? 'note'}`]
  if (collapse === undefined)
    return element('div', {className}, [element('p', {className: ['markdown-alert-title']}, title), ...children])
  const properties = {className: [...className, 'markdown-alert-details'], ...(collapse === 'false' && {open: true})}
  return element('details', properties, [element('summary', {className: ['markdown-alert-title']}, title), ...children])
}

function words(value: string): ElementContent {
  return {type: 'text', value: value.charAt(0).toUpperCase() + value.slice(1)}
}
