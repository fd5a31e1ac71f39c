import type {ScriptSink} from './row.ts'

const navigate = {argument: 0, reads: 'url', sink: 'navigation', directive: undefined} as const

export const navigationSinks: readonly ScriptSink[] = [
  {...navigate, api: 'location', kind: 'set'},
  {...navigate, api: 'location.href', kind: 'set'},
  {...navigate, api: 'location.search', kind: 'set', prefix: '?'},
  {...navigate, api: 'location.pathname', kind: 'set', prefix: '/'},
  ...['protocol', 'host', 'hostname', 'port'].map(
    (part): ScriptSink => ({
      ...navigate,
      api: `location.${part}`,
      kind: 'set',
      argument: undefined,
      reads: 'nothing',
    }),
  ),
  {...navigate, api: 'location.assign', kind: 'call'},
  {...navigate, api: 'location.replace', kind: 'call'},
  {...navigate, api: 'navigation.navigate', kind: 'call'},
  {...navigate, api: 'open', kind: 'call', sink: 'popup'},
]

/** Calls that are a submission, a save or a connection to a peer. */
export const departureSinks: readonly ScriptSink[] = [
  {api: 'form#submit', kind: 'call', argument: undefined, reads: 'nothing', sink: 'form', directive: 'form-action'},
  {
    api: 'form#requestSubmit',
    kind: 'call',
    argument: undefined,
    reads: 'nothing',
    sink: 'form',
    directive: 'form-action',
  },
  {
    api: 'showSaveFilePicker',
    kind: 'call',
    argument: undefined,
    reads: 'nothing',
    sink: 'download',
    directive: undefined,
  },
  {api: 'RTCPeerConnection', kind: 'new', argument: undefined, reads: 'nothing', sink: 'peer', directive: undefined},
  {
    api: 'webkitRTCPeerConnection',
    kind: 'new',
    argument: undefined,
    reads: 'nothing',
    sink: 'peer',
    directive: undefined,
  },
]
