import type {Address} from './address.ts'
import {chosenOf} from './chosen-source.ts'
import type {ElementView} from './element-view.ts'
import {htmlRows} from './html-rows.ts'
import {readLink} from './link.ts'
import {readRefresh} from './meta-refresh.ts'
import type {Row} from './row.ts'
import {scriptKind, sourceOf} from './script-element.ts'
import {readSrcset} from './srcset.ts'
import {svgRows} from './svg-rows.ts'
import {readUrl} from './url.ts'

/** All addresses in the attributes of an element: by the rows of the table, by `rel` of a link, of a script its source. */
export function addressesOf(element: ElementView): Address[] {
  const found = rowsOf(element).flatMap((row) => readRow(row, element))
  if (element.name === 'link') found.push(...readLink(element))
  const script = element.name === 'script' ? readScriptSource(element) : undefined
  return script === undefined ? found : [...found, script]
}

/** The rows for elements of this name, whether or not they apply. */
export function rowsOf({space, name}: Pick<ElementView, 'space' | 'name'>): readonly Row[] {
  return rowsBySpace.get(space)?.get(name) ?? []
}

/** The addresses that an attribute holds; none when the row does not apply. */
export function readRow(row: Row, element: ElementView): Address[] {
  const {attribute, sink, directive, syntax} = row
  const value = element.attribute(attribute)
  if (value === undefined || row.applies?.(element) === false) return []
  const certain = row.certain?.(element) ?? true
  if (syntax === 'document') return []
  const about = {kind: 'attribute', via: attribute, sink, directive, attribute, syntax} as const
  switch (syntax) {
    case 'url': {
      const url = readUrl(value)
      if (sink === 'object' && url === '') return []
      const isDownload = sink === 'link' && element.attribute('download') !== undefined
      const use = isDownload ? ({sink: 'download', via: 'download'} as const) : {}
      return [{...about, ...use, url, start: 0, end: value.length, certain: certain && chosenOf(element, attribute)()}]
    }
    case 'urls':
      return words(value, /[^\t\n\f\r ]+/g).map((word) => ({...about, ...word, certain}))
    case 'values':
      return words(value, /[^;]+/g).map((word) => ({...about, ...word, certain}))
    case 'srcset': {
      const isChosen = chosenOf(element, attribute)
      return readSrcset(value).map(({url, start, end}, index) => {
        return {...about, url: readUrl(url), start, end, certain: certain && isChosen(index)}
      })
    }
    case 'refresh': {
      const refresh = readRefresh(value)
      if (refresh === undefined) return []
      const {url, start, end} = refresh
      return [{...about, kind: 'meta-refresh', via: '<meta http-equiv=refresh>', url, start, end, certain}]
    }
  }
}

/** The address of a script that is a file; undefined for one that stands in the page and for what is no script. */
export function readScriptSource(element: ElementView): Address | undefined {
  const kind = scriptKind(element)
  const source = kind === 'classic' || kind === 'module' ? sourceOf(element) : undefined
  if (source === undefined) return undefined
  const url = readUrl(source.value)
  if (url === '') return undefined
  const isModule = kind === 'module'
  return {
    kind: 'script-element',
    via: isModule ? '<script type=module>' : '<script src>',
    sink: isModule ? 'module' : 'script',
    directive: 'script-src-elem',
    url,
    attribute: source.name,
    syntax: 'url',
    start: 0,
    end: source.value.length,
    certain: true,
  }
}

function words(value: string, word: RegExp): Pick<Address, 'url' | 'start' | 'end'>[] {
  return [...value.matchAll(word)].map(({0: text, index}) => ({
    url: readUrl(text),
    start: index,
    end: index + text.length,
  }))
}

// `<a>` means one thing in HTML and another in SVG.
const rowsBySpace: ReadonlyMap<ElementView['space'], ReadonlyMap<string, readonly Row[]>> = new Map([
  ['html', byElement(htmlRows)],
  ['svg', byElement(svgRows)],
])

function byElement(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const grouped = new Map<string, Row[]>()
  for (const row of rows) {
    const group = grouped.get(row.element)
    if (group === undefined) grouped.set(row.element, [row])
    else group.push(row)
  }
  return grouped
}
