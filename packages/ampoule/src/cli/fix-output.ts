import {readFileSync} from 'node:fs'
import type {LintedFile} from '@ampoule/lint'
import {countFindings, describeCounts, plural, visible} from '@ampoule/lint/internals'
import type {Task} from '../lint/lint-files.ts'
import {replaceFile} from '../replace-file.ts'
import {type Io, note, UsageError} from './command.ts'
import type {FileProblems} from './file-problems.ts'

/** Writes fixed pages: into their files, or into a diff. */
export class FixOutput {
  readonly kind: 'safe' | 'unsafe' | undefined
  readonly isDry: boolean
  readonly #io: Io
  readonly #problems: FileProblems
  readonly #fixed: {readonly task: Task; readonly text: string}[] = []

  constructor(options: {readonly fix?: string; readonly 'fix-dry-run'?: boolean}, io: Io, problems: FileProblems) {
    const {fix, 'fix-dry-run': dry = false} = options
    if (fix !== undefined && fix !== 'safe' && fix !== 'unsafe')
      throw new UsageError(`\`--fix\` must be safe or unsafe, not \`${fix}\``)
    this.kind = fix ?? (dry ? 'safe' : undefined)
    this.isDry = dry
    this.#io = io
    this.#problems = problems
  }

  /** True when any page has changed. */
  hasFixed = false

  take(task: Task, text: string): void {
    this.hasFixed = true
    const {path, name, bytes} = task
    if (this.isDry) this.#fixed.push({task, text})
    else if (bytes !== undefined)
      this.#problems.tell('`--fix` cannot write to standard input; use `--fix-dry-run` to see the changes')
    else this.#problems.attempt('write', name, () => replaceFile(path, text))
  }

  /** Prints what would change, as a unified diff that `git apply` takes, and gives the exit code. */
  async end(linted: readonly LintedFile[]): Promise<number> {
    const {createTwoFilesPatch} = await import('diff')
    let isAltered = false
    for (const {task, text} of this.#fixed.sort((a, b) => (a.task.name < b.task.name ? -1 : 1))) {
      const before = new TextDecoder('utf-8', {ignoreBOM: true}).decode(task.bytes ?? readFileSync(task.path))
      const patch = createTwoFilesPatch(`a/${task.name}`, `b/${task.name}`, before, text, undefined, undefined, {
        context: 3,
      })
      const shown = patch.replace(/^=+\n/, '').split('\n').map(diffLine).join('\n')
      isAltered ||= shown !== patch.replace(/^=+\n/, '')
      this.#io.out(shown)
    }
    if (isAltered) note(this.#io, 'Control characters are made visible, so this diff does not apply as it is')
    const counts = countFindings(linted)
    this.#io.err(`${plural(this.#fixed.length, 'page')} would change; ${describeCounts(counts)} would be left\n`)
    return counts.error > 0 ? 1 : 0
  }
}

/** A line of a diff, fit for a terminal. Tabs and the ends of lines are those of the file. */
function diffLine(line: string): string {
  const [, mark = '', body = '', end = ''] = /^([ +-]?)(.*?)(\r?)$/s.exec(line) ?? []
  return mark + body.split('\t').map(visible).join('\t') + end
}
