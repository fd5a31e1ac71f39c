import {existsSync, realpathSync} from 'node:fs'
import {dirname, join, posix, resolve} from 'node:path'
import type {LintedFile} from '@ampoule/lint'
import {isInside} from '../config/find-config.ts'
import {nameFrom} from '../lint/find-files.ts'
import type {Io} from './command.ts'

/** True when a report is read by what knows files by their paths in the repository. */
export function isForRepository(format: string): boolean {
  return ['github', 'sarif', 'junit', 'markdown'].includes(format)
}

/** The same files, named from the top of the repository rather than from the working folder. */
export function placeInRepository(files: readonly LintedFile[], {cwd, env}: Io): readonly LintedFile[] {
  const folder = nameFrom(repositoryTop(cwd, env.GITHUB_WORKSPACE), cwd)
  if (folder === '') return files
  const place = (name: string): string => (name === '-' ? name : posix.join(folder, name))
  return files.map((file) => ({
    ...file,
    path: place(file.path),
    findings: file.findings.map((finding) =>
      finding.file === undefined ? finding : {...finding, file: place(finding.file)},
    ),
  }))
}

/** Top of the repository: the folder that the CI names, when this one is in it; else the nearest with `.git` upward; else the folder. */
function repositoryTop(cwd: string, workspace = ''): string {
  if (workspace !== '' && existsSync(workspace) && isInside(cwd, realpathSync(resolve(workspace))))
    return realpathSync(resolve(workspace))
  for (let at = cwd; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (at === dirname(at)) return cwd
  }
}
