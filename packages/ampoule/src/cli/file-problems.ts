import {reasonOf, systemReason} from '../system-reason.ts'
import {type Io, note, UsageError} from './command.ts'

/** Problems with files: each is told in one line, the run goes on, and the exit code is 2 in the end. */
export class FileProblems {
  readonly #io: Io
  readonly #told = new Set<string>()

  constructor(io: Io) {
    this.#io = io
  }

  /** Does something with a file; undefined when the system would not have it. */
  attempt<T>(action: 'read' | 'write', name: string, work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      if (error instanceof UsageError) this.tell(error.message)
      else this.tell(`\`${name}\` cannot be ${action === 'read' ? 'read' : 'written'}: ${systemReason(error)}`)
      return undefined
    }
  }

  tell(message: string): void {
    if (!this.#told.has(message)) note(this.#io, message)
    this.#told.add(message)
  }

  /** The exit code, given what it would be without problems. */
  exit(code: number): number {
    return this.#told.size > 0 ? 2 : code
  }
}

/** Says once that the cache cannot be used; the page does not need it. */
export function cacheNote(io: Io): (error: Error) => void {
  let isTold = false
  return (error) => {
    if (!isTold) note(io, `Cache is not used: ${reasonOf(error)}`)
    isTold = true
  }
}
