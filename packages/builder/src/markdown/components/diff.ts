import {element} from '../../hast.ts'
import type {Component} from './component.ts'

/** `:::diff{src=change.patch}`, or around a block of `diff`: a patch, with a list of notes (`` `src/a.ts:12` **warning** … ``). */
export const diff: Component = {
  names: ['diff', 'patch', 'review'],
  classes: ['diff'],
  later: 'a details summary nav ul li ins del mark aside div pre p small b hunk blocker warning question note praise',
  css: `.diff { font-size: 0.92em; margin-inline: calc(-1 * var(--bleed) - var(--outset)) }
.diff > figcaption { color: var(--color-text); font-weight: 600; padding: 0 0 0.75em }
.diff > :is(figcaption, nav) { padding-inline: max(0px, var(--outset) - var(--bleed)) }
.diff > details, .diff > div:not([role]) { border: 1px solid var(--color-line); border-radius: var(--radius); margin: 0 0 0.75em; padding: 0 }
.diff > details > summary { background: var(--color-surface); border-radius: var(--radius); margin: 0; overflow-wrap: anywhere; padding: 0.5em 0.9em; position: sticky; top: 0; z-index: 1 }
.diff summary > code { background: none; padding: 0 }
.diff small { color: var(--color-muted); font-weight: 400 }
.diff :is(summary, nav) :is(ins, del) { font: 500 0.86em var(--font-mono); text-decoration: none }
.diff :is(summary, nav) ins { color: var(--color-tip) }
.diff :is(summary, nav) del { color: var(--color-caution) }
.diff nav { font: 0.8em / 1.7 var(--font-mono); margin: 0 0 1em }
.diff nav ul { list-style: none; margin: 0; padding: 0 }
.diff nav ul ul { border-inline-start: 1px solid var(--color-line); padding-inline-start: 1.2em }
.diff nav li { margin: 0; padding: 0 }
.diff nav b { color: var(--color) }
.hunk { display: grid; grid-template-columns: minmax(0, 1fr); scroll-margin-top: 3em }
.hunk + .hunk { border-top: 1px solid var(--color-line) }
.hunk > p { color: var(--color-muted); font: 0.76em / 1.5 var(--font-mono); margin: 0; padding: 0.5em 1em 0.25em 4.6em }
.hunk > pre { background: none; border-radius: 0; font-size: 0.8em; line-height: 1.5; margin: 0; overflow: visible; overflow-wrap: anywhere; padding: 0; tab-size: 2; white-space: pre-wrap }
.hunk > pre > * { color: inherit; display: block; padding-inline: 5.6em 1em; position: relative; text-decoration: none }
.hunk > pre > ::before { color: var(--color-muted); inset-inline-start: 0; position: absolute; text-align: end; width: 3.4em }
.hunk > pre > ::after { inset-inline-start: 4.2em; position: absolute; top: 0 }
.hunk > pre > span { counter-increment: old new }
.hunk > pre > ins { background: color-mix(in srgb, var(--color-tip) 13%, transparent); counter-increment: new }
.hunk > pre > del { background: color-mix(in srgb, var(--color-caution) 11%, transparent); counter-increment: old }
.hunk > pre > :is(span, ins)::before { content: counter(new) }
.hunk > pre > del::before { content: counter(old) }
.hunk > pre > ins::after { color: var(--color-tip); content: '+' }
.hunk > pre > del::after { color: var(--color-caution); content: '−' }
.hunk mark { background: color-mix(in srgb, var(--color-tip) 30%, transparent); border-radius: 0.2em; padding: 0 }
.hunk del mark { background: color-mix(in srgb, var(--color-caution) 28%, transparent) }
.hunk > pre > [class] { box-shadow: inset 3px 0 var(--color) }
.diff :is(.blocker, .warning, .question, .note, .praise) { --color: var(--color-note) }
.diff .blocker { --color: var(--color-caution) }
.diff .warning { --color: var(--color-warning) }
.diff .question { --color: var(--color-important) }
.diff .praise { --color: var(--color-tip) }
.diff [role='note'] { background: color-mix(in srgb, var(--color) 8%, transparent); border-inline-start: 3px solid var(--color); font: 0.82em / 1.5 var(--font-heading); padding: 0.6em 1em }
.diff [role='note'] > b { color: var(--color) }
.diff [role='note'] > * { margin: 0 }
.diff [role='note'] > * + * { margin-top: 0.3em }
.diff [role='note'] pre { background: none; padding: 0; white-space: pre-wrap }
@media (min-width: 62rem) {
  .hunk:has(> aside) { column-gap: 0.5rem; grid-template-columns: minmax(0, 1fr) 15rem }
  .hunk > :is(p, pre) { grid-column: 1 }
  .hunk > aside { grid-column: 2; grid-row-end: span 2 }
}`,
  render({attributes, label, children}) {
    const {src, id, title} = attributes
    const code = element('code', {className: ['language-diff'], ...(src !== undefined && {dataSrc: src})})
    const caption = label ?? (title === undefined ? undefined : [{type: 'text', value: title} as const])
    return [
      element('figure', {className: ['diff'], ...(id !== undefined && {id})}, [
        ...(caption === undefined ? [] : [element('figcaption', {}, [...caption])]),
        ...(src === undefined ? [] : [element('pre', {}, [code])]),
        ...children,
      ]),
    ]
  },
}
