import {defineRule, type Rule} from '../define-rule.ts'
import {mayAnswer} from '../judge/answered.ts'
import type {JudgedReference} from '../judge/judged-reference.ts'
import {strings} from '../options.ts'
import type {Host} from '../policy/profile.ts'
import type {Sink} from '../references/reference.ts'
import {classifyUrl, describeUrl, hostOf} from '../references/url.ts'
import {claimOf} from './claim.ts'

export interface ResourceRule {
  readonly id: string
  readonly summary: string
  readonly why: string
  readonly instead: string
  /** The references that the rule looks at. */
  readonly sinks: readonly Sink[]
  /** Its name at the start of a message. */
  readonly thing: string
  /** The words before the name of a host; `thing` and "from" when left out. */
  readonly from?: string
  /** The name of a file beside the page; `thing` when left out. */
  readonly file?: string
}

const messages = {
  external: '{from} `{host}` is blocked by {directive}{when}',
  online: '{from} `{host}` needs the network{when}',
  missing: '{file} `{url}` is not in the page{when}',
  refused: '{thing} `{url}` is blocked by {directive}{when}',
  unknown: '{thing} with {via} is blocked by {directive}',
  carried: '{count} carried; whatever else {via} asks for is refused',
} as const

type ResourceMessages = typeof messages
type ResourceOptions = {
  readonly allow: ReturnType<typeof strings>
}

/** A rule over one kind of resource that a page must hold in itself. */
export function resourceRule({
  sinks,
  thing,
  from = `${thing} from`,
  file = thing,
  ...about
}: ResourceRule): Rule<ResourceOptions, ResourceMessages> {
  const own = new Set(sinks)
  return defineRule({
    ...about,
    severity: 'error',
    options: {allow: strings('Hosts to accept.')},
    messages,
    create({options, page, profile, report}) {
      const allowed = new Set(options.allow)
      return {
        reference(reference) {
          if (!own.has(reference.sink) || claimOf(reference) !== 'sink' || !isRefused(reference, profile)) return
          const {url} = reference
          const host = hostOf(url)
          if (allowed.has(host)) return
          const common = {reference, ...severityOf(reference)}
          const directive = directiveOf(reference)
          const when = whenOf(reference)
          const count = page.carried?.count ?? 0
          if (host !== '') {
            const isBlocked = reference.hostVerdict.outcome === 'blocked'
            if (isBlocked) report({message: 'external', data: {from, host, directive, when}, ...common})
            else report({message: 'online', data: {from, host, when}, ...common})
          } else if (
            (url === '' || !reference.whole) &&
            page.carried !== undefined &&
            count > 0 &&
            mayAnswer(reference, page.carried)
          ) {
            const data = {count: count === 1 ? '1 file is' : `${count} files are`, via: describeVia(reference)}
            // Its address is not known, or not in full.
            report({message: 'carried', data, place: reference.place, severity: 'warning'})
          } else if (url === '') {
            report({message: 'unknown', data: {thing, via: describeVia(reference), directive}, ...common})
          } else {
            const isBeside = ['relative', 'fragment'].includes(classifyUrl(url))
            if (isBeside) report({message: 'missing', data: {file, url: describeUrl(url), when}, ...common})
            else report({message: 'refused', data: {thing, url: describeUrl(url), directive, when}, ...common})
          }
        },
      }
    },
  })
}

/** The reader would miss what the reference names, or another host would learn of the reader. */
export function isRefused({hostVerdict: {outcome}}: JudgedReference, profile: Host): boolean {
  if (outcome === 'blocked') return true
  if (outcome === 'missing') return profile.offline || !profile.relativeLinks
  return outcome === 'allowed' && profile.offline
}

/** A warning for what does not happen on every load. */
export function severityOf({certain}: JudgedReference): {severity?: 'warning'} {
  return certain ? {} : {severity: 'warning'}
}

/** The construct, for messages, with a note when loading the page alone does not reach it. */
export function describeVia(reference: Pick<JudgedReference, 'via' | 'certain'>): string {
  return `\`${reference.via}\`${whenOf(reference)}`
}

/** A note for the end of a message, when loading the page alone does not reach the reference. */
export function whenOf({certain}: Pick<JudgedReference, 'certain'>): string {
  return certain ? '' : ' (not on every load)'
}

/** The directive that blocks it, for messages. */
export function directiveOf({hostVerdict}: JudgedReference): string {
  return hostVerdict.directive === undefined ? 'browsers' : `\`${hostVerdict.directive}\``
}
