import type {SvgElement} from './tree.ts'

type SvgProblemKind =
  | 'script' // a script, or an address that is one
  | 'handler' // an event handler
  | 'external-reference' // an image, a style, a font, a sprite, a link … in another file
  | 'foreign-object' // HTML inside the SVG that loads or runs something
  | 'entity' // an entity whose text stands in another file
  | 'unoptimized' // kept as it is written, because the optimiser could not read it

/** Part of an SVG that was taken out, or could not be kept, and its place in the file. */
export interface SvgProblem {
  readonly kind: SvgProblemKind
  /** The construct, and its address where it has one: `<image> https://a.test/x.png`. */
  readonly detail: string
  readonly line?: number
  readonly column?: number
}

export type Report = (kind: SvgProblemKind, detail: string, element: SvgElement) => void

/** The problem in one sentence. */
export function describeSvgProblem({kind, detail}: SvgProblem): string {
  if (kind === 'unoptimized') return `SVG stays as it is written: ${detail}`
  return `${removed[kind]} \`${detail}\` is removed from an SVG image, where it does nothing`
}

const removed: Readonly<Record<Exclude<SvgProblemKind, 'unoptimized'>, string>> = {
  script: 'Script',
  handler: 'Event handler',
  'external-reference': 'External reference',
  'foreign-object': 'HTML',
  entity: 'External entity',
}
