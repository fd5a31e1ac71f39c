import type {
  AttemptNote,
  ConsoleNote,
  ErrorNote,
  Moment,
  RequestNote,
  ScriptPoint,
  StopNote,
  ViolationNote,
} from './seen.ts'

/** Most characters that are kept of what a page says. */
export const longest = 500

/** Notes taken while a page runs. Of each kind so many: a page may throw without end. */
export class Notes {
  moment: Moment = 'load'
  readonly violations: ViolationNote[] = []
  readonly requests: RequestNote[] = []
  readonly errors: ErrorNote[] = []
  readonly console: ConsoleNote[] = []
  readonly attempts: AttemptNote[] = []
  readonly stops: StopNote[] = []
  readonly steps: string[] = []
  readonly rejections = new Set<string>()
  /** Documents that were asked for, other than the page: by popups, and by navigations of the page. */
  readonly #documents: {readonly when: Moment; readonly url: string}[] = []
  readonly #reported: ViolationNote[] = []
  readonly #errands = new Set<string>()
  #count = 0

  /** Grows with each note: as long as it does, the page has not come to rest. */
  get count(): number {
    return this.#count
  }

  violation(note: Omit<ViolationNote, 'when'>): void {
    this.#add(this.violations, {when: this.moment, ...note})
  }

  /** A violation of which the browser has sent word by post; most of them are known by then. */
  reported(note: Omit<ViolationNote, 'when'>): void {
    this.#add(this.#reported, {when: this.moment, ...note})
  }

  document(url: string): void {
    this.#add(this.#documents, {when: this.moment, url})
  }

  errand(url: string): void {
    this.#errands.add(hostOf(url))
  }

  request(note: Omit<RequestNote, 'when'>): void {
    this.#add(this.requests, {when: this.moment, ...note})
  }

  error(text: string, at: ScriptPoint | undefined): void {
    this.#add(this.errors, {when: this.moment, text, rejected: false, ...(at && {at})})
  }

  message(note: Omit<ConsoleNote, 'when'>): void {
    this.#add(this.console, {when: this.moment, ...note})
  }

  attempt(kind: AttemptNote['kind'], what: string, at?: ScriptPoint): void {
    this.#add(this.attempts, {when: this.moment, kind, what, ...(at && {at})})
  }

  stop(kind: StopNote['kind'], during: string, text: string, at?: ScriptPoint): void {
    this.stops.push({kind, during, text, ...(at && {at})})
  }

  /** With what was sent by post and is not known otherwise. */
  allViolations(): ViolationNote[] {
    const keyOf = ({directive, blocked}: ViolationNote): string => `${directive} ${blocked}`
    const known = new Set(this.violations.map(keyOf))
    return [...this.violations, ...this.#reported.filter((note) => !known.has(keyOf(note)))]
  }

  /** With the popups that were closed before they had an address. */
  allAttempts(): AttemptNote[] {
    const known = new Set(this.attempts.map(({what}) => what))
    const popups = this.#documents.filter(({url}) => !known.has(url))
    const named = this.attempts.filter(({kind, what}) => !(kind === 'popup' && popups.length > 0 && isNowhere(what)))
    return [...named, ...popups.map(({when, url}): AttemptNote => ({when, kind: 'popup', what: url}))]
  }

  /** Without connections over which a request came, and without what is a navigation. */
  allRequests(): RequestNote[] {
    const documents = [...this.#documents.map(({url}) => url), ...this.attempts.map(({what}) => what)]
    const isKnown = new Set(documents)
    const requests = this.requests.filter(({kind, url}) => kind === 'request' && !isKnown.has(url))
    // A frame that is blocked has been connected to before.
    const blocked = this.allViolations().map((violation) => violation.blocked)
    const hosts = new Set(
      [...documents, ...blocked, ...requests.map(({url}) => url)].map(hostOf).concat(...this.#errands),
    )
    const seen = new Set<string>()
    const hints = this.requests.filter(({kind, url}) => {
      const isNew = kind === 'connection' && !hosts.has(hostOf(url)) && !seen.has(url)
      seen.add(url)
      return isNew
    })
    return [...requests, ...hints]
  }

  allErrors(): ErrorNote[] {
    return this.errors.map((note) => ({...note, rejected: this.rejections.has(messageOf(note.text))}))
  }

  #add<Note>(list: Note[], note: Note): void {
    this.#count++
    if (list.length < most) list.push(note)
  }
}

const most = 200

/** Without the name of the error. */
function messageOf(text: string): string {
  return text.replace(/^[A-Z]\w*: /, '')
}

function isNowhere(url: string): boolean {
  return url === '' || url === 'about:blank'
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : ''
}
