/** Kinds of content that cost differently; each has a row of weights. `path` is numbers: SVG paths, points, matrices. */
export const contents = ['prose', 'markup', 'css', 'js', 'json', 'path', 'hex', 'base64', 'base64-text'] as const

/** A kind of content. */
export type Content = (typeof contents)[number]

/** How to read a text: as a page, as Markdown, or all of it as one kind of content. */
export type Reading = 'html' | 'markdown' | Content

/** A text cut in stretches, each of one kind, in order and without gaps. */
export interface Cuts {
  /** End of each stretch, ascending; the last is the length of the text. */
  readonly ends: number[]
  readonly kinds: Content[]
}

export function addCut(cuts: Cuts, end: number, kind: Content): void {
  const last = cuts.ends.length - 1
  if (end <= (cuts.ends[last] ?? 0)) return
  if (cuts.kinds[last] === kind) cuts.ends[last] = end
  else {
    cuts.ends.push(end)
    cuts.kinds.push(kind)
  }
}
