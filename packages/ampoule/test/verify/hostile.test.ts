import {createSocket, type Socket} from 'node:dgram'
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type VerifyResult, verify} from '../../src/verify/index.ts'

// A canary on this machine: whatever a page does, nobody may come.
const visits: string[] = []
let server: Server
let udp: Socket
let folder: string
const results = new Map<string, VerifyResult>()

/** What a page tries, by name. `{port}` and `{udp}` are the canary's, `{secret}` is a file. */
const tries: Readonly<Record<string, string>> = {
  image: '<img src="http://127.0.0.1:{port}/image" alt="">',
  'image by name': '<img src="http://localhost:{port}/name" alt="">',
  'image by IPv6': '<img src="http://[::1]:{port}/six" alt="">',
  'image by a number': '<img src="http://2130706433:{port}/number" alt="">',
  'image from 0.0.0.0': '<img src="http://0.0.0.0:{port}/zero" alt="">',
  script: '<script src="http://127.0.0.1:{port}/script"></script>',
  stylesheet: '<link rel="stylesheet" href="http://127.0.0.1:{port}/style">',
  frame: '<iframe src="http://127.0.0.1:{port}/frame" title="f"></iframe>',
  object: '<object data="http://127.0.0.1:{port}/object"></object>',
  fetch: '<script>fetch("http://127.0.0.1:{port}/fetch", {mode: "no-cors"}).catch(() => 0)</script>',
  beacon: '<script>navigator.sendBeacon("http://127.0.0.1:{port}/beacon", "x")</script>',
  'event source': '<script>new EventSource("http://127.0.0.1:{port}/events")</script>',
  socket: '<script>new WebSocket("ws://127.0.0.1:{port}/socket")</script>',
  form: '<form id="f" method="post" action="http://127.0.0.1:{port}/form"></form><script>f.submit()</script>',
  navigation: '<script>location.href = "http://127.0.0.1:{port}/away"</script>',
  refresh: '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:{port}/refresh">',
  popup: '<script>window.open("http://127.0.0.1:{port}/popup")</script>',
  worker:
    '<script>new Worker(URL.createObjectURL(new Blob([`fetch("http://127.0.0.1:{port}/worker", {mode: "no-cors"})`])))</script>',
  preload: '<link rel="preload" as="image" href="http://127.0.0.1:{port}/preload">',
  prefetch: '<link rel="prefetch" href="http://127.0.0.1:{port}/prefetch">',
  'speculation rules':
    '<script type="speculationrules">{"prefetch": [{"urls": ["http://127.0.0.1:{port}/speculation"]}]}</script>',
  'WebRTC by UDP':
    '<script>const c = new RTCPeerConnection({iceServers: [{urls: "stun:127.0.0.1:{udp}"}]}); c.createDataChannel("x"); c.createOffer().then((o) => c.setLocalDescription(o))</script>',
  WebTransport: '<script>new WebTransport("https://127.0.0.1:{udp}/")</script>',
  'redirect of a data: frame':
    '<iframe title="f" src="data:text/html,<script>location=\'http://127.0.0.1:{port}/data\'</script>"></iframe>',
  'a file in an image': '<img src="{secret}" alt="">',
  'a file in a frame': '<iframe src="{secret}" title="f"></iframe>',
  'a file by fetch': '<script>fetch("{secret}").then((r) => r.text()).then((t) => console.error(t), () => 0)</script>',
  'a file by navigation': '<script>location.href = "{secret}"</script>',
  'a file in a window': '<script>window.open("{secret}")</script>',
  'pages of the browser':
    '<script>for (const to of ["chrome://version", "devtools://devtools/", "view-source:{secret}"]) window.open(to)</script>',
  'a download to the disk':
    '<a id="a" download="planted.txt" href="data:text/plain,planted">x</a><script>a.click()</script>',
  'the notes of the run':
    '<script>window.__ampouleNote?.({kind: "violation", directive: "forged", blocked: "forged", at: {}}); if ("__ampouleNote" in window) console.error("reached")</script>',
}

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
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done))
  udp = createSocket('udp4')
  udp.on('message', () => visits.push('UDP'))
  await new Promise<void>((done) => udp.bind(0, '127.0.0.1', done))
  const fill = (html: string): string =>
    html
      .replaceAll('{port}', String((server.address() as AddressInfo).port))
      .replaceAll('{udp}', String(udp.address().port))
      .replaceAll('{secret}', pathToFileURL(join(folder, 'secret.txt')).href)
  const pages = Object.entries(tries).map(([path, html]) => ({path, html: `<!doctype html><p>Hello</p>${fill(html)}`}))
  // Without a policy: nothing but the walls of the run stands in the way.
  for await (const result of verify(pages, {profile: 'file', crawl: 0, widths: [390], timeout: 60_000}))
    results.set(result.path, result)
}, 600_000)

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
  test('nothing was written', () => expect(readdirSync(folder)).toEqual(['secret.txt']))
})

test.each(['image', 'fetch', 'beacon', 'socket', 'frame', 'form', 'navigation', 'popup', 'worker'])(
  'the try of %s is told',
  (name) => {
    expect(results.get(name)?.findings.some(({message}) => message.includes('127.0.0.1'))).toBe(true)
  },
)
