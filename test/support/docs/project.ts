import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

export const root: string = fileURLToPath(new URL('../../../', import.meta.url))

const page = (title: string): string => `<!doctype html>\n<html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${title}</title><p>Text`

/** The reader of YAML that the build has. */
export const parseYaml: <T>(text: string) => T = createRequire(`${root}packages/builder/package.json`)('yaml').parse

/** What a reader of the documentation has before the first block: pages without a finding that matters. */
const files: Readonly<Record<string, string>> = {
  'package.json': '{"name": "site", "private": true, "type": "module"}',
  '.gitignore': 'node_modules\n',
  'report.md': '# Report\n\nText.\n',
  'docs/report.md': '# Report\n\nText.\n',
  'notes/a.md': '# A\n\nText.\n',
  'notes/b.md': '# B\n\nText.\n',
  'q3.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>',
  'index.html': page('Index'),
  'page.html': page('Page'),
  'old.html': page('Old'),
  'new.html': page('New'),
  'pages/a.html': page('A'),
  'pages/b.html': page('B'),
  'pages/c.html': page('C'),
}

/** Packages that blocks import, from where the workspace has them. */
const installed: Readonly<Record<string, string>> = {
  ampoule: 'packages/ampoule',
  '@ampoule/build': 'packages/builder',
  '@ampoule/lint': 'packages/lint',
  '@types/node': 'node_modules/@types/node',
  unified: 'node_modules/unified',
  vfile: 'node_modules/vfile',
  'rehype-parse': 'packages/lint/node_modules/rehype-parse',
  'rehype-stringify': 'packages/lint/node_modules/rehype-stringify',
  'vfile-reporter': 'packages/lint/node_modules/vfile-reporter',
}

/** A folder that holds a project with ampoule installed, under version control. The folder around it is for scratch. */
export function makeProject(): string {
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'ampoule-docs-'))), 'site')
  for (const [name, text] of Object.entries(files)) write(folder, name, text)
  for (const [name, from] of Object.entries(installed)) link(join(root, from), join(folder, 'node_modules', name))
  link(join(root, 'packages/ampoule/bin/ampoule.js'), join(folder, 'node_modules/.bin/ampoule'))
  const git = (...args: string[]) => execFileSync('git', args, {cwd: folder, stdio: 'ignore'})
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('-c', 'user.name=x', '-c', 'user.email=x@x.test', 'commit', '--quiet', '-m', 'x')
  git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  return folder
}

export function write(folder: string, name: string, text: string): void {
  const path = join(folder, name)
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text)
}

export interface Ran {
  readonly code: number
  /** Standard output and error, as they came. */
  readonly text: string
}

/**
 * Runs a script with bash as people and runners do. Nothing it calls may ask a registry. `npx` is left out before
 * `ampoule`, which is on the path already: it finds the same file, and takes longer than the command.
 */
export function shell(folder: string, script: string, env: Readonly<Record<string, string>> = {}, input = ''): Ran {
  const PATH = [join(folder, 'node_modules/.bin'), dirname(process.execPath), process.env.PATH].join(delimiter)
  const {status, stdout} = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', `exec 2>&1\n${script.replaceAll('npx ampoule', 'ampoule')}`],
    {
      cwd: folder,
      encoding: 'utf8',
      input,
      env: {...process.env, npm_config_offline: 'true', npm_config_loglevel: 'error', NO_COLOR: '1', PATH, ...env},
    },
  )
  return {code: status ?? -1, text: stdout}
}

/** A script of a pipeline. `npm ci` would ask a registry: the project has its packages already. */
export function runScript(folder: string, script: string, env: Readonly<Record<string, string>>): Ran {
  return shell(folder, script.replace(/^npm ci$/gm, ''), env)
}

function link(from: string, to: string): void {
  if (!existsSync(from)) throw new Error(`expected ${from}: \`npm run build\` and an installation make it`)
  mkdirSync(dirname(to), {recursive: true})
  symlinkSync(from, to)
}
