import {addCut, type Content, type Cuts} from './content.ts'
import {cutHtml} from './cut-html.ts'
import {addWithRuns} from './payload-runs.ts'

/** Cuts Markdown in stretches of one kind: fenced code by its language, what is between as prose with HTML in it. */
export function cutMarkdown(text: string): Cuts {
  const cuts: Cuts = {ends: [], kinds: []}
  const fence = /^ {0,3}(`{3,}|~{3,})[ \t]*([\w+-]*)[^\n`]*$/gm
  let known = 0
  for (let open = fence.exec(text); open !== null; open = fence.exec(text)) {
    const [line, marks = '', language = ''] = open
    addProse(cuts, text, known, open.index + line.length)
    const close = new RegExp(`^ {0,3}${marks}+[ \\t]*$`, 'gm')
    close.lastIndex = fence.lastIndex
    const end = close.exec(text)?.index ?? text.length
    addWithRuns(cuts, text, open.index + line.length, end, kindOfLanguage(language.toLowerCase()))
    known = end
    fence.lastIndex = close.lastIndex === 0 ? text.length : close.lastIndex
  }
  addProse(cuts, text, known, text.length)
  return cuts
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
