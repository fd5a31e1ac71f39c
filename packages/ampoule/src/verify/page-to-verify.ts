import {dirname, join} from 'node:path'
import {type BuildResult, build} from '@ampoule/build'
import type {formatOf} from '@ampoule/build/internals'
import type {Profile} from '@ampoule/lint'
import {createNodeCapabilities} from '../capabilities/node.ts'
import {nameFrom} from '../lint/find-files.ts'
import type {Original} from './against/original-site.ts'
import type {PageToVerify} from './locator.ts'

export interface PageFile {
  /** Absolute. */
  readonly path: string
  /** As reports name it. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly format: ReturnType<typeof formatOf>
}

interface ToVerify {
  readonly cwd: string
  readonly root?: string | undefined
  /** The folder whose project may run code. */
  readonly trusted: string | false
}

/** A file as a page to run: HTML as it is, Markdown as the page that it becomes. */
export async function pageToVerify(
  {path, name, bytes, format}: PageFile,
  profile: Profile,
  {cwd, root = dirname(path), trusted}: ToVerify,
): Promise<PageToVerify> {
  if (format !== 'markdown') return {path: name, html: new TextDecoder().decode(bytes)}
  const inside = nameFrom(root, path)
  const capabilities = createNodeCapabilities({root, trusted})
  const result = await build(bytes, {capabilities, path: inside, format: 'markdown', profile})
  return builtPage(name, result, {cwd, root, source: new TextDecoder().decode(bytes)})
}

/** A source as the original of the page that is built of it. */
export function originalIn(root: string, path: string, bytes: Uint8Array): Original {
  const {read, bundle} = createNodeCapabilities({root})
  return {path: nameFrom(root, path), html: new TextDecoder().decode(bytes), read, bundle}
}

/** A page that was built in this call: what goes wrong in it is told of the files that it was made of. */
export function builtPage(
  name: string,
  {html, sourcePositionOf}: Pick<BuildResult, 'html' | 'sourcePositionOf'>,
  {cwd, root, source}: {readonly cwd: string; readonly root: string; readonly source?: string | undefined},
): PageToVerify {
  return {
    path: name,
    html,
    ...(source !== undefined && {source}),
    sourcePositionOf(offset) {
      const origin = sourcePositionOf(offset)
      return origin && {...origin, file: nameFrom(cwd, join(root, origin.file))}
    },
  }
}
