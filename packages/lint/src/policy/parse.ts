import {checkDirective} from './check-directive.ts'
import {ignoredInMeta, sourceListDirectives} from './known-directives.ts'
import type {Policy, PolicyDirective} from './policy.ts'
import type {PolicyProblem} from './problem.ts'
import {parseSourceExpression, type SourceExpression} from './source-expression.ts'
import {sourceList} from './source-list.ts'
import {type Part, parts, tokens} from './split.ts'

/**
 * Parses the value of a `Content-Security-Policy` header: policies between commas, each of them in force (§2.2.2).
 * A policy that says nothing is left out, unless it has a problem to tell. Never throws.
 */
export function parsePolicies(header: string): Policy[] {
  return parts({text: header, offset: 0}, ',')
    .map((part) => parsePolicy(part, 'header'))
    .filter((policy) => policy.directives.size > 0 || policy.problems.length > 0)
}

/**
 * Parses the `content` of `<meta http-equiv="Content-Security-Policy">`. HTML knows one policy there; Chromium begins
 * another at each comma, and so does this function, with a problem that says so. Never throws.
 */
export function parseMetaPolicy(content: string): Policy[] {
  const policies = parts({text: content, offset: 0}, ',').map((part) => parsePolicy(part, 'meta'))
  const [first, ...rest] = policies
  if (first === undefined || rest.length === 0) return policies
  const comma = {kind: 'comma-in-meta', directive: undefined, token: ',', offset: content.indexOf(',')} as const
  return [{...first, problems: [...first.problems, comma]}, ...rest]
}

/** §2.2.1 */
function parsePolicy(serialized: Part, source: Policy['source']): Policy {
  const directives = new Map<string, PolicyDirective>()
  const problems: PolicyProblem[] = []
  for (const part of parts(serialized, ';')) {
    const [name, ...value] = tokens(part)
    if (name === undefined) continue
    if (!isAscii(part.text)) {
      problems.push({kind: 'non-ascii-directive', directive: undefined, token: part.text.trim(), offset: name.offset})
      continue
    }
    const directive = name.text.toLowerCase()
    const here = {directive, token: name.text, offset: name.offset}
    if (directives.has(directive)) {
      problems.push({kind: 'duplicate-directive', ...here})
    } else if (source === 'meta' && ignoredInMeta.has(directive)) {
      problems.push({kind: 'ignored-in-meta', ...here})
    } else {
      const expressions = value.map(({text}) => parseSourceExpression(text))
      directives.set(directive, {
        name: directive,
        value: value.map(({text}) => text),
        sources: sourceListDirectives.has(directive) ? sourceList(expressions.filter(isExpression)) : undefined,
      })
      problems.push(...checkDirective(name, value, expressions))
    }
  }
  return {source, directives, problems}
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false
  return true
}

function isExpression(expression: SourceExpression | undefined): expression is SourceExpression {
  return expression !== undefined
}
