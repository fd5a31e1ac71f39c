import {evalSinks, moduleSinks, wasmSinks} from './code.ts'
import {departureSinks, navigationSinks} from './navigation.ts'
import {connectSinks, resourceSinks, workerSinks} from './network.ts'
import type {ScriptSink} from './row.ts'
import {storageSinks} from './storage.ts'

/**
 * Every API of scripts that makes a browser do something. Properties of elements follow the table of HTML. The specification and
 * an example of each row stand in `test/script/sink-examples.ts`.
 */
export const scriptSinks: readonly ScriptSink[] = [
  ...moduleSinks,
  ...connectSinks,
  ...workerSinks,
  ...resourceSinks,
  ...navigationSinks,
  ...departureSinks,
  ...storageSinks,
  ...evalSinks,
  ...wasmSinks,
]

/** Calls that open a dialog of the browser. Source: https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html */
export const modalApis: readonly string[] = ['alert', 'confirm', 'prompt', 'print']
