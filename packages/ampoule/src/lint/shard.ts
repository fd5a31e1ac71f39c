/** A part of a set of files: the `index`th of `count`, counted from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** Reads `2/5`; undefined when it is none. */
export function readShard(text: string): Shard | undefined {
  const [, index = '', count = ''] = /^(\d+)\/(\d+)$/.exec(text) ?? []
  const shard = {index: Number(index), count: Number(count)}
  return shard.index >= 1 && shard.index <= shard.count ? shard : undefined
}

/** The files of a shard. Every file is in just one of them; large files, which are often neighbours, are spread. */
export function takeShard<T>(files: readonly T[], {index, count}: Shard): T[] {
  return files.filter((_, at) => at % count === index - 1)
}
