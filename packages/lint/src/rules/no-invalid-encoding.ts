import {defineRule, type Example} from '../define-rule.ts'

export const rule = defineRule({
  id: 'no-invalid-encoding',
  severity: 'warning',
  summary: 'Disallow pages that are not UTF-8, and U+FFFD, which replaces text that was not.',
  why: 'Another reader may see other text, markup and scripts, letters are lost, and some hosts refuse such a file.',
  instead: 'Save the file as UTF-8, and restore lost letters; in a script write `\\ufffd`.',
  options: {},
  messages: {
    replacement: 'Text has `U+FFFD` where letters were lost',
    encoding: 'Browsers read the page as {encoding}, not as UTF-8',
  },
  create({page, profile, report}) {
    const severity = profile.refuses?.includes('replacement-character') ? 'error' : 'warning'
    return {
      end() {
        const {encoding} = page
        if (encoding !== 'utf-8') report({message: 'encoding', data: {encoding}, severity})
        // Payloads are ASCII, so the masked text has all that the text has.
        for (const {index, 0: run} of page.source.masked.matchAll(/\ufffd+/g)) {
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
