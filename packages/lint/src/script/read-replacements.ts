import type {ScriptType} from './reading.ts'
import {memberName, type Node, nodesIn} from './syntax/ast.ts'
import {type ParseScript, parseScript} from './syntax/parse.ts'

/** A call of `replace` by which code makes one address of another: `src.replace('-small', '-large')`. */
export interface Replacement {
  readonly from: string
  /** The text put in; undefined where only a run tells it. */
  readonly to: string | undefined
}

/** The replacements of texts that are written out. A regular expression counts where it stands for one text. */
export function readReplacements(
  code: string,
  type: ScriptType,
  parse: ParseScript = parseScript,
): readonly Replacement[] {
  if (!/\.replace(?:All)?\b/.test(code)) return []
  const parsed = parse(code, type)
  if ('error' in parsed) return []
  const found: Replacement[] = []
  for (const node of parsed.nodes ?? nodesIn(parsed.program)) {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') continue
    if (!/^replace(?:All)?$/.test(memberName(node.callee) ?? '')) continue
    const [from, to] = node.arguments as Node[]
    const text = from && textOf(from)
    if (text !== undefined && text !== '') found.push({from: text, to: to && textOf(to)})
  }
  return found
}

function textOf(node: Node): string | undefined {
  if (node.type !== 'Literal') return undefined
  if (typeof node.value === 'string') return node.value
  if (!('regex' in node) || node.regex === undefined) return undefined
  const plain = node.regex.pattern.replace(/^\^|\$$/g, '').replace(/\\([^\w\s])/g, '\0$1')
  return /(?<!\0)[\\^$.*+?()[\]{}|]/.test(plain) ? undefined : plain.replaceAll('\0', '')
}
