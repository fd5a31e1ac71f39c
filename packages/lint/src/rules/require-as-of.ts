import {defineRule, type Example} from '../define-rule.ts'
import {boolean} from '../options.ts'
import {ancestorsOf, nodesOf} from '../rule-support/nodes.ts'
import {pageFigures} from '../rule-support/page-figures.ts'
import {attribute, type Element, isElement} from '../source/source.ts'

export const rule = defineRule({
  id: 'require-as-of',
  severity: 'warning',
  isOptIn: true,
  summary: 'Require tables of numbers, charts and data for scripts to say when they were taken.',
  why: 'A page stays as it is, and whoever reads it later takes old numbers for new ones.',
  instead:
    'Put `data-as-of="2026-11-29"` on it or around it, or a `<time datetime>` into it; `data-source` says where it comes from.',
  options: {
    source: boolean('True to ask for `data-source` or a `<cite>` as well.', false),
  },
  messages: {
    missing: '{what} does not say when it was taken: there is no `data-as-of`',
    invalid: '`data-as-of` is no date: `{value}`',
    source: '{what} does not say where it comes from: there is no `data-source`',
  },
  create({options, page, report}) {
    return {
      end() {
        for (const {element, what} of pageFigures(page)) {
          const stamp = stampOf(element)
          if (stamp === undefined) report({message: 'missing', data: {what}, place: page.placeOf(element)})
          else if (!isDate(stamp.value))
            report({
              message: 'invalid',
              data: {value: stamp.value},
              place: page.placeOfAttribute(stamp.element, stamp.name),
            })
          if (options.source && !hasSource(element))
            report({message: 'source', data: {what}, place: page.placeOf(element)})
        }
      },
    }
  },
})

export const measured =
  'Of 101 tables, charts, tiles and data of scripts without a date each is found, and none with one is accused; of 106 tables of keys, settings, code and drawings none is. Of 566 HTML files of npm packages it names two, which carry figures.'

export const examples: readonly Example[] = [
  {
    name: 'a table and a script that say it, a table of keys',
    html: '<figure data-as-of="2026-11-29" data-source="billing"><table><tr><th>Month<th>Sold<tr><td>May<td>1,204<tr><td>June<td>980</table></figure><script data-as-of="2026-11">const rows = [{sold: 3}, {sold: 5}, {sold: 2}]</script><table><tr><th>Code<th>Meaning<tr><td>0<td>clean<tr><td>1<td>findings</table>',
    findings: [],
  },
  {
    name: 'a table of numbers',
    html: '<table><tr><th>Month<th>Sold<tr><td>May<td>1,204<tr><td>June<td>980</table>',
    findings: ['1:1-1:8 Table of numbers does not say when it was taken: there is no `data-as-of`'],
  },
  {
    name: 'data of a chart',
    html: '<canvas></canvas><script>draw({labels: ["May", "June", "July"], data: [1204, 980, 1130]})</script>',
    findings: ['1:18-1:26 Data for a script does not say when it was taken: there is no `data-as-of`'],
  },
  {
    name: 'in words',
    html: '<table data-as-of="yesterday"><tr><th>Month<th>Sold<tr><td>May<td>1,204<tr><td>June<td>980</table>',
    findings: ['1:20-1:29 `data-as-of` is no date: `yesterday`'],
  },
  {
    name: 'where it comes from',
    html: '<table data-as-of="2026-11-29T08:00Z"><tr><th>Month<th>Sold<tr><td>May<td>1,204<tr><td>June<td>980</table>',
    options: {source: true},
    findings: ['1:1-1:39 Table of numbers does not say where it comes from: there is no `data-source`'],
  },
]

interface Stamp {
  readonly element: Element
  readonly name: 'data-as-of' | 'datetime'
  readonly value: string
}

/** The date that an element has itself, else that of an element around it, else the one written in it or its figure. */
function stampOf(element: Element): Stamp | undefined {
  const around = [element, ...ancestorsOf(element)]
  for (const outer of around) {
    const value = attribute(outer, 'data-as-of')
    if (value !== undefined) return {element: outer, name: 'data-as-of', value}
  }
  const figure = around.findLast(({tagName}) => tagName === 'figure') ?? element
  for (const node of nodesOf(figure)) {
    if (!isElement(node)) continue
    const own = attribute(node, 'data-as-of')
    if (own !== undefined) return {element: node, name: 'data-as-of', value: own}
    const isOfCell = [...ancestorsOf(node)].some(({tagName}) => tagName === 'td')
    const time = node.tagName === 'time' && !isOfCell ? attribute(node, 'datetime') : undefined
    if (time !== undefined) return {element: node, name: 'datetime', value: time}
  }
  return undefined
}

function hasSource(element: Element): boolean {
  const around = [element, ...ancestorsOf(element)]
  if (around.some((outer) => (attribute(outer, 'data-source') ?? '').trim() !== '')) return true
  const figure = around.findLast(({tagName}) => tagName === 'figure') ?? element
  for (const node of nodesOf(figure)) if (node.nodeName === 'cite') return true
  return false
}

const dates =
  /^(\d{4})(?:-(?:W(0[1-9]|[1-4]\d|5[0-3])|Q[1-4]|(0[1-9]|1[0-2])(?:-(\d\d)(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?))?$/

/** A year, a quarter, a week, a month, a day or a moment, as ISO 8601 writes them. */
function isDate(value: string): boolean {
  const [whole, year, , month, day] = dates.exec(value.trim()) ?? []
  if (whole === undefined) return false
  return (
    day === undefined ||
    (Number(day) > 0 && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate())
  )
}
