import {DepthError} from '@ampoule/lint'
import {childrenOf} from '@ampoule/lint/internals'
import type {ESTree} from 'meriyah'
import {parseCode} from './code-syntax.ts'

/**
 * Throws for code that is nested deeper than any person or tool writes it. esbuild is recursive, and some of its steps take
 * time by the square of the depth; where its stack ends its process ends, and the work on all other pages with it.
 */
export function checkDepth(code: string, language: string): void {
  if (code.length >= shortest && isDeep(code, language))
    throw new DepthError('Script is nested too deeply to be bundled')
}

/** Shorter code cannot be too deep for the bundler. */
const shortest = 8192
/** Levels of the syntax tree. Five thousand `else if` take esbuild four seconds. */
const mostDepth = 2000

function isDeep(code: string, language: string): boolean {
  if (language !== 'js' && language !== 'jsx') return isDeepText(code)
  const jsx = language === 'jsx'
  const script = parseCode(code, {jsx})
  const parsed = script instanceof SyntaxError ? parseCode(code, {jsx, sourceType: 'module'}) : script
  if (parsed instanceof RangeError) return true
  // The bundler may read on where this parser gives up.
  return parsed instanceof Error ? isDeepText(code) : isDeepTree(parsed)
}

/** Sums that go on and on are read in a loop, by the bundler as well. */
const flat: ReadonlySet<string> = new Set(['BinaryExpression', 'LogicalExpression'])

function isDeepTree(program: ESTree.Program): boolean {
  let level: readonly ESTree.Node[] = [program]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > mostDepth) return true
    const next: ESTree.Node[] = []
    for (const node of level) {
      if (node.type === 'SequenceExpression' && node.expressions.length > mostSequence) return true
      for (const part of partsOf(node)) next.push(part)
    }
    level = next
  }
  return false
}

/** Ten thousand take esbuild ten seconds. */
const mostSequence = 5000

/** Nodes right below; of a sum all parts, however many. */
function partsOf(node: ESTree.Node): readonly ESTree.Node[] {
  if (!flat.has(node.type)) return childrenOf(node)
  const parts = childrenOf(node)
  // The list grows as it is walked.
  for (const part of parts) if (flat.has(part.type)) parts.push(...childrenOf(part))
  return parts.filter(({type}) => !flat.has(type))
}

const tokens =
  /\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|[([{]|[)\]}]|;(?:\s*else\b)?|\belse\b|=>|[?!~]|\b(?:new|typeof|await|void|do|while|for|if)\b/g

/** Counts brackets, and what goes on to the right without any, in text that cannot be parsed. */
function isDeepText(code: string): boolean {
  const outer: number[] = []
  let chain = 0
  for (const [token] of code.matchAll(tokens)) {
    if (/^["'/]/.test(token)) continue
    if (/^[([{]$/.test(token)) {
      outer.push(chain)
      chain++
    } else if (/^[)\]}]$/.test(token)) chain = outer.pop() ?? 0
    else if (token === ';') chain = outer.at(-1) ?? 0
    else chain++
    if (chain > mostDepth) return true
  }
  return false
}
