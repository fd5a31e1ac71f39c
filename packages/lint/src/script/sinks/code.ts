import {html, type ScriptSink} from './row.ts'

const string = {reads: 'code', sink: 'eval', directive: 'script-src'} as const
const wasm = {argument: undefined, reads: 'nothing', sink: 'wasm', directive: 'script-src'} as const
const wasmSpec = 'https://www.w3.org/TR/wasm-js-api-2/#'
const bytes = 'new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])'

/** Code made from strings. */
export const evalSinks: readonly ScriptSink[] = [
  {
    ...string,
    api: 'eval',
    kind: 'call',
    argument: 0,
    spec: 'https://tc39.es/ecma262/#sec-eval-x',
    example: "eval('1 + 1')",
  },
  {
    ...string,
    api: 'Function',
    kind: 'call',
    argument: 'last',
    spec: 'https://tc39.es/ecma262/#sec-function-p1-p2-pn-body',
    example: "Function('return 1')",
  },
  {
    ...string,
    api: 'Function',
    kind: 'new',
    argument: 'last',
    spec: 'https://tc39.es/ecma262/#sec-function-p1-p2-pn-body',
    example: "new Function('return 1')",
  },
  {
    ...string,
    api: 'setTimeout',
    kind: 'call',
    argument: 0,
    spec: `${html}timers-and-user-prompts.html#dom-settimeout`,
    example: "setTimeout('1 + 1')",
  },
  {
    ...string,
    api: 'setInterval',
    kind: 'call',
    argument: 0,
    spec: `${html}timers-and-user-prompts.html#dom-setinterval`,
    example: "setInterval('1 + 1', 10)",
  },
]

/** Code made from bytes. The fetch of a `…Streaming` call stands in its argument and is a reference of its own. */
export const wasmSinks: readonly ScriptSink[] = [
  {
    ...wasm,
    api: 'WebAssembly.compile',
    kind: 'call',
    spec: `${wasmSpec}dom-webassembly-compile`,
    example: `WebAssembly.compile(${bytes})`,
  },
  {
    ...wasm,
    api: 'WebAssembly.instantiate',
    kind: 'call',
    spec: `${wasmSpec}dom-webassembly-instantiate`,
    example: `WebAssembly.instantiate(${bytes})`,
  },
  {
    ...wasm,
    api: 'WebAssembly.compileStreaming',
    kind: 'call',
    spec: 'https://www.w3.org/TR/wasm-web-api-2/#dom-webassembly-compilestreaming',
    example: `WebAssembly.compileStreaming(new Response(${bytes}, {headers: {'content-type': 'application/wasm'}}))`,
  },
  {
    ...wasm,
    api: 'WebAssembly.instantiateStreaming',
    kind: 'call',
    spec: 'https://www.w3.org/TR/wasm-web-api-2/#dom-webassembly-instantiatestreaming',
    example: `WebAssembly.instantiateStreaming(new Response(${bytes}, {headers: {'content-type': 'application/wasm'}}))`,
  },
  {
    ...wasm,
    api: 'WebAssembly.Module',
    kind: 'new',
    spec: `${wasmSpec}dom-module-module`,
    example: `new WebAssembly.Module(${bytes})`,
  },
]

/** Module loading that is syntax, not a call of a function. */
export const moduleSinks: readonly ScriptSink[] = [
  {
    api: 'import',
    kind: 'syntax',
    argument: 0,
    reads: 'url',
    sink: 'module',
    directive: 'script-src-elem',
    spec: 'https://tc39.es/ecma262/#sec-imports',
    example: "import '{url}'",
  },
  {
    api: 'export from',
    kind: 'syntax',
    argument: 0,
    reads: 'url',
    sink: 'module',
    directive: 'script-src-elem',
    spec: 'https://tc39.es/ecma262/#sec-exports',
    example: "export * from '{url}'",
  },
  {
    api: 'import()',
    kind: 'syntax',
    argument: 0,
    reads: 'url',
    sink: 'module',
    directive: 'script-src-elem',
    spec: 'https://tc39.es/ecma262/#sec-import-calls',
    example: "import('{url}')",
  },
]
