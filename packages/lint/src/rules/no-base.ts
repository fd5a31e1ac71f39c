import {defineRule, type Example} from '../define-rule.ts'
import {classifyUrl} from '../references/url.ts'
import {removeElement} from '../rule-support/edits.ts'
import {rootOf} from '../rule-support/nodes.ts'
import {isRefused} from '../rule-support/resource-rule.ts'
import {attribute, htmlNamespace, type ParentNode} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-base',
  severity: 'error',
  summary: 'Disallow `<base>`.',
  why: 'Hosts block it; where they do not, every link to an anchor in the page leads to another page.',
  instead: 'Remove `<base>`, and write addresses in full.',
  fix: 'unsafe',
  options: {},
  messages: {base: '`<base {attribute}>` changes every link of the page'},
  create({page, profile, report}) {
    // Of several in one document the first with an address counts.
    const documents = new Set<ParentNode>()
    return {
      reference(reference) {
        const {sink, url, node, isTop, byScript, certain} = reference
        if (sink !== 'base') return
        const root = rootOf(node)
        const isAsked = certain && !documents.has(root) && isBase(url)
        documents.add(root)
        report({
          message: 'base',
          data: {attribute: 'href'},
          reference,
          ...(isTop && !byScript && {place: page.placeOf(node)}),
          severity: isAsked && isRefused(reference, profile) ? 'error' : 'warning',
          fix: isTop && !byScript ? removeElement(page, node) : undefined,
        })
      },
      end() {
        for (const element of page.elementsOf('base')) {
          if (element.namespaceURI !== htmlNamespace || attribute(element, 'href') !== undefined) continue
          if (attribute(element, 'target') === undefined) continue
          report({
            message: 'base',
            data: {attribute: 'target'},
            place: page.placeOf(element),
            severity: 'warning',
            fix: removeElement(page, element),
          })
        }
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'none', html: '<title>x</title>', findings: []},
  {name: 'nothing in it, or not HTML', html: '<base><svg><base href="https://a.test/"/></svg>', findings: []},
  {
    name: 'href',
    html: '<base href="https://a.test/"><p>x',
    findings: ['1:1-1:30 `<base href>` changes every link of the page'],
    fixed: '<p>x',
  },
  {
    name: 'target, and a second one',
    html: '<title>x</title>\n<base target="_blank">\n<BASE HREF=/docs/>',
    findings: [
      '2:1-2:23 `<base target>` changes every link of the page',
      '3:1-3:19 `<base href>` changes every link of the page',
    ],
    fixed: '<title>x</title>\n',
  },
  {
    name: 'in a frame, and in a template',
    html: '<iframe srcdoc="<base href=//a.test/>"></iframe><template><base href="https://a.test/"></template>',
    findings: [
      '1:28-1:37 `<base href>` changes every link of the page',
      '1:59-1:88 `<base href>` changes every link of the page',
    ],
    fixed: '<iframe srcdoc="<base href=//a.test/>"></iframe><template></template>',
  },
  {
    name: 'a host that lets it pass',
    html: '<base href="https://a.test/"><p>x',
    profile: 'mcp-app',
    findings: ['1:1-1:30 `<base href>` changes every link of the page'],
    fixed: '<p>x',
  },
]

/** Browsers pass over a `data:` or `javascript:` base, and report no violation. */
function isBase(url: string): boolean {
  const kind = classifyUrl(url)
  return kind !== 'empty' && kind !== 'data' && kind !== 'javascript'
}
