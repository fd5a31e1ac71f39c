import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type BuildResult, build} from '@ampoule/build'
import {createLinter, type Finding, fix} from '@ampoule/lint'
import {createNodeCapabilities} from 'ampoule'
import {type Project, secret} from './project.ts'

/** What is done with an input. */
export type Check = 'lint' | 'fix' | 'build' | 'untrusted' | 'twice'

export const checks: readonly Check[] = ['lint', 'fix', 'build', 'untrusted', 'twice']

/** Does one thing with a project that lies in `root`. Gives what is wrong with how that went; throws what it throws. */
export async function runCheck(check: Check, project: Project, root: string): Promise<string | undefined> {
  if (check === 'lint') return checkLint(project)
  if (check === 'fix') return checkFix(project, 'safe') ?? checkFix(project, 'unsafe')
  const result = await buildProject(project, root, check === 'untrusted')
  const wrong = checkBuilt(result)
  if (wrong !== undefined || check !== 'twice') return wrong
  const other = await buildProject(project, root, false)
  return everything(result) === everything(other) ? undefined : 'a second build gives something else'
}

function checkLint({text, page}: Project): string | undefined {
  const lint = createLinter()
  const first = lint(text, page)
  const wrong = checkFindings(first.findings, text)
  if (wrong !== undefined) return wrong
  return JSON.stringify(first) === JSON.stringify(lint(text, page)) ? undefined : 'lint does not find the same again'
}

/** A fixed page has no more errors than before, and nothing is left to fix. */
function checkFix({text}: Project, kind: 'safe' | 'unsafe'): string | undefined {
  const before = createLinter({weigh: false})(text, 'page.html').findings
  const once = fix(text, {kind})
  const wrong = checkFindings(once.findings, once.html)
  if (wrong !== undefined) return `after fixes (${kind}): ${wrong}`
  const errors = [before, once.findings].map((found) => found.filter(({severity}) => severity === 'error').length)
  if ((errors[1] ?? 0) > (errors[0] ?? 0)) return `${kind} fixes leave ${errors[1]} errors of ${errors[0]}`
  const again = fix(once.html, {kind})
  return again.html === once.html ? undefined : `${kind} fixes find more to fix in what they gave`
}

async function buildProject({page, text}: Project, root: string, isStranger: boolean): Promise<BuildResult> {
  const source = readFileSync(join(root, page))
  return build(source.length === 0 ? text : source, {
    capabilities: createNodeCapabilities({root}),
    path: page,
    trust: isStranger ? 'untrusted' : 'trusted',
  })
}

function checkBuilt(result: BuildResult): string | undefined {
  const wrong = checkFindings(result.findings)
  if (wrong !== undefined) return wrong
  if (everything(result).includes(secret)) return 'what is outside the root folder got in'
  if (result.findings.some(({file}) => file !== undefined && /(?:^|\/)\.\.\//.test(file)))
    return 'a finding names a file outside the root folder'
  return undefined
}

/** All that a build gives, as text; what is in base64 as well. */
function everything({html, findings, ledger}: BuildResult): string {
  const texts = [html, JSON.stringify(findings), JSON.stringify(ledger)]
  const encoded = [...html.matchAll(/base64,([\w+/=]+)/g)].map(([, base64 = '']) => Buffer.from(base64, 'base64'))
  return [...texts, ...encoded.map(String)].join('\n').replaceAll('outside_the_root', secret)
}

function checkFindings(findings: readonly Finding[], text?: string): string | undefined {
  const fault = findings.find(({rule}) => rule === 'internal-error')
  if (fault !== undefined) return `internal-error: ${fault.message}`
  const long = findings.find(({message}) => message.length > 2000)
  if (long !== undefined) return `${long.rule} has a message of ${long.message.length} characters`
  if (text === undefined) return undefined
  const astray = findings.find(({place, file}) => {
    if (place === undefined || file !== undefined) return false
    const [start, end] = [place.start.offset ?? 0, place.end.offset ?? 0]
    return !(0 <= start && start <= end && end <= text.length)
  })
  return astray && `${astray.rule} points at no place of the text`
}
