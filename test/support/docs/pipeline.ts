import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseYaml, root, runScript, shell} from './project.ts'

interface GitLabJob {
  readonly parallel?: number
  readonly when?: string
  readonly script: readonly string[]
  readonly artifacts: {readonly paths?: readonly string[]; readonly reports?: Readonly<Record<string, string>>}
}

/** Runs the jobs of a GitLab pipeline in order. Returns whether all of them pass, once their artifacts are there. */
export function runPipeline(folder: string, text: string): boolean {
  const jobs: Readonly<Record<string, GitLabJob>> = parseYaml(text)
  let passed = true
  for (const {parallel = 1, when, script, artifacts} of Object.values(jobs)) {
    if (!passed && when !== 'always') continue
    for (let index = 1; index <= parallel; index++) {
      const env = {CI: 'true', CI_NODE_INDEX: String(index), CI_NODE_TOTAL: String(parallel)}
      if (runScript(folder, script.join('\n'), env).code !== 0) passed = false
    }
    const expected = [...(artifacts.paths ?? []), ...Object.values(artifacts.reports ?? {})]
    const missing = expected.filter((path) => !path.includes('*') && !existsSync(join(folder, path)))
    if (missing.length > 0) throw new Error(`expected the artifacts ${missing.join(', ')}`)
  }
  return passed
}

interface Hook {
  readonly id: string
  readonly entry: string
  readonly files: string
  readonly args?: readonly string[]
}

/** Runs the hooks of a pre-commit configuration on the files under version control that they are for. */
export function runPreCommit(folder: string, text: string): boolean {
  const own: readonly Hook[] = parseYaml(readFileSync(`${root}.pre-commit-hooks.yaml`, 'utf8'))
  const {repos}: {repos: readonly {readonly repo: string; readonly hooks: readonly Partial<Hook>[]}[]} = parseYaml(text)
  const tracked = shell(folder, 'git ls-files --cached --others --exclude-standard').text.trim().split('\n')
  return repos.every(({repo, hooks}) =>
    hooks.every((hook) => {
      const base = repo === 'local' ? {} : own.find(({id}) => id === hook.id)
      if (base === undefined) throw new Error(`expected a hook \`${hook.id}\` in .pre-commit-hooks.yaml`)
      const {entry = '', files = '', args = []} = {...base, ...hook}
      const names = tracked.filter((name) => new RegExp(files).test(name))
      return shell(folder, [entry, ...args, ...names.map((name) => `'${name}'`)].join(' ')).code === 0
    }),
  )
}
