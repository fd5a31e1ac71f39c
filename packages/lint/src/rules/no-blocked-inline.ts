import {defineRule, type Example} from '../define-rule.ts'
import type {Sink} from '../references/reference.ts'
import {describeVia} from '../rule-support/resource-rule.ts'

export const rule = defineRule({
  id: 'no-blocked-inline',
  severity: 'error',
  summary: 'Disallow inline code that the policy refuses.',
  why: "Without `'unsafe-inline'` a policy lets inline code pass only by a nonce or a hash, and attributes and `javascript:` links hardly ever.",
  instead: 'Give the element the nonce of the page; move handlers into a script and `style` attributes into classes.',
  options: {},
  messages: {inline: 'Unexpected {thing} by {via}, which `{directive}` refuses, expected {expected}'},
  create({report}) {
    return {
      reference(reference) {
        const {sink, hostVerdict, static: certain} = reference
        const named = things.get(sink)
        if (named === undefined || hostVerdict.outcome !== 'blocked') return
        const [thing, expected] = named
        const data = {thing, via: describeVia(reference), directive: hostVerdict.directive ?? 'script-src', expected}
        report({message: 'inline', data, reference, severity: certain ? 'error' : 'warning'})
      },
    }
  },
})

export const examples: readonly Example[] = [
  {
    name: 'inline code where it may stand',
    html: '<style>p { color: #333 }</style><p style="margin: 0" onclick="this.remove()">x</p><script>1</script>',
    findings: [],
  },
  {
    name: 'nonce',
    html: '<script nonce="NONCE">document.title = "x"</script>',
    profile: 'vscode-webview',
    findings: [],
  },
  {
    name: 'data is not code',
    html: '<script type="application/json">{"a": 1}</script><template><script>1</script></template>',
    profile: 'vscode-webview',
    findings: [
      '1:60-1:68 Unexpected inline script by `<script>` (not on every load), which `script-src` refuses, expected a nonce',
    ],
  },
  {
    name: 'no nonce',
    html: '<p>x\n<script>document.title = "x"</script>',
    profile: 'vscode-webview',
    findings: ['2:1-2:9 Unexpected inline script by `<script>`, which `script-src` refuses, expected a nonce'],
  },
  {
    name: 'handlers and javascript: links have no nonce',
    html: '<button nonce="NONCE" onclick="go()">Go</button><a href="javascript:go()">Go</a>',
    profile: 'vscode-webview',
    findings: [
      '1:32-1:36 Unexpected event handler by `onclick`, which `script-src` refuses, expected `addEventListener` in a script',
      '1:58-1:73 Unexpected script in a link by `javascript:` (not on every load), which `script-src` refuses, expected `<button>` and a script',
    ],
  },
  {
    name: 'in a frame, which inherits the policy',
    html: '<iframe srcdoc="<script>1</script>"></iframe>',
    profile: 'vscode-webview',
    findings: ['1:17-1:25 Unexpected inline script by `<script>`, which `script-src` refuses, expected a nonce'],
  },
]

const things = new Map<Sink, readonly [thing: string, expected: string]>([
  ['inline-script', ['inline script', 'a nonce']],
  ['inline-style', ['inline style', 'a nonce']],
  ['handler', ['event handler', '`addEventListener` in a script']],
  ['style-attribute', ['inline style', 'a class']],
  ['javascript-url', ['script in a link', '`<button>` and a script']],
])
