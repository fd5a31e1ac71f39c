import type {AnyRule, Messages, Report, RuleContext, Visitor} from './define-rule.ts'
import {docsOf} from './docs-url.ts'
import type {Finding, Severity} from './finding.ts'
import {forbidDirectives, hideDisabled} from './inline-config/hide-disabled.ts'
import {readPageDirectives} from './inline-config/read-directives.ts'
import {type LintOptions, type LintSettings, readLintOptions} from './lint-options.ts'
import type {Options} from './options.ts'
import {type Page, readPage} from './page.ts'
import {describeUrl} from './references/url.ts'
import {visible} from './report/visible.ts'
import type {ParseScript} from './script/syntax/parse.ts'
import {withoutPersonalData, withoutSecrets} from './secret.ts'
import {crashFinding, stopFinding} from './stops.ts'

/**
 * Finds all that a host would refuse in a page, given as text or as the bytes of its file, in document order; what is of the page as a whole
 * comes first. One parse, one walk.
 * Throws `OptionError` and `ProfileError`; never for what is in the page.
 */
export function lint(html: string | Uint8Array, options: LintOptions = {}): Finding[] {
  return lintParsed(html, options)
}

/** Lints as `lint` does, with a parser that may have parsed the scripts before. */
export function lintParsed(html: string | Uint8Array, options: LintOptions, parse?: ParseScript): Finding[] {
  const settings = readLintOptions(options)
  try {
    return lintPage(readPage(html, settings.profile, settings.path, parse), settings)
  } catch (error) {
    return [crashFinding(error)]
  }
}

/** Lints a page that has been read, by settings that have been checked; `lint` does both before. */
export function lintPage(page: Page, settings: LintSettings): Finding[] {
  const {secrets, rules} = settings
  const {text} = page.source
  const findings = findAll(page, settings)
  const told = secrets.length === 0 ? findings : withoutSecrets(findings, secrets, text)
  return rules.get('no-personal-data')?.severity === 'off' ? told : withoutPersonalData(told, text)
}

function findAll(page: Page, {profile, inlineConfig, declared, rules: configured, secrets}: LintSettings): Finding[] {
  const findings: Finding[] = []
  const visitors: Visitor[] = []
  const stopped: Finding[] = page.stops.map(stopFinding)
  /** A rule that fails takes neither the page nor the other rules with it. */
  const guard = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      const finding = crashFinding(error)
      if (!stopped.some(({message}) => message === finding.message)) stopped.push(finding)
    }
  }
  for (const rule of declared) {
    const setting = configured.get(rule.id)
    const {severity, options = {}} = setting ?? {}
    if (severity === 'off') continue
    guard(() => visitors.push(start(rule, {page, profile, secrets}, severity, options, findings)))
  }
  const onReference = visitors.filter((visitor) => visitor.reference !== undefined)
  // One guard for all rules of a reference: a closure for each of them is a tenth of all that is allocated.
  for (const reference of page.references) {
    let next = 0
    const visit = (): void => {
      while (next < onReference.length) onReference[next++]?.reference?.(reference)
    }
    while (next < onReference.length) guard(visit)
  }
  for (const visitor of visitors) guard(() => visitor.end?.())
  const directives = inlineConfig === 'ignore' ? [] : readPageDirectives(page)
  if (directives.length === 0) return [...stopped, ...findings].sort(inOrder)
  const found = findings.splice(0)
  const {findings: shown, problems} =
    inlineConfig === 'forbid'
      ? forbidDirectives(found, directives)
      : hideDisabled(found, directives, new Set(configured.keys()))
  for (const problem of problems) for (const visitor of visitors) visitor.directive?.(problem)
  return [...stopped, ...shown, ...findings].sort(inOrder)
}

function start(
  rule: AnyRule,
  {page, profile, secrets}: Pick<RuleContext<Options, Messages>, 'page' | 'profile' | 'secrets'>,
  severity: Severity | undefined,
  options: Readonly<Record<string, unknown>>,
  findings: Finding[],
): Visitor {
  const report = (given: Report<Messages>): void => {
    findings.push(findingOf(rule, given, severity))
  }
  return rule.create({page, profile, secrets, options, report} satisfies RuleContext<Options, Messages> as never)
}

type Reported = Omit<Report<Messages>, 'data'> & {readonly data?: Readonly<Record<string, string | number>>}

/** Makes a finding of a report by a rule. `severity` is that of the configuration. */
export function findingOf(rule: Omit<AnyRule, 'create'>, given: Reported, severity?: Severity): Finding {
  const {reference, fix} = given
  const place = given.place ?? reference?.place
  const directive = reference?.verdict.directive ?? reference?.directive
  return {
    rule: rule.id,
    severity: severity ?? given.severity ?? rule.severity,
    message: fill(rule.messages, given),
    ...(place && {place}),
    ...(directive && {directive}),
    ...(reference !== undefined && reference.url !== '' && {url: wholeUrl(reference.url)}),
    why: rule.why,
    instead: rule.instead,
    docs: rule.docs ?? docsOf(rule.id),
    ...(fix !== undefined && rule.fix !== undefined && {fix: {kind: rule.fix, edits: fix}}),
  }
}

/** As tools use it: whole, but for what a `data:` URL carries. */
function wholeUrl(url: string): string {
  return /^\s*data:/i.test(url) ? describeUrl(url, 200) : url
}

function fill(messages: Messages, {message, data = {}}: Pick<Reported, 'message' | 'data'>): string {
  const template = messages[message] ?? message
  let isCode = false
  return template.replace(/`|\{(\w+)\}/g, (part, name?: string) => {
    if (name === undefined) {
      isCode = !isCode
      return part
    }
    // A page must not end the code that its text stands in, and go on in words of its own.
    const text = visible(cut(String(data[name])))
    return isCode ? text.replaceAll('`', 'ˋ') : text
  })
}

/** A text of a page may be as long as the page. */
function cut(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text
}

/** Of what stands in a message from the page, in characters. */
const MAX_TEXT = 300

function inOrder(a: Finding, b: Finding): number {
  return (a.place?.start.offset ?? -1) - (b.place?.start.offset ?? -1)
}
