import {join} from 'node:path'
import type {LockMode, LockRoot} from './lock.ts'
import {lockName} from './lock-name.ts'
import {isElsewhere} from './npm-address.ts'
import type {Vendor} from './vendor.ts'

export interface LazyVendor extends Pick<Vendor, 'read' | 'list'> {
  load(): Promise<Vendor>
  /** True when an address of a CDN was asked for. */
  readonly isUsed: boolean
}

/** Loads what answers for CDNs with the first address that may be one: most pages ask none. */
export function lazyVendor(root: LockRoot, mode: LockMode | undefined): LazyVendor {
  let loaded: Promise<Vendor> | undefined
  const load = (): Promise<Vendor> => {
    loaded ??= Promise.all([import('./vendor.ts'), import('./lock.ts')]).then(([{Vendor}, {Lock}]) => {
      const lock = new Lock(async () => (await root.readFile(join(root.folder, lockName))).toString(), mode)
      return new Vendor(root, lock)
    })
    return loaded
  }
  return {
    load,
    get isUsed() {
      return loaded !== undefined
    },
    list: async (folder) => (await load()).list(folder),
    read: async (url, from) =>
      /^\s*(?:https?:|npm:|[\\/]{2})/i.test(url) || isElsewhere(from) ? (await load()).read(url, from) : undefined,
  }
}
