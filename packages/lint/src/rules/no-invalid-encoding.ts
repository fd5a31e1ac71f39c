import {defineRule, type Example} from '../define-rule.ts'

export const rule = defineRule({
  id: 'no-invalid-encoding',
  severity: 'warning',
  summary: 'Disallow U+FFFD, which replaces text that was not UTF-8.',
  why: 'Letters were lost, and some hosts refuse a file with this character.',
  instead: 'Save the file as UTF-8, and restore the lost letters; in a script write `\\ufffd`.',
  options: {},
  messages: {replacement: 'Text has `U+FFFD` where letters were lost'},
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
      '1:6-1:8 Text has `U+FFFD` where letters were lost',
      '2:11-2:12 Text has `U+FFFD` where letters were lost',
    ],
  },
]
