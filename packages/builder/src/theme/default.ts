/**
 * The default theme: an unhurried document page, as CSS. It is minified when a page is emitted.
 *
 * All that a reader sees follows the custom properties on `:root`, so another theme is a few lines after this one:
 *
 * - `--color-background`, `--color-text`: the page and its text. `--color-surface`: code, hovered and set-off parts.
 *   `--color-muted`: captions, quotes, markers. `--color-line`: rules and borders. `--color-accent`: links, ticks, focus.
 *   `--color-mark`: behind marked text.
 * - `--color-note`, `-tip`, `-important`, `-warning`, `-caution`: callouts, and the tokens of highlighted code.
 * - `--font-body`, `--font-heading` (headings, tables, captions), `--font-mono`.
 * - `--text`: size of body text. `--leading`: its line height. `--measure`: length of a line. `--space`: one step of
 *   vertical rhythm. `--gutter`: least room beside the text. `--radius`: corners.
 *
 * Colours exist three times: complete on bare `:root`, and again for a dark system and a dark `data-theme`. A theme that
 * changes a colour for the light states alone changes it on `:root`; for the dark ones, under both dark selectors. Paper
 * is always light: the dark blocks hold for screens.
 */
export const defaultTheme: string = `
:root {
  color-scheme: light;
  --color-background: #fbfcfb;
  --color-surface: #eff4f2;
  --color-text: #1b2423;
  --color-muted: #54605d;
  --color-line: #cfd8d5;
  --color-accent: #0b625e;
  --color-mark: #f8e6a0;
  --color-note: #1c5b99;
  --color-tip: #216a3c;
  --color-important: #7b3d8f;
  --color-warning: #875100;
  --color-caution: #a82f2c;
  --font-body: Charter, 'Sitka Text', Cambria, 'Noto Serif', 'Liberation Serif', serif;
  --font-heading: -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif;
  --font-mono: ui-monospace, 'Cascadia Code', Menlo, Consolas, 'Liberation Mono', monospace;
  --text: clamp(1.0625rem, 1rem + 0.3vw, 1.25rem);
  --leading: 1.6;
  --measure: 60ch;
  --space: 1.5rem;
  --gutter: clamp(1.125rem, 5vw, 2.5rem);
  --radius: 0.3rem;
}
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme='light']) {
    color-scheme: dark;
    --color-background: #131817;
    --color-surface: #1d2523;
    --color-text: #dde4e1;
    --color-muted: #9aa7a3;
    --color-line: #36423f;
    --color-accent: #7fcec4;
    --color-mark: #57490f;
    --color-note: #8abaf0;
    --color-tip: #88cd9a;
    --color-important: #d3a6e4;
    --color-warning: #e3b35f;
    --color-caution: #f3968e;
  }
}
@media screen {
  :root[data-theme='dark'] {
    color-scheme: dark;
    --color-background: #131817;
    --color-surface: #1d2523;
    --color-text: #dde4e1;
    --color-muted: #9aa7a3;
    --color-line: #36423f;
    --color-accent: #7fcec4;
    --color-mark: #57490f;
    --color-note: #8abaf0;
    --color-tip: #88cd9a;
    --color-important: #d3a6e4;
    --color-warning: #e3b35f;
    --color-caution: #f3968e;
  }
}

/* The page */
*, ::before, ::after { box-sizing: border-box }
html {
  background: var(--color-background);
  -webkit-text-size-adjust: 100%;
}
body {
  --outset: min(1.5rem, var(--gutter));
  --bleed: clamp(0px, (100vw - 54rem) / 2, 6rem);
  background: var(--color-background);
  color: var(--color-text);
  font: var(--text) / var(--leading) var(--font-body);
  font-size-adjust: 0.49;
  margin: 0 auto;
  max-width: calc(var(--measure) + 2 * var(--gutter));
  padding: clamp(2rem, 7vw, 5.5rem) var(--gutter);
  overflow-wrap: break-word;
}
p, ul, ol, dl, pre, blockquote, figure, details, .scroll, .markdown-alert { margin: 0 0 var(--space) }
:is(li, dd, blockquote, details, .markdown-alert) { --bleed: 0px; --outset: 0px }
:is(li, dd, blockquote, figure, details, .markdown-alert, .footnotes) > :last-child { margin-bottom: 0 }
p, li, dd, figcaption { text-wrap: pretty }
img, svg, video, canvas, iframe { max-width: 100% }
img, video, svg[viewBox] { height: auto; vertical-align: middle }
hr { border: 0; border-top: 1px solid var(--color-muted); width: 4rem; margin: calc(2 * var(--space)) auto }
::selection { background: color-mix(in srgb, var(--color-accent) 16%, transparent) }
:focus-visible { outline: 2px solid var(--color-accent); outline-offset: 3px; border-radius: 2px }

/* Headings */
h1, h2, h3, h4, h5, h6 {
  font: 650 1em / 1.25 var(--font-heading);
  margin: calc(1.5 * var(--space)) 0 calc(0.4 * var(--space));
  text-wrap: balance;
}
h1 { font-size: clamp(1.9rem, 1.4rem + 2.6vw, 3rem); letter-spacing: -0.022em; line-height: 1.1; margin: 0 0 var(--space) }
h2 {
  border-top: 1px solid var(--color-line);
  font-size: 1.45em;
  letter-spacing: -0.012em;
  margin-block: calc(2.25 * var(--space)) calc(0.6 * var(--space));
  padding-top: calc(0.75 * var(--space));
}
h3 { font-size: 1.15em }

/* Text */
a { color: var(--color-accent); text-decoration: underline 1px; text-underline-offset: 0.18em }
a:hover { text-decoration-thickness: 2px }
sub, sup { font-size: 0.8em }
sub, sup { line-height: 0 }
mark { background: var(--color-mark); color: inherit; padding: 0.05em 0.2em; border-radius: 0.15em }
blockquote { border-inline-start: 3px solid var(--color-line); color: var(--color-muted); padding-inline-start: 1.25rem }
figure { margin-inline: calc(-1 * var(--bleed)) }
figure img { border-radius: var(--radius); display: block; margin-inline: auto }
figcaption, caption { color: var(--color-muted); font: 0.82em / 1.5 var(--font-heading); padding: 0.75em var(--bleed) 0; text-align: start }
caption { padding: 0 0 0.5em }

/* Lists */
ul, ol { padding-inline-start: 1.4em }
li { margin-block: 0.35em; padding-inline-start: 0.15em }
li > :is(ul, ol) { margin-block: 0.35em 0 }
li > p { margin-bottom: 0.5em }
li::marker { color: var(--color-muted) }
.task-list-item { list-style: none }
.task-list-item input {
  appearance: none;
  border: 1.5px solid var(--color-muted);
  border-radius: 0.2em;
  width: 0.95em;
  height: 0.95em;
  margin: 0;
  margin-inline: -1.5em 0.3em;
  vertical-align: -0.08em;
}
.task-list-item input:checked { border-color: var(--color-accent) }
.task-list-item input:checked::before {
  content: '';
  display: block;
  width: 0.32em;
  height: 0.6em;
  margin: 0 auto;
  border: solid var(--color-accent);
  border-width: 0 0.14em 0.14em 0;
  transform: rotate(40deg);
}
dt { font: 650 0.9em / var(--leading) var(--font-heading) }
dd { margin: 0 0 0.5em }

/* Code */
code, kbd { font: 0.86em var(--font-mono); overflow-wrap: anywhere }
:not(pre) > code { background: var(--color-surface); border-radius: 0.2em; padding: 0.12em 0.3em }
kbd { border: 1px solid var(--color-line); border-bottom-width: 2px; border-radius: 0.25em; padding: 0.08em 0.4em }
pre {
  background: var(--color-surface);
  border-radius: var(--radius);
  font: 0.82em / 1.6 var(--font-mono);
  margin-inline: calc(-1 * var(--outset));
  overflow-x: auto;
  padding: 1.1em max(1em, var(--outset));
  direction: ltr;
  tab-size: 2;
}
pre code { font: inherit; overflow-wrap: normal }
.hljs-comment, .hljs-meta { color: var(--color-muted) }
.hljs-comment { font-style: italic }
.hljs-keyword, .hljs-selector-tag, .hljs-operator { color: var(--color-important) }
.hljs-string, .hljs-regexp, .hljs-addition { color: var(--color-tip) }
.hljs-number, .hljs-literal, .hljs-variable { color: var(--color-warning) }
.hljs-title, .hljs-section, .hljs-name, .hljs-attr, .hljs-attribute, .hljs-property { color: var(--color-note) }
.hljs-type, .hljs-built_in, .hljs-selector-class { color: var(--color-accent) }
.hljs-deletion { color: var(--color-caution) }

/* Tables: a wide one grows past the text on both sides, then scrolls in its box */
.scroll { display: flex; margin-inline: calc(-1 * var(--bleed) - var(--outset)); overflow-x: auto; padding-inline: var(--outset) }
.scroll > table { flex: none; margin: 0 auto; max-width: max(100%, 40rem); min-width: calc(100% - 2 * var(--bleed)); width: max-content }
.scroll > table:has(th:nth-child(8)) { max-width: 80rem }
table { border-collapse: collapse; font: 0.84em / 1.45 var(--font-heading); font-variant-numeric: tabular-nums }
th, td { border-bottom: 1px solid var(--color-line); padding: 0.6em 0.75em; vertical-align: top }
:is(th, td):first-child { padding-inline-start: 0 }
:is(th, td):last-child { padding-inline-end: 0 }
th { vertical-align: bottom }
th:not([align]) { text-align: start }
thead th { border-bottom: 2px solid var(--color-muted) }

/* Set-off parts */
.markdown-alert { --color: var(--color-note); border-inline-start: 3px solid var(--color); background: color-mix(in srgb, var(--color) 7%, transparent); padding: 0.9em 1.25rem; border-radius: var(--radius) }
.markdown-alert-tip { --color: var(--color-tip) }
.markdown-alert-important { --color: var(--color-important) }
.markdown-alert-warning { --color: var(--color-warning) }
.markdown-alert-caution { --color: var(--color-caution) }
.markdown-alert-title { color: var(--color); font: 650 0.86em / 1.5 var(--font-heading); margin-bottom: 0.35em }
details { border-block: 1px solid var(--color-line); padding-block: 0.75em }
summary { cursor: pointer; font: 650 0.92em / 1.5 var(--font-heading) }
details[open] > summary { margin-bottom: 0.75em }
nav.toc { font: 0.88em / 1.45 var(--font-heading); margin-bottom: var(--space) }
nav.toc :is(ul, ol) { list-style: none; margin: 0; padding: 0 }
nav.toc li { padding: 0 }
nav.toc li li { padding-inline-start: 1.25em }
nav.toc a:not(:hover) { text-decoration: none }
.footnotes { border-top: 1px solid var(--color-line); font-size: 0.86em; margin-top: calc(2.25 * var(--space)); padding-top: var(--space) }
.footnotes :target { background: var(--color-surface) }
[data-footnote-ref], [data-footnote-backref] { font-family: var(--font-heading); font-variant-emoji: text; padding-inline: 0.2em; text-decoration: none }
.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }

@media (min-width: 40rem) {
  dl { display: grid; grid-template-columns: minmax(7rem, auto) 1fr; column-gap: 1.5rem; align-items: baseline }
  dt { grid-column: 1 }
  dd { grid-column: 2 }
}
@media print {
  @page { margin: 20mm 18mm }
  :root { --text: 10.5pt; --gutter: 0px; --measure: 100% }
  body { padding: 0; --bleed: 0px; --outset: 0px }
  h1, h2, h3, h4, h5, h6 { break-after: avoid }
  figure, img, tr, .markdown-alert { break-inside: avoid }
  pre { border: 1px solid var(--color-line); overflow: visible; white-space: pre-wrap }
  .scroll { overflow: visible }
  .scroll > table { flex: auto; max-width: 100%; width: auto }
  a[href^='http']::after { content: ' (' attr(href) ')'; font-size: 0.8em; overflow-wrap: anywhere }
  details::details-content { content-visibility: visible; height: auto }
  [data-footnote-backref] { display: none }
}
`
