import {defineRule, type Example} from '../define-rule.ts'
import type {Edit} from '../finding.ts'
import type {JudgedReference} from '../judge/judged-reference.ts'
import type {Page} from '../page.ts'
import {exactDataText, readDataUrl} from '../references/data-url.ts'
import {describeUrl} from '../references/url.ts'
import {claimOf} from '../rule-support/claim.ts'
import {edit, escapeAttribute} from '../rule-support/edits.ts'
import {directiveOf, isRefused, severityOf, whenOf} from '../rule-support/resource-rule.ts'
import {attribute, type Element, htmlNamespace, nameOf} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-data-code',
  severity: 'error',
  summary: 'Disallow code in `data:` URLs.',
  why: 'Policies that allow inline code still block scripts, styles, frames and objects from `data:` URLs, and browsers block `<use href="data:…">` under any policy.',
  instead:
    'Put a script into `<script>`, a style into `<style>`, a frame into `srcdoc`, a symbol into an inline `<svg>`.',
  fix: 'safe',
  options: {},
  messages: {data: '{thing} in `{url}` is blocked by {directive}{when}'},
  create({page, profile, report}) {
    return {
      reference(reference) {
        const {url, sink} = reference
        if (claimOf(reference) !== 'data-code' || !isRefused(reference, profile)) return
        const thing = things.get(sink) ?? 'Code'
        const data = {thing, url: describeUrl(url), directive: directiveOf(reference), when: whenOf(reference)}
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
    findings: ['1:14-1:60 Script in `data:text/javascript,document.title%3D%22Q3%22` is blocked by `script-src`'],
    fixed: '<script>document.title="Q3"</script>',
  },
  {
    name: 'script in base64, other attributes kept',
    html: '<p>x\n<script type="module" id=m crossorigin integrity="sha256-x" src="data:text/javascript;base64,ZG9jdW1lbnQudGl0bGU9IsOEIg=="></script>',
    findings: [
      '2:66-2:122 Script in `data:text/javascript;base64,ZG9jdW1lbnQudGl0bGU9IsOEIg==` is blocked by `script-src`',
    ],
    fixed: '<p>x\n<script type="module" id="m">document.title="Ä"</script>',
  },
  {
    name: 'a script that waits cannot simply stand inline',
    html: '<script defer src="data:text/javascript,start()"></script>',
    findings: ['1:20-1:48 Script in `data:text/javascript,start()` is blocked by `script-src`'],
  },
  {
    name: 'code that would end its element',
    html: '<script src="data:text/javascript,x=\'%3C/script>\'"></script>',
    findings: ["1:14-1:50 Script in `data:text/javascript,x='%3C/script>'` is blocked by `script-src`"],
  },
  {
    name: 'stylesheet',
    html: '<link rel="stylesheet" media="print" href="data:text/css,p%7Bcolor:red%7D">',
    findings: ['1:44-1:74 Stylesheet in `data:text/css,p%7Bcolor:red%7D` is blocked by `style-src`'],
    fixed: '<style media="print">p{color:red}</style>',
  },
  {
    name: '@import',
    html: '<style>@import "data:text/css,p{color:red}";</style>',
    findings: ['1:16-1:44 Stylesheet in `data:text/css,p{color:red}` is blocked by `style-src`'],
  },
  {
    name: 'frame and object',
    html: '<iframe src="data:text/html,<p>x"></iframe><object data="data:image/svg+xml,<svg/>"></object>',
    findings: [
      '1:14-1:33 Frame in `data:text/html,<p>x` is blocked by `frame-src`',
      '1:58-1:83 Object in `data:image/svg+xml,<svg/>` is blocked by `object-src`',
    ],
  },
  {
    name: 'sprite',
    html: '<svg><use href="data:image/svg+xml,<svg/>#a"/></svg>',
    findings: ['1:17-1:44 SVG element in `data:image/svg+xml,<svg/>#a` is blocked by browsers'],
  },
  {
    name: 'a module that a click imports',
    html: '<button onclick="import(\'data:text/javascript,1\')">Go</button>',
    findings: ['1:26-1:48 Script in `data:text/javascript,1` is blocked by `script-src` (not on every load)'],
  },
]

const things = new Map<JudgedReference['sink'], string>([
  ['script', 'Script'],
  ['module', 'Script'],
  ['style', 'Stylesheet'],
  ['frame', 'Frame'],
  ['object', 'Object'],
  ['worker', 'Worker'],
  ['sprite', 'SVG element'],
])

/** The element with its code inside, where that runs or applies at the same moment. */
function toInline(page: Page, {node, url, isTop, attribute: name}: JudgedReference): readonly Edit[] | undefined {
  const location = node.sourceCodeLocation
  if (!isTop || name === undefined || location === undefined || location === null) return undefined
  const data = readDataUrl(page.source.payloads.restore(url))
  const text = data && exactDataText(data)
  if (data === undefined || text === undefined) return undefined
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

/** Attributes about fetching, and those that go without saying of `<style>`. */
const dropped: ReadonlySet<string> = new Set(
  'src href rel as crossorigin integrity referrerpolicy fetchpriority defer charset blocking'.split(' '),
)
