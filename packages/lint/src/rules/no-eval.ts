import {defineRule, type Example} from '../define-rule.ts'
import {describeVia} from '../rule-support/resource-rule.ts'

export const rule = defineRule({
  id: 'no-eval',
  severity: 'error',
  summary: 'Disallow code made from strings or bytes: `eval`, `new Function`, string timers, WebAssembly.',
  why: "It needs `'unsafe-eval'`, which many hosts do not allow, and others may stop allowing.",
  instead: 'Write the code as code; look values up in an object instead of naming them in a string.',
  options: {},
  messages: {
    refused: '{via} is blocked by `{directive}`',
    doubtful: '{via} needs `{expression}` in `{directive}`, which the host does not promise',
  },
  create({profile, report}) {
    return {
      reference(reference) {
        const {sink, hostVerdict, certain} = reference
        if (sink !== 'eval' && sink !== 'wasm') return
        const {outcome, expression} = hostVerdict
        const directive = hostVerdict.directive ?? 'script-src'
        const via = describeVia(reference)
        // A `try` around it is a page that can do without.
        const severity = certain && !reference.guarded ? 'error' : 'warning'
        if (outcome === 'blocked') report({message: 'refused', data: {via, directive}, reference, severity})
        else if (expression !== undefined && profile.indications?.includes(expression)) {
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
    findings: ["1:23-1:27 `eval` needs `'unsafe-eval'` in `script-src`, which the host does not promise"],
  },
  {
    name: 'refused',
    html: '<script>\r\nsetTimeout("tick()", 9)\r\nnew Function("return 1")\r\n</script>',
    profile: 'mcp-app',
    findings: ['2:1-2:11 `setTimeout` is blocked by `script-src`', '3:1-3:13 `Function` is blocked by `script-src`'],
  },
  {
    name: 'WebAssembly, on a click',
    html: '<script>go.onclick = () => WebAssembly.compile(bytes)</script>',
    profile: 'open-artifacts',
    findings: ['1:28-1:47 `WebAssembly.compile` (not on every load) is blocked by `script-src`'],
  },
  {
    name: 'a function of the same name',
    html: '<script>function eval2() {}\neval2("x")</script>',
    profile: 'mcp-app',
    findings: [],
  },
]
