import type {Finding} from '@ampoule/lint'
import type {Node, Parsed, ScriptType} from '@ampoule/lint/internals'
import type {MappedText} from './capabilities.ts'
import type {Ledger} from './ledger.ts'
import {editMapped} from './mapped-text.ts'

/**
 * A script without the code that bundlers put in front for browsers that do not know `<link rel=modulepreload>`. Browsers of today do, so
 * it ends at once.
 */
export function withoutPolyfill(
  script: MappedText,
  type: ScriptType,
  parse: (code: string, type: ScriptType) => Parsed,
): MappedText {
  const {text} = script
  if (!supports.test(text) || !text.includes('relList')) return script
  const parsed = parse(text, type)
  if ('error' in parsed) return script
  const edits = (parsed.program.body as Node[])
    .filter((statement) => isPolyfill(statement, text))
    .map(({start = 0, end = 0}) => ({start, end, text: ''}))
  return editMapped(script, edits)
}

const supports = /\.supports\((["'`])modulepreload\1\)/

/** `(function () { const relList = …; if (relList.supports('modulepreload')) return; … })()` */
function isPolyfill(statement: Node, code: string): boolean {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return false
  const {callee} = statement.expression
  if (callee.type !== 'FunctionExpression' && callee.type !== 'ArrowFunctionExpression') return false
  const [list, guard] = callee.body?.type === 'BlockStatement' ? callee.body.body : []
  if (list?.type !== 'VariableDeclaration' || guard?.type !== 'IfStatement') return false
  const {test, consequent} = guard
  const [only] = consequent.type === 'BlockStatement' ? consequent.body : [consequent]
  const condition = code.slice(test.start, test.end)
  return only?.type === 'ReturnStatement' && supports.test(condition) && !condition.startsWith('!')
}

/**
 * True for a finding about the code by which Vite asks for the parts of a page before they run: it asks for nothing but what it lists,
 * and all of that is in the page.
 */
export function isAboutPreloads({rule, url, place}: Finding, page: string, ledger: Ledger): boolean {
  if (rule !== 'no-external-style' || url !== undefined || place === undefined) return false
  const {offset} = place.start
  if (offset === undefined || !isInHelper(page.slice(offset, offset + helperLength))) return false
  const lists = [...page.matchAll(/\.f\|\|\(\w+\.f=\[([^\]]*)\]\)/g)].map(([, list = '']) => list)
  const names = lists.flatMap((list) => [...list.matchAll(/["'`]([^"'`]+)["'`]/g)].map(([, name = '']) => name))
  const paths = ledger.entries.flatMap(({path}) => path ?? [])
  return (
    names.length > 0 &&
    names.every((name) => paths.some((path) => name === path || name.endsWith(`/${path}`) || path.endsWith(`/${name}`)))
  )
}

/** From where it sets the address of a link to what it says of one that fails, in characters, not minified at all. */
const helperLength = 1000

/** Vite's code sets an address once; another that is set before is one of the page's own. */
function isInHelper(code: string): boolean {
  const [before = '', after] = code.split('Unable to preload CSS for ', 2)
  return after !== undefined && before.match(/\.href\s*=(?!=)/g)?.length === 1
}
