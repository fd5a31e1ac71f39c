import {utimesSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Inputs} from '../capabilities/inputs.ts'
import {replaceFile} from '../replace-file.ts'
import {type Io, note} from './command.ts'
import {canBeNamed, depfile} from './depfile.ts'
import type {FileProblems} from './file-problems.ts'
import {pathFrom} from './input.ts'

/** Inputs of a page, from the working folder, in the order of names. */
export interface NamedInputs {
  readonly inputs: readonly string[]
  /** Folders whose files were listed. */
  readonly inputFolders: readonly string[]
}

/** Names the inputs of a page, and what is shared by all pages of a run. */
export function namedInputs({files, folders}: Inputs, shared: readonly string[], {cwd}: Io): NamedInputs {
  const names = (paths: readonly string[]): string[] =>
    [...new Set(paths.map((path) => pathFrom(cwd, path) || '.'))].sort()
  return {inputs: names([...files, ...shared]), inputFolders: names(folders)}
}

/** Writes what pages depend on for `make`. `out` is the absolute path of a page, or empty when it was not written. */
export function writeDepfile(
  file: string,
  pages: readonly (NamedInputs & {readonly out: string})[],
  io: Io,
  problems: FileProblems,
): void {
  const written = pages.filter(({out}) => out !== '')
  const made = written.map(({out, inputs, inputFolders}) => ({
    output: pathFrom(io.cwd, out),
    inputs: [...inputs, ...inputFolders],
  }))
  for (const name of made.flatMap(({output, inputs}) => [output, ...inputs]).filter((name) => !canBeNamed(name)))
    note(io, `\`${name}\` is left out of \`${file}\`: no makefile can hold its name`)
  problems.attempt('write', file, () => replaceFile(resolve(io.cwd, file), depfile(made)))
  // Writing changes the folder, which would be newer than the page for good.
  for (const {out, inputFolders} of written) if (inputFolders.length > 0) touch(out)
}

/** A millisecond ahead: file systems count finer than the clock does. */
function touch(path: string): void {
  const now = (Date.now() + 1) / 1000
  utimesSync(path, now, now)
}
