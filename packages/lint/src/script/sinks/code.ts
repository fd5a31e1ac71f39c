import type {ScriptSink} from './row.ts'

const string = {reads: 'code', sink: 'eval', directive: 'script-src'} as const
const wasm = {argument: undefined, reads: 'nothing', sink: 'wasm', directive: 'script-src'} as const

/** Code made from strings. */
export const evalSinks: readonly ScriptSink[] = [
  {...string, api: 'eval', kind: 'call', argument: 0},
  {...string, api: 'Function', kind: 'call', argument: 'last'},
  {...string, api: 'Function', kind: 'new', argument: 'last'},
  {...string, api: 'setTimeout', kind: 'call', argument: 0},
  {...string, api: 'setInterval', kind: 'call', argument: 0},
]

/** Code made from bytes. The fetch of a `…Streaming` call stands in its argument and is a reference of its own. */
export const wasmSinks: readonly ScriptSink[] = [
  {...wasm, api: 'WebAssembly.compile', kind: 'call'},
  {...wasm, api: 'WebAssembly.instantiate', kind: 'call'},
  {...wasm, api: 'WebAssembly.compileStreaming', kind: 'call'},
  {...wasm, api: 'WebAssembly.instantiateStreaming', kind: 'call'},
  {...wasm, api: 'WebAssembly.Module', kind: 'new'},
]

/** Module loading that is syntax, not a call of a function. */
export const moduleSinks: readonly ScriptSink[] = [
  {api: 'import', kind: 'syntax', argument: 0, reads: 'url', sink: 'module', directive: 'script-src-elem'},
  {api: 'export from', kind: 'syntax', argument: 0, reads: 'url', sink: 'module', directive: 'script-src-elem'},
  {api: 'import()', kind: 'syntax', argument: 0, reads: 'url', sink: 'module', directive: 'script-src-elem'},
]
