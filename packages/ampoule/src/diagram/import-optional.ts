import {CapabilityError} from '@ampoule/build'

/** Loads a package that draws. Throws `CapabilityError` that says how to install what is not there. */
export async function importOptional<T>(load: () => Promise<T>, ...packages: readonly string[]): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && /MODULE_NOT_FOUND$/.test(String(cause.code))
    if (!isMissing) throw cause
    const names = packages.join(' ')
    throw new CapabilityError(
      'not-installed',
      `Drawing this needs packages that are not installed: \`npm install ${names}\``,
      {cause},
    )
  }
}
