import type {Element, ElementContent} from 'hast'
import {allText, element, getAttribute, setAttribute} from '../../hast.ts'
import {readCodeMeta} from '../code-meta.ts'
import type {Component} from './component.ts'
import {readDirective} from './directive.ts'

/**
 * `:::tabs` with `:::tab[Name]`, headings or titled blocks of code in it; `::: code-group` of VitePress, `::: {.panel-tabset}` of
 * Quarto. They are radio buttons: no script, arrow keys work, and without styles all panels show.
 */
export const tabs: Component = {
  names: ['tabs', 'tab-set', 'code-group', 'codegroup', 'panel-tabset'],
  classes: ['tabs'],
  css: `.tabs { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin-bottom: var(--space) }
.tabs > label { border-bottom: 2px solid transparent; color: var(--color-muted); cursor: pointer; font: 600 0.86em / 2.2 var(--font-heading) }
.tabs > label:has(:checked) { border-color: var(--color-accent); color: var(--color-text) }
.tabs > label:has(:focus-visible) { outline: 2px solid var(--color-accent); outline-offset: 3px }
.tabs > label > input { position: absolute; opacity: 0; pointer-events: none }
.tabs > .panel { border-top: 1px solid var(--color-line); flex: 100%; margin-top: -1px; min-width: 0; order: 1; padding-top: calc(0.75 * var(--space)) }
.tabs > .panel > :last-child { margin-bottom: 0 }
.tabs .panel > pre:first-child { margin-top: 0 }
@media screen {
  .tabs > label:not(:has(:checked)) + .panel { display: none }
}
@media print {
  .tabs { display: block }
}`,
  render({children}, page) {
    const {before, panels} = panelsOf(children)
    if (panels.length < 2 || panels.length > MAX_PANELS) return children
    const group = page.unique('tabs')
    const parts = panels.flatMap(({title, content}, at): Element[] => {
      const input = element('input', {type: 'radio', name: group, ...(at === 0 && {checked: true})})
      return [element('label', {}, [input, ...title]), element('div', {className: ['panel']}, content)]
    })
    return [...before, element('div', {className: ['tabs']}, parts)]
  },
}

/** Nobody finds one among more. */
const MAX_PANELS = 50

interface Panel {
  readonly title: ElementContent[]
  readonly content: ElementContent[]
}

/** Panels, and what stands before the first of them. What stands between two belongs to the one above it. */
interface Panels {
  readonly before: readonly Element[]
  readonly panels: readonly Panel[]
}

function panelsOf(children: readonly ElementContent[]): Panels {
  const elements = children.filter((child): child is Element => child.type === 'element')
  const marked = splitBy(elements, panelOfTab)
  if (marked.panels.length > 0) return marked
  const [first] = elements
  if (first !== undefined && /^h[1-6]$/.test(first.tagName))
    return splitBy(elements, (node) =>
      node.tagName === first.tagName ? {title: node.children, content: []} : undefined,
    )
  const panels = elements.map(
    (node, at): Panel => ({title: [{type: 'text', value: titleOfCode(node) ?? `${at + 1}`}], content: [node]}),
  )
  return {before: [], panels}
}

function splitBy(elements: readonly Element[], panelOf: (node: Element) => Panel | undefined): Panels {
  const before: Element[] = []
  const panels: Panel[] = []
  for (const node of elements) {
    const panel = panelOf(node)
    if (panel !== undefined) panels.push(panel)
    else (panels.at(-1)?.content ?? before).push(node)
  }
  return {before, panels}
}

function panelOfTab(node: Element): Panel | undefined {
  const tab = readDirective(node)
  if (tab === undefined || !/^tab(?:-?item)?$/i.test(tab.name)) return undefined
  const title: ElementContent[] = tab.label
    ? [...tab.label]
    : [{type: 'text', value: tab.attributes.title ?? tab.attributes.label ?? tab.attributes.name ?? 'Tab'}]
  return {title, content: tab.children}
}

/** The title of a block of code becomes that of its tab. */
function titleOfCode(pre: Element): string | undefined {
  const [code] = pre.tagName === 'pre' ? pre.children : []
  if (code?.type !== 'element') return undefined
  const meta = getAttribute(code, 'data-meta') ?? ''
  const {title} = readCodeMeta(meta)
  if (title === undefined)
    return (
      /language-([\w+#-]+)/.exec(getAttribute(code, 'class') ?? '')?.[1] ?? allText(code).split('\n')[0]?.slice(0, 20)
    )
  setAttribute(
    code,
    'data-meta',
    meta.replace(/\[[^\]]*\]|\b(?:title|filename|file|name|caption|label)=(?:"[^"]*"|'[^']*'|\S+)/gi, ''),
  )
  return title
}
