import {readSize} from '@ampoule/lint/internals'
import {UsageError} from './command.ts'

/** Reads a size such as `16MiB`, `300kb` or `4096`. In bytes, from 1. */
export function readSizeOption(name: string, text: string): number {
  const trimmed = text.trim()
  const bytes = /^\d+$/.test(trimmed) ? Number(trimmed) : readSize(trimmed)
  if (bytes === undefined || bytes < 1)
    throw new UsageError(`\`--${name} ${text}\` is not a size: write a number with B, kB, KiB, MB or MiB`)
  return Math.round(bytes)
}
