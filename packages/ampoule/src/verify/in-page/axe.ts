import type {AxeNote, ElementNote} from '../seen.ts'

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly impact: string | null
    readonly help: string
    readonly nodes: readonly {
      readonly element?: Element
      readonly any: readonly {readonly data: {contrastRatio?: number; expectedContrastRatio?: string} | null}[]
    }[]
  }[]
}

interface Axe {
  /** Not of its API: its rules, each of which gathers the elements that it is about. */
  readonly _audit: {readonly rules: readonly {gather(...args: unknown[]): readonly {readonly actualNode: Node}[]}[]}
  run(context: Document, options: object): Promise<AxeResult>
}

/** Runs axe, which is in the page already. Runs in the page, alone. */
export async function runAxe(
  only: readonly string[] | null,
  without: readonly string[],
  describe: (element: Element) => ElementNote,
): Promise<AxeNote[]> {
  const {axe} = window as unknown as {axe: Axe}
  // Half a millisecond for each text is half a minute for a long table. Of what repeats the first stand for all.
  const most = 50
  const repeated = new WeakSet<Element>()
  const counts = new WeakMap<Element, Map<string, number>>()
  for (const element of Array.from(document.querySelectorAll('body *'))) {
    const parent = element.parentElement as Element
    const known = counts.get(parent) ?? new Map<string, number>()
    const kind = `${element.localName} ${element.getAttribute('class')}`
    const count = (known.get(kind) ?? 0) + 1
    counts.set(parent, known.set(kind, count))
    if (count > most || repeated.has(parent)) repeated.add(element)
  }
  for (const rule of axe._audit.rules) {
    const {gather} = Object.getPrototypeOf(rule)
    rule.gather = (...args) =>
      gather.apply(rule, args).filter(({actualNode}: {actualNode: Element}) => !repeated.has(actualNode))
  }
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const {violations} = await axe.run(document, {
    runOnly: only === null ? {type: 'tag', values: tags} : {type: 'rule', values: only},
    // A page need not be a site: there may be nothing to skip to.
    rules: Object.fromEntries(
      only === null ? [...without, 'bypass', 'target-size'].map((id) => [id, {enabled: false}]) : [],
    ),
    resultTypes: ['violations'],
    iframes: false,
    // It would ask for stylesheets anew.
    preload: false,
    elementRef: true,
  })
  return violations.flatMap(({id, impact, help, nodes}) =>
    nodes.slice(0, 20).map(({element, any}) => {
      const {contrastRatio, expectedContrastRatio} = any[0]?.data ?? {}
      return {
        rule: id,
        impact: impact ?? '',
        help,
        element: describe(element ?? document.documentElement),
        ...(contrastRatio !== undefined && {
          contrast: {
            ratio: contrastRatio,
            expected: Number.parseFloat(expectedContrastRatio ?? '4.5'),
            text: (element?.textContent ?? '').slice(0, 80),
          },
        }),
        themes: [],
      }
    }),
  )
}
