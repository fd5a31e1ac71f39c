import {defineRule, type Example} from '../define-rule.ts'
import {decideRequest} from '../policy/decide-request.ts'
import {hostedUrl, originOf} from '../policy/origin.ts'
import type {Policy} from '../policy/policy.ts'
import {hostOf} from '../references/url.ts'
import {removeElement} from '../rule-support/edits.ts'

export const rule = defineRule({
  id: 'no-connection-hint',
  severity: 'warning',
  summary: 'Disallow `preconnect`, `dns-prefetch` and speculation rules for hosts that the page cannot load from.',
  why: 'No policy blocks them: the other host learns of the reader, and the page gains nothing.',
  instead: 'Remove the `<link>`.',
  fix: 'safe',
  options: {},
  messages: {hint: '`{via}` contacts `{host}`, from which nothing can load'},
  create({page, profile, report}) {
    return {
      reference(reference) {
        const {sink, url, via, node, isTop, verdict} = reference
        if (sink !== 'hint' || verdict.outcome !== 'leak') return
        const host = hostOf(url)
        if (host === '' || (!profile.offline && mayLoadFrom(page.policies, host))) return
        const isDead =
          isTop && node.tagName === 'link' && hintsOnly.test(node.attrs.find(({name}) => name === 'rel')?.value ?? '')
        report({message: 'hint', data: {host, via}, reference, fix: isDead ? removeElement(page, node) : undefined})
      },
    }
  },
})

export const examples: readonly Example[] = [
  {
    name: 'other links',
    html: '<link rel="canonical" href="https://a.test/"><a rel="author" href="https://a.test/">x</a>',
    findings: [],
  },
  {
    name: 'hosts that the policy lets the page load from',
    html: '<link rel="preconnect" href="https://fonts.gstatic.com" crossorigin>',
    profile: 'claude-artifact@2026-08-22',
    findings: [],
  },
  {
    name: 'preconnect and dns-prefetch',
    html: '<title>x</title>\n  <link rel="preconnect" href="https://fonts.gstatic.com" crossorigin>\n  <link rel=dns-prefetch href=//a.test>\n<p>x',
    findings: [
      '2:32-2:57 `<link rel=preconnect>` contacts `fonts.gstatic.com`, from which nothing can load',
      '3:31-3:39 `<link rel=dns-prefetch>` contacts `a.test`, from which nothing can load',
    ],
    fixed: '<title>x</title>\n<p>x',
  },
  {
    name: 'beside a stylesheet, on one line',
    html: '<p>x</p><link rel="PRECONNECT stylesheet" href="https://a.test/a.css"><link rel=preconnect href=https://a.test>',
    findings: [
      '1:49-1:69 `<link rel=preconnect>` contacts `a.test`, from which nothing can load',
      '1:97-1:111 `<link rel=preconnect>` contacts `a.test`, from which nothing can load',
    ],
    fixed: '<p>x</p><link rel="PRECONNECT stylesheet" href="https://a.test/a.css">',
  },
  {
    name: 'speculation rules',
    html: '<script type="speculationrules">{"prefetch": [{"urls": ["https://a.test/next"]}]}</script>',
    findings: ['1:58-1:77 `<script type=speculationrules>` contacts `a.test`, from which nothing can load'],
  },
  {
    name: 'in a frame',
    html: '<iframe srcdoc="<link rel=preconnect href=https://a.test>"></iframe>',
    findings: ['1:43-1:57 `<link rel=preconnect>` contacts `a.test`, from which nothing can load'],
  },
]

/** True when some directive lets something of the host pass, at whatever path: only the host is told of by a hint. */
function mayLoadFrom(policies: readonly Policy[], host: string): boolean {
  const request = {url: `https://${host}/`, directive: 'default-src', redirected: true} as const
  return decideRequest(policies, request, originOf(hostedUrl)).allowed
}

const hintsOnly = /^\s*(?:(?:preconnect|dns-prefetch)\s*)+$/i
