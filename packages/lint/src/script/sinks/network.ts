import {html, type ScriptSink} from './row.ts'

const connect = {argument: 0, reads: 'url', sink: 'connect', directive: 'connect-src'} as const
const http = ['http', 'https']
const worker = {argument: 0, reads: 'url', sink: 'worker', directive: 'worker-src'} as const

/** Requests under `connect-src`. */
export const connectSinks: readonly ScriptSink[] = [
  {
    ...connect,
    api: 'fetch',
    kind: 'call',
    spec: 'https://fetch.spec.whatwg.org/#fetch-method',
    example: "fetch('{url}')",
  },
  {
    ...connect,
    api: 'fetchLater',
    kind: 'call',
    schemes: http,
    spec: 'https://fetch.spec.whatwg.org/#fetch-later-method',
    example: "fetchLater('{url}')",
  },
  {
    ...connect,
    api: 'XMLHttpRequest#open',
    kind: 'call',
    argument: 1,
    spec: 'https://xhr.spec.whatwg.org/#the-open()-method',
    example: "const request = new XMLHttpRequest(); request.open('GET', '{url}'); request.send()",
  },
  {
    ...connect,
    api: 'WebSocket',
    kind: 'new',
    schemes: ['ws', 'wss', ...http],
    spec: 'https://websockets.spec.whatwg.org/#dom-websocket-websocket',
    example: "new WebSocket('{url}')",
  },
  {
    ...connect,
    api: 'WebTransport',
    kind: 'new',
    schemes: ['https'],
    spec: 'https://www.w3.org/TR/webtransport/#webtransport-constructor',
    example: "new WebTransport('{url}')",
  },
  {
    ...connect,
    api: 'EventSource',
    kind: 'new',
    spec: `${html}server-sent-events.html#dom-eventsource`,
    example: "new EventSource('{url}')",
  },
  {
    ...connect,
    api: 'navigator.sendBeacon',
    kind: 'call',
    schemes: http,
    spec: 'https://www.w3.org/TR/beacon/#sendbeacon-method',
    example: "navigator.sendBeacon('{url}')",
  },
]

/** Code that runs beside the page. A worker of another origin is refused whatever the policy. */
export const workerSinks: readonly ScriptSink[] = [
  {...worker, api: 'Worker', kind: 'new', spec: `${html}workers.html#dom-worker`, example: "new Worker('{url}')"},
  {
    ...worker,
    api: 'SharedWorker',
    kind: 'new',
    spec: `${html}workers.html#dom-sharedworker`,
    example: "new SharedWorker('{url}')",
  },
  {
    ...worker,
    api: 'navigator.serviceWorker.register',
    kind: 'call',
    schemes: http,
    spec: 'https://www.w3.org/TR/service-workers/#navigator-service-worker-register',
    example: "navigator.serviceWorker.register('{url}')",
  },
  {
    ...worker,
    api: 'importScripts',
    kind: 'call',
    argument: 'rest',
    directive: 'script-src-elem',
    spec: `${html}workers.html#dom-workerglobalscope-importscripts`,
    example: `new Worker(URL.createObjectURL(new Blob(["importScripts('{url}')"])))`,
  },
  {
    ...worker,
    api: 'Worklet#addModule',
    kind: 'call',
    directive: 'script-src-elem',
    spec: `${html}worklets.html#dom-worklet-addmodule`,
    example: "new AudioContext().audioWorklet.addModule('{url}')",
  },
]

/** Objects that fetch as soon as they are made. */
export const resourceSinks: readonly ScriptSink[] = [
  {
    api: 'Audio',
    kind: 'new',
    argument: 0,
    reads: 'url',
    sink: 'media',
    directive: 'media-src',
    spec: `${html}media.html#dom-audio`,
    example: "new Audio('{url}')",
  },
  {
    api: 'FontFace',
    kind: 'new',
    argument: 1,
    reads: 'font',
    sink: 'font',
    directive: 'font-src',
    spec: 'https://www.w3.org/TR/css-font-loading-3/#dom-fontface-fontface',
    example: "new FontFace('Example', 'url({url})')",
  },
]
