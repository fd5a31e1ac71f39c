import {createRequire} from 'node:module'

/** The file of a package that one of these files would load, the first that has it; undefined when none has. */
export function findInstalled(specifier: string, from: readonly string[]): string | undefined {
  for (const file of from)
    try {
      return createRequire(file).resolve(specifier)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && /MODULE_NOT_FOUND|NOT_EXPORTED/.test(String(error.code))))
        throw error
    }
  return undefined
}
