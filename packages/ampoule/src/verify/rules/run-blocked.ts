import type {RunExample, RunRule} from '../run-rule.ts'
import {distinct, when} from '../run-rule.ts'
import type {ViolationNote} from '../seen.ts'
import {shownAddress, thingOf} from '../things.ts'

export const rule: RunRule = {
  id: 'run-blocked',
  severity: 'error',
  summary: 'The policy of the host has blocked something.',
  why: 'Blocked parts are missing from the page, and nothing tells the reader.',
  instead: 'Build the page, so that what it needs is in it, or take it out.',
  check({violations}, report) {
    for (const {when: moment, directive, blocked, at, element} of distinct(violations, keyOf)) {
      const thing = thingOf(directive, blocked)
      const address = shownAddress(blocked, sent.has(directive) ? 'to' : undefined)
      report({
        message: `${thing}${address} is blocked by \`${directive}\`${when(moment)}`,
        directive,
        ...(/^\w+:/.test(blocked) && {url: blocked}),
        reference: {directive, url: blocked},
        point: at,
        element,
      })
    }
  },
}

/** An image that waits to be seen is asked for, and blocked, again and again. */
function keyOf({directive, blocked, at, element}: ViolationNote): string {
  return JSON.stringify([directive, blocked, at, element?.tag, element?.index, element?.isInside])
}

/** Directives over what a page sends. */
const sent: ReadonlySet<string> = new Set(['connect-src', 'form-action'])

export const examples: readonly RunExample[] = [
  {
    name: 'nothing is asked for',
    html: '<p>Hello</p><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" alt="">',
    findings: [],
  },
  {
    name: 'what is never used',
    html: '<template><img src="https://a.test/x.png" alt=""></template><p>Hello <a href="https://a.test/">there</a></p>',
    findings: [],
  },
  {
    name: 'a request that does not leave the page',
    html: '<p>Hello</p><img id="i" alt=""><script>i.src = URL.createObjectURL(new Blob([`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>`], {type: "image/svg+xml"}))</script>',
    findings: [],
  },
  {
    name: 'image',
    html: '<p>Hello</p>\n<img src="https://a.test/x.png" alt="">',
    findings: ['2:11 Image from `a.test` is blocked by `img-src`'],
  },
  {
    name: 'stylesheet and font',
    html: '<p>Hello</p>\n<link rel="stylesheet" href="https://fonts.test/css">\n<style>@font-face{font-family:A;src:url(a.woff2)}p{font-family:A}</style>',
    findings: [
      '2:30 Stylesheet from `fonts.test` is blocked by `style-src-elem`',
      '3:37 Font `a.woff2` beside the page is blocked by `font-src`',
    ],
  },
  {
    name: 'script with src',
    html: '<p>Hello</p>\n<script src="https://cdn.test/a.js"></script>',
    findings: ['2:14 Script from `cdn.test` is blocked by `script-src-elem`'],
  },
  {
    name: 'fetch of an address that is put together',
    html: '<p>Hello</p>\n<script>const host = ["https:", "", "api.test"].join("/")\nfetch(`${host}/v1`).catch(() => {})</script>',
    findings: ['3:7 Request to `api.test` is blocked by `connect-src`'],
  },
  {
    name: 'WebSocket and beacon',
    html: '<p>Hello</p>\n<script>\nnew WebSocket("wss://live.test/")\nnavigator.sendBeacon("https://count.test/", "x")\n</script>',
    findings: [
      '3:16 Request to `live.test` is blocked by `connect-src`',
      '4:23 Request to `count.test` is blocked by `connect-src`',
    ],
  },
  {
    name: 'frame',
    html: '<p>Hello</p>\n<iframe title="Map" src="https://map.test/"></iframe>',
    findings: ['2:26 Frame from `map.test` is blocked by `frame-src`'],
  },
  {
    name: 'on a click',
    html: '<p>Hello</p>\n<button onclick="fetch(\'/save\').catch(() => {})">Save</button>',
    findings: ['2:25 Request to `/save` beside the page is blocked by `connect-src` (after click on "Save")'],
  },
  {
    name: 'again and again',
    html: '<p>Hello</p>\n<script>for (let i = 0; i < 5; i++) fetch("https://a.test/").catch(() => {})</script>',
    findings: ['2:44 Request to `a.test` is blocked by `connect-src`'],
  },
  {
    name: 'in a worker',
    html: '<p>Hello</p>\n<script>\nnew Worker(URL.createObjectURL(new Blob([\'fetch("https://w.test/").catch(() => {})\'])))\n</script>',
    findings: ['3:50 Request to `w.test` is blocked by `connect-src`'],
  },
  {
    name: 'eval where it is refused',
    html: '<p>Hello</p>\n<script>try { eval("1") } catch {}</script>',
    profile: 'open-artifacts',
    findings: ['2:15 `eval` is blocked by `script-src`'],
  },
  {
    name: 'form',
    html: '<p>Hello</p>\n<form action="https://a.test/" id="f"><input aria-label="Name" name="n"></form>\n<script>f.submit()</script>',
    findings: ['2:15 Form sent to `a.test` is blocked by `form-action`'],
  },
]
