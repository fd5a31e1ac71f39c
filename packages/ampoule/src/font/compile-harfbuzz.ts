import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {setFlagsFromString} from 'node:v8'

/** V8 takes the same bytes for the same module for as long as there is one. */
let compiled: WebAssembly.Module | undefined

/**
 * Compiles the WebAssembly of HarfBuzz, before subset-font does.
 *
 * Node 20 compiles what is used again a second time, to run faster. A subset takes less time than that, in which two processors have
 * half a second for nothing else. So the second time is put off for this module, as later versions do by themselves: its budget is read
 * when it is compiled. The flag is V8's, of the whole process, and code that was compiled under other flags is thrown away; so it is set
 * back before anything else runs.
 */
export function compileHarfbuzz(): void {
  if (compiled !== undefined || !process.version.startsWith('v20.')) return
  const subsetFont = createRequire(import.meta.url).resolve('subset-font')
  const bytes = readFileSync(createRequire(subsetFont).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'))
  setFlagsFromString('--wasm-tiering-budget=180000000')
  try {
    compiled = new WebAssembly.Module(bytes)
  } finally {
    setFlagsFromString(`--wasm-tiering-budget=${usualBudget}`)
  }
}

/** That of V8 in Node 20. */
const usualBudget = 1_800_000
