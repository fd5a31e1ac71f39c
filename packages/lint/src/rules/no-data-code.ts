import {defineRule, type Example} from '../define-rule.ts'
import type {Edit} from '../finding.ts'
import type {JudgedReference} from '../judge/judge.ts'
import type {Page} from '../page.ts'
import {describeUrl} from '../references/url.ts'
import {claimOf} from '../rule-support/claim.ts'
import {readDataUrl} from '../rule-support/data-url.ts'
import {edit, escapeAttribute} from '../rule-support/edits.ts'
import {describeVia, directiveOf, isRefused, severityOf} from '../rule-support/resource-rule.ts'
import {attribute, type Element, htmlNamespace, nameOf} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-data-code',
  severity: 'error',
  summary: 'Disallow code in `data:` URIs: it only looks self-contained.',
  why: 'Policies that let inline code pass still refuse scripts, styles, frames and objects from `data:` URIs, and browsers refuse `<use href="data:…">` whatever the policy.',
  instead:
    'Put a script into `<script>`, a style into `<style>`, a frame into `srcdoc`, a symbol into an inline `<svg>`.',
  fix: 'safe',
  options: {},
  messages: {data: 'Unexpected {thing} in `{url}` by {via}, which {directive} refuses, expected {expected}'},
  create({page, profile, report}) {
    return {
      reference(reference) {
        const {url, sink} = reference
        if (claimOf(reference) !== 'data-code' || !isRefused(reference, profile)) return
        const [thing, expected] = things.get(sink) ?? ['code', 'inline code']
        const data = {
          thing,
          url: describeUrl(url),
          via: describeVia(reference),
          directive: directiveOf(reference),
          expected,
        }
        report({message: 'data', data, reference, ...severityOf(reference), fix: toInline(page, reference)})
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'inline code', html: '<style>p { color: #333 }</style><script>document.title = "Q3"</script>', findings: []},
  {
    name: 'data: images and fonts are not code',
    html: '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">',
    findings: [],
  },
  {
    name: 'a policy that allows it',
    html: '<script src="data:text/javascript,1"></script>',
    profile: 'file',
    findings: [],
  },
  {
    name: 'script',
    html: '<script src="data:text/javascript,document.title%3D%22Q3%22"></script>',
    findings: [
      '1:14-1:60 Unexpected script in `data:text/javascript,document.title%3D%22Q3%22` by `<script src>`, which `script-src` refuses, expected an inline script',
    ],
    fixed: '<script>document.title="Q3"</script>',
  },
  {
    name: 'script in base64, other attributes kept',
    html: '<p>x\n<script type="module" id=m crossorigin integrity="sha256-x" src="data:text/javascript;base64,ZG9jdW1lbnQudGl0bGU9IsOEIg=="></script>',
    findings: [
      '2:66-2:122 Unexpected script in `data:text/javascript;base64,ZG9jdW1lbnQudGl0bGU9IsOEIg==` by `<script type=module>`, which `script-src` refuses, expected an inline script',
    ],
    fixed: '<p>x\n<script type="module" id="m">document.title="Ä"</script>',
  },
  {
    name: 'a script that waits cannot simply stand inline',
    html: '<script defer src="data:text/javascript,start()"></script>',
    findings: [
      '1:20-1:48 Unexpected script in `data:text/javascript,start()` by `<script src>`, which `script-src` refuses, expected an inline script',
    ],
  },
  {
    name: 'code that would end its element',
    html: '<script src="data:text/javascript,x=\'%3C/script>\'"></script>',
    findings: [
      "1:14-1:50 Unexpected script in `data:text/javascript,x='%3C/script>'` by `<script src>`, which `script-src` refuses, expected an inline script",
    ],
  },
  {
    name: 'stylesheet',
    html: '<link rel="stylesheet" media="print" href="data:text/css,p%7Bcolor:red%7D">',
    findings: [
      '1:44-1:74 Unexpected stylesheet in `data:text/css,p%7Bcolor:red%7D` by `<link rel=stylesheet>`, which `style-src` refuses, expected `<style>`',
    ],
    fixed: '<style media="print">p{color:red}</style>',
  },
  {
    name: '@import',
    html: '<style>@import "data:text/css,p{color:red}";</style>',
    findings: [
      '1:16-1:44 Unexpected stylesheet in `data:text/css,p{color:red}` by `@import`, which `style-src` refuses, expected `<style>`',
    ],
  },
  {
    name: 'frame and object',
    html: '<iframe src="data:text/html,<p>x"></iframe><object data="data:image/svg+xml,<svg/>"></object>',
    findings: [
      '1:14-1:33 Unexpected frame in `data:text/html,<p>x` by `src`, which `frame-src` refuses, expected `srcdoc`',
      '1:58-1:83 Unexpected object in `data:image/svg+xml,<svg/>` by `data`, which `object-src` refuses, expected `<img>` or inline content',
    ],
  },
  {
    name: 'sprite',
    html: '<svg><use href="data:image/svg+xml,<svg/>#a"/></svg>',
    findings: [
      '1:17-1:44 Unexpected symbol in `data:image/svg+xml,<svg/>#a` by `href`, which the browser refuses, expected an inline `<svg>`',
    ],
  },
  {
    name: 'a module that a click imports',
    html: '<button onclick="import(\'data:text/javascript,1\')">Go</button>',
    findings: [
      '1:26-1:48 Unexpected script in `data:text/javascript,1` by `import()` (not on every load), which `script-src` refuses, expected an inline script',
    ],
  },
]

const things = new Map<JudgedReference['sink'], readonly [thing: string, expected: string]>([
  ['script', ['script', 'an inline script']],
  ['module', ['script', 'an inline script']],
  ['style', ['stylesheet', '`<style>`']],
  ['frame', ['frame', '`srcdoc`']],
  ['object', ['object', '`<img>` or inline content']],
  ['worker', ['worker', 'code in the page']],
  ['sprite', ['symbol', 'an inline `<svg>`']],
])

/** The element with its code inside, where that runs or applies at the same moment. */
function toInline(page: Page, {node, url, isTop, attribute: name}: JudgedReference): readonly Edit[] | undefined {
  const location = node.sourceCodeLocation
  if (!isTop || name === undefined || location === undefined || location === null) return undefined
  const data = readDataUrl(page.source.payloads.restore(url))
  if (data === undefined) return undefined
  const {text} = data
  if (node.tagName === 'script' && isPlainScript(node) && !/<\/script|<!--/i.test(text)) {
    return [edit(page, location.startOffset, location.endOffset, `<script${keptAttributes(node)}>${text}</script>`)]
  }
  if (node.tagName === 'link' && isPlainStylesheet(node) && data.type === 'text/css' && !/<\/style/i.test(text)) {
    return [edit(page, location.startOffset, location.endOffset, `<style${keptAttributes(node)}>${text}</style>`)]
  }
  return undefined
}

/** A module waits in any case; of classic scripts, those that wait do so only with a `src`. */
function isPlainScript(script: Element): boolean {
  if (script.namespaceURI !== htmlNamespace) return false
  const waits = ['async', 'defer'].some((name) => attribute(script, name) !== undefined)
  return attribute(script, 'type') === 'module' ? attribute(script, 'async') === undefined : !waits
}

/** `media="print" onload="this.media='all'"` loads a sheet late; a `title` makes it one of several to choose from. */
function isPlainStylesheet(link: Element): boolean {
  const isPlain = ['onload', 'title', 'disabled'].every((name) => attribute(link, name) === undefined)
  return isPlain && attribute(link, 'rel')?.trim().toLowerCase() === 'stylesheet'
}

function keptAttributes({attrs}: Element): string {
  return attrs
    .filter((attr) => !dropped.has(nameOf(attr)))
    .map((attr) => (attr.value === '' ? ` ${nameOf(attr)}` : ` ${nameOf(attr)}="${escapeAttribute(attr.value)}"`))
    .join('')
}

/** What is about fetching, or goes without saying of `<style>`. */
const dropped: ReadonlySet<string> = new Set(
  'src href rel as crossorigin integrity referrerpolicy fetchpriority defer charset blocking'.split(' '),
)
