import {join} from 'node:path'
import type {LockMode} from './lock.ts'
import {lockName} from './lock-name.ts'
import type {Vendor} from './vendor.ts'

export interface LazyVendor extends Pick<Vendor, 'read'> {
  load(): Promise<Vendor>
  /** True when an address of a CDN was asked for. */
  readonly isUsed: boolean
}

/** Loads what answers for CDNs with the first address that may be one: most pages ask none. */
export function lazyVendor(folder: string, mode: LockMode | undefined): LazyVendor {
  let loaded: Promise<Vendor> | undefined
  const load = (): Promise<Vendor> => {
    loaded ??= Promise.all([import('./vendor.ts'), import('./lock.ts'), import('node:fs/promises')]).then(
      ([{Vendor}, {Lock}, {readFile}]) =>
        new Vendor(folder, new Lock(() => readFile(join(folder, lockName), 'utf8'), mode)),
    )
    return loaded
  }
  return {
    load,
    get isUsed() {
      return loaded !== undefined
    },
    read: async (url, from) =>
      /^\s*(?:https?:|npm:|[\\/]{2})/i.test(url) || from.startsWith('npm:/')
        ? (await load()).read(url, from)
        : undefined,
  }
}
