import {type CdnAsset, file} from './asset.ts'

/** Looks of tables have packages of their own, by the endings of DataTables' names. */
const looks: Readonly<Record<string, string>> = {
  bootstrap: 'bs',
  bootstrap4: 'bs4',
  bootstrap5: 'bs5',
  bulma: 'bm',
  dataTables: 'dt',
  foundation: 'zf',
  jquery: 'dt',
  jqueryui: 'jqui',
  semanticui: 'se',
}

/** Extensions that have a folder of their own before the version. */
const extensions: ReadonlySet<string> = new Set([
  'autofill',
  'buttons',
  'colreorder',
  'datetime',
  'fixedcolumns',
  'fixedheader',
  'keytable',
  'responsive',
  'rowgroup',
  'rowreorder',
  'scroller',
  'searchbuilder',
  'searchpanes',
  'select',
  'staterestore',
])

/** cdn.datatables.net: `/1.13.6/js/jquery.dataTables.min.js`, `/buttons/2.4.1/css/buttons.bootstrap5.min.css`. */
export function readDatatables({pathname}: URL): CdnAsset | undefined {
  const match =
    /^\/(?:(?<part>[a-z]+)\/)?(?<version>\d+\.\d+\.\d+)\/(?<path>(?:js|css|images)\/(?<fileName>[\w.-]+))$/.exec(
      pathname,
    )
  const {part, version, path = '', fileName = ''} = match?.groups ?? {}
  if (match === null || (part !== undefined && !extensions.has(part))) return undefined
  const name = `datatables.net${part === undefined ? '' : `-${part}`}`
  const [, first, look = ''] = /^(\w+)\.([a-z]+\d?)(?:\.min)?\.(?:js|css)$/i.exec(fileName) ?? []
  const ending = Object.hasOwn(looks, look) ? looks[look] : undefined
  // Scripts are in the package without a look, but for those that fit them to a framework; all styles are in that of the look.
  const isPlain = path.startsWith('js/') && (ending === undefined || first === 'jquery')
  return file(isPlain ? name : `${name}-${ending ?? 'dt'}`, version, path)
}
