import {defineRule, type Example} from '../define-rule.ts'

export const rule = defineRule({
  id: 'no-invalid-encoding',
  severity: 'warning',
  summary: 'Disallow U+FFFD: what is left of text that was not UTF-8.',
  why: 'Letters are lost where it stands, and some hosts refuse a file that holds it.',
  instead: 'Save the file as UTF-8, and write the lost letters anew; in a script write `\\ufffd`.',
  options: {},
  messages: {replacement: 'Unexpected `U+FFFD`, expected the letters that were lost'},
  create({page, profile, report}) {
    const severity = profile.refuses?.includes('replacement-character') ? 'error' : 'warning'
    return {
      end() {
        // Payloads are ASCII, so the held text has all that the text has.
        for (const {index, 0: run} of page.source.held.matchAll(/\ufffd+/g)) {
          report({message: 'replacement', place: page.source.place(index, index + run.length), severity})
        }
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'letters', html: '<p>Größe, 大きさ, 👩‍🚀</p><script>const lost = "\\ufffd"</script>', findings: []},
  {
    name: 'lost letters',
    html: '<p>Gr\ufffd\ufffde\r\n<p title="\ufffd">x',
    profile: 'claude-artifact@2026-08-22',
    findings: [
      '1:6-1:8 Unexpected `U+FFFD`, expected the letters that were lost',
      '2:11-2:12 Unexpected `U+FFFD`, expected the letters that were lost',
    ],
  },
]
