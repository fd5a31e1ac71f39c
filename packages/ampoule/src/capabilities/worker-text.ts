import type {BundleContext} from './bundle-context.ts'
import {readSyntax} from './code-syntax.ts'
import {defined} from './defined.ts'

export type WorkerKind = 'module' | 'classic'

/** The text of a worker that imports nothing any more, to be started as a classic one. */
export async function workerText(path: string, kind: WorkerKind | undefined, context: BundleContext): Promise<string> {
  const code = (await context.root.readFile(path)).toString()
  const isScript = /\.[cm]?js$/.test(path)
  const syntax = isScript ? (readSyntax(code, 'classic') ?? readSyntax(code, 'module')) : undefined
  if (kind !== 'module' && syntax !== undefined && !syntax.isModular) return classicText(path, context)
  try {
    // What a module worker imports is in the bundle, so the same text runs as a classic worker.
    const {outputFiles} = await context.build(
      {entryPoints: [path], format: 'iife', ...(kind !== 'classic' && strict)},
      context,
    )
    return outputFiles[0]?.text.trimEnd() ?? ''
  } catch (error) {
    if (!waits(error)) throw error
    return waitingText(path, context)
  }
}

/** As a module is. */
const strict = {banner: {js: '"use strict";'}}

/** In its own words: what it declares is global in the worker. */
async function classicText(path: string, context: BundleContext): Promise<string> {
  const {outputFiles} = await context.build({entryPoints: [path], bundle: false}, {...context, classic: path})
  return outputFiles[0]?.text.trimEnd() ?? ''
}

/** A module that waits at its top level. */
async function waitingText(path: string, context: BundleContext): Promise<string> {
  const {outputFiles} = await context.build(
    {
      // Exports of an entry would have to stand at the top level.
      stdin: {
        contents: `import ${JSON.stringify(`./${context.root.relative(path)}`)}`,
        resolveDir: context.root.folder,
        sourcefile: 'ampoule-worker',
      },
      format: 'esm',
      define: {...defined, 'import.meta': '{}'},
    },
    context,
  )
  return `(async()=>{"use strict";${outputFiles[0]?.text.trimEnd() ?? ''}\n})()`
}

function waits(error: unknown): boolean {
  if (!(error instanceof Error && 'errors' in error && Array.isArray(error.errors))) return false
  return error.errors.some(({text}) => typeof text === 'string' && text.startsWith('Top-level await'))
}
