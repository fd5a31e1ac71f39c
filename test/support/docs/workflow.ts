import {cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {parseYaml, root, runScript} from './project.ts'

interface Step {
  readonly id?: string
  readonly if?: string
  readonly run?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, string | number | boolean>>
  readonly env?: Readonly<Record<string, string>>
}

interface Job {
  readonly if?: string
  readonly needs?: string
  readonly strategy?: {readonly matrix: Readonly<Record<string, readonly (string | number)[]>>}
  readonly steps: readonly Step[]
}

interface Run {
  readonly folder: string
  /** Artifacts of the whole workflow, a folder each. */
  readonly store: string
  /** Values of expressions: `matrix.shard`, `steps.pages.outputs.sarif`. */
  readonly values: Map<string, string>
}

/** What a workflow does that is not a command of ours, and needs no doing where the folder is the checkout. */
const given = /^actions\/(?:checkout|setup-node)@v\d+$/

/** Runs the jobs of a GitHub workflow, those that are needed first. Returns whether all of them pass. */
export function runWorkflow(folder: string, text: string): boolean {
  const {jobs}: {jobs: Readonly<Record<string, Job>>} = parseYaml(text)
  const store = mkdtempSync(join(dirname(folder), 'artifacts-'))
  const passed = new Map<string, boolean>()
  for (const [name, job] of Object.entries(jobs)) {
    if (job.needs !== undefined && !passed.has(job.needs)) throw new Error(`expected job \`${job.needs}\` before`)
    if (job.needs !== undefined && passed.get(job.needs) === false && !isAlways(job)) continue
    const runs = matrixOf(job).map((values) =>
      runSteps(job.steps, {folder, store, values: new Map([['github.token', ''], ...values])}),
    )
    passed.set(name, runs.every(Boolean))
  }
  return [...passed.values()].every(Boolean)
}

/** Runs the steps of a composite action with these inputs, and returns what it writes as its outputs. */
function runAction(
  folder: string,
  inputs: Readonly<Record<string, string>>,
): {passed: boolean; outputs: Map<string, string>} {
  const action: {
    inputs: Record<string, {default: string}>
    outputs: Record<string, {value: string}>
    runs: {steps: Step[]}
  } = parseYaml(readFileSync(`${root}action.yml`, 'utf8'))
  const unknown = Object.keys(inputs).find((name) => !(name in action.inputs))
  if (unknown !== undefined) throw new Error(`unexpected input \`${unknown}\` of the action`)
  const values = new Map(
    Object.entries(action.inputs).map(([name, input]) => [`inputs.${name}`, inputs[name] ?? input.default]),
  )
  const passed = runSteps(action.runs.steps, {folder, store: folder, values})
  return {
    passed,
    outputs: new Map(Object.entries(action.outputs).map(([name, {value}]) => [name, fill(value, values)])),
  }
}

function runSteps(steps: readonly Step[], run: Run): boolean {
  let passed = true
  for (const step of steps) {
    if (!passed && !isAlways(step)) continue
    if (!runStep(step, run)) passed = false
  }
  return passed
}

function runStep(step: Step, {folder, store, values}: Run): boolean {
  const {uses, run, id} = step
  const inputs = Object.fromEntries(
    Object.entries(step.with ?? {}).map(([name, value]) => [name, fill(String(value), values)]),
  )
  if (run !== undefined) {
    const scratch = mkdtempSync(join(dirname(folder), 'runner-'))
    const files = {GITHUB_OUTPUT: join(scratch, 'output'), GITHUB_STEP_SUMMARY: join(scratch, 'summary')}
    for (const file of Object.values(files)) writeFileSync(file, '')
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value, values)]))
    const context = {
      GITHUB_ACTIONS: 'true',
      CI: 'true',
      GITHUB_WORKSPACE: folder,
      GITHUB_ACTION_PATH: root,
      RUNNER_TEMP: scratch,
    }
    const {code} = runScript(folder, fill(run, values), {...files, ...context, ...env})
    for (const line of readFileSync(files.GITHUB_OUTPUT, 'utf8').split('\n').filter(Boolean)) {
      const [name = '', value = ''] = line.split('=', 2)
      values.set(`steps.${id ?? ''}.outputs.${name}`, value)
    }
    return code === 0
  }
  if (uses === undefined) throw new Error('expected `run` or `uses`')
  if (given.test(uses)) return true
  if (uses.startsWith('ampoule/ampoule@')) {
    const {passed, outputs} = runAction(folder, inputs)
    for (const [name, value] of outputs) values.set(`steps.${id ?? ''}.outputs.${name}`, value)
    return passed
  }
  if (uses.startsWith('actions/upload-artifact@')) {
    cpSync(join(folder, inputs.path ?? ''), join(store, inputs.name ?? '', inputs.path ?? ''))
    return true
  }
  if (uses.startsWith('actions/download-artifact@')) {
    for (const name of readdirSync(store)) cpSync(join(store, name), join(folder, inputs.path ?? ''), {recursive: true})
    return true
  }
  if (uses.startsWith('github/codeql-action/upload-sarif@')) {
    const {version}: {version: string} = JSON.parse(readFileSync(inputs.sarif_file ?? '', 'utf8'))
    return version === '2.1.0'
  }
  throw new Error(`unexpected \`uses: ${uses}\`, expected one that this knows`)
}

function matrixOf({strategy}: Job): [string, string][][] {
  if (strategy === undefined) return [[]]
  const [[name, values] = ['', []], ...others] = Object.entries(strategy.matrix)
  if (others.length > 0) throw new Error('expected a matrix of one dimension')
  return values.map((value) => [[`matrix.${name}`, String(value)]])
}

function isAlways({if: condition}: {readonly if?: string}): boolean {
  if (condition !== undefined && condition !== 'always()') throw new Error(`unexpected \`if: ${condition}\``)
  return condition !== undefined
}

function fill(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => {
    const value = values.get(name)
    if (value === undefined) throw new Error(`unexpected expression \`${name}\`, expected one that has a value`)
    return value
  })
}
