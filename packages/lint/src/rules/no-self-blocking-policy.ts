import {defineRule, type Example} from '../define-rule.ts'
import {describeProblem} from '../policy/problem.ts'
import {describeUrl} from '../references/url.ts'
import {describeVia, isRefused} from '../rule-support/resource-rule.ts'
import {attribute} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-self-blocking-policy',
  severity: 'error',
  summary: 'Disallow a policy of the page that blocks what the page itself holds, or that does not read.',
  why: 'A policy in `<meta>` adds to that of the host and can only narrow it: what it forgets to allow is gone.',
  instead: 'Allow what the page holds, or take the `<meta>` out and leave the policy to the host.',
  options: {},
  messages: {
    blocked:
      "Unexpected `{directive}` in the page's own policy, which refuses {what} by {via}, expected a policy that lets it pass",
    problem: 'Unexpected {problem}, expected {expected}',
  },
  create({page, profile, report}) {
    return {
      reference(reference) {
        const {ownVerdict, url, static: certain} = reference
        if (ownVerdict?.outcome !== 'blocked' || isRefused(reference, profile)) return
        const directive = ownVerdict.directive ?? 'default-src'
        const what = url === '' ? 'inline code' : `\`${describeUrl(url)}\``
        // In a document of the host's own the policy has no say; opened by itself the page is blocked all the same.
        const severity = certain && !profile.wraps ? 'error' : 'warning'
        report({message: 'blocked', data: {directive, what, via: describeVia(reference)}, reference, severity})
      },
      end() {
        const metas = new Set(page.elementsOf('meta'))
        for (const {element, policies} of page.ownPolicies) {
          if (!metas.has(element)) continue
          const {length} = attribute(element, 'content') ?? ''
          for (const problem of policies.flatMap(({problems}) => problems)) {
            const {offset, token, suggestion} = problem
            const place = page.placeOfAttribute(element, 'content', offset, Math.min(offset + token.length, length))
            const [described = ''] = describeProblem(problem)
              .replace(/^Unexpected /, '')
              .split(', expected ', 1)
            const expected = suggestion === undefined ? 'a policy that browsers read in full' : `\`${suggestion}\``
            report({message: 'problem', data: {problem: described, expected}, place, severity: 'warning'})
          }
        }
      },
    }
  },
})

const policy = (csp: string): string => `<meta http-equiv="Content-Security-Policy" content="${csp}">`

export const examples: readonly Example[] = [
  {
    name: 'a policy that lets the page be itself',
    html: `${policy("default-src 'none'; style-src 'unsafe-inline'; img-src data:")}<style>p{}</style><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">`,
    profile: 'file',
    findings: [],
  },
  {
    name: 'what stands before it, or what it only reports',
    html: `<style>p{}</style>${policy("style-src 'none'")}<meta http-equiv="Content-Security-Policy-Report-Only" content="img-src 'none'"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">`,
    profile: 'file',
    findings: [],
  },
  {
    name: 'inline code and images',
    html: `${policy("default-src 'self'")}\n<style>p{}</style><p onclick="go()"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">`,
    profile: 'file',
    findings: [
      "2:1-2:8 Unexpected `default-src` in the page's own policy, which refuses inline code by `<style>`, expected a policy that lets it pass",
      "2:31-2:35 Unexpected `default-src` in the page's own policy, which refuses inline code by `onclick`, expected a policy that lets it pass",
      "2:47-2:89 Unexpected `default-src` in the page's own policy, which refuses `data:image/gif;base64,R0lGODlhAQABAAAAACw=` by `src`, expected a policy that lets it pass",
    ],
  },
  {
    name: 'directives that do not read',
    html: policy("script-src self 'unsafe-inline'; frame-ancestors 'none'; scrip-src *"),
    profile: 'file',
    findings: [
      "1:64-1:68 Unexpected `self` in `script-src`: without quotes it is a host name, expected `'self'`",
      '1:86-1:101 Unexpected `frame-ancestors` in a `<meta>` element: it works in a header only, expected a policy that browsers read in full',
      '1:110-1:119 Unexpected directive `scrip-src`: browsers skip it, expected `script-src`',
    ],
  },
  {
    name: 'a page that the host wraps',
    html: `${policy("style-src 'none'")}<style>p{}</style>`,
    findings: [
      "1:71-1:78 Unexpected `style-src` in the page's own policy, which refuses inline code by `<style>`, expected a policy that lets it pass",
    ],
  },
]
