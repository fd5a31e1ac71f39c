import type {Reporter} from './reporter.ts'

/** A report, and what it is for. */
export interface ReportKind {
  /** One line for the help. */
  readonly about: string
  /** True when it says what pages weigh. */
  readonly weighs: boolean
  readonly report: Reporter
}
