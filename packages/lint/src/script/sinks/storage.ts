import {html, type ScriptSink} from './row.ts'

const read = {kind: 'get', argument: undefined, reads: 'nothing', sink: 'storage', directive: undefined} as const

/** In a sandbox without `allow-same-origin` most of these throw a `SecurityError` when they are touched, or first used. */
export const storageSinks: readonly ScriptSink[] = [
  {...read, api: 'localStorage', spec: `${html}webstorage.html#dom-localstorage`, example: 'localStorage.length'},
  {...read, api: 'sessionStorage', spec: `${html}webstorage.html#dom-sessionstorage`, example: 'sessionStorage.length'},
  {
    ...read,
    api: 'indexedDB',
    spec: 'https://www.w3.org/TR/IndexedDB-3/#dom-windoworworkerglobalscope-indexeddb',
    example: "indexedDB.open('example')",
  },
  {
    ...read,
    api: 'caches',
    spec: 'https://www.w3.org/TR/service-workers/#global-caches',
    example: "caches.open('example')",
  },
  {
    ...read,
    api: 'cookieStore',
    spec: 'https://cookiestore.spec.whatwg.org/#dom-window-cookiestore',
    example: "cookieStore.get('example')",
  },
  {...read, api: 'document.cookie', spec: `${html}dom.html#dom-document-cookie`, example: "document.cookie = 'a=1'"},
]
