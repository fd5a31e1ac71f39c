import {join} from 'node:path'
import type {Message} from 'esbuild'
import type {Root} from './read.ts'

/**
 * A message of the bundler as it may be told. It reads each `package.json` around a module by itself, and quotes what is wrong in it: the file
 * may be a link to one outside, so of all that has not come through the wall no word is told.
 */
export function tellable<T extends Pick<Message, 'text' | 'location'>>(
  message: T,
  root: Root,
  inputs: ReadonlySet<string>,
): T {
  const file = message.location?.file
  if (file === undefined || file.startsWith('ampoule-')) return message
  const path = join(root.folder, file)
  if (inputs.has(path)) return message
  const name = root.mayName(path) ? `\`${root.relative(path)}\`` : 'A file around the page'
  return {...message, text: `${name} could not be read`, location: null}
}
