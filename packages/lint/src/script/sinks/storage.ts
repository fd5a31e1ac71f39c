import type {ScriptSink} from './row.ts'

const read = {kind: 'get', argument: undefined, reads: 'nothing', sink: 'storage', directive: undefined} as const

/** In a sandbox without `allow-same-origin` most of these throw a `SecurityError` when they are touched, or first used. */
export const storageSinks: readonly ScriptSink[] = [
  {...read, api: 'localStorage'},
  {...read, api: 'sessionStorage'},
  {...read, api: 'indexedDB'},
  {...read, api: 'caches'},
  {...read, api: 'cookieStore'},
  {...read, api: 'document.cookie'},
]
