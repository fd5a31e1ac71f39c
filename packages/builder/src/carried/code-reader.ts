import {
  type AddressRead,
  type LibraryRequest,
  parsesOnce,
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
  readonly parse = parsesOnce()
  readonly #strings = new Map<string, readonly WrittenString[]>()

  strings(code: string, type: ScriptType): readonly WrittenString[] {
    const key = `${type} ${code}`
    const known = this.#strings.get(key) ?? readStrings(code, type, this.parse)
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
