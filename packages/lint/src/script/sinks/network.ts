import type {ScriptSink} from './row.ts'

const connect = {argument: 0, reads: 'url', sink: 'connect', directive: 'connect-src'} as const
const http = ['http', 'https']
const worker = {argument: 0, reads: 'url', sink: 'worker', directive: 'worker-src'} as const

/** Requests under `connect-src`. */
export const connectSinks: readonly ScriptSink[] = [
  {...connect, api: 'fetch', kind: 'call'},
  {...connect, api: 'fetchLater', kind: 'call', schemes: http},
  {...connect, api: 'XMLHttpRequest#open', kind: 'call', argument: 1},
  {...connect, api: 'Cache#add', kind: 'call', schemes: http},
  {...connect, api: 'Cache#addAll', kind: 'call', argument: 'items', schemes: http},
  {...connect, api: 'WebSocket', kind: 'new', schemes: ['ws', 'wss', ...http]},
  {...connect, api: 'WebTransport', kind: 'new', schemes: ['https']},
  {...connect, api: 'EventSource', kind: 'new'},
  {...connect, api: 'navigator.sendBeacon', kind: 'call', schemes: http},
]

/** Code that runs beside the page. A worker of another origin is refused whatever the policy. */
export const workerSinks: readonly ScriptSink[] = [
  {...worker, api: 'Worker', kind: 'new'},
  {...worker, api: 'SharedWorker', kind: 'new'},
  {...worker, api: 'navigator.serviceWorker.register', kind: 'call', schemes: http},
  {...worker, api: 'importScripts', kind: 'call', argument: 'rest', directive: 'script-src-elem'},
  {...worker, api: 'Worklet#addModule', kind: 'call', directive: 'script-src-elem'},
]

/** Objects that fetch as soon as they are made. */
export const resourceSinks: readonly ScriptSink[] = [
  {api: 'Audio', kind: 'new', argument: 0, reads: 'url', sink: 'media', directive: 'media-src'},
  {api: 'FontFace', kind: 'new', argument: 1, reads: 'font', sink: 'font', directive: 'font-src'},
]
