import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {defaultProfile} from '@ampoule/lint'
import {type Manager, managerOf} from '../capabilities/vendor/install-command.ts'
import {configNames} from '../config/find-config.ts'
import {findPages} from '../lint/find-files.ts'

export const pipelines = ['github', 'gitlab', 'none'] as const
export const hooks = ['pre-commit', 'husky', 'none'] as const

/** Things a project is to have. */
export interface Choices {
  /** Id of the host that pages are for. */
  readonly profile: string
  /** Pages to lint: a file, a folder or a glob. */
  readonly pages: string
  readonly ci: (typeof pipelines)[number]
  readonly hook: (typeof hooks)[number]
}

/** A folder that ampoule is to be used in, as it is. */
export interface Project {
  readonly folder: string
  /** The top of the repository, where pipelines and hooks are looked for; the folder itself without one. */
  readonly top: string
  /** True when there is a `package.json`. */
  readonly hasManifest: boolean
  /** True when `package.json` names ampoule. */
  readonly hasAmpoule: boolean
  readonly manager: Manager
  /** The file that the folder is configured by already. */
  readonly config: string | undefined
}

export async function readProject(folder: string): Promise<Project> {
  const manifest = textOf(join(folder, 'package.json'))
  const config = configNames.find((name) => existsSync(join(folder, name)))
  return {
    folder,
    top: topOf(folder),
    hasManifest: manifest !== undefined,
    hasAmpoule: manifest?.includes('"ampoule"') === true,
    manager: await managerOf(folder),
    config: config ?? (manifest !== undefined && hasSection(manifest) ? 'package.json' : undefined),
  }
}

/** Choices for a project without asking. */
export async function defaultChoices({folder, top}: Project): Promise<Choices> {
  const isGitLab = existsSync(join(top, '.gitlab-ci.yml')) || /gitlab/i.test(textOf(join(top, '.git/config')) ?? '')
  return {
    profile: defaultProfile.id,
    pages: await pagesIn(folder),
    ci: isGitLab && !existsSync(join(top, '.github')) ? 'gitlab' : 'github',
    hook: existsSync(join(top, '.husky')) ? 'husky' : 'pre-commit',
  }
}

/** The one folder that has all HTML; else everything. */
async function pagesIn(folder: string): Promise<string> {
  const found = (await findPages(folder)).filter((path) => /\.x?html?$/i.test(path))
  const tops = new Set(found.map((path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '.')))
  const [only = '.', ...others] = tops
  return others.length === 0 ? only : '.'
}

function topOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (at === dirname(at)) return folder
  }
}

function hasSection(manifest: string): boolean {
  try {
    const value: unknown = JSON.parse(manifest)
    return typeof value === 'object' && value !== null && 'ampoule' in value
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
