import {defineRule, type Example} from '../define-rule.ts'
import {describeUrl} from '../references/url.ts'
import {claimOf} from '../rule-support/claim.ts'
import {removeElement} from '../rule-support/edits.ts'
import {describeVia, isRefused, severityOf} from '../rule-support/resource-rule.ts'
import {attribute} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-external-resource',
  severity: 'error',
  summary: 'Disallow preloads and prefetches.',
  why: 'The host blocks the request, and a self-contained page has nothing to load ahead.',
  instead: 'Remove the `<link>`.',
  fix: 'safe',
  options: {},
  messages: {ahead: '{via} of `{url}` cannot load'},
  create({page, profile, report}) {
    return {
      reference(reference) {
        const {node, sink, url, isTop} = reference
        const isAhead =
          claimOf(reference) === 'preload' || sink === 'preload' || sink === 'prefetch' || sink === 'manifest'
        if (!isAhead || !isRefused(reference, profile)) return
        const isAlone = /^\s*(?:preload|modulepreload|prefetch)\s*$/i.test(attribute(node, 'rel') ?? '')
        // Without its handler a preload that turns into a stylesheet loses the sheet.
        const isDead = isTop && isAlone && attribute(node, 'onload') === undefined
        report({
          message: 'ahead',
          data: {via: describeVia(reference), url: describeUrl(url)},
          reference,
          ...severityOf(reference),
          fix: isDead ? removeElement(page, node) : undefined,
        })
      },
    }
  },
})

export const examples: readonly Example[] = [
  {
    name: 'links that load nothing',
    html: '<link rel="next" href="2.html"><link rel="manifest" href="app.webmanifest">',
    findings: [],
  },
  {name: 'preload of nothing that browsers load', html: '<link rel="preload" as="video" href="a.mp4">', findings: []},
  {
    name: 'preload and prefetch',
    html: '<link rel="preload" as="font" href="inter.woff2" crossorigin>\n<link rel=prefetch href=https://a.test/next>\n<p>x',
    findings: [
      '1:37-1:48 `<link rel=preload as=font>` of `inter.woff2` cannot load',
      '2:25-2:44 `<link rel=prefetch>` of `https://a.test/next` cannot load',
    ],
    fixed: '<p>x',
  },
  {
    name: 'modulepreload, with entities and CR LF',
    html: '<p>x</p>\r\n<link rel="modulepreload" href="https://a.test/m.js?a=1&amp;b=2">\r\n',
    findings: ['2:33-2:64 `<link rel=modulepreload>` of `https://a.test/m.js?a=1&b=2` cannot load'],
    fixed: '<p>x</p>\r\n',
  },
  {
    name: 'a preload that turns into a stylesheet',
    html: '<link rel="preload" as="style" href="a.css" onload="this.rel=\'stylesheet\'">',
    findings: ['1:38-1:43 `<link rel=preload as=style>` of `a.css` cannot load'],
  },
]
