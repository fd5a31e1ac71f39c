import type {Finding, Severity} from '@ampoule/lint'
import type {ElementNote, Moment, ScriptPoint, Seen} from './seen.ts'

/** Place in the page, as the browser tells it; the locator finds it in the source. */
export interface Where {
  /** A reference that the browser has refused or followed. */
  readonly reference?: {readonly directive?: string; readonly url: string}
  readonly element?: ElementNote | undefined
  readonly point?: ScriptPoint | undefined
}

/** Report of a rule. */
interface RunReport extends Where {
  readonly message: string
  /** Another severity than the rule's own. */
  readonly severity?: Severity
  /** Another advice than the rule's own. */
  readonly instead?: string
  readonly directive?: string
  readonly url?: string
}

/** Fault in a run: what, why, what to do, and how to tell. */
export interface RunRule extends Pick<Finding, 'why' | 'instead' | 'severity'> {
  /** The name of the file. */
  readonly id: string
  /** One line. */
  readonly summary: string
  check(seen: Seen, report: (report: RunReport) => void): void
}

/** A page and what a run of it must give. Every example is a test. */
export interface RunExample {
  readonly name: string
  readonly html: string
  /** Profile id; the default profile when left out. */
  readonly profile?: string
  /** Selectors to click first. */
  readonly click?: readonly string[]
  /** HTML of the original that it is compared with. */
  readonly against?: string
  /** Milliseconds; the default when left out. */
  readonly timeout?: number
  /** `line:column message`, the message alone when there is no place; none for a clean page. */
  readonly findings: readonly string[]
}

/** Without what was blocked, or asked for in vain: other rules tell of it. */
export function untold<Thing extends {readonly url: string}>(
  things: readonly Thing[],
  {violations, requests}: Pick<Seen, 'violations' | 'requests'>,
): Thing[] {
  const told = new Set([...violations.map(({blocked}) => blocked), ...requests.map(({url}) => url)])
  return things.filter(({url}) => !told.has(url))
}

/** " when `#save` is clicked", or nothing for what happens while the page loads. */
export function when(moment: Moment): string {
  return moment === 'load' ? '' : ` (after ${moment.step})`
}

/** Address of a page while it runs; its reader does not know it. */
const own = 'https://page.invalid/'

/** Text of the page as a message shows it, on one line. */
export function shown(text: string, longest = 120): string {
  const line = text.replaceAll(own, '/').replace(/\s+/g, ' ').trim().replaceAll('`', "'")
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}

/** Text without what differs from one time to the next: a page may say the same a thousand times, each time with another number. */
export function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '0')
}

/** ", 3 times", or nothing for once; of a storm nobody counts the drops. */
export function howOften(times: number): string {
  return times > 20 ? ' again and again' : times > 1 ? `, ${times} times` : ''
}

/** The first of each kind, by what makes two the same. */
export function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map([...items].reverse().map((item) => [keyOf(item), item])).values()].reverse()
}
