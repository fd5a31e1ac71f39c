import {defineRule, type Rule} from '../define-rule.ts'
import type {JudgedReference} from '../judge/judge.ts'
import {strings} from '../options.ts'
import type {Profile} from '../policy/profile.ts'
import type {Sink} from '../references/reference.ts'
import {classifyUrl, describeUrl, hostOf} from '../references/url.ts'
import {claimOf} from './claim.ts'

export interface ResourceRule {
  readonly id: string
  readonly summary: string
  readonly why: string
  readonly instead: string
  /** What the rule looks at. */
  readonly sinks: readonly Sink[]
  /** What it is called, and what should stand in its place, for messages. */
  readonly thing: string
  readonly expected: string
}

const messages = {
  external: 'Unexpected {thing} from `{host}` by {via}, expected {expected}',
  missing: 'Unexpected {thing} `{url}` beside the page by {via}, expected {expected}',
  refused: 'Unexpected {thing} `{url}` by {via}, which {directive} refuses, expected {expected}',
  unknown: 'Unexpected {thing} by {via}, which {directive} refuses, expected {expected}',
} as const

type ResourceMessages = typeof messages
type ResourceOptions = {
  readonly allow: ReturnType<typeof strings>
}

/** A rule over one kind of resource that a page must hold in itself. */
export function resourceRule({
  sinks,
  thing,
  expected,
  ...about
}: ResourceRule): Rule<ResourceOptions, ResourceMessages> {
  const own = new Set(sinks)
  return defineRule({
    ...about,
    severity: 'error',
    options: {allow: strings('Hosts to accept.')},
    messages,
    create({options, profile, report}) {
      const allowed = new Set(options.allow)
      return {
        reference(reference) {
          if (!own.has(reference.sink) || claimOf(reference) !== 'sink' || !isRefused(reference, profile)) return
          const {url} = reference
          const host = hostOf(url)
          if (allowed.has(host)) return
          const named = {thing, via: describeVia(reference), expected}
          const severity = severityOf(reference)
          const directive = directiveOf(reference)
          if (host !== '') report({message: 'external', data: {...named, host}, reference, ...severity})
          else if (url === '') report({message: 'unknown', data: {...named, directive}, reference, ...severity})
          else {
            const isBeside = ['relative', 'fragment'].includes(classifyUrl(url))
            const data = {...named, url: describeUrl(url)}
            if (isBeside) report({message: 'missing', data, reference, ...severity})
            else report({message: 'refused', data: {...data, directive}, reference, ...severity})
          }
        },
      }
    },
  })
}

/** Whether the reader would miss what the reference names, or the host would be told of it. */
export function isRefused({hostVerdict: {outcome}}: JudgedReference, profile: Profile): boolean {
  if (outcome === 'blocked') return true
  if (outcome === 'missing') return profile.offline || !profile.relativeLinks
  return outcome === 'allowed' && profile.offline
}

/** What only may happen is a warning. */
export function severityOf({static: certain}: JudgedReference): {severity?: 'warning'} {
  return certain ? {} : {severity: 'warning'}
}

/** The construct, for a message that says so when loading the page alone does not make it happen. */
export function describeVia({via, static: certain}: Pick<JudgedReference, 'via' | 'static'>): string {
  return certain ? `\`${via}\`` : `\`${via}\` (not on every load)`
}

/** Who refuses it, for messages. */
export function directiveOf({hostVerdict}: JudgedReference): string {
  return hostVerdict.directive === null ? 'the browser' : `\`${hostVerdict.directive}\``
}
