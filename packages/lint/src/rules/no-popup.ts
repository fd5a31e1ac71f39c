import {defineRule, type Example} from '../define-rule.ts'
import {sandboxOf} from '../policy/sandbox.ts'
import {describeUrl} from '../references/url.ts'
import {describeVia} from '../rule-support/resource-rule.ts'
import {attribute} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-popup',
  severity: 'warning',
  summary: 'Disallow windows that the page opens: `window.open`, and `target` where the sandbox blocks it.',
  why: 'Browsers block such a window on load, a sandbox without `allow-popups` always does, and no policy stops it from telling another host about the reader.',
  instead: 'Use a plain link.',
  options: {},
  messages: {
    refused: 'Window that {via} opens is blocked by the sandbox',
    load: '{via} opens a window on load, which browsers block',
    away: '{via} opens a window with `{url}`',
    beside: '{via} opens `{url}`, which is not published with the page',
  },
  create({page, profile, report}) {
    const sandbox = sandboxOf(profile, page.policies)
    const isRefused = sandbox !== undefined && !sandbox.includes('allow-popups')
    return {
      reference(reference) {
        const {sink, url, verdict, certain} = reference
        if (sink !== 'popup') return
        const via = describeVia(reference)
        const data = {url: describeUrl(url), via}
        // Whatever its address.
        const {place} = reference
        if (isRefused) report({message: 'refused', data: {via}, place})
        else if (certain) report({message: 'load', data: {via}, place})
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
    findings: ['1:22-1:37 `open` opens a window on load, which browsers block'],
  },
  {
    name: 'on a click',
    html: '<button onclick="window.open(&quot;https://a.test/&quot;)">More</button>',
    findings: ['1:36-1:51 `open` (not on every load) opens a window with `https://a.test/`'],
  },
  {
    name: 'sandbox without popups',
    html: '<a href="https://a.test/" target=_blank>a</a><a href="#b" target="_SELF">b</a>',
    profile: 'mcp-app',
    findings: ['1:34-1:40 Window that `target` opens is blocked by the sandbox'],
  },
]

const ownFrame = /^_(?:self|parent|top)$/i
