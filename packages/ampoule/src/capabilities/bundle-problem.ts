import {join} from 'node:path'
import type {BundleProblem, ScriptEntry, SourcePosition} from '@ampoule/build'
import {DepthError} from '@ampoule/lint'
import type {Message} from 'esbuild'
import type {Root} from './read.ts'
import {shiftPosition} from './shift-position.ts'

/** Source of a place: in a script of the page, or in a file; nowhere for what is made here. */
export function sourcePositionOf(
  source: string,
  entries: readonly ScriptEntry[],
  root: Root,
): (line: number, column: number) => SourcePosition | undefined {
  const entry = /ampoule-entry:(\d+)/.exec(source)
  if (entry !== null) {
    const found = entries[Number(entry[1])]
    return (line, column) => (found === undefined ? undefined : shiftPosition(found.path, found.start, line, column))
  }
  if (source.includes('ampoule-page')) return () => undefined
  // esbuild gives sources relative to the output folder.
  const path = join(root.folder, '.ampoule-out', source)
  // A source map may say anything.
  if (!root.mayName(path)) return () => undefined
  const file = root.relative(path)
  return (line, column) => ({file, line, column})
}

/** Messages of the bundler, at their places in scripts and files. What needs the same compiler is told once. */
export function toProblems(
  messages: readonly Message[],
  entries: readonly ScriptEntry[],
  root: Root,
): readonly BundleProblem[] {
  const told = new Set<string>()
  return messages.flatMap((message) => {
    const compiler = compilerOf(message)
    if (compiler === undefined) return [toProblem(message, entries, root)]
    if (told.has(compiler)) return []
    told.add(compiler)
    const problem = toProblem(message, entries, root)
    const {position} = problem
    // The bundler imports for JSX at the beginning of what it has made of the file.
    const start = compiler === jsxOfSolid && position ? {position: {...position, line: 1, column: 1}} : {}
    return [{...problem, ...start, needsCompiler: true}]
  })
}

/** Text of an error where JSX would be compiled as that of React is, and Solid has nothing that answers it. */
export const jsxOfSolid = 'JSX of `solid-js` is for a compiler, which a build has not'

/** A name for the compiler that is missing. */
function compilerOf({text}: Message): string | undefined {
  if (text === jsxOfSolid) return text
  return /^No loader is configured for "(.*)" files: /.exec(text)?.[1]
}

function toProblem(message: Message, entries: readonly ScriptEntry[], root: Root): BundleProblem {
  const at = message.location
  const position =
    at === null ? undefined : sourcePositionOf(join('..', at.file), entries, root)(at.line, at.column + 1)
  const url = /^Could not resolve "(.*)"/.exec(message.text)?.[1]
  const hint =
    url === undefined || /^[./]/.test(url) || message.text.includes('outside the root')
      ? ''
      : `; \`npm install ${packageName(url)}\` may be missing`
  const isTooDeep = message.detail instanceof DepthError
  const [, file] = /^No loader is configured for ".*" files: (.*)$/.exec(message.text) ?? []
  return {
    message: file === undefined ? `${message.text}${hint}` : `\`${file}\` is for a compiler, which a build has not`,
    ...(isTooDeep && {isTooDeep}),
    ...(url !== undefined && {url}),
    ...(position && {position}),
  }
}

/** Errors of esbuild about its input; undefined for any other error. */
export function errorsOf(error: unknown): readonly Message[] | undefined {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : undefined
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}
