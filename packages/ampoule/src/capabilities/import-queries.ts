import {extname} from 'node:path'
import type {OnLoadArgs, OnLoadResult} from 'esbuild'
import type {BundleContext} from './bundle-context.ts'
import {workerBlob} from './bundle-worker.ts'
import {mimeTypes} from './mime-types.ts'

/** Queries behind the names of files in the sources of projects for Vite. */
const kinds = ['raw', 'url', 'inline', 'no-inline', 'worker', 'sharedworker', 'init'] as const
type Kind = (typeof kinds)[number]

export const queryNamespace = 'ampoule-query'

/** Query of a specifier; undefined when it means nothing. */
export function queryOf(specifier: string): string | undefined {
  const names = new URLSearchParams(/\?([^#]*)/.exec(specifier)?.[1] ?? '')
  const kind = kinds.findLast((name) => names.has(name))
  // A worker may be asked for by its address alone.
  return kind?.endsWith('worker') && names.has('url') ? `?${kind}&url` : kind && `?${kind}`
}

/** A module for what was asked for. */
export async function loadQuery({path, suffix}: OnLoadArgs, context: BundleContext): Promise<OnLoadResult> {
  const [kind, isUrl] = suffix.slice(1).split('&') as [Kind, 'url'?]
  if (kind === 'worker' || kind === 'sharedworker') return loadWorker(path, kind, isUrl !== undefined, context)
  if (kind === 'inline' && path.endsWith('.css')) {
    const {outputFiles} = await context.build({entryPoints: [path]}, context)
    return {contents: outputFiles[0]?.text ?? '', loader: 'text'}
  }
  const bytes = await context.root.readFile(path)
  context.inputs.add(path)
  if (kind === 'raw') return {contents: bytes, loader: 'text'}
  const base64 = bytes.toString('base64')
  if (kind === 'init') return {contents: initOf(base64)}
  const type = mimeTypes[extname(path).toLowerCase()] ?? 'application/octet-stream'
  return {contents: `export default ${JSON.stringify(`data:${type};base64,${base64}`)}`}
}

async function loadWorker(
  path: string,
  kind: 'worker' | 'sharedworker',
  isUrl: boolean,
  context: BundleContext,
): Promise<OnLoadResult> {
  const at = {url: context.root.relative(path), position: {file: context.root.relative(path), line: 1, column: 1}}
  const blob = await workerBlob(path, 'module', at, context)
  if (blob === undefined) return {contents: 'export default undefined'}
  const name = kind === 'worker' ? 'Worker' : 'SharedWorker'
  return {
    contents: isUrl
      ? `export default ${blob}`
      : `export default function (options) { return new ${name}(${blob}, {name: options?.name}) }`,
  }
}

function initOf(base64: string): string {
  return `export default async (imports) => {
  const bytes = Uint8Array.from(atob("${base64}"), (char) => char.charCodeAt(0))
  return (await WebAssembly.instantiate(bytes, imports)).instance
}`
}
