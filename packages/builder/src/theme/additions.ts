import type {Root} from 'hast'
import {elementsOf, hasWord} from '../hast.ts'

/** What only some documents need beside the default theme: elements or classes that ask for it, and the CSS. */
const additions: readonly {readonly names: readonly string[]; readonly css: string}[] = [
  {
    names: ['subtitle', 'byline'],
    css: `.subtitle { color: var(--color-muted); font: 1.15em / 1.4 var(--font-heading); margin-top: calc(-0.6 * var(--space)); text-wrap: balance }
.byline { color: var(--color-muted); font: 0.86em / 1.5 var(--font-heading) }`,
  },
  {
    names: ['math'],
    css: `math { font-size: 1.05em }
math[display='block'] { display: block math; margin-block: var(--space); overflow: auto hidden }`,
  },
  {
    names: ['language-mermaid'],
    css: `.diagram { overflow-x: auto; margin-inline: calc(-1 * var(--bleed)); text-align: center }
.diagram svg { height: auto; max-width: 100% }`,
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

/** Styles that a document needs beside the theme, by its elements and classes. */
export function stylesFor(tree: Root): string[] {
  const elements = elementsOf(tree).map(({node}) => node)
  const has = (name: string): boolean => elements.some((node) => node.tagName === name || hasWord(node, 'class', name))
  return additions.filter(({names}) => names.some(has)).map(({css}) => css)
}
