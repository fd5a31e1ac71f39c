import {UsageError} from './command.ts'

const units: Readonly<Record<string, number>> = {'': 1, b: 1, kb: 1000, kib: 1024, mb: 1000 ** 2, mib: 1024 ** 2}

/** Reads a size such as `16MiB`, `300kb` or `4096`. In bytes. */
export function readSize(text: string): number {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text)
  const unit = units[match?.[2]?.toLowerCase() ?? '?']
  if (match === null || unit === undefined)
    throw new UsageError(`Unexpected size \`${text}\`, expected a number with B, kB, KiB, MB or MiB`)
  return Math.round(Number(match[1]) * unit)
}
