import {Script} from './read/read.ts'
import type {ScriptOptions, ScriptReading} from './reading.ts'

export {offsetInCode} from './read/assemble.ts'
export {Script} from './read/read.ts'
export type {
  Css,
  Markup,
  PageTags,
  Piece,
  ScriptContext,
  ScriptFound,
  ScriptOptions,
  ScriptReading,
  ScriptType,
} from './reading.ts'
export {modalApis, scriptSinks} from './sinks/table.ts'

/**
 * Reads what a script makes a browser do, by its syntax and scopes; comments, strings and shadowed names raise nothing.
 * Never throws. A long script that names no API of the table is not parsed.
 */
export function readScript(code: string, options: ScriptOptions): ScriptReading {
  return new Script(code, options.type).read(options)
}
