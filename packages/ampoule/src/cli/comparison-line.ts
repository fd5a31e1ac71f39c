import {dirname, relative} from 'node:path'
import type {VerifyResult} from '../verify/options.ts'
import type {Io} from './command.ts'

/** Says if a page is the same as its original, and by what it was judged; empty when it was not compared. */
export function comparisonLine(name: string, {compared, same}: VerifyResult['run']): string {
  if (compared === null || same === null) return ''
  const outcome = same ? 'is the same as its original' : 'differs from its original'
  return `ampoule: \`${name}\` ${outcome}; compared: ${compared}\n`
}

/** `8 files are in \`shots\``, or nothing. */
export function writtenLine(files: readonly string[], {cwd}: Io): string {
  if (files.length === 0) return ''
  const folders = [...new Set(files.map((file) => `\`${relative(cwd, dirname(file)) || '.'}\``))]
  return `${files.length === 1 ? '1 file is' : `${files.length} files are`} in ${folders.join(', ')}\n`
}
