import {defineRule, type Example} from '../define-rule.ts'
import {integer} from '../options.ts'
import {Layout} from '../rule-support/layout.ts'
import {nodesOf} from '../rule-support/nodes.ts'
import {attribute, type Element, isElement} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-horizontal-overflow',
  severity: 'info',
  summary:
    'Disallow content that makes a narrow window scroll sideways: fixed widths, long lines of code, wide tables.',
  why: 'On a phone the whole page moves sideways, and its text is cut off.',
  instead: 'Put wide content in a box with `overflow-x: auto`, and use `max-width` for widths.',
  options: {
    width: integer('Width of the narrowest window, in CSS pixels.', 390, {min: 1}),
  },
  messages: {
    width: 'Width of {width} px does not fit a window of {limit} px',
    code: '`<pre>` has a line of {length} characters and does not scroll',
    table: '`<table>` has {columns} columns and does not scroll',
  },
  create({options: {width: limit}, page, report}) {
    return {
      end() {
        const layout = new Layout(page)
        for (const {width, place} of layout.fixedWidths(limit)) report({message: 'width', data: {width, limit}, place})
        for (const pre of page.elementsOf('pre')) {
          const length = longestLine(pre)
          if (length <= limit / pixelsPerCharacter || layout.isContained(pre)) continue
          report({message: 'code', data: {length}, place: page.placeOf(pre)})
        }
        for (const table of page.elementsOf('table')) {
          const columns = columnsOf(table)
          if (columns <= limit / pixelsPerColumn || layout.isContained(table)) continue
          report({message: 'table', data: {columns}, place: page.placeOf(table)})
        }
      },
    }
  },
})

// A function of its own: no bundler can tell of these texts that nobody needs them.
export const examples: readonly Example[] = /* @__PURE__ */ (() => [
  {
    name: 'boxes that scroll',
    html: `<style>pre, .wide { overflow-x: auto }</style><pre>${'x'.repeat(90)}</pre><div class="wide"><table style="width: 900px"><tr>${'<td>1'.repeat(9)}</table></div>`,
    findings: [],
  },
  {
    name: 'widths that give way',
    html: '<style>main { width: 900px; max-width: 100% } img { max-width: 100% } .card { width: 20rem }</style><main class="card"><img width="1200" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""></main>',
    findings: [],
  },
  {
    name: 'widths for wide windows',
    html: '<style>@media (min-width: 60em) { main { width: 900px } }</style><main>x</main>',
    findings: [],
  },
  {
    name: 'fixed widths',
    html: '<style>\nmain { width: 900px }\n.unused { width: 900px }\n</style><main><p style="margin: 0; min-width:600px">x</p><img width=800 alt=""></main>',
    findings: [
      '2:8-2:20 Width of 900 px does not fit a window of 390 px',
      '4:36-4:51 Width of 600 px does not fit a window of 390 px',
      '4:69-4:72 Width of 800 px does not fit a window of 390 px',
    ],
  },
  {
    name: 'code and table',
    html: `<pre>short\n${'x'.repeat(72)}</pre>\n<table><tr><td colspan="6">a<td>b</table>`,
    findings: [
      '1:1-1:6 `<pre>` has a line of 72 characters and does not scroll',
      '3:1-3:8 `<table>` has 7 columns and does not scroll',
    ],
  },
  {name: 'a wider window', html: '<p style="width: 900px">x', options: {width: 1024}, findings: []},
])()

/** A character of code at 13 pixels is 7.8 wide; a column narrower than 60 breaks its words. */
const pixelsPerCharacter = 7.8
const pixelsPerColumn = 60

function longestLine(pre: Element): number {
  let text = ''
  for (const node of nodesOf(pre)) if ('value' in node) text += node.value
  return Math.max(
    0,
    ...text
      .split('\n')
      .slice(0, 10_000)
      .map(({length}) => length),
  )
}

function columnsOf(table: Element): number {
  const parts = table.childNodes.filter(isElement)
  const rows = parts.flatMap((part) => (part.tagName === 'tr' ? [part] : part.childNodes.filter(isElement)))
  return Math.max(
    0,
    ...rows
      .slice(0, mostRows)
      .map((row) => row.childNodes.filter(isElement).reduce((sum, cell) => sum + spanOf(cell), 0)),
  )
}

function spanOf(cell: Element): number {
  return Math.max(1, Number(attribute(cell, 'colspan')) || 1)
}

/** Rows further down are hardly wider. */
const mostRows = 1000
