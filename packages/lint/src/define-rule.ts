import type {Edit, Severity} from './finding.ts'
import type {DirectiveProblem} from './inline-config/hide-disabled.ts'
import type {JudgedReference} from './judge/judged-reference.ts'
import type {Options, Values} from './options.ts'
import type {Page} from './page.ts'
import type {Host} from './policy/profile.ts'
import type {Secret} from './secret.ts'
import type {Place} from './source/place.ts'

/** Message templates: id to text with `{slots}`. */
export type Messages = Readonly<Record<string, string>>

/** Names between braces in a message template. */
type Slots<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Slots<Rest> : never

/** A report of a rule: one of its messages, the data for its slots, and where. */
export type Report<M extends Messages> = {
  [Id in keyof M & string]: {
    readonly message: Id
    /** Place of the fault; left out when it is of the page as a whole. */
    readonly place?: Place | undefined
    /** The reference that is at fault: gives place, URL and directive. */
    readonly reference?: JudgedReference
    /** Another severity than the rule's own, for what only may happen. Config still has the last word. */
    readonly severity?: Severity
    readonly fix?: readonly Edit[] | undefined
  } & ([Slots<M[Id]>] extends [never]
    ? {readonly data?: never}
    : {readonly data: Readonly<Record<Slots<M[Id]>, string | number>>})
}[keyof M & string]

/** Options, profile and page, as a rule gets them when a page is linted. */
export interface RuleContext<S extends Options, M extends Messages> {
  readonly options: Values<S>
  readonly page: Page
  readonly profile: Host
  /** Findings of the scanner in the page. */
  readonly secrets: readonly Secret[]
  /** Adds a finding. */
  report(report: Report<M>): void
}

/** Functions that a rule is called by, in document order. */
export interface Visitor {
  /** Each reference, and what the policies say to it. */
  reference?(reference: JudgedReference): void
  /** After all references; elements are found by `page.elementsOf`. */
  end?(): void
  /** An in-page comment to the linter that is of no use, once it is known what each of them hides. */
  directive?(problem: DirectiveProblem): void
}

/** One rule, as it is declared: what, why, what to do, and how to find it. */
export interface Rule<S extends Options = Options, M extends Messages = Messages> {
  /** The file's name. `no-` forbids, `require-` demands, `max-` sets a budget, `prefer-` advises. */
  readonly id: string
  readonly severity: Severity
  /** True for a rule that nobody gets who does not ask for it: by a severity of its own in the settings. */
  readonly isOptIn?: boolean
  /** The rule in one line, "Disallow …" or "Require …". */
  readonly summary: string
  readonly why: string
  /** The remedy: a sentence that says what to do. */
  readonly instead: string
  /** Address of its documentation; that of the built-in rules when left out. */
  readonly docs?: string
  readonly fix?: 'safe' | 'unsafe'
  readonly options: S
  readonly messages: M
  /** Called once for each page; what a rule remembers of a page lives inside this call. */
  create(context: RuleContext<S, M>): Visitor
}

/** Any rule, its own types forgotten. */
export type AnyRule = Omit<Rule, 'create'> & {
  /** As in `Rule`. */
  create(context: never): Visitor
}

/** A rule, with its types inferred: messages and options are checked where they are used. */
export function defineRule<const S extends Options, const M extends Messages>(rule: Rule<S, M>): Rule<S, M> {
  return rule
}

/** A page and the findings it must give. Every example is a test, and the first with findings is shown in the docs. */
export interface Example {
  readonly name: string
  readonly html: string
  readonly options?: Readonly<Record<string, unknown>>
  /** Path of the file; not known when left out. */
  readonly path?: string
  /** Profile id; the default profile when left out. */
  readonly profile?: string
  readonly secrets?: readonly Secret[]
  /** `line:column-line:column message`; the message alone when there is no place. */
  readonly findings: readonly string[]
  /** The page after all fixes of this rule; left out when nothing changes. */
  readonly fixed?: string
}
