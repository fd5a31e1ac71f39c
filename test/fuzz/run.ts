// Feeds generated and mutated pages to linter, builder, fixes and language server until the time is over.
import {type ChildProcess, fork} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import fc from 'fast-check'
import {type Check, checks} from './checks.ts'
import {readCorpus} from './corpus.ts'
import {generatedProject} from './generate.ts'
import type {Job, Outcome} from './messages.ts'
import {mutatedProject} from './mutate.ts'
import type {Project} from './project.ts'
import {secondsOf} from './seconds-of.ts'
import {shrinkProject} from './shrink.ts'

const {values} = parseArgs({
  options: {
    minutes: {type: 'string', default: '10'},
    seed: {type: 'string', default: '1'},
    only: {type: 'string'},
    out: {type: 'string', default: '.vitest/fuzz/failures'},
  },
})
const top = process.cwd()
/** Seconds of processors; no input that is made here takes two on a quiet machine. */
const patience = 30
const mostShrinks = 150
/** In megabytes. */
const mostMemory = 1024

/** A process that works on inputs, replaced when one of them ends it or takes too long. */
class Worker {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ampoule-fuzz-'))
  #process: ChildProcess | undefined

  async run(job: Job): Promise<string | undefined> {
    this.#process ??= await this.#start()
    return (await this.#ask(this.#process, job)).failure
  }

  stop(): void {
    this.#process?.kill('SIGKILL')
    rmSync(this.#folder, {recursive: true, force: true})
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(fileURLToPath(new URL('worker.js', import.meta.url)), [top, this.#folder], {
      execArgv: [`--max-old-space-size=${mostMemory}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    await this.#ask(child)
    return child
  }

  #ask(child: ChildProcess, job?: Job): Promise<Outcome> {
    return new Promise((resolve) => {
      let stderr = ''
      const read = (data: unknown): void => {
        stderr += String(data)
      }
      const end = (outcome: Outcome): void => {
        clearInterval(timer)
        child.off('message', end).off('exit', exited)
        child.stderr?.off('data', read)
        resolve(outcome)
      }
      const exited = (code: number | null, signal: string | null): void => {
        this.#process = undefined
        end({failure: `the process ends with ${code ?? signal}: ${stderr.slice(0, 2000)}`})
      }
      const before = secondsOf(child.pid)
      const timer = setInterval(() => {
        if (secondsOf(child.pid) - before < patience) return
        child.off('exit', exited).kill('SIGKILL')
        this.#process = undefined
        end({failure: `there is no answer after ${patience} s of work`})
      }, 1000)
      child.once('message', end).once('exit', exited)
      child.stderr?.on('data', read)
      if (job !== undefined) child.send(job)
    })
  }
}

/** What failures of one kind have in common: not what is quoted from the page. */
function kindOf(check: string, failure: string): string {
  const lines = failure.split('\n').slice(0, 2).join(' ')
  return `${check}: ${lines.replaceAll(/`[^`]*`|"[^"]*"|\d+/g, '…').slice(0, 160)}`
}

const minutes = Number(values.minutes)
const firstSeed = Number(values.seed)
const wanted = [...checks, 'lsp' as const].filter(
  (check) => values.only === undefined || values.only.split(',').includes(check),
)
if (!(minutes > 0) || !Number.isSafeInteger(firstSeed) || wanted.length === 0)
  throw new TypeError('Usage: npm run fuzz -- --minutes 10 --seed 1 --only lint,fix,build,untrusted,twice,lsp')
const corpus = readCorpus(top)
const projects = fc.oneof({arbitrary: mutatedProject(corpus), weight: 3}, {arbitrary: generatedProject(), weight: 1})
const worker = new Worker()
const end = performance.now() + minutes * 60_000
const counts = new Map<Check | 'lsp', number>()
const kinds = new Map<string, number>()
let seed = firstSeed
mkdirSync(values.out, {recursive: true})
console.log(`${corpus.length} pages to begin with, from seed ${firstSeed} on, for ${minutes} minutes`)
for (; performance.now() < end; seed++) {
  const [project] = fc.sample(projects, {seed, numRuns: 1})
  if (project === undefined) continue
  for (const check of wanted) {
    // Builds take longer than all else, and a server reads what the linter reads.
    if ((check === 'twice' || check === 'lsp') && seed % 4 !== 0) continue
    counts.set(check, (counts.get(check) ?? 0) + 1)
    const failure = await worker.run({check, project})
    if (failure !== undefined) await report({check, project}, failure)
  }
}
worker.stop()
for (const [check, count] of counts) console.log(`${check}: ${count} inputs`)
console.log(`seeds ${firstSeed} to ${seed - 1}; ${kinds.size} kinds of failures`)
for (const [kind, count] of kinds) console.log(`${count} × ${kind}`)
process.exit(kinds.size === 0 ? 0 : 1)

/** Keeps the first input of each kind of failure, made as small as it can be. */
async function report({check, project}: Job, failure: string): Promise<void> {
  const kind = kindOf(check, failure)
  const count = kinds.get(kind) ?? 0
  kinds.set(kind, count + 1)
  if (count > 0) return
  console.log(`seed ${seed}: ${kind}`)
  const isSlow = failure.startsWith('there is no answer')
  const fails = async (smaller: Project): Promise<boolean> => {
    const other = await worker.run({check, project: smaller})
    return other !== undefined && kindOf(check, other) === kind
  }
  const small = await shrinkProject(project, fails, isSlow ? 10 : mostShrinks)
  const path = join(values.out, `${seed}-${check}.json`)
  writeFileSync(path, `${JSON.stringify({seed, check, failure, project: small}, null, 2)}\n`)
  console.log(`  ${path}`)
}
