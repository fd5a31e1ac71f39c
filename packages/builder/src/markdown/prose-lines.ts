/** A line of Markdown, and whether it stands in code, data or raw HTML that is taken as it is. */
export interface Line {
  readonly text: string
  readonly isVerbatim: boolean
}

/** The lines of a Markdown text. Those of fenced code, and of elements whose content is no Markdown, are verbatim. */
export function* proseLines(markdown: string): Generator<Line> {
  /** End of the code that the line is in: data may have any number of them. */
  let end: RegExp | string | undefined
  for (const text of markdown.split('\n')) {
    if (end !== undefined) {
      yield {text, isVerbatim: true}
      if (typeof end === 'string' ? text.includes(end) : end.test(text)) end = undefined
      continue
    }
    const [, fence, tag] =
      /^[ \t>]*(?:[-+*][ \t]+|\d{1,9}[.)][ \t]+)*(?:(`{3,}(?=[^`]*$)|~{3,})|<(script|style|pre|textarea)\b)/i.exec(
        text,
      ) ?? []
    if (fence !== undefined) end = new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*\\r?$`)
    else if (tag !== undefined && !text.includes(`</${tag}`)) end = `</${tag}`
    yield {text, isVerbatim: fence !== undefined || tag !== undefined}
  }
}
