/** The five kinds of callouts that GitHub knows, and the names that other dialects give them. */
const kinds = {
  note: 'note info example quote cite abstract summary tldr todo seealso admonition',
  tip: 'tip hint success check done',
  important: 'important question help faq',
  warning: 'warning attention',
  caution: 'caution danger error failure fail missing bug',
} as const

export type CalloutKind = keyof typeof kinds

const byName = new Map(
  Object.entries(kinds).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind as CalloutKind] as const),
  ),
)

export function calloutKind(name: string): CalloutKind | undefined {
  return byName.get(name.toLowerCase())
}
