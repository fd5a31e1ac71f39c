import {defineRule, type Example} from '../define-rule.ts'
import {sandboxOf} from '../policy/sandbox.ts'
import {describeUrl} from '../references/url.ts'
import {describeVia} from '../rule-support/resource-rule.ts'
import {attribute} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-popup',
  severity: 'warning',
  summary: 'Disallow windows that the page opens: `window.open`, and `target` where the sandbox refuses it.',
  why: 'On load browsers hold such a window back, a sandbox without `allow-popups` always does, and no policy stops what its address tells another host.',
  instead: 'Use a plain link.',
  options: {},
  messages: {
    refused: 'Unexpected window by {via}, which the sandbox refuses, expected a link without `target`',
    load: 'Unexpected window by {via} on load, expected one that the reader asks for',
    away: 'Unexpected window with `{url}` by {via}, expected a link',
    beside: 'Unexpected window with `{url}` beside the page by {via}, expected a page that stands alone',
  },
  create({page, profile, report}) {
    const sandbox = sandboxOf(profile, page.policies)
    const isRefused = sandbox !== null && !sandbox.includes('allow-popups')
    return {
      reference(reference) {
        const {sink, url, verdict, static: certain} = reference
        if (sink !== 'popup') return
        const via = describeVia(reference)
        const data = {url: describeUrl(url), via}
        if (isRefused) report({message: 'refused', data: {via}, reference})
        else if (certain) report({message: 'load', data: {via}, reference})
        else if (verdict.outcome === 'leak') report({message: 'away', data, reference, severity: 'info'})
        else if (verdict.outcome === 'missing' && !profile.relativeLinks) report({message: 'beside', data, reference})
      },
      end() {
        if (!isRefused) return
        for (const element of page.elementsOf('a', 'area')) {
          const target = attribute(element, 'target')
          if (target === undefined || attribute(element, 'href') === undefined || ownFrame.test(target)) continue
          report({message: 'refused', data: {via: '`target`'}, place: page.placeOfAttribute(element, 'target')})
        }
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'link', html: '<a href="https://a.test/" target="_blank" rel="noopener">More</a>', findings: []},
  {
    name: 'another open',
    html: '<script>const request = indexedDB\nrequest.open("x"); dialog.open = true</script>',
    findings: [],
  },
  {
    name: 'on load',
    html: '<script>window.open("https://a.test/")</script>',
    findings: ['1:22-1:37 Unexpected window by `open` on load, expected one that the reader asks for'],
  },
  {
    name: 'on a click',
    html: '<button onclick="window.open(&quot;https://a.test/&quot;)">More</button>',
    findings: ['1:36-1:51 Unexpected window with `https://a.test/` by `open` (not on every load), expected a link'],
  },
  {
    name: 'sandbox without popups',
    html: '<a href="https://a.test/" target=_blank>a</a><a href="#b" target="_SELF">b</a>',
    profile: 'mcp-app',
    findings: ['1:34-1:40 Unexpected window by `target`, which the sandbox refuses, expected a link without `target`'],
  },
]

const ownFrame = /^_(?:self|parent|top)$/i
