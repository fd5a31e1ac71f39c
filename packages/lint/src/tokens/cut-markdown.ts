import {addCut, type Content, type Cuts} from './content.ts'
import {cutHtml} from './cut-html.ts'
import {addWithRuns} from './payload-runs.ts'

/** Cuts Markdown in stretches of one kind: fenced code by its language, what is between as prose with HTML in it. */
export function cutMarkdown(text: string): Cuts {
  const cuts: Cuts = {ends: [], kinds: []}
  const fences = /^ {0,3}(`{3,}|~{3,})[ \t]*([\w+-]*)(.*)$/gm
  let known = 0
  let open: Fence | undefined
  for (const match of text.matchAll(fences)) {
    const [line, marks = '', language = '', rest = ''] = match
    if (open === undefined) {
      // Backticks in the line make it code within text.
      if (marks.startsWith('`') && rest.includes('`')) continue
      addProse(cuts, text, known, match.index + line.length)
      known = match.index + line.length
      open = {mark: marks.charAt(0), length: marks.length, kind: kindOfLanguage(language.toLowerCase())}
    } else if (marks.charAt(0) === open.mark && marks.length >= open.length && `${language}${rest}`.trim() === '') {
      addWithRuns(cuts, text, known, match.index, open.kind)
      known = match.index
      open = undefined
    }
  }
  if (open === undefined) addProse(cuts, text, known, text.length)
  else addWithRuns(cuts, text, known, text.length, open.kind)
  return cuts
}

interface Fence {
  readonly mark: string
  readonly length: number
  readonly kind: Content
}

function addProse(cuts: Cuts, text: string, start: number, end: number): void {
  if (end <= start) return
  const inner = cutHtml(text.slice(start, end))
  for (const [index, stop] of inner.ends.entries()) addCut(cuts, start + stop, inner.kinds[index] ?? 'prose')
}

function kindOfLanguage(language: string): Content {
  if (language === '' || language === 'text' || language === 'md' || language === 'markdown') return 'prose'
  if (/^(?:html|xml|svg|vue|svelte)$/.test(language)) return 'markup'
  if (/^(?:css|scss|sass|less)$/.test(language)) return 'css'
  return /^json/.test(language) ? 'json' : 'js'
}
