import type {findingItem, ShownFinding} from './finding-item.ts'

interface State {
  readonly path: string
  readonly error: string | null
  readonly profile: {readonly id: string; readonly sandbox: string | null; readonly maxBytes: number | null}
  readonly profiles: readonly string[]
  readonly newest?: {
    readonly id: number
    readonly url: string
    readonly hasScripts: boolean
    readonly bytes: number
    readonly tokens: Readonly<Record<string, {readonly low: number; readonly high: number}>>
    readonly findings: readonly ShownFinding[]
    readonly title: string
  }
  readonly versions: readonly {readonly id: number; readonly bytes: number; readonly url: string}[]
}

/** The script of the viewer. Runs in it, alone. */
export function runViewer(itemOf: typeof findingItem): void {
  const token = new URLSearchParams(location.search).get('token') ?? ''
  const api = (path: string, more = ''): string => `/api/${path}?token=${encodeURIComponent(token)}${more}`
  const post = async (path: string, body: object): Promise<Record<string, unknown>> =>
    (await fetch(api(path), {method: 'POST', body: JSON.stringify(body)})).json()
  const at = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind
  const [stage, problem, profileList, older, mode] = [
    at('stage'),
    at('problem'),
    at<HTMLSelectElement>('profile'),
    at<HTMLSelectElement>('older'),
    at<HTMLSelectElement>('mode'),
  ]
  const chosen = (name: string): string =>
    document.querySelector<HTMLInputElement>(`#${name} input:checked`)?.value ?? ''
  const isFullWidth = (): boolean => chosen('width') === 'full'
  let state: State | undefined
  let frame: HTMLIFrameElement | undefined
  let shown = 0
  let shownProfile = ''
  let hadScripts = false
  let notes: object[] = []
  let kept: unknown
  let fromRun: readonly ShownFinding[] = []
  let noIcon: string | undefined
  let asking: ReturnType<typeof setTimeout> | undefined

  const element = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    text = '',
    className = '',
  ): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), {textContent: text, className})
  const sandbox = (): string =>
    state?.profile.sandbox ?? 'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-downloads'

  function frameOf(url: string, title: string): HTMLIFrameElement {
    const made = document.createElement('iframe')
    made.title = title
    made.setAttribute('sandbox', sandbox())
    made.src = url
    return made
  }

  function figure(content: HTMLElement, caption: string): HTMLElement {
    const made = document.createElement('figure')
    if (caption !== '') made.append(element('figcaption', caption))
    made.append(content)
    if (!isFullWidth()) made.style.width = `${chosen('width')}px`
    return made
  }

  /** Puts the newest version in view, anew. */
  function showAnew(): void {
    const newest = state?.newest
    if (newest === undefined || state === undefined) return
    notes = []
    fromRun = []
    shown = newest.id
    shownProfile = state.profile.id
    hadScripts = newest.hasScripts
    frame = frameOf(newest.url, `Page, version ${newest.id}`)
    const before = state.versions.find(({id}) => String(id) === older.value)
    stage.className = [mode.value, isFullWidth() ? '' : 'fixed'].join(' ')
    if (before === undefined) stage.replaceChildren(figure(frame, ''))
    else if (mode.value === 'text') void showText(before.id, newest.id)
    else {
      const isOver = mode.value === 'over'
      const [first, second] = isOver
        ? [`Version ${before.id} under version ${newest.id}: black is the same in both`, '\u00a0']
        : [`Version ${before.id}`, `Version ${newest.id}`]
      const old = frameOf(before.url, `Page, version ${before.id}`)
      stage.replaceChildren(figure(old, first), figure(frame, second))
    }
  }

  async function showText(a: number, b: number): Promise<void> {
    const response = await fetch(api('compare', `&a=${a}&b=${b}`))
    const compared = (await response.json()) as {
      patch: string
      grew: {bytes: number; tokens: number; byKind: {name: string; bytes: number}[]}
    }
    const sign = (number: number): string => (number > 0 ? `+${number}` : String(number))
    const grew = compared.grew.byKind.map((change) => `${change.name}: ${sign(change.bytes)} bytes`)
    const sum = `${sign(compared.grew.bytes)} bytes, ${sign(Math.round(compared.grew.tokens))} tokens`
    const pre = element('pre', `${[sum, ...grew].join('\n')}\n\n`)
    for (const line of compared.patch.split('\n')) {
      const kind = ({'+': 'more', '-': 'less', '@': 'hunk'} as Readonly<Record<string, string>>)[line[0] ?? '']
      // Of what is the same the beginning will do.
      const isLong = kind === undefined && line.length > 160
      pre.append(element('span', `${isLong ? `${line.slice(0, 160)}…` : line}\n`, kind ?? ''))
    }
    pre.tabIndex = 0
    stage.replaceChildren(figure(pre, `From version ${a} to ${b}`))
  }

  async function update(): Promise<void> {
    const newest = state?.newest
    if (newest === undefined || state === undefined) return
    const isPlain =
      frame?.isConnected === true &&
      !newest.hasScripts &&
      !hadScripts &&
      older.value === '' &&
      state.profile.id === shownProfile
    if (newest.id === shown && state.profile.id === shownProfile) return
    if (!isPlain) {
      if (frame?.isConnected === true && shown > 0 && state.profile.id === shownProfile) {
        kept = undefined
        tell({kind: 'capture'})
        await new Promise((done) => setTimeout(done, 60))
      }
      showAnew()
      return
    }
    const {html} = (await (await fetch(api('page', `&version=${newest.id}`))).json()) as {html: string}
    shown = newest.id
    notes = []
    fromRun = []
    tell({kind: 'morph', html, version: newest.id})
  }

  function tell(message: object): void {
    // The frame may be of an opaque origin, and what is told is no secret of the page's.
    frame?.contentWindow?.postMessage(message, '*')
  }

  function showFindings(): void {
    const severities: readonly ShownFinding['severity'][] = ['error', 'warning', 'info']
    const built = state?.newest?.findings ?? []
    const placeOf = ({file, line, column}: ShownFinding): string => `${file ?? state?.path} ${line} ${column}`
    const known = new Set(built.filter(({severity}) => severity === 'error').map(placeOf))
    // What the text tells already is blocked when it runs, too.
    const news = fromRun.filter((finding) => finding.rule !== 'run-blocked' || !known.has(placeOf(finding)))
    const findings = [...built, ...news].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length
    const words = severities
      .filter((severity) => count(severity) > 0)
      .map((severity) => `${count(severity)} ${severity}${severity !== 'info' && count(severity) > 1 ? 's' : ''}`)
    const title = at('count')
    title.textContent = words.length === 0 ? 'No findings' : words.join(', ')
    title.className = words.length === 0 ? 'clean' : ''
    const open = (place: object): void => void post('open', place)
    at('findings').replaceChildren(...findings.map((finding) => itemOf(finding, state?.path ?? '', open)))
  }

  function showFacts(): void {
    const newest = state?.newest
    if (newest === undefined || state === undefined) return
    const {maxBytes} = state.profile
    const kib = (bytes: number): string =>
      bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1024 / 1024).toFixed(1)} MiB`
    at('title').textContent = newest.title || state.path
    at('path').textContent = `${state.path} · version ${newest.id}`
    at('size').textContent = maxBytes === null ? kib(newest.bytes) : `${kib(newest.bytes)} of ${kib(maxBytes)}`
    at<HTMLMeterElement>('meter').value = maxBytes === null ? 0 : newest.bytes / maxBytes
    const short = (tokens: number): string =>
      tokens < 1000 ? String(Math.round(tokens)) : `${(tokens / 1000).toFixed(tokens < 10_000 ? 1 : 0)}k`
    const bands = Object.entries(newest.tokens).map(([, band]) => band)
    const low = Math.min(...bands.map((band) => band.low))
    const high = Math.max(...bands.map((band) => band.high))
    at('tokens').textContent = Number.isFinite(low) ? `${short(low)} to ${short(high)}` : ''
  }

  /** The page tells of its icon; the policy of the viewer sees to it that nothing is fetched. */
  function showIcon(url: unknown): void {
    const icon = at<HTMLImageElement>('icon')
    noIcon ??= icon.src
    icon.src = typeof url === 'string' && url.startsWith('data:image/') ? url : noIcon
  }

  function choices(list: HTMLSelectElement, values: readonly (readonly [string, string])[], chosen: string): void {
    list.replaceChildren(
      ...values.map(([value, text]) => Object.assign(element('option', text), {value, selected: value === chosen})),
    )
  }

  window.addEventListener('message', ({source, data}: MessageEvent) => {
    const note = data?.ampoule
    if (source === null || source !== frame?.contentWindow || typeof note !== 'object' || note === null) return
    if (note.kind === 'state') kept = note.state
    else if (note.kind === 'ready') {
      showIcon(note.icon)
      tell({kind: 'theme', theme: chosen('theme')})
      if (kept !== undefined) tell({kind: 'restore', state: kept})
      kept = undefined
      document.documentElement.dataset.shown = String(shown)
    } else if (note.kind === 'morphed') {
      showIcon(note.icon)
      document.documentElement.dataset.shown = String(shown)
    } else {
      if (notes.length < 200) notes.push(note)
      clearTimeout(asking)
      asking = setTimeout(async () => {
        const told = shown
        const {findings} = await post('run', {version: told, notes})
        if (told !== shown || !Array.isArray(findings)) return
        fromRun = findings
        showFindings()
      }, 60)
    }
  })

  at('theme').addEventListener('change', () => tell({kind: 'theme', theme: chosen('theme')}))
  for (const list of [at('width'), mode]) list.addEventListener('change', showAnew)
  older.addEventListener('change', () => {
    at('modes').hidden = older.value === ''
    showAnew()
  })
  profileList.addEventListener('change', () => void post('profile', {id: profileList.value}))

  const events = new EventSource(api('events'))
  events.onmessage = ({data}) => {
    state = JSON.parse(data) as State
    problem.hidden = state.error === null
    problem.textContent = state.error ?? ''
    choices(
      profileList,
      state.profiles.map((id) => [id, id]),
      state.profile.id,
    )
    const past = state.versions.filter(({id}) => id !== state?.newest?.id).reverse()
    choices(older, [['', 'No version'], ...past.map(({id}) => [String(id), `Version ${id}`] as const)], older.value)
    void update().then(() => {
      showFacts()
      showFindings()
    })
  }
  events.onerror = () => {
    problem.hidden = false
    problem.textContent = 'The server does not answer. It may have been stopped.'
  }
}
