import {defineRule, type Example} from '../define-rule.ts'
import {describeProblem} from '../policy/problem.ts'
import {describeUrl} from '../references/url.ts'
import {describeVia, isRefused} from '../rule-support/resource-rule.ts'
import {attribute} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-self-blocking-policy',
  severity: 'error',
  summary: 'Disallow a policy in the page that blocks parts of the page, or that has mistakes.',
  why: 'A policy in `<meta>` adds to that of the host and can only narrow it: what it does not allow is blocked.',
  instead: 'Allow what the page contains, or remove the `<meta>` and leave the policy to the host.',
  options: {},
  messages: {
    blocked: "The page's own `{directive}` blocks {what} ({via})",
    problem: '{problem}',
  },
  create({page, profile, report}) {
    return {
      reference(reference) {
        const {ownVerdict, url, certain} = reference
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
            const {offset, token} = problem
            const place = page.placeOfAttribute(element, 'content', offset, Math.min(offset + token.length, length))
            report({message: 'problem', data: {problem: describeProblem(problem)}, place, severity: 'warning'})
          }
        }
      },
    }
  },
})

const policy = (csp: string): string => `<meta http-equiv="Content-Security-Policy" content="${csp}">`

// A function of its own: no bundler can tell of these texts that nobody needs them.
export const examples: readonly Example[] = /* @__PURE__ */ (() => [
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
      "2:1-2:8 The page's own `default-src` blocks inline code (`<style>`)",
      "2:31-2:35 The page's own `default-src` blocks inline code (`onclick`)",
      "2:47-2:89 The page's own `default-src` blocks `data:image/gif;base64,R0lGODlhAQABAAAAACw=` (`src`)",
    ],
  },
  {
    name: 'directives that do not read',
    html: policy("script-src self 'unsafe-inline'; frame-ancestors 'none'; scrip-src *"),
    profile: 'file',
    findings: [
      "1:64-1:68 `self` in `script-src` is a host name without quotes; did you mean `'self'`?",
      '1:86-1:101 `frame-ancestors` works only in a header, not in `<meta>`',
      '1:110-1:119 `scrip-src` is not a directive: browsers skip it; did you mean `script-src`?',
    ],
  },
  {
    name: 'a page that the host wraps',
    html: `${policy("style-src 'none'")}<style>p{}</style>`,
    findings: ["1:71-1:78 The page's own `style-src` blocks inline code (`<style>`)"],
  },
])()
