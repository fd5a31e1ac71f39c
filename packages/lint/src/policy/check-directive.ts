import {knownDirectives, obsoleteDirectives, otherDirectives, sourceListDirectives} from './known-directives.ts'
import {nearest} from './nearest.ts'
import type {PolicyProblem, PolicyProblemKind} from './problem.ts'
import {isSandboxFlag, sandboxFlags} from './sandbox.ts'
import {keywords, type SourceExpression} from './source-expression.ts'
import type {Part} from './split.ts'

/** Finds the parts of one directive that a browser skips, or reads otherwise than its author will have meant. */
export function checkDirective(
  name: Part,
  value: readonly Part[],
  expressions: readonly (SourceExpression | undefined)[],
): PolicyProblem[] {
  const directive = name.text.toLowerCase()
  const problem = (kind: PolicyProblemKind, {text, offset}: Part, suggestion?: string): PolicyProblem =>
    suggestion === undefined || suggestion === ''
      ? {kind, directive, token: text, offset}
      : {kind, directive, token: text, offset, suggestion}

  if (sourceListDirectives.has(directive)) return checkSources(value, expressions, problem)
  if (directive === 'sandbox') {
    return value
      .filter(({text}) => !isSandboxFlag(text.toLowerCase()))
      .map((part) => problem('unknown-sandbox-flag', part, nearest(part.text.toLowerCase(), sandboxFlags)[0]))
  }
  if (directive === 'webrtc') {
    const valid = value.length === 1 && /^'(?:allow|block)'$/i.test(value[0]?.text ?? '')
    return valid ? [] : [problem('invalid-value', whole(name, value), "'block'")]
  }
  if (directive === 'require-trusted-types-for') {
    const valid = value.length === 1 && value[0]?.text === "'script'"
    return valid ? [] : [problem('invalid-value', whole(name, value), "'script'")]
  }
  if (otherDirectives.has(directive)) return []
  const successor = obsoleteDirectives.get(directive)
  if (successor !== undefined) return [problem('obsolete-directive', name, successor)]
  return [problem('unknown-directive', name, nearest(directive, knownDirectives)[0])]
}

function checkSources(
  value: readonly Part[],
  expressions: readonly (SourceExpression | undefined)[],
  problem: (kind: PolicyProblemKind, part: Part, suggestion?: string) => PolicyProblem,
): PolicyProblem[] {
  return value.flatMap((part, index) => {
    const expression = expressions[index]
    const {text} = part
    if (keywordLike.test(text)) return problem('unquoted-keyword', part, `'${text.toLowerCase()}'`)
    if (schemeLike.test(text)) return problem('scheme-without-colon', part, `${text.replace(/:\*$/, '')}:`)
    if (expression === undefined) {
      if (!text.startsWith("'") || valueLike.test(text)) return problem('invalid-source', part)
      return problem('unknown-keyword', part, nearest(text.toLowerCase(), quotedKeywords)[0])
    }
    if (expression?.kind === 'keyword' && expression.keyword === 'none' && value.length > 1) {
      return problem('ignored-none', part)
    }
    return []
  })
}

function whole(name: Part, value: readonly Part[]): Part {
  return {text: value.map(({text}) => text).join(' '), offset: value[0]?.offset ?? name.offset}
}

const quotedKeywords: readonly string[] = keywords.map((keyword) => `'${keyword}'`)
const keywordLike = new RegExp(`^(?:${keywords.join('|')}|nonce-.+|sha(?:256|384|512)-.+)$`, 'i')
// An attempt at a nonce or a digest, not at a keyword.
const valueLike = /^'(?:nonce|sha\d+)-/i
// `data:*` fits the grammar: it is any port of a host named `data`.
const schemeLike = /^(?:https?|wss?|data|blob|filesystem|mediastream)(?::\*)?$/i
