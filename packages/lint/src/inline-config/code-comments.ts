/** A comment in a text: offsets of the whole of it, and what stands in it. */
export interface Comment {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Comments of a stylesheet. */
export function cssComments(css: string): Comment[] {
  return blockComments(css, /["']|\/\*/g)
}

/**
 * Comments of a script, read by its tokens alone, so that a script that does not parse, or is TypeScript, has them too.
 * Strings and templates are stepped over; a quote within a regular expression may hide a comment on its own line.
 */
export function scriptComments(code: string): Comment[] {
  return blockComments(code, /["'`]|\/[*/]/g)
}

/** Comments of Markdown, which are those of HTML, outside of code. */
export function markdownComments(text: string): Comment[] {
  const comments: Comment[] = []
  const interesting = /^ {0,3}(`{3,}|~{3,})|(`+)|<!--/gm
  for (let match = interesting.exec(text); match !== null; match = interesting.exec(text)) {
    const [whole, fence, ticks] = match
    if (fence !== undefined) interesting.lastIndex = endOfFence(text, interesting.lastIndex, fence)
    else if (ticks !== undefined) interesting.lastIndex = endOfSpan(text, interesting.lastIndex, ticks)
    else {
      const end = text.indexOf('-->', match.index + whole.length)
      if (end === -1) break
      comments.push({start: match.index, end: end + 3, text: text.slice(match.index + 4, end)})
      interesting.lastIndex = end + 3
    }
  }
  return comments
}

function blockComments(code: string, opener: RegExp): Comment[] {
  const comments: Comment[] = []
  for (let match = opener.exec(code); match !== null; match = opener.exec(code)) {
    const start = match.index
    const [open] = match
    if (open === '/*') {
      const close = code.indexOf('*/', start + 2)
      const end = close === -1 ? code.length : close + 2
      comments.push({start, end, text: code.slice(start + 2, close === -1 ? end : close)})
      opener.lastIndex = end
    } else if (open === '//') {
      const end = endOfLine(code, start)
      comments.push({start, end, text: code.slice(start + 2, end)})
      opener.lastIndex = end
    } else opener.lastIndex = endOfString(code, start, open)
  }
  return comments
}

/** Offset after the closing quote; a string that does not close on its line is none, and only its quote is stepped over. */
function endOfString(code: string, start: number, quote: string): number {
  for (let at = start + 1; at < code.length; at++) {
    const character = code[at]
    if (character === '\\') at++
    else if (character === quote) return at + 1
    else if (character === '\n' && quote !== '`') break
  }
  return start + 1
}

function endOfLine(text: string, start: number): number {
  const match = /[\n\r\u2028\u2029]/g
  match.lastIndex = start
  return match.exec(text)?.index ?? text.length
}

function endOfFence(text: string, from: number, fence: string): number {
  const close = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`, 'gm')
  close.lastIndex = endOfLine(text, from)
  return close.exec(text) === null ? text.length : close.lastIndex
}

/** A code span closes with as many backticks as it opens with, in the same paragraph. */
function endOfSpan(text: string, from: number, ticks: string): number {
  const paragraph = /\n[ \t]*\n/g
  paragraph.lastIndex = from
  const limit = paragraph.exec(text)?.index ?? text.length
  const run = /`+/g
  run.lastIndex = from
  for (let match = run.exec(text); match !== null && match.index < limit; match = run.exec(text)) {
    if (match[0].length === ticks.length) return run.lastIndex
  }
  return from
}
