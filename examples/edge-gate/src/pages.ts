/** Where pages are kept: each version once, for good. */
export interface Pages {
  /**
   * Adds a version behind the newest. The same bytes again are the same version. With `after`, only when that is the newest version,
   * 0 for none; undefined when it is not.
   */
  add(
    name: string,
    bytes: Uint8Array,
    after?: number,
  ): Promise<{readonly version: number; readonly isNew: boolean} | undefined>
  get(name: string, version: number): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Numbers of versions, the newest first. */
  versions(name: string, most: number): Promise<number[]>
}

/** What is asked of a bucket: R2 has it, and so has a map in memory. */
export interface Bucket {
  put(key: string, bytes: Uint8Array, options: {readonly onlyIf: Headers}): Promise<object | null>
  get(key: string): Promise<{arrayBuffer(): Promise<ArrayBuffer>} | null>
  list(options: {
    readonly prefix: string
    readonly limit: number
  }): Promise<{readonly objects: readonly {readonly key: string}[]}>
}

/**
 * Pages in a bucket. Keys count down, so that a list begins with the newest. No key is ever written twice: of two who publish at a time
 * one comes second and takes the next number.
 */
export function pagesIn(bucket: Bucket): Pages {
  const versions = async (name: string, most: number): Promise<number[]> => {
    const {objects} = await bucket.list({prefix: `${name}/`, limit: most})
    return objects.map(({key}) => last - Number(key.slice(name.length + 1)))
  }
  const get = async (name: string, version: number): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    const found = await bucket.get(keyOf(name, version))
    return found === null ? undefined : new Uint8Array(await found.arrayBuffer())
  }
  return {
    versions,
    get,
    async add(name, bytes, after) {
      for (;;) {
        const [newest = 0] = await versions(name, 1)
        if (after !== undefined && after !== newest) return undefined
        const old = newest === 0 ? undefined : await get(name, newest)
        if (old !== undefined && isSame(old, bytes)) return {version: newest, isNew: false}
        const version = newest + 1
        const onlyIf = new Headers({'if-none-match': '*'})
        if ((await bucket.put(keyOf(name, version), bytes, {onlyIf})) !== null) return {version, isNew: true}
      }
    },
  }
}

const last = 999_999_999

function keyOf(name: string, version: number): string {
  return `${name}/${String(last - version).padStart(9, '0')}`
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

/** A bucket that forgets all when the process ends. */
export function memoryBucket(): Bucket {
  const kept = new Map<string, Uint8Array>()
  return {
    async put(key, bytes) {
      if (kept.has(key)) return null
      kept.set(key, bytes)
      return {}
    },
    async get(key) {
      const bytes = kept.get(key)
      return bytes === undefined ? null : {arrayBuffer: async () => Uint8Array.from(bytes).buffer}
    },
    async list({prefix, limit}) {
      const keys = [...kept.keys()].filter((key) => key.startsWith(prefix)).sort()
      return {objects: keys.slice(0, limit).map((key) => ({key}))}
    },
  }
}
