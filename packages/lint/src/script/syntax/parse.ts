import {type ESTree, isParseError, parse} from 'meriyah'
import type {ScriptError, ScriptType} from '../reading.ts'
import type {Node} from './ast.ts'

/** The syntax tree of a script, with all its nodes (see `nodesIn`) where they are listed, or why there is none. */
export type Parsed =
  | {readonly program: ESTree.Program; readonly nodes?: readonly Node[]}
  | {readonly error: ScriptError}

/**
 * Parses as a browser does: Annex B, no proposals. Names declared twice are left to `findRedeclaration`, which looks at
 * the top level alone: the parser's own check of every scope costs a quarter of the parse. Never throws.
 */
export function parseScript(code: string, type: ScriptType): Parsed {
  try {
    return {
      program: parse(code, {
        sourceType: type === 'module' ? 'module' : 'script',
        globalReturn: type === 'handler' || type === 'function',
        webcompat: true,
        // A regular expression is checked by the engine that reads, which may be older than the browser that runs.
        validateRegex: false,
        ranges: {start: true, end: true, range: false},
      }),
    }
  } catch (error) {
    return {error: describe(error)}
  }
}

/** Parses a script, or gives what it has parsed before. */
export type ParseScript = (code: string, type: ScriptType) => Parsed

/** A parser that remembers the last script: one that is read in several ways is parsed once. */
export function parsesOnce(): ParseScript {
  let last: {readonly code: string; readonly type: ScriptType; readonly parsed: Parsed} | undefined
  return (code, type) => {
    if (last?.code !== code || last.type !== type) last = {code, type, parsed: parseScript(code, type)}
    return last.parsed
  }
}

export function tooDeep(offset: number): ScriptError {
  return {kind: 'too-deep', message: 'Nested too deeply to be read', offset}
}

function describe(error: unknown): ScriptError {
  if (error instanceof RangeError) return tooDeep(0)
  if (error instanceof Error && isParseError(error)) {
    return {kind: 'syntax', message: error.description, offset: error.start}
  }
  return {kind: 'syntax', message: error instanceof Error ? error.message : String(error), offset: 0}
}
