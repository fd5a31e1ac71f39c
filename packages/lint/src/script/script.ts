import {Script} from './read/read.ts'
import type {ScriptOptions, ScriptReading} from './reading.ts'

export {offsetInCode} from './read/embed.ts'
export {Script} from './read/read.ts'
export type {
  Css,
  Embedded,
  Markup,
  MarkupContext,
  Modal,
  PageTags,
  Piece,
  ScriptContext,
  ScriptError,
  ScriptFound,
  ScriptOptions,
  ScriptReading,
  ScriptType,
} from './reading.ts'
export {modalApis} from './sinks/modals.ts'
export type {ScriptSink} from './sinks/row.ts'
export {scriptSinks} from './sinks/table.ts'

/**
 * Reads what a script makes a browser do, by its syntax and scopes; comments, strings and shadowed names raise nothing.
 * Never throws. A long script that names no API of the table is not parsed.
 */
export function readScript(code: string, options: ScriptOptions): ScriptReading {
  return new Script(code, options.type).read(options)
}
