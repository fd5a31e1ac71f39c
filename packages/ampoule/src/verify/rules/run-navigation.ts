import type {RunExample, RunRule} from '../run-rule.ts'
import {distinct, shown, when} from '../run-rule.ts'

export const rule: RunRule = {
  id: 'run-navigation',
  severity: 'error',
  summary: 'The page has left for another address, or loads itself again and again.',
  why: 'No policy stops a navigation: the reader loses the page, and the other host is told of the reader.',
  instead: 'Give the reader a link to follow.',
  check({attempts}, report) {
    const reloads = attempts.filter(({kind}) => kind === 'reload')
    if (reloads.length > 1) report({message: `Page loads itself again and again`})
    const navigations = attempts.filter(({kind}) => kind === 'navigation')
    for (const {when: moment, what, at} of distinct(navigations, ({what}) => destinationOf(what)))
      report({
        message: `Page leaves for \`${shown(destinationOf(what))}\`${when(moment)}`,
        // What happens on a click is what a link does.
        severity: moment === 'load' ? 'error' : 'warning',
        url: what,
        reference: {url: what},
        point: at,
      })
  },
}

/** Destination for messages: an address made by a script means nothing. */
function destinationOf(url: string): string {
  return url.startsWith('blob:') ? 'blob:' : url.replace('https://page.invalid', '')
}

export const examples: readonly RunExample[] = [
  {
    name: 'states of its own',
    html: '<p>Hello</p><script>history.pushState(1, "", "#two"); history.replaceState(2, "", "#three")</script>',
    findings: [],
  },
  {name: 'an anchor', html: '<p>Hello</p><script>location.hash = "end"</script>', findings: []},
  {
    name: 'refresh',
    html: '<p>Hello</p>\n<meta http-equiv="refresh" content="0;url=https://a.test/">',
    findings: ['2:43 Page leaves for `https://a.test/`'],
  },
  {
    name: 'location',
    html: '<p>Hello</p>\n<script>location.href = "https://a.test/next"</script>',
    findings: ['2:26 Page leaves for `https://a.test/next`'],
  },
  {
    name: 'to another page beside it',
    html: '<p>Hello</p>\n<script>location = "next.html"</script>',
    findings: ['2:21 Page leaves for `/next.html`'],
  },
  {
    name: 'to nowhere',
    html: '<p>Hello</p>\n<script>setTimeout(() => { location.href = "about:blank" }, 20)</script>',
    findings: ['2:45 Page leaves for `about:blank`'],
  },
  {
    name: 'at once to what a script has made',
    html: '<p>Hello</p>\n<script>location = URL.createObjectURL(new Blob(["<p>Bye"], {type: "text/html"}))</script>',
    findings: ['2:20 Page leaves for `blob:`'],
  },
  {
    name: 'to what a script has made',
    html: '<p>Hello</p>\n<script>setTimeout(() => { location = URL.createObjectURL(new Blob(["<p>Bye"], {type: "text/html"})) }, 20)</script>',
    findings: ['2:39 Page leaves for `blob:`'],
  },
  {
    name: 'refresh without end',
    html: '<p>Hello</p>\n<meta http-equiv="refresh" content="0">',
    findings: ['Page loads itself again and again'],
  },
  {
    name: 'reload without end',
    html: '<p>Hello</p>\n<script>setTimeout(() => location.reload(), 5)</script>',
    findings: ['Page loads itself again and again'],
  },
  {
    name: 'on a click',
    html: '<p>Hello</p>\n<button onclick="location.href=\'https://a.test/\'">Go</button>',
    findings: ['2:33 Page leaves for `https://a.test/` (after click on "Go")'],
  },
]
