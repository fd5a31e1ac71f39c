import type {Element, ElementContent} from 'hast'
import {contextOf} from '../build-context.ts'
import {CapabilityError} from '../capabilities.ts'
import {type Provenance, provenanceInWords, provenanceProperties} from '../data/provenance.ts'
import {type Cell, type Row, rowsOfText} from '../data/read-rows.ts'
import {type TableMeta, tableMeta} from '../data/table-meta.ts'
import {definePass} from '../define-pass.ts'
import {allText, element, elementsOf, getAttribute, hasWord, removeAttribute, replaceIn} from '../hast.ts'
import {readCourse, sparkline} from '../markdown/components/sparkline.ts'
import {problem} from '../problem.ts'
import {scrollBox} from '../scroll-box.ts'

/** Pass: code blocks of `data` become tables that can be sorted. */
export const buildTables = definePass({
  name: 'build-tables',
  summary: 'Turn code blocks of `data` into tables that can be sorted.',
  needs: [],
  options: {},
  transform(tree, {file, path}) {
    for (const {node, parent} of elementsOf(tree)) {
      const [code] = node.tagName === 'pre' ? node.children : []
      if (code?.type !== 'element' || !hasWord(code, 'class', 'language-data')) continue
      const meta = getAttribute(code, 'data-meta') ?? ''
      removeAttribute(code, 'data-meta')
      // What could not be read stays, and is told elsewhere.
      if (getAttribute(code, 'data-src') !== undefined) continue
      try {
        replaceIn(parent, node, tableOf(allText(code), tableMeta(meta), takenFrom(code)))
      } catch (error) {
        if (!(error instanceof CapabilityError)) throw error
        contextOf(file).findings.push(problem('undrawn-diagram', error.message, {file: path, place: node.position}))
      }
    }
  },
})

/** Source and time of data from a snapshot. */
function takenFrom(code: Element): Provenance {
  const [source, asOf, integrity] = ['source', 'as-of', 'integrity'].map((name) => getAttribute(code, `data-${name}`))
  return {source, asOf, integrity}
}

function tableOf(source: string, meta: TableMeta, taken: Provenance): Element {
  const provenance = {...taken, ...(meta.source && {source: meta.source}), ...(meta.asOf && {asOf: meta.asOf})}
  const kind = /^\s*[[{]/.test(source) ? 'json' : source.slice(0, 1000).includes('\t') ? 'tsv' : 'csv'
  const data = rowsOfText(source, kind)
  const columns = meta.columns ?? data.columns
  for (const name of [...columns, ...(meta.sort ? [meta.sort.column] : []), ...meta.heat])
    if (!data.columns.includes(name)) throw new CapabilityError('invalid', `Table has no column \`${name}\``)
  const sorted = meta.sort === undefined ? data.rows : ordered(data.rows, meta.sort)
  const rows = sorted.slice(0, meta.top)
  const numeric = new Set(
    columns.filter(
      (name) =>
        data.rows.some((row) => typeof row[name] === 'number') &&
        data.rows.every((row) => typeof row[name] === 'number' || row[name] === null),
    ),
  )
  const ranges = new Map(meta.heat.map((name) => [name, rangeOf(rows, name)]))
  const head = columns.map((name) =>
    element('th', {scope: 'col', ...(numeric.has(name) && {align: 'right'})}, [text(name)]),
  )
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      columns.map((name) => {
        const cell = row[name] ?? null
        const share = typeof cell === 'number' ? shareOf(cell, ranges.get(name)) : undefined
        const style =
          share === undefined
            ? {}
            : {style: `background:color-mix(in srgb,var(--color-accent) ${Math.round(share * 30)}%,transparent)`}
        return element('td', {...(numeric.has(name) && {align: 'right'}), ...style}, [shown(cell, meta.decimals)])
      }),
    ),
  )
  const caption = [meta.title, provenanceInWords(provenance)].filter((part) => part).join(', ')
  const table = element('table', {className: ['sortable'], ...provenanceProperties(provenance)}, [
    ...(caption === '' ? [] : [element('caption', {}, [text(caption)])]),
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, body),
  ])
  return scrollBox([table])
}

/** Empty cells come last; text is compared by its characters, the same everywhere. */
function ordered(
  rows: readonly Row[],
  {column, down}: {readonly column: string; readonly down: boolean},
): readonly Row[] {
  return [...rows].sort((a, b) => {
    const [one, other] = [a[column] ?? null, b[column] ?? null]
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
    const order =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : String(one) < String(other)
          ? -1
          : String(one) > String(other)
            ? 1
            : 0
    return down ? -order : order
  })
}

function rangeOf(rows: readonly Row[], name: string): readonly [number, number] {
  const values = rows.map((row) => row[name]).filter((cell) => typeof cell === 'number')
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
}

function shareOf(value: number, range: readonly [number, number] | undefined): number | undefined {
  if (range === undefined) return undefined
  const [least, most] = range
  return most === least ? 0 : (value - least) / (most - least)
}

function shown(cell: Cell, decimals: number | undefined): ElementContent {
  if (typeof cell === 'number') return text(digits(cell, decimals))
  const said = cell === null ? '' : String(cell)
  const {text: before, values} = readCourse(said)
  // Two numbers in brackets are a range.
  return before === '' && values.length > 2 ? sparkline(values) : text(said)
}

function digits(cell: number, decimals: number | undefined): string {
  const [whole = '', part] = (decimals === undefined ? String(cell) : cell.toFixed(decimals)).split('.')
  if (/e/i.test(whole)) return String(cell)
  // Years have no separators, and are hardly told from other numbers of four digits.
  const grouped = whole.replace('-', '').length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return part === undefined ? grouped : `${grouped}.${part}`
}

function text(value: string): ElementContent {
  return {type: 'text', value}
}
