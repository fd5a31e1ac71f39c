import {type ESTree, isParseError, parse} from 'meriyah'
import type {ScriptError, ScriptType} from '../reading.ts'
import {type Node, nodesIn} from './ast.ts'

/** The syntax tree of a script with all its nodes (see `nodesIn`), or why there is none. */
export type Parsed = {readonly program: ESTree.Program; readonly nodes: readonly Node[]} | {readonly error: ScriptError}

/**
 * Parses as a browser does: Annex B, no proposals. Names declared twice are left to `findRedeclaration`, which looks at
 * the top level alone: the parser's own check of every scope costs a quarter of the parse. Never throws.
 */
export function parseScript(code: string, type: ScriptType): Parsed {
  try {
    const program = parse(code, {
      sourceType: type === 'module' ? 'module' : 'script',
      globalReturn: type === 'handler' || type === 'function',
      webcompat: true,
      // A regular expression is checked by the engine that reads, which may be older than the browser that runs.
      validateRegex: false,
      ranges: {start: true, end: true, range: false},
    })
    let nodes: readonly Node[] | undefined
    return {
      program,
      get nodes() {
        nodes ??= nodesIn(program)
        return nodes
      },
    }
  } catch (error) {
    return {error: describe(error)}
  }
}

/** Parses a script, or gives what it has parsed before. */
export type ParseScript = (code: string, type: ScriptType) => Parsed

/** A parser that remembers the scripts of a page: one that is read in several ways is parsed once. */
export function parsesOnce(): ParseScript {
  const known = new Map<string, Parsed>()
  let held = 0
  return (code, type) => {
    const key = `${type} ${code}`
    const parsed = known.get(key) ?? parseScript(code, type)
    if (known.has(key)) return parsed
    if (held + code.length > mostHeld) {
      known.clear()
      held = 0
    }
    known.set(key, parsed)
    held += code.length
    return parsed
  }
}

/** Of code whose trees are remembered, in characters; a tree takes some forty times as many bytes. */
const mostHeld = 2 ** 20

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
