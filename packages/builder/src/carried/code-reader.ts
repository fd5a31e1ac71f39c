import {
  type AddressRead,
  type LibraryRequest,
  nodesIn,
  type Parsed,
  parseScript,
  type Replacement,
  readAddressReads,
  readLibraryRequests,
  readReplacements,
  readStrings,
  type ScriptType,
  type WrittenString,
} from '@ampoule/lint/internals'

/** Reads scripts of a page: each is parsed once, in whatever ways it is looked at, and its strings are remembered. */
export class CodeReader {
  readonly #parsed = new Map<string, Parsed>()
  /** Of the code in the map, in characters. */
  #held = 0
  readonly #strings = new Map<string, readonly WrittenString[]>()

  /** Parses a script, or gives what it has parsed before. */
  readonly parse = (code: string, type: ScriptType): Parsed => {
    const key = `${type} ${code}`
    const known = this.#parsed.get(key)
    if (known !== undefined) return known
    const parsed = withNodes(parseScript(code, type))
    this.#held += code.length
    if (this.#held > mostHeld) {
      this.#parsed.clear()
      this.#held = code.length
    }
    this.#parsed.set(key, parsed)
    return parsed
  }

  /** The strings of a script, and those in the code that it evaluates: bundlers may keep each module as a text. */
  strings(code: string, type: ScriptType): readonly WrittenString[] {
    const key = `${type} ${code}`
    const known = this.#strings.get(key) ?? readStrings(code, type, this.parse).flatMap(withEvaluated)
    this.#strings.set(key, known)
    return known
  }

  addressReads(code: string, type: ScriptType): ReadonlySet<AddressRead> {
    return readAddressReads(code, type, this.parse)
  }

  replacements(code: string, type: ScriptType): readonly Replacement[] {
    return readReplacements(code, type, this.parse)
  }

  libraryRequests(code: string, type: ScriptType): readonly LibraryRequest[] {
    return readLibraryRequests(code, type, this.parse)
  }
}

/** Of code whose trees are remembered, in characters; a tree takes some forty times as many bytes. */
const mostHeld = 2 ** 20

/** A string, and those in it where it is code that is evaluated, all at the place of it. */
function withEvaluated(string: WrittenString): readonly WrittenString[] {
  const {parts, start, end, uses} = string
  const [code, ...others] = parts
  if (code === undefined || others.length > 0 || !uses.has('eval')) return [string]
  return [string, ...readStrings(code, 'classic').map((inner) => ({...inner, start, end}))]
}

/** Lists the nodes of a tree for the first who looks at each, for all others as well. */
function withNodes(parsed: Parsed): Parsed {
  if ('error' in parsed) return parsed
  const {program} = parsed
  let nodes: ReturnType<typeof nodesIn> | undefined
  return {
    program,
    get nodes() {
      nodes ??= nodesIn(program)
      return nodes
    },
  }
}
