import {setFlagsFromString} from 'node:v8'

/**
 * V8 compiles WebAssembly once to begin with, and what is used again to run faster. The codecs of fonts run for less time than the second
 * takes, in which two processors have half a second for nothing else. So it waits until code has run a hundred times as long as usual.
 * A flag of V8, for a process of our own alone; other versions may not know it.
 */
export function tierWasmLate(): void {
  if (/^v2[0-4]\./.test(process.version)) setFlagsFromString('--wasm-tiering-budget=180000000')
}
