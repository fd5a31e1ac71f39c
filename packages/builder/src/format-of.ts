import type {Format} from './parse.ts'

/**
 * Tells the format of a file by the end of its name: Markdown in all its spellings, and names without an ending, or HTML. Undefined for
 * anything else.
 */
export function formatOf(path: string): Format | undefined {
  const name = path.split(/[\\/]/).at(-1) ?? ''
  if (/\.(?:md|markdown|mdown|mkdn?|mdx|qmd|rmd|txt)$/i.test(name) || /^[^.]+$/.test(name)) return 'markdown'
  return /\.(?:html?|xhtml?)$/i.test(name) ? 'html' : undefined
}
