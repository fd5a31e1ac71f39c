/** Words behind the fence of a table. */
export interface TableMeta {
  readonly columns?: readonly string[]
  readonly sort?: {readonly column: string; readonly down: boolean}
  readonly top?: number
  readonly decimals?: number
  /** Columns that are coloured by their values. */
  readonly heat: readonly string[]
  readonly title?: string
  /** Source of the numbers. */
  readonly source?: string
  readonly asOf?: string
}

/** Reads `sort=-requests top=10 heat=errors decimals=1 title="…" source="…" asof=2026-11-01`. */
export function tableMeta(meta: string): TableMeta {
  const values = new Map(
    [...meta.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S+))/g)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase().replace('-', ''),
      double ?? single ?? bare ?? '',
    ]),
  )
  const list = (name: string): string[] =>
    values
      .get(name)
      ?.split(',')
      .map((part) => part.trim()) ?? []
  const sort = values.get('sort')
  const top = Number.parseInt(values.get('top') ?? '', 10)
  const decimals = Number.parseInt(values.get('decimals') ?? '', 10)
  const [title, source, asOf] = [values.get('title'), values.get('source'), values.get('asof')]
  return {
    heat: list('heat'),
    ...(values.has('columns') && {columns: list('columns')}),
    ...(sort !== undefined && {sort: {column: sort.replace(/^[-+]/, ''), down: sort.startsWith('-')}}),
    ...(top > 0 && {top}),
    ...(decimals >= 0 && decimals <= 10 && {decimals}),
    ...(title !== undefined && {title}),
    ...(source !== undefined && {source}),
    ...(asOf !== undefined && {asOf}),
  }
}
