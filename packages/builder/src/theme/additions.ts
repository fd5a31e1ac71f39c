import type {Root} from 'hast'
import {elementsOf, wordsOf} from '../hast.ts'
import {components} from '../markdown/components/build-components.ts'

/** Styles that only some documents need beside the default theme: elements or classes that ask for them, the CSS, what they become. */
interface Addition {
  readonly names: readonly string[]
  readonly css: string
  readonly later?: string
}

const table = 'caption scroll table thead tbody tr th td sortable'
const drawing = 'svg g path text tspan rect line circle ellipse polygon polyline title'
const additions: readonly Addition[] = [
  {
    names: ['subtitle', 'byline'],
    css: `.subtitle { color: var(--color-muted); font: 1.15em / 1.4 var(--font-heading); margin-top: calc(-0.6 * var(--space)); text-wrap: balance }
.byline { color: var(--color-muted); font: 0.86em / 1.5 var(--font-heading) }`,
  },
  {
    names: ['title'],
    css: '.title { font: 600 0.86em / 1.5 var(--font-heading); margin-bottom: 0.75em }',
  },
  {
    names: ['math'],
    css: `math { font-size: 1.05em }
math[display='block'] { display: block math; margin-block: var(--space); overflow: auto hidden }`,
  },
  {
    names: ['language-mermaid', 'language-dot', 'language-graphviz', 'language-d2'],
    later: `wide ${drawing}`,
    css: `.diagram { overflow-x: auto; margin-inline: calc(-1 * var(--bleed)); text-align: center }
.diagram.wide { margin-inline: calc(-1.7 * var(--bleed)) }
.diagram svg { height: auto; max-width: max(100%, 40rem) }`,
  },
  {
    names: ['line'],
    css: `.line { display: block; margin-inline: calc(-1 * max(1em, var(--outset))); padding-inline: max(1em, var(--outset)) }
mark.line { background: color-mix(in srgb, var(--color-accent) 14%, transparent); border-radius: 0 }
.line:is(ins, del) { position: relative; text-decoration: none }
.line:is(ins, del)::before { inset-inline-start: 0.35em; position: absolute }
ins.line { background: color-mix(in srgb, var(--color-tip) 16%, transparent) }
ins.line::before { color: var(--color-tip); content: '+' }
del.line { background: color-mix(in srgb, var(--color-caution) 14%, transparent) }
del.line::before { color: var(--color-caution); content: '−' }
mark.line.error { background: color-mix(in srgb, var(--color-caution) 18%, transparent) }
mark.line.warning { background: color-mix(in srgb, var(--color-warning) 18%, transparent) }`,
  },
  {
    names: ['pre'],
    css: `.copied { margin-bottom: var(--space); position: relative }
.copied > pre { margin-bottom: 0 }
.copied > button { background: var(--color-surface); border: 1px solid var(--color-line); border-radius: var(--radius); color: var(--color-muted); cursor: pointer; font: 0.72em / 1 var(--font-heading); inset-block-start: 0.7em; inset-inline-end: 0; opacity: 0; padding: 0.5em 0.7em; position: absolute }
.copied:is(:hover, :focus-within) > button { opacity: 1 }
@media (hover: none) {
  .copied > button { opacity: 1 }
}`,
  },
  {
    names: ['numbered'],
    css: `.numbered { counter-reset: line }
.numbered .line { counter-increment: line; padding-inline-start: 4.2em; position: relative }
.numbered .line::after { color: var(--color-muted); content: counter(line); inset-block-start: 0; inset-inline-start: 0; position: absolute; text-align: end; width: 3em }`,
  },
  {
    names: ['wrap'],
    css: '.wrap, .wrap code { overflow-wrap: anywhere; white-space: pre-wrap }',
  },
  {
    names: ['code'],
    css: `.code { margin-inline: 0 }
.code figcaption { font: 0.76em / 1.5 var(--font-mono); padding: 0 0 0.5em }
.code pre { margin-bottom: 0 }`,
  },
  {
    names: ['number'],
    css: '.number { color: var(--color-muted); font-variant-numeric: tabular-nums; margin-inline-end: 0.35em }',
  },
  {
    names: ['language-chart', 'language-vega-lite'],
    later: `chart fluid figcaption details summary data ${table} ${drawing}`,
    css: `.chart > figcaption { color: var(--color-text); font-weight: 600; padding: 0 0 0.75em }
.chart { margin-inline: 0 }
.chart > svg[width='480'] { width: min(100%, 38rem) }
.chart > details { border: 0; font-size: 0.8em; padding: 0 }
.chart > details > summary { color: var(--color-muted); font-weight: 400 }
.chart.fluid { container-type: inline-size }
.chart.fluid > svg + svg { display: none }
@container (max-width: 30rem) {
  .chart.fluid > svg { display: none }
  .chart.fluid > svg + svg { display: block }
}`,
  },
  {
    names: ['language-data'],
    later: `${table} ${drawing}`,
    css: `.sortable th > button { all: unset; cursor: pointer }
.sortable th > button:focus-visible { outline: 2px solid var(--color-accent); outline-offset: 3px }
.sortable th > button::after { color: var(--color-muted); content: ' ↕'; opacity: 0.5 }
.sortable th[aria-sort='ascending'] > button::after { content: ' ↑'; opacity: 1 }
.sortable th[aria-sort='descending'] > button::after { content: ' ↓'; opacity: 1 }
.sortable td > svg { color: var(--color-accent); height: 1.1em; overflow: visible; vertical-align: middle; width: 6em }`,
  },
  {
    names: ['only-dark', 'only-light'],
    css: `.only-dark { display: none }
@media (prefers-color-scheme: dark) {
  :root:not([data-theme='light']) .only-dark { display: revert }
  :root:not([data-theme='light']) .only-light { display: none }
}
:root[data-theme='dark'] .only-dark { display: revert }
:root[data-theme='dark'] .only-light { display: none }`,
  },
]

/** As of components, which have their styles beside them. */
const all: readonly Addition[] = [
  ...additions,
  ...components.map(({classes, css, later}) => ({names: classes, css, ...(later !== undefined && {later})})),
]

/** True for the styles of such a part. */
export function isAddition(styles: string): boolean {
  return all.some(({css}) => css === styles)
}

/** Styles that a document needs beside the theme, by its elements and classes, and what else they will be for. */
export function stylesFor(tree: Root): {styles: string[]; later: string[]} {
  const present = new Set(elementsOf(tree).flatMap(({node}) => [node.tagName, ...wordsOf(node, 'class')]))
  const needed = all.filter(({names}) => names.some((name) => present.has(name)))
  return {styles: needed.map(({css}) => css), later: needed.flatMap(({later = ''}) => later.split(' '))}
}
