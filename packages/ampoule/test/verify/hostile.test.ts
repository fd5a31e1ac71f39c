import {createSocket, type Socket} from 'node:dgram'
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {hostname, tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type VerifyResult, verify} from '../../src/verify/index.ts'

// A canary on this machine: whatever a page does, nobody may come, and be it to knock.
const visits: string[] = []
let server: Server
let udp: Socket
let folder: string
const results = new Map<string, VerifyResult>()

/** Addresses that lead to this machine. */
const addresses: Readonly<Record<string, string>> = {
  'a number': '127.0.0.1',
  'a name': 'localhost',
  'a name with a dot': 'localhost.',
  'a name beneath localhost': 'app.localhost',
  IPv6: '[::1]',
  'IPv4 in IPv6': '[::ffff:127.0.0.1]',
  'one number': '2130706433',
  'a short number': '127.1',
  'a hexadecimal number': '0x7f.0.0.1',
  'another number of this machine': '127.7.7.7',
  'no address': '0.0.0.0',
  'no address of IPv6': '[::]',
  'a name that others lead here': '127.0.0.1.nip.io',
  'the name of this machine': hostname(),
}

/** What a page tries, by name; several share a page. `{port}` and `{udp}` are the canary's, `{secret}` is a file. */
const shared: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(addresses).map(([name, host]) => [
      `image by ${name}`,
      `<img src="http://${host}:{port}/image" alt=""><script>fetch("http://${host}:{port}/fetch", {mode: "no-cors"}).catch(() => 0)</script>`,
    ]),
  ),
  script: '<script src="http://127.0.0.1:{port}/script"></script>',
  'module script': '<script type="module">import("http://127.0.0.1:{port}/module").catch(() => 0)</script>',
  stylesheet: '<link rel="stylesheet" href="http://127.0.0.1:{port}/style">',
  'styles that import, draw and write':
    '<style>@import "http://127.0.0.1:{port}/import"; @font-face { font-family: f; src: url("http://127.0.0.1:{port}/font") } p { font-family: f; background: url("http://127.0.0.1:{port}/background"); cursor: url("http://127.0.0.1:{port}/cursor"), auto }</style>',
  'media and tracks':
    '<video src="http://127.0.0.1:{port}/video" poster="http://127.0.0.1:{port}/poster" preload="auto"><track default src="http://127.0.0.1:{port}/track"></video><audio src="http://127.0.0.1:{port}/audio" preload="auto"></audio>',
  frame: '<iframe src="http://127.0.0.1:{port}/frame" title="f"></iframe>',
  'frame with markup':
    '<iframe title="f" srcdoc="<img alt src=http://127.0.0.1:{port}/srcdoc><script>fetch(&quot;http://127.0.0.1:{port}/inner&quot;)</script>"></iframe>',
  object: '<object data="http://127.0.0.1:{port}/object"></object>',
  'embedded PDF':
    '<embed type="application/pdf" src="http://127.0.0.1:{port}/a.pdf"><object type="application/pdf" data="data:application/pdf;base64,JVBERi0xLjQKMSAwIG9iajw8L1R5cGUvQ2F0YWxvZy9PcGVuQWN0aW9uPDwvUy9VUkkvVVJJKGh0dHA6Ly8xMjcuMC4wLjE6e3BvcnR9L3BkZik+Pj4+ZW5kb2JqCg=="></object>',
  'SVG with foreign markup':
    '<svg width="9" height="9"><image href="http://127.0.0.1:{port}/svg-image"/><use href="http://127.0.0.1:{port}/sprite#a"/><foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" alt="" src="http://127.0.0.1:{port}/foreign"/></foreignObject></svg>',
  XSLT: `<iframe title="f" src='data:text/xml,<?xml-stylesheet type="text/xsl" href="http://127.0.0.1:{port}/xslt"?><a/>'></iframe>`,
  'DTD with an entity': `<iframe title="f" src='data:text/xml,<!DOCTYPE a SYSTEM "http://127.0.0.1:{port}/dtd" [<!ENTITY e SYSTEM "{secret}">]><a>%26e;</a>'></iframe>`,
  manifest: '<link rel="manifest" href="http://127.0.0.1:{port}/manifest">',
  icon: '<link rel="icon" href="http://127.0.0.1:{port}/icon">',
  preload: '<link rel="preload" as="image" href="http://127.0.0.1:{port}/preload">',
  prefetch: '<link rel="prefetch" href="http://127.0.0.1:{port}/prefetch">',
  prerender: '<link rel="prerender" href="http://127.0.0.1:{port}/prerender">',
  modulepreload: '<link rel="modulepreload" href="http://127.0.0.1:{port}/modulepreload">',
  preconnect:
    '<link rel="preconnect" href="http://127.0.0.1:{port}"><link rel="preconnect" href="https://localhost:{port}">',
  'dns-prefetch': '<link rel="dns-prefetch" href="//localhost:{port}">',
  'speculation rules':
    '<script type="speculationrules">{"prefetch": [{"urls": ["http://127.0.0.1:{port}/speculation"], "eagerness": "immediate"}], "prerender": [{"urls": ["http://127.0.0.1:{port}/prerendered"], "eagerness": "immediate"}]}</script>',
  XMLHttpRequest:
    '<script>const x = new XMLHttpRequest(); x.open("POST", "http://127.0.0.1:{port}/xhr"); x.send("x")</script>',
  beacon: '<script>navigator.sendBeacon("http://127.0.0.1:{port}/beacon", "x")</script>',
  'request that outlives the page':
    '<script>fetch("http://127.0.0.1:{port}/keepalive", {method: "POST", keepalive: true, mode: "no-cors"}).catch(() => 0); window.fetchLater?.("http://127.0.0.1:{port}/later", {activateAfter: 0})</script>',
  'event source': '<script>new EventSource("http://127.0.0.1:{port}/events")</script>',
  socket:
    '<script>new WebSocket("ws://127.0.0.1:{port}/socket"); new WebSocket("wss://localhost:{port}/secure")</script>',
  'socket stream':
    '<script>if (window.WebSocketStream) new WebSocketStream("ws://127.0.0.1:{port}/stream").opened.catch(() => 0)</script>',
  worker:
    '<script>new Worker(URL.createObjectURL(new Blob([`fetch("http://127.0.0.1:{port}/worker", {mode: "no-cors"}); importScripts("http://127.0.0.1:{port}/scripts")`])))</script>',
  'shared worker':
    '<script>try { new SharedWorker("http://127.0.0.1:{port}/shared-worker") } catch {} new SharedWorker(URL.createObjectURL(new Blob([`fetch("http://127.0.0.1:{port}/shared", {mode: "no-cors"})`])))</script>',
  'service worker':
    '<script>navigator.serviceWorker?.register("/sw.js").catch(() => 0); navigator.serviceWorker?.register("http://127.0.0.1:{port}/sw.js").catch(() => 0)</script>',
  worklet:
    '<script>new AudioContext().audioWorklet.addModule("http://127.0.0.1:{port}/worklet").catch(() => 0); CSS.paintWorklet?.addModule("http://127.0.0.1:{port}/paint").catch(() => 0)</script>',
  'reports of violations':
    '<meta http-equiv="Content-Security-Policy" content="img-src data:; report-uri http://127.0.0.1:{port}/csp"><meta http-equiv="Report-To" content=\'{"group":"default","max_age":9,"endpoints":[{"url":"http://127.0.0.1:{port}/report"}]}\'><img alt="" src="https://a.test/x">',
  WebRTC:
    '<script>for (const urls of ["stun:127.0.0.1:{udp}", "stun:localhost:{udp}", "turn:127.0.0.1:{port}?transport=tcp", "turns:localhost:{port}?transport=tcp"]) { const c = new RTCPeerConnection({iceServers: [{urls, username: "u", credential: "c"}]}); c.createDataChannel("x"); c.createOffer().then((o) => c.setLocalDescription(o)); c.onicecandidate = ({candidate}) => { if (/192\\.168|(^| )10\\.\\d|172\\.(1[6-9]|2|3[01])/.test(candidate?.address ?? "")) console.error("reached") } }</script>',
  WebTransport: '<script>new WebTransport("https://127.0.0.1:{udp}/").ready.catch(() => 0)</script>',
  'redirect of a data: frame':
    '<iframe title="f" src="data:text/html,<script>location=\'http://127.0.0.1:{port}/data\'</script>"></iframe>',
  'a file in an image': '<img src="{secret}" alt="">',
  'a file in a frame': '<iframe src="{secret}" title="f"></iframe>',
  'a file in an object': '<object data="{secret}"></object><embed src="{secret}">',
  'a file by fetch':
    '<script>fetch("{secret}").then((r) => r.text()).then((t) => console.error(t), () => 0); const f = new XMLHttpRequest(); try { f.open("GET", "{secret}", false); f.send(); console.error(f.responseText) } catch {}</script>',
  'a file as code':
    '<script src="{secret}"></script><link rel="stylesheet" href="{secret}"><script type="module">import("{secret}").then((m) => console.error("reached"), () => 0)</script>',
  'folders of this machine':
    '<script>for (const f of ["file:///", "file:///etc/passwd", "filesystem:http://127.0.0.1/"]) fetch(f).then(() => console.error("reached"), () => 0)</script>',
  'files by a picker':
    '<script>for (const pick of ["showOpenFilePicker", "showDirectoryPicker", "showSaveFilePicker"]) window[pick]?.().then(() => console.error("reached"), () => 0)</script>',
  'devices, sensors and the clipboard':
    '<script>navigator.geolocation?.getCurrentPosition(() => console.error("reached")); navigator.mediaDevices?.getUserMedia({audio: true, video: true}).then(() => console.error("reached"), () => 0); navigator.mediaDevices?.getDisplayMedia().then(() => console.error("reached"), () => 0); navigator.clipboard?.readText().then(() => console.error("reached"), () => 0); for (const name of ["usb", "bluetooth", "serial", "hid"]) navigator[name]?.requestDevice?.({filters: [{}]}).then(() => console.error("reached"), () => 0); window.Notification?.requestPermission().then((p) => p === "granted" && console.error("reached")); window.queryLocalFonts?.().then((f) => f.length && console.error("reached"), () => 0)</script>',
  'fields that the browser fills':
    '<form><input autocomplete="email" id="e"><input type="password" id="w"></form><script>setTimeout(() => { if (e.value || w.value) console.error("reached") }, 50)</script>',
  'cookies and storage of others':
    '<script>if (document.cookie || localStorage.length) console.error("reached"); document.cookie = "planted=1"; localStorage.planted = 1; indexedDB.databases?.().then((d) => d.length && console.error("reached"))</script>',
  'the notes of the run':
    '<script>window.__ampouleNote?.({kind: "violation", directive: "forged", blocked: "forged", at: {}}); if ("__ampouleNote" in window) console.error("reached")</script>',
  'the debugger of the browser':
    '<script>for (const p of [9222, 9229]) fetch("http://127.0.0.1:" + p + "/json/version").then((r) => r.text()).then((t) => /webSocketDebuggerUrl/.test(t) && console.error("reached"), () => 0); if (window.cdc_ || window.__playwright || window.chrome?.debugger) console.error("reached")</script>',
}

/** What leads away, or stops all else: a page for each. */
const alone: Readonly<Record<string, string>> = {
  form: '<form id="f" method="post" action="http://127.0.0.1:{port}/form"></form><script>f.submit()</script>',
  'form in a window':
    '<form id="f" method="post" target="_blank" action="http://127.0.0.1:{port}/form-window"></form><script>f.submit()</script>',
  navigation: '<script>location.href = "http://127.0.0.1:{port}/away"</script>',
  refresh: '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:{port}/refresh">',
  popup: '<script>window.open("http://127.0.0.1:{port}/popup")</script>',
  'popup without opener':
    '<script>window.open("http://127.0.0.1:{port}/noopener", "_blank", "noopener,noreferrer")</script>',
  'popup that fetches':
    '<script>const w = window.open("about:blank"); w?.document.write("<img src=http://127.0.0.1:{port}/written><script>fetch(\'http://127.0.0.1:{port}/popup-fetch\')<\\/script>")</script>',
  'ping of a link': '<a id="a" href="#x" ping="http://127.0.0.1:{port}/ping">x</a><script>a.click()</script>',
  'document of a blob':
    '<script>location.href = URL.createObjectURL(new Blob(["<script>fetch(\'http://127.0.0.1:{port}/blob\')<\\/script>"], {type: "text/html"}))</script>',
  'a file by navigation': '<script>location.href = "{secret}"</script>',
  'a file in a window': '<script>window.open("{secret}"); window.open("{secret}", "_blank", "noopener")</script>',
  'pages of the browser':
    '<script>for (const to of ["chrome://version", "chrome://settings", "devtools://devtools/", "view-source:{secret}", "chrome-extension://a/b", "about:crash", "javascript:0"]) window.open(to)</script>',
  'pages of the browser by navigation':
    '<script>location.href = "view-source:{secret}"; location.href = "chrome://kill"</script>',
  'programs of this machine':
    '<script>for (const to of ["mailto:a@a.test", "tel:1", "ssh://127.0.0.1", "vscode://file/etc/passwd", "intent://x#Intent;end", "ftp://127.0.0.1:{port}/ftp"]) { location.href = to; window.open(to) } navigator.registerProtocolHandler?.("web+x", "/?%s")</script>',
  'a download to the disk':
    '<a id="a" download="planted.txt" href="data:text/plain,planted">x</a><a id="b" download="../../planted.txt" href="http://127.0.0.1:{port}/download">x</a><script>a.click(); b.click()</script>',
  'dialogs and print':
    '<script>alert(1); confirm(2); prompt(3); print(); onbeforeunload = (e) => { e.preventDefault(); return "stay" }</script>',
  'a flood of history':
    '<script>for (let i = 0; i < 500; i++) { try { history.pushState(i, "", "#" + i) } catch {} } history.go(-5)</script>',
}

const tries = {...shared, ...alone}
/** Tries that share a page. */
const together = 9

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ampoule-hostile-'))
  writeFileSync(join(folder, 'secret.txt'), 'the secret')
  server = createServer(({url}, response) => {
    visits.push(String(url))
    response.end('the secret')
  })
  server.on('upgrade', ({url}, socket) => {
    visits.push(String(url))
    socket.destroy()
  })
  server.on('connection', () => visits.push('connection'))
  server.on('clientError', (_, socket) => socket.destroy())
  // Of both kinds of addresses where the machine has both.
  await new Promise<void>((done) => {
    server.once('error', () => server.listen(0, '0.0.0.0', done))
    server.listen(0, '::', done)
  })
  udp = createSocket('udp4')
  udp.on('message', () => visits.push('UDP'))
  await new Promise<void>((done) => udp.bind(0, '127.0.0.1', done))
  const fill = (html: string): string =>
    html
      .replaceAll('{port}', String((server.address() as AddressInfo).port))
      .replaceAll('{udp}', String(udp.address().port))
      .replaceAll('{secret}', pathToFileURL(join(folder, 'secret.txt')).href)
  const names = Object.keys(shared)
  const groups = [
    ...names.flatMap((_, at) => (at % together === 0 ? [names.slice(at, at + together)] : [])),
    ...Object.keys(alone).map((name) => [name]),
  ]
  const pages = groups.map((group) => ({
    path: group.join(', '),
    // Variables of one script are in the way of the next.
    html: `<!doctype html><p>Hello</p>${group.map((name) => fill(tries[name] ?? '').replace(/<script>(.*?)<\/script>/gs, '<script>{$1}</script>')).join('')}`,
  }))
  // Without a policy: nothing but the walls of the run stands in the way.
  for await (const result of verify(pages, {profile: 'file', crawl: 0, widths: [390], timeout: 600_000})) {
    const at = pages.findIndex(({path}) => path === result.path)
    for (const name of groups[at] ?? []) results.set(name, result)
  }
}, 1_800_000)

afterAll(() => {
  server?.close()
  udp?.close()
  rmSync(folder, {recursive: true, force: true})
})

describe('a hostile page', () => {
  test.each(Object.keys(tries))('%s: is run, and reaches nothing', (name) => {
    const result = results.get(name)
    expect(result?.findings.filter(({message}) => /the secret|reached|forged/.test(message))).toEqual([])
    expect(result?.findings.filter(({rule}) => rule === 'run-stopped')).toEqual([])
  })
  test('nobody came', () => expect(visits).toEqual([]))
  test('whoever comes is heard', async () => {
    const {port} = server.address() as AddressInfo
    await fetch(`http://127.0.0.1:${port}/heard`)
    expect(visits.splice(0)).toEqual(['connection', '/heard'])
  })
  test('nothing was written', () => expect(readdirSync(folder)).toEqual(['secret.txt']))
})

/** Tries that are told, by the end of the address that is asked for. */
const told: Readonly<Record<string, string>> = {
  'image by a number': '127.0.0.1:{port}/image',
  'image by a name': 'localhost:{port}/image',
  'image by IPv6': '[::1]:{port}/image',
  script: '/script',
  'module script': '/module',
  stylesheet: '/style',
  'styles that import, draw and write': '/background',
  'media and tracks': '/video',
  frame: '/frame',
  'SVG with foreign markup': '/foreign',
  beacon: '/beacon',
  'event source': '/events',
  socket: '/socket',
  worker: '/worker',
  XMLHttpRequest: '/xhr',
  'ping of a link': '/ping',
}

test.each(Object.entries(told))('the try of %s is told', (name, end) => {
  const {port} = server.address() as AddressInfo
  const asked = results.get(name)?.run.asked ?? []
  expect(asked.filter((url) => url.endsWith(end.replace('{port}', String(port))))).not.toEqual([])
})

test.each(['form', 'navigation', 'refresh', 'popup', 'popup without opener', 'form in a window'])(
  'the try of %s to lead away is told',
  (name) => {
    expect(results.get(name)?.findings.some(({message}) => message.includes('127.0.0.1'))).toBe(true)
  },
)
