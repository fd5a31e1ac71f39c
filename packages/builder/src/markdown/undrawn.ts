import type {Finding, Place} from '@ampoule/lint'
import type {Nodes, Root} from 'mdast'
import {problem} from '../problem.ts'

/**
 * Parts of MDX, Quarto and R Markdown that no page can be made of without running their code: they come out as text, or
 * not at all, which nobody is to find out by reading. None for other files.
 */
export function undrawnParts(tree: Root, source: string, path: string): Finding[] {
  const find = /\.mdx$/i.test(path) ? ofMdx : /\.(?:qmd|rmd)$/i.test(path) ? ofQuarto : undefined
  if (find === undefined) return []
  const findings: Finding[] = []
  const todo: Nodes[] = [tree]
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if ('children' in node) todo.push(...node.children.toReversed())
    const written = source.slice(node.position?.start.offset ?? 0, node.position?.end.offset)
    let from = 0
    for (const {text, message} of find(node, written)) {
      const at = written.indexOf(text, from)
      if (at !== -1) from = at + text.length
      findings.push(
        problem('undrawn-part', message, {file: path, place: placeIn(node, written.slice(0, Math.max(0, at)))}),
      )
    }
  }
  return findings
}

/** Place within a node, behind a text that begins it. */
function placeIn({position}: Nodes, before: string): Place | undefined {
  if (position === undefined) return undefined
  const lines = before.split('\n')
  const last = lines.at(-1)?.length ?? 0
  const {line, column} = position.start
  const start = {line: line + lines.length - 1, column: lines.length === 1 ? column + last : last + 1}
  return {start, end: start}
}

interface Part {
  readonly text: string
  readonly message: string
}

function ofMdx(node: Nodes, written: string): Part[] {
  if (node.type === 'paragraph' && /^(?:import|export)\s/.test(written)) {
    const [text = ''] = written.split('\n')
    return [{text, message: `MDX code ${code(text)} is not run`}]
  }
  if (node.type !== 'html' && node.type !== 'text') return []
  return matches(node.value, /<([A-Z][\w.]*)|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, ([text, name]) =>
    name === undefined
      ? node.type === 'text' && `MDX expression ${code(text)} is shown as text`
      : `MDX component ${code(name)} is not drawn`,
  )
}

function ofQuarto(node: Nodes, written: string): Part[] {
  if (node.type === 'code') {
    const [, language] = /^(?:`{3,}|~{3,})\s*\{(\w+)/.exec(written) ?? []
    if (language === undefined) return []
    return [{text: `{${language}`, message: `Code of ${code(language)} is shown and not run`}]
  }
  if (node.type === 'inlineCode')
    return matches(node.value, /^(?:r|python|julia|\{\w+\}) .*/g, ([text]) => `Code ${code(text)} is shown and not run`)
  if (node.type !== 'text') return []
  const parts = /\{\{<\s*([\w/-]+)|^:{3,}[ \t]*\S.*$|@(?:fig|tbl|lst|eq|sec|thm)-[\w-]+|\[-?@\w[\w:.-]*/gm
  return matches(node.value, parts, ([text, shortcode]) =>
    shortcode === undefined
      ? `${text.startsWith(':') ? 'Div' : 'Reference'} ${code(text)} is shown as text`
      : `Shortcode ${code(shortcode)} is shown as text`,
  )
}

function matches(text: string, pattern: RegExp, say: (match: RegExpMatchArray) => string | false): Part[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const message = say(match)
    return message === false ? [] : [{text: match[0], message}]
  })
}

/** In characters. */
const longest = 60

function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', 'ˋ')
  return `\`${line.length > longest ? `${line.slice(0, longest - 1)}…` : line}\``
}
