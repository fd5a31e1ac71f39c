import type {RowExample} from '../references/row-example.ts'

/** For each row of `scriptSinks`, by kind and API. */
export const sinkExamples: Readonly<Record<string, RowExample>> = {
  'syntax import': {
    spec: 'https://tc39.es/ecma262/#sec-imports',
    example: "import '{url}'",
  },
  'syntax export from': {
    spec: 'https://tc39.es/ecma262/#sec-exports',
    example: "export * from '{url}'",
  },
  'syntax import()': {
    spec: 'https://tc39.es/ecma262/#sec-import-calls',
    example: "import('{url}')",
  },
  'call fetch': {
    spec: 'https://fetch.spec.whatwg.org/#fetch-method',
    example: "fetch('{url}')",
  },
  'call fetchLater': {
    spec: 'https://fetch.spec.whatwg.org/#fetch-later-method',
    example: "fetchLater('{url}')",
  },
  'call XMLHttpRequest#open': {
    spec: 'https://xhr.spec.whatwg.org/#the-open()-method',
    example: "const request = new XMLHttpRequest(); request.open('GET', '{url}'); request.send()",
  },
  'call Cache#add': {
    spec: 'https://www.w3.org/TR/service-workers/#cache-add',
    example: "(async () => { await (await caches.open('example')).add('{url}') })()",
  },
  'call Cache#addAll': {
    spec: 'https://www.w3.org/TR/service-workers/#cache-addall',
    example: "(async () => { await (await caches.open('example')).addAll(['{url}']) })()",
  },
  'new WebSocket': {
    spec: 'https://websockets.spec.whatwg.org/#dom-websocket-websocket',
    example: "new WebSocket('{url}')",
  },
  'new WebTransport': {
    spec: 'https://www.w3.org/TR/webtransport/#webtransport-constructor',
    example: "new WebTransport('{url}')",
  },
  'new EventSource': {
    spec: 'https://html.spec.whatwg.org/multipage/server-sent-events.html#dom-eventsource',
    example: "new EventSource('{url}')",
  },
  'call navigator.sendBeacon': {
    spec: 'https://www.w3.org/TR/beacon/#sendbeacon-method',
    example: "navigator.sendBeacon('{url}')",
  },
  'new Worker': {
    spec: 'https://html.spec.whatwg.org/multipage/workers.html#dom-worker',
    example: "new Worker('{url}')",
  },
  'new SharedWorker': {
    spec: 'https://html.spec.whatwg.org/multipage/workers.html#dom-sharedworker',
    example: "new SharedWorker('{url}')",
  },
  'call navigator.serviceWorker.register': {
    spec: 'https://www.w3.org/TR/service-workers/#navigator-service-worker-register',
    example: "navigator.serviceWorker.register('{url}')",
  },
  'call importScripts': {
    spec: 'https://html.spec.whatwg.org/multipage/workers.html#dom-workerglobalscope-importscripts',
    example: `new Worker(URL.createObjectURL(new Blob(["importScripts('{url}')"])))`,
  },
  'call Worklet#addModule': {
    spec: 'https://html.spec.whatwg.org/multipage/worklets.html#dom-worklet-addmodule',
    example: "new AudioContext().audioWorklet.addModule('{url}')",
  },
  'new Audio': {
    spec: 'https://html.spec.whatwg.org/multipage/media.html#dom-audio',
    example: "new Audio('{url}')",
  },
  'new FontFace': {
    spec: 'https://www.w3.org/TR/css-font-loading-3/#dom-fontface-fontface',
    example: "new FontFace('Example', 'url({url})')",
  },
  'set location': {
    spec: 'https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-location',
    example: "location = '{url}'",
  },
  'set location.href': {
    spec: 'https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-location-href',
    example: "location.href = '{url}'",
  },
  'set location.search': {
    spec: 'https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-location-search',
    example: "location.search = '{url}'",
  },
  'set location.pathname': {
    spec: 'https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-location-pathname',
    example: "location.pathname = '{url}'",
  },
  'set location.protocol': {
    spec: 'https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-location-protocol',
    example: "location.protocol = '1'",
  },
  'set location.host': {
    spec: 'https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-location-host',
    example: "location.host = '1'",
  },
  'set location.hostname': {
    spec: 'https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-location-hostname',
    example: "location.hostname = '1'",
  },
  'set location.port': {
    spec: 'https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-location-port',
    example: "location.port = '1'",
  },
  'call location.assign': {
    spec: 'https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-location-assign',
    example: "location.assign('{url}')",
  },
  'call location.replace': {
    spec: 'https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-location-replace',
    example: "location.replace('{url}')",
  },
  'call navigation.navigate': {
    spec: 'https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-navigation-navigate',
    example: "navigation.navigate('{url}')",
  },
  'call open': {
    spec: 'https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-open',
    example: "window.open('{url}')",
  },
  'call form#submit': {
    spec: 'https://html.spec.whatwg.org/multipage/forms.html#dom-form-submit',
    example: "document.querySelector('form').submit()",
  },
  'call form#requestSubmit': {
    spec: 'https://html.spec.whatwg.org/multipage/forms.html#dom-form-requestsubmit',
    example: "document.querySelector('form').requestSubmit()",
  },
  'call showSaveFilePicker': {
    spec: 'https://wicg.github.io/file-system-access/#api-showsavefilepicker',
    example: 'showSaveFilePicker()',
  },
  'new RTCPeerConnection': {
    spec: 'https://www.w3.org/TR/webrtc/#dom-peerconnection',
    example: 'new RTCPeerConnection()',
  },
  'new webkitRTCPeerConnection': {
    spec: 'https://www.w3.org/TR/webrtc/#dom-peerconnection',
    example: 'new webkitRTCPeerConnection()',
  },
  'get localStorage': {
    spec: 'https://html.spec.whatwg.org/multipage/webstorage.html#dom-localstorage',
    example: 'localStorage.length',
  },
  'get sessionStorage': {
    spec: 'https://html.spec.whatwg.org/multipage/webstorage.html#dom-sessionstorage',
    example: 'sessionStorage.length',
  },
  'get indexedDB': {
    spec: 'https://www.w3.org/TR/IndexedDB-3/#dom-windoworworkerglobalscope-indexeddb',
    example: "indexedDB.open('example')",
  },
  'get caches': {
    spec: 'https://www.w3.org/TR/service-workers/#global-caches',
    example: "caches.open('example')",
  },
  'get cookieStore': {
    spec: 'https://cookiestore.spec.whatwg.org/#dom-window-cookiestore',
    example: "cookieStore.get('example')",
  },
  'get document.cookie': {
    spec: 'https://html.spec.whatwg.org/multipage/dom.html#dom-document-cookie',
    example: "document.cookie = 'a=1'",
  },
  'call eval': {
    spec: 'https://tc39.es/ecma262/#sec-eval-x',
    example: "eval('1 + 1')",
  },
  'call Function': {
    spec: 'https://tc39.es/ecma262/#sec-function-p1-p2-pn-body',
    example: "Function('return 1')",
  },
  'new Function': {
    spec: 'https://tc39.es/ecma262/#sec-function-p1-p2-pn-body',
    example: "new Function('return 1')",
  },
  'call setTimeout': {
    spec: 'https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-settimeout',
    example: "setTimeout('1 + 1')",
  },
  'call setInterval': {
    spec: 'https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-setinterval',
    example: "setInterval('1 + 1', 10)",
  },
  'call WebAssembly.compile': {
    spec: 'https://www.w3.org/TR/wasm-js-api-2/#dom-webassembly-compile',
    example: 'WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))',
  },
  'call WebAssembly.instantiate': {
    spec: 'https://www.w3.org/TR/wasm-js-api-2/#dom-webassembly-instantiate',
    example: 'WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))',
  },
  'call WebAssembly.compileStreaming': {
    spec: 'https://www.w3.org/TR/wasm-web-api-2/#dom-webassembly-compilestreaming',
    example:
      "WebAssembly.compileStreaming(new Response(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]), {headers: {'content-type': 'application/wasm'}}))",
  },
  'call WebAssembly.instantiateStreaming': {
    spec: 'https://www.w3.org/TR/wasm-web-api-2/#dom-webassembly-instantiatestreaming',
    example:
      "WebAssembly.instantiateStreaming(new Response(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]), {headers: {'content-type': 'application/wasm'}}))",
  },
  'new WebAssembly.Module': {
    spec: 'https://www.w3.org/TR/wasm-js-api-2/#dom-module-module',
    example: 'new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))',
  },
}
