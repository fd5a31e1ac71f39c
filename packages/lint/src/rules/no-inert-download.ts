import {defineRule, type Example} from '../define-rule.ts'
import {describeUrl} from '../references/url.ts'
import {describeVia} from '../rule-support/resource-rule.ts'

export const rule = defineRule({
  id: 'no-inert-download',
  severity: 'warning',
  summary: 'Disallow downloads on hosts that ignore them.',
  why: 'The click does nothing, and the reader does not learn why.',
  instead: 'Show the text in the page with a button that copies it.',
  options: {},
  messages: {
    known: 'Download of `{url}` by {via} is ignored by the host',
    unknown: 'Download by {via} is ignored by the host',
  },
  create({profile, report}) {
    return {
      reference(reference) {
        if (profile.downloads || reference.sink !== 'download') return
        const {url, via, certain} = reference
        // A link waits for a click by nature; that need not be said.
        const described = reference.attribute === 'href' ? `\`${via}\`` : describeVia({via, certain})
        if (url === '' || url === 'blob:') report({message: 'unknown', data: {via: described}, reference})
        else report({message: 'known', data: {url: describeUrl(url), via: described}, reference})
      },
    }
  },
})

// A function of its own: no bundler can tell of these texts that nobody needs them.
export const examples: readonly Example[] = /* @__PURE__ */ (() => [
  {name: 'link', html: '<a href="https://a.test/rows.csv">rows</a>', findings: []},
  {
    name: 'a host that lets them through',
    html: '<a download href="data:text/csv,a">rows</a>',
    profile: 'vscode-webview',
    findings: [],
  },
  {name: 'data of that name', html: '<script>const stats = {}\nstats.download = 3</script>', findings: []},
  {
    name: 'link to save',
    html: '<p>\n<a href="data:text/csv,a%2Cb" download="rows.csv">rows</a>',
    findings: ['2:10-2:29 Download of `data:text/csv,a%2Cb` by `download` is ignored by the host'],
  },
  {
    name: 'script',
    html: [
      '<script>',
      'save.onclick = () => {',
      "  const link = document.createElement('a')",
      '  link.href = URL.createObjectURL(new Blob([rows]))',
      "  link.download = 'rows.csv'",
      '  link.click()',
      '}',
      '</script>',
    ].join('\n'),
    findings: ['5:3-5:16 Download by `a.download` (not on every load) is ignored by the host'],
  },
])()
