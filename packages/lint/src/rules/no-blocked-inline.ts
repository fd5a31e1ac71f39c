import {defineRule, type Example} from '../define-rule.ts'
import type {Sink} from '../references/reference.ts'
import {describeVia} from '../rule-support/resource-rule.ts'

export const rule = defineRule({
  id: 'no-blocked-inline',
  severity: 'error',
  summary: 'Disallow inline code that the policy blocks.',
  why: "Without `'unsafe-inline'`, a policy allows inline code only with a nonce or a hash, and blocks event handler attributes and `javascript:` links.",
  instead: 'Give the element the nonce of the page; move handlers into a script and `style` attributes into classes.',
  options: {},
  messages: {inline: '{thing} {via} is blocked by `{directive}`'},
  create({report}) {
    return {
      reference(reference) {
        const {sink, hostVerdict, certain} = reference
        const thing = things.get(sink)
        if (thing === undefined || hostVerdict.outcome !== 'blocked') return
        const data = {thing, via: describeVia(reference), directive: hostVerdict.directive ?? 'script-src'}
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
    findings: ['1:60-1:68 Inline script `<script>` (not on every load) is blocked by `script-src`'],
  },
  {
    name: 'no nonce',
    html: '<p>x\n<script>document.title = "x"</script>',
    profile: 'vscode-webview',
    findings: ['2:1-2:9 Inline script `<script>` is blocked by `script-src`'],
  },
  {
    name: 'handlers and javascript: links have no nonce',
    html: '<button nonce="NONCE" onclick="go()">Go</button><a href="javascript:go()">Go</a>',
    profile: 'vscode-webview',
    findings: [
      '1:32-1:36 Event handler `onclick` is blocked by `script-src`',
      '1:58-1:73 Link with `javascript:` (not on every load) is blocked by `script-src`',
    ],
  },
  {
    name: 'in a frame, which inherits the policy',
    html: '<iframe srcdoc="<script>1</script>"></iframe>',
    profile: 'vscode-webview',
    findings: ['1:17-1:25 Inline script `<script>` is blocked by `script-src`'],
  },
]

const things = new Map<Sink, string>([
  ['inline-script', 'Inline script'],
  ['inline-style', 'Inline style'],
  ['handler', 'Event handler'],
  ['style-attribute', 'Inline style'],
  ['javascript-url', 'Link with'],
])
