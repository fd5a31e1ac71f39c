import {defineRule, type Example} from '../define-rule.ts'
import {describeUrl} from '../references/url.ts'
import {describeVia} from '../rule-support/resource-rule.ts'

export const rule = defineRule({
  id: 'no-self-navigation',
  severity: 'warning',
  summary: 'Disallow pages that leave for another address: `<meta http-equiv=refresh>`, `location =`.',
  why: 'No policy stops a navigation: the other host learns of the reader, and everything that is in the address.',
  instead: 'Give the reader a link to follow.',
  options: {},
  messages: {
    away: '{via} leaves the page for `{url}`',
    beside: '{via} leaves for `{url}`, which is not published with the page',
    unknown: '{via} leaves the page for an address known only at run time',
    reload: '{via} reloads the page',
  },
  create({profile, report}) {
    return {
      reference(reference) {
        const {sink, url, verdict, certain} = reference
        if (sink !== 'navigation') return
        const via = describeVia(reference)
        // A page that goes somewhere on a click does what a link does.
        const severity = certain ? 'warning' : 'info'
        const data = {url: describeUrl(url), via}
        if (verdict.outcome === 'leak') report({message: 'away', data, reference, severity})
        else if (verdict.outcome === 'missing' && !profile.relativeLinks) report({message: 'beside', data, reference})
        else if (verdict.outcome === 'reader') report({message: 'unknown', data: {via}, reference, severity: 'info'})
        else if (url === '' && certain && reference.attribute !== undefined)
          report({message: 'reload', data: {via}, reference})
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'link', html: '<a href="https://a.test/">More</a>', findings: []},
  {
    name: 'an anchor in the page',
    html: '<script>location.hash = "#end"; location.href = "#top"</script>',
    findings: [],
  },
  {
    name: 'a variable of that name',
    html: '<script>{ let location; location = "https://a.test/" }</script>',
    findings: [],
  },
  {
    name: 'refresh',
    html: '<meta http-equiv="refresh" content="0; url=https://a.test/?q=1&amp;r=2">',
    findings: ['1:44-1:71 `<meta http-equiv=refresh>` leaves the page for `https://a.test/?q=1&r=2`'],
  },
  {
    name: 'reload',
    html: '<META HTTP-EQUIV=Refresh CONTENT=30>',
    findings: ['1:34-1:36 `<meta http-equiv=refresh>` reloads the page'],
  },
  {
    name: 'on load and on a click',
    html: '<script>top.location = "https://a.test/"</script>\n<button onclick="location.href = \'next.html\'">Next</button>',
    findings: [
      '1:25-1:40 `location` leaves the page for `https://a.test/`',
      '2:35-2:44 `location.href` (not on every load) leaves for `next.html`, which is not published with the page',
    ],
  },
  {
    name: 'an address that only a run would tell',
    html: '<select onchange="location = this.value"><option value="#a">a</select>',
    findings: ['1:19-1:27 `location` (not on every load) leaves the page for an address known only at run time'],
  },
]
