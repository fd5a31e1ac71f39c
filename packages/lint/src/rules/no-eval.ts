import {defineRule, type Example} from '../define-rule.ts'
import {describeVia} from '../rule-support/resource-rule.ts'

export const rule = defineRule({
  id: 'no-eval',
  severity: 'error',
  summary: 'Disallow code made from strings or bytes: `eval`, `new Function`, string timers, WebAssembly.',
  why: "It needs `'unsafe-eval'`, which many hosts do not give, and which others give without a promise.",
  instead: 'Write the code as code; look values up in an object instead of naming them in a string.',
  options: {},
  messages: {
    refused: 'Unexpected {via}, which `{directive}` refuses, expected code that stands in a script',
    doubtful: 'Unexpected {via}, which needs `{expression}` in `{directive}`, expected code that no host may refuse',
  },
  create({profile, report}) {
    return {
      reference(reference) {
        const {sink, hostVerdict, static: certain} = reference
        if (sink !== 'eval' && sink !== 'wasm') return
        const {outcome, expression} = hostVerdict
        const directive = hostVerdict.directive ?? 'script-src'
        const via = describeVia(reference)
        // A `try` around it is a page that can do without.
        const severity = certain && !reference.guarded ? 'error' : 'warning'
        if (outcome === 'blocked') report({message: 'refused', data: {via, directive}, reference, severity})
        else if (expression !== null && profile.indications?.includes(expression)) {
          report({message: 'doubtful', data: {via, expression, directive}, reference, severity: 'warning'})
        }
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'functions', html: '<script>setTimeout(() => { document.title = "later" }, 100)</script>', findings: []},
  {name: 'prose', html: '<p>Never call <code>eval("x")</code>, nor new Function("x").', findings: []},
  {name: 'no policy', html: '<script>eval("1")</script>', profile: 'file', findings: []},
  {
    name: 'an indication is no promise',
    html: '<script>const total = eval("1 + 1")</script>',
    findings: [
      "1:23-1:27 Unexpected `eval`, which needs `'unsafe-eval'` in `script-src`, expected code that no host may refuse",
    ],
  },
  {
    name: 'refused',
    html: '<script>\r\nsetTimeout("tick()", 9)\r\nnew Function("return 1")\r\n</script>',
    profile: 'mcp-app',
    findings: [
      '2:1-2:11 Unexpected `setTimeout`, which `script-src` refuses, expected code that stands in a script',
      '3:1-3:13 Unexpected `Function`, which `script-src` refuses, expected code that stands in a script',
    ],
  },
  {
    name: 'WebAssembly, on a click',
    html: '<script>go.onclick = () => WebAssembly.compile(bytes)</script>',
    profile: 'open-artifacts',
    findings: [
      '1:28-1:47 Unexpected `WebAssembly.compile` (not on every load), which `script-src` refuses, expected code that stands in a script',
    ],
  },
  {
    name: 'a function of the same name',
    html: '<script>function eval2() {}\neval2("x")</script>',
    profile: 'mcp-app',
    findings: [],
  },
]
