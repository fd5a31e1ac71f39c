import {defineRule, type Example} from '../define-rule.ts'
import {viewOf} from '../html/view-of.ts'
import {scriptKind} from '../references/script-element.ts'
import {mayAct} from '../script/read/prefilter.ts'
import {attribute, textOf} from '../source/source.ts'

export const rule = defineRule({
  id: 'no-script-error',
  severity: 'warning',
  summary: 'Disallow scripts that do not parse.',
  why: 'Browsers run no part of such a script.',
  instead: 'Correct the syntax.',
  options: {},
  messages: {
    syntax: 'Script does not parse: {problem}',
  },
  create({page, report}) {
    return {
      end() {
        for (const element of page.elementsOf('script')) {
          const kind = attribute(element, 'src') === undefined ? scriptKind(viewOf(element)) : 'data'
          if (kind !== 'classic' && kind !== 'module') continue
          const code = textOf(element)
          // The reader has parsed all scripts that may do something.
          if (mayAct(code)) continue
          const parsed = page.parse(code, kind)
          if (!('error' in parsed) || parsed.error.kind !== 'syntax') continue
          const {message, offset} = parsed.error
          const place = page.placeOfText(element, offset, offset)
          if (page.scriptFailures.some((failure) => failure.place.start.offset === place.start.offset)) continue
          report({message: 'syntax', data: {problem: sentence(message)}, place})
        }
        for (const {kind, message, place} of page.scriptFailures) {
          // One that is too deep stops the reader, which says so.
          if (kind === 'syntax') report({message: 'syntax', data: {problem: sentence(message)}, place})
        }
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'code', html: '<script>const a = b?.c ?? 1n; label: for (;;) break label</script>', findings: []},
  {
    name: 'not code',
    html: '<script type="text/template">{{#each rows}}</script><script type="application/json">{</script>',
    findings: [],
  },
  {
    name: 'left open',
    html: '<script>\nlet a = ;\n</script>',
    findings: ["2:9-2:9 Script does not parse: unexpected token: ';'"],
  },
  {
    name: 'in a handler',
    html: '<button onclick="localStorage.clear(">Reset</button>',
    findings: ["1:36-1:36 Script does not parse: unexpected token: 'end of source'"],
  },
]

function sentence(message: string): string {
  const short = message.split('\n', 1)[0] ?? ''
  return short.charAt(0).toLowerCase() + short.slice(1).replace(/\.$/, '')
}
