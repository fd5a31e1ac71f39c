import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {Manager} from '../capabilities/vendor/install-command.ts'
import {nameFrom} from '../lint/find-files.ts'
import type {Choices, Project} from './choices.ts'

/** A file that a project is to have. */
export interface PlannedFile {
  /** Absolute. */
  readonly path: string
  readonly text: string
  /** File that is there in its place, from the folder of the project: then it is not written. */
  readonly taken?: string
  /** True when it is there and becomes another: `text` has all that was in it. */
  readonly replaces?: boolean
  readonly isExecutable?: boolean
}

/** The files for what was chosen, in the order in which they are written. */
export function planFiles(choices: Choices, project: Project): PlannedFile[] {
  const {folder, top, config} = project
  const from = nameFrom(top, folder)
  const planned: PlannedFile[] = [{path: join(folder, 'ampoule.config.json'), text: configText(choices, project)}]
  if (choices.ci === 'github')
    planned.push({path: join(top, '.github/workflows/ampoule.yml'), text: githubText(choices, project, from)})
  if (choices.ci === 'gitlab')
    planned.push({path: join(top, '.gitlab-ci.yml'), text: gitlabText(choices, project, from)})
  if (choices.hook === 'pre-commit')
    planned.push({path: join(top, '.pre-commit-config.yaml'), text: preCommitText(project, from)})
  if (choices.hook === 'husky')
    planned.push({path: join(top, '.husky/pre-commit'), text: huskyText(choices, project, from), isExecutable: true})
  return planned.map((file, index) => {
    const taken = index === 0 && config !== undefined ? join(folder, config) : file.path
    return existsSync(taken) ? {...file, taken} : file
  })
}

function configText({profile}: Choices, {hasManifest}: Project): string {
  const schema = hasManifest ? {$schema: './node_modules/ampoule/schema.json'} : {}
  return `${JSON.stringify({...schema, profile}, null, 2)}\n`
}

function githubText({pages}: Choices, project: Project, from: string): string {
  const folder =
    from === '' ? [] : ['    defaults:', '      run:', `        working-directory: ${JSON.stringify(from)}`]
  return [
    'name: ampoule',
    'on: [push, pull_request]',
    'permissions:',
    '  contents: read',
    'jobs:',
    '  lint:',
    '    runs-on: ubuntu-latest',
    ...folder,
    '    steps:',
    '      - uses: actions/checkout@v4',
    '      - uses: actions/setup-node@v4',
    '        with:',
    '          node-version: 22',
    ...installs(project).map((line) => `      - run: ${line}`),
    `      - run: ${runner(project)} lint --format github --report markdown=ampoule.md ${quoted(pages)}`,
    '      - run: cat ampoule.md >> "$GITHUB_STEP_SUMMARY"',
    '        if: always()',
    '',
  ].join('\n')
}

function gitlabText({pages}: Choices, project: Project, from: string): string {
  const report = from === '' ? 'ampoule.xml' : `${from}/ampoule.xml`
  return [
    'ampoule:',
    '  image: node:22',
    '  script:',
    ...(from === '' ? [] : [`    - cd ${quoted(from)}`]),
    ...installs(project).map((line) => `    - ${line}`),
    `    - ${runner(project)} lint --report junit=ampoule.xml ${quoted(pages)}`,
    '  artifacts:',
    '    when: always',
    '    reports:',
    `      junit: ${JSON.stringify(report)}`,
    '',
  ].join('\n')
}

function preCommitText(project: Project, from: string): string {
  const within = from === '' ? '' : `cd ${quoted(from)} && `
  const entry = from === '' ? `${runner(project)} lint` : `bash -c '${within}${runner(project)} lint .' --`
  return [
    'repos:',
    '  - repo: local',
    '    hooks:',
    '      - id: ampoule',
    '        name: ampoule lint',
    `        entry: ${entry}`,
    '        language: system',
    `        files: ${JSON.stringify(`${from === '' ? '' : `^${escapeRegExp(from)}/.*`}\\.html?$`)}`,
    ...(from === '' ? [] : ['        pass_filenames: false']),
    '        require_serial: true',
    '',
  ].join('\n')
}

function huskyText({pages}: Choices, project: Project, from: string): string {
  const within = from === '' ? '' : `cd ${quoted(from)} && `
  return `${within}${runner(project)} lint ${quoted(pages)}\n`
}

const installing: Readonly<Record<Manager, readonly string[]>> = {
  npm: ['npm ci'],
  pnpm: ['corepack enable', 'pnpm install --frozen-lockfile'],
  yarn: ['corepack enable', 'yarn install --immutable'],
  'yarn-classic': ['yarn install --frozen-lockfile'],
  bun: ['npm install --global bun', 'bun install --frozen-lockfile'],
}

function installs({hasManifest, manager}: Project): readonly string[] {
  return hasManifest ? installing[manager] : []
}

/** Without a project there is no version but the newest. */
function runner({hasManifest}: Project): string {
  return hasManifest ? 'npx ampoule' : 'npx --yes ampoule'
}

/** For shells; globs are for ampoule to read. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
