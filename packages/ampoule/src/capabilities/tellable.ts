import {join} from 'node:path'
import {type BundleProblem, CapabilityError} from '@ampoule/build'
import type {Message} from 'esbuild'
import type {BundleContext} from './bundle-context.ts'
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

/** Why an address that code names could not be had. */
export function couldNotResolve(url: string, error: unknown, {folder}: Root): string {
  const isOutside = error instanceof CapabilityError && error.problem === 'outside-root'
  return `Could not resolve "${url}"${isOutside ? `: it is outside the root folder \`${folder}\`` : ''}`
}

/** Message of the bundler about a bundle of files alone. */
export function inModule(message: Message, {root, inputs}: BundleContext): BundleProblem {
  const {text, location} = tellable(message, root, inputs)
  if (location === null) return {message: text}
  const file = root.relative(join(root.folder, location.file))
  const url = /^Could not resolve "(.*)"/.exec(text)?.[1]
  const position = {file, line: location.line, column: location.column + 1}
  return {message: text, ...(url !== undefined && {url}), position}
}
