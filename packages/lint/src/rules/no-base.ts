import {defineRule, type Example} from '../define-rule.ts'
import type {JudgedReference} from '../policy/judge.ts'
import {classifyUrl} from '../references/url.ts'
import {isRefused} from '../resource-rule.ts'
import {removeElement} from '../rule-support/edits.ts'
import {attribute, type Element} from '../source.ts'

export const rule = defineRule({
  id: 'no-base',
  severity: 'error',
  summary: 'Disallow `<base>`.',
  why: 'Hosts refuse it; where they do not, it turns every in-page anchor into a link to another page.',
  instead: 'Take `<base>` out, and write addresses in full.',
  fix: 'unsafe',
  options: {},
  messages: {base: 'Unexpected `<base>` with `{attribute}`, expected addresses in full'},
  create({page, profile, report}) {
    const addresses = new Map<Element, JudgedReference>()
    let isFirst = true
    return {
      reference(reference) {
        if (reference.sink === 'base') addresses.set(reference.node, reference)
      },
      element(element) {
        if (element.tagName !== 'base') return
        const name = ['href', 'target'].find((candidate) => attribute(element, candidate) !== undefined)
        if (name === undefined) return
        const reference = addresses.get(element)
        const isAsked = reference !== undefined && isFirst && isBase(reference.url)
        if (reference !== undefined) isFirst = false
        report({
          message: 'base',
          data: {attribute: name},
          ...(reference !== undefined && {reference}),
          place: page.placeOf(element),
          severity: isAsked && isRefused(reference, profile) ? 'error' : 'warning',
          fix: removeElement(page, element),
        })
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'none', html: '<title>x</title>', findings: []},
  {name: 'nothing in it, or inert', html: '<base><template><base href="https://a.test/"></template>', findings: []},
  {
    name: 'href',
    html: '<base href="https://a.test/"><p>x',
    findings: ['1:1-1:30 Unexpected `<base>` with `href`, expected addresses in full'],
    fixed: '<p>x',
  },
  {
    name: 'target, and a second one',
    html: '<title>x</title>\n<base target="_blank">\n<BASE HREF=/docs/>',
    findings: [
      '2:1-2:23 Unexpected `<base>` with `target`, expected addresses in full',
      '3:1-3:19 Unexpected `<base>` with `href`, expected addresses in full',
    ],
    fixed: '<title>x</title>\n',
  },
  {
    name: 'a host that lets it pass',
    html: '<base href="https://a.test/"><p>x',
    profile: 'mcp-app',
    findings: ['1:1-1:30 Unexpected `<base>` with `href`, expected addresses in full'],
    fixed: '<p>x',
  },
]

/** Browsers pass over a `data:` or `javascript:` base, and report no violation. */
function isBase(url: string): boolean {
  const kind = classifyUrl(url)
  return kind !== 'empty' && kind !== 'data' && kind !== 'javascript'
}
