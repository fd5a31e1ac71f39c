import type {Check} from './checks.ts'
import type {Project} from './project.ts'

/** What the process that counts asks of the one that works. */
export interface Job {
  readonly check: Check | 'lsp'
  readonly project: Project
}

/** What came of it: how it failed, if it did. */
export interface Outcome {
  readonly failure?: string
}
