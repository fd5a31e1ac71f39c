import type {Cuts, Reading} from './content.ts'
import {cutHtml} from './cut-html.ts'
import {cutMarkdown} from './cut-markdown.ts'
import {addWithRuns} from './payload-runs.ts'

/** Cuts a text in stretches of one kind of content; a page when nothing else is said. */
export function cut(text: string, reading: Reading = 'html'): Cuts {
  if (reading === 'html') return cutHtml(text)
  if (reading === 'markdown') return cutMarkdown(text)
  const cuts: Cuts = {ends: [], kinds: []}
  addWithRuns(cuts, text, 0, text.length, reading)
  return cuts
}
