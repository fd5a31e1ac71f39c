import {html, type ScriptSink} from './row.ts'

const navigate = {argument: 0, reads: 'url', sink: 'navigation', directive: null} as const

export const navigationSinks: readonly ScriptSink[] = [
  {
    ...navigate,
    api: 'location',
    kind: 'set',
    spec: `${html}nav-history-apis.html#dom-location`,
    example: "location = '{url}'",
  },
  {
    ...navigate,
    api: 'location.href',
    kind: 'set',
    spec: `${html}nav-history-apis.html#dom-location-href`,
    example: "location.href = '{url}'",
  },
  {
    ...navigate,
    api: 'location.search',
    kind: 'set',
    spec: `${html}nav-history-apis.html#dom-location-search`,
    example: "location.search = '{url}'",
  },
  {
    ...navigate,
    api: 'location.pathname',
    kind: 'set',
    spec: `${html}nav-history-apis.html#dom-location-pathname`,
    example: "location.pathname = '{url}'",
  },
  ...['protocol', 'host', 'hostname', 'port'].map(
    (part): ScriptSink => ({
      ...navigate,
      api: `location.${part}`,
      kind: 'set',
      argument: null,
      reads: 'nothing',
      spec: `${html}nav-history-apis.html#dom-location-${part}`,
      example: `location.${part} = '1'`,
    }),
  ),
  {
    ...navigate,
    api: 'location.assign',
    kind: 'call',
    spec: `${html}nav-history-apis.html#dom-location-assign`,
    example: "location.assign('{url}')",
  },
  {
    ...navigate,
    api: 'location.replace',
    kind: 'call',
    spec: `${html}nav-history-apis.html#dom-location-replace`,
    example: "location.replace('{url}')",
  },
  {
    ...navigate,
    api: 'navigation.navigate',
    kind: 'call',
    spec: `${html}nav-history-apis.html#dom-navigation-navigate`,
    example: "navigation.navigate('{url}')",
  },
  {
    ...navigate,
    api: 'open',
    kind: 'call',
    sink: 'popup',
    spec: `${html}nav-history-apis.html#dom-open`,
    example: "window.open('{url}')",
  },
]

/** What a reader sees as a submission, a save or a connection to a peer. */
export const departureSinks: readonly ScriptSink[] = [
  {
    api: 'form#submit',
    kind: 'call',
    argument: null,
    reads: 'nothing',
    sink: 'form',
    directive: 'form-action',
    spec: `${html}forms.html#dom-form-submit`,
    example: "document.querySelector('form').submit()",
  },
  {
    api: 'form#requestSubmit',
    kind: 'call',
    argument: null,
    reads: 'nothing',
    sink: 'form',
    directive: 'form-action',
    spec: `${html}forms.html#dom-form-requestsubmit`,
    example: "document.querySelector('form').requestSubmit()",
  },
  {
    api: 'showSaveFilePicker',
    kind: 'call',
    argument: null,
    reads: 'nothing',
    sink: 'download',
    directive: null,
    spec: 'https://wicg.github.io/file-system-access/#api-showsavefilepicker',
    example: 'showSaveFilePicker()',
  },
  {
    api: 'RTCPeerConnection',
    kind: 'new',
    argument: null,
    reads: 'nothing',
    sink: 'peer',
    directive: null,
    spec: 'https://www.w3.org/TR/webrtc/#dom-peerconnection',
    example: 'new RTCPeerConnection()',
  },
  {
    api: 'webkitRTCPeerConnection',
    kind: 'new',
    argument: null,
    reads: 'nothing',
    sink: 'peer',
    directive: null,
    spec: 'https://www.w3.org/TR/webrtc/#dom-peerconnection',
    example: 'new webkitRTCPeerConnection()',
  },
]
