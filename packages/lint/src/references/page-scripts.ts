import {parseFragment} from 'parse5'
import {attribute, type Element, type ParentNode, parseDocument, textOf} from '../source.ts'
import type {Collector} from './collector.ts'
import {type ImportMap, readImportMap, resolveSpecifier} from './importmap.ts'
import type {TextContext} from './locate.ts'
import {inlineText, type PageStyles} from './page-styles.ts'
import {type Draft, type PageDocument, PageReference, type Scope, type Spot, within} from './reading.ts'
import {readScript, type ScriptReading, type ScriptType} from './script.ts'
import {readUrl} from './url.ts'

type ReadTree = (tree: ParentNode, scope: Scope) => void

/** A script of the page, read when all are known: what one declares, another may use. */
interface Script {
  readonly code: string
  readonly type: ScriptType
  readonly certain?: boolean
  readonly element: Element
  readonly scope: Scope
  readonly spot: (start: number, end: number) => Spot
}

/** Reads the scripts of a page: elements, handlers, `javascript:` URLs; and the markup and styles that they write. */
export class PageScripts {
  readonly #collector: Collector
  readonly #styles: PageStyles
  readonly #readTree: ReadTree
  readonly #readings = new Map<Script, ScriptReading>()
  readonly #maps = new Map<PageDocument, ImportMap[]>()

  constructor(collector: Collector, styles: PageStyles, readTree: ReadTree) {
    this.#collector = collector
    this.#styles = styles
    this.#readTree = readTree
  }

  element(element: Element, scope: Scope): void {
    const kind = scriptKind(element)
    if (kind === 'data' || !scope.runsScripts) return
    const source = sourceOf(element)
    if (source !== undefined && (kind === 'classic' || kind === 'module')) {
      if (kind === 'classic' && attribute(element, 'nomodule') !== undefined) return
      const url = readUrl(source.value)
      if (url === '') return
      const spot = {attribute: source.name, start: 0, end: source.value.length}
      const isModule = kind === 'module'
      const draft: Draft = {
        url,
        sink: isModule ? 'module' : 'script',
        directive: 'script-src-elem',
        static: true,
        via: isModule ? '<script type=module>' : '<script src>',
      }
      this.#collector.add(draft, element, scope, spot)
      return
    }
    const code = textOf(element)
    if (code === '') return
    const spot = (start: number, end: number): Spot => ({start, end})
    const draft = {...inlineScript, via: '<script>', inline: inlineText(code, element)}
    const inner = within(scope, [this.#collector.add(draft, element, scope)])
    if (kind === 'importmap') this.#importMap(code, element, inner)
    else if (kind === 'speculationrules') this.#speculationRules(code, element, inner)
    else this.#script({code, type: kind, element, scope: inner, spot})
  }

  handler(element: Element, name: string, code: string, scope: Scope): void {
    const draft = {...inlineScript, sink: 'handler', directive: 'script-src-attr', via: name, inline: {text: code}} as const
    const handler = this.#collector.add(draft, element, scope, {attribute: name, start: 0, end: code.length})
    const spot = (start: number, end: number): Spot => ({attribute: name, start, end})
    const certain = name === 'onload' && runsOnLoad.has(element.tagName)
    this.#script({code, type: 'handler', certain, element, scope: within(scope, [handler]), spot})
  }

  javascriptUrl(element: Element, name: string, url: string, scope: Scope, certain: boolean): void {
    const code = decode(url.replace(/^javascript:/i, ''))
    const draft = {...inlineScript, sink: 'javascript-url', via: 'javascript:', static: certain, url, inline: {text: url}} as const
    const address = this.#collector.add(draft, element, scope, {attribute: name, start: 0, end: url.length})
    // The code is decoded twice, so its offsets mean nothing in the attribute: point at the whole of it.
    const spot = (): Spot => ({attribute: name, start: 0, end: url.length})
    this.#script({code, type: 'javascript-url', certain, element, scope: within(scope, [address]), spot})
  }

  #script(script: Script): void {
    const first = readScript(script.code, {type: script.type, ...(script.certain !== undefined && {certain: script.certain})})
    this.#readings.set(script, first)
    if (first.error !== null) {
      const {kind, message, offset} = first.error
      const {place} = new PageReference({...inlineScript, via: ''}, script.element, script.scope, script.spot(offset, offset))
      this.#collector.scriptFailures.push({kind, message, place})
    }
    if (first.found.length + first.markup.length + first.css.length + first.modals.length === 0) return
    // What scripts write is read now, so that its own scripts and styles are known; it is reported in its order.
    const imports: PageReference[] = []
    this.#collector.defer(() => this.#found(script, this.#settled(script, first), imports))
    const rest = first.stopped ? {...script, scope: within(script.scope, imports)} : script
    for (const markup of first.markup) this.#markup(markup, rest)
    for (const css of first.css) {
      const scope = this.#written(rest, css)
      if (css.grammar === 'value') this.#styles.value(script.element, css.property ?? '', css.text, scope)
      else if (css.grammar === 'declarations') this.#styles.declarations(script.element, css.text, scope)
      else this.#styles.sheet(css.text, script.element, scope, () => script.spot(css.start, css.end))
    }
  }

  /** The reading once it is known which globals the page's other scripts have taken for themselves. */
  #settled(script: Script, first: ScriptReading): ScriptReading {
    const globals = new Set<string>()
    for (const [other, {declares}] of this.#readings) {
      if (other !== script && other.scope.document === script.scope.document) for (const name of declares) globals.add(name)
    }
    const {ids} = script.scope.document
    if (globals.size === 0 && ids.size === 0) return first
    return readScript(script.code, {
      type: script.type,
      ...(script.certain !== undefined && {certain: script.certain}),
      globals,
      ids,
      element: script.element.tagName,
    })
  }

  /** Places what is found; `imports` takes up the imports that have to succeed before anything else in a module runs. */
  #found(script: Script, reading: ScriptReading, imports: PageReference[]): PageReference[] {
    for (const {via, start, end, static: certain} of reading.modals) {
      const draft: Draft = {url: '', sink: 'popup', directive: null, static: certain, via}
      this.#collector.modals.push(new PageReference(draft, script.element, script.scope, script.spot(start, end)))
    }
    const rest = within(script.scope, imports)
    return reading.found.map((found) => {
      const mapped = found.sink === 'module' ? this.#mapped(found.url, script.scope) : null
      const isDeclared = declarations.has(found.via)
      const draft: Draft = {
        url: readUrl(mapped ?? found.url),
        sink: found.sink,
        directive: found.directive,
        static: found.static,
        via: mapped === null ? found.via : `${found.via} (import map)`,
        guarded: found.guarded,
        whole: found.whole,
        byScript: !isDeclared,
      }
      const reference = new PageReference(draft, script.element, isDeclared ? script.scope : rest, script.spot(found.start, found.end))
      if (isDeclared) imports.push(reference)
      return reference
    })
  }

  #markup(markup: ScriptReading['markup'][number], script: Script): void {
    if (markup.context === 'inert' || script.scope.depth > 4) return
    const isFragment = markup.context !== 'document'
    const tree = isFragment
      ? parseFragment(markup.html, {sourceCodeLocationInfo: true})
      : parseDocument(markup.html)
    const scope = this.#written(script, markup)
    const {document, depth} = scope
    const frame = isFragment ? {} : {document: {parent: document, depth, url: null, elements: [], ids: new Map()}}
    this.#readTree(tree, {...scope, ...frame, runsScripts: markup.context !== 'fragment'})
  }

  /** Where what a script writes stands: at the literal in the script. */
  #written({scope, element, spot}: Script, {start, end, static: certain}: {start: number; end: number; static: boolean}): Scope {
    const at = new PageReference({...inlineScript, via: ''}, element, scope, spot(start, end))
    const context: TextContext = {text: '', locate: () => at.place}
    return {...scope, context, live: scope.live && certain, depth: scope.depth + 1}
  }

  #importMap(code: string, element: Element, scope: Scope): void {
    const map = readImportMap(code)
    const {document} = scope
    this.#maps.set(document, [...(this.#maps.get(document) ?? []), map])
    // An address is asked for when a module imports it, and is reported there. Another may be, by a name that only a run tells.
    this.#collector.defer(() => {
      const used = this.#importedIn(document)
      return map.found
        .filter(({url}) => !used.some((address) => address === url || (url.endsWith('/') && address.startsWith(url))))
        .map((found) => new PageReference({...found, static: false}, element, scope, {start: found.start, end: found.end}))
    })
  }

  /** What the import maps make of a specifier; null when they leave it as it is. */
  #mapped(specifier: string, {document}: Scope): string | null {
    for (const map of this.#maps.get(document) ?? []) {
      const address = resolveSpecifier(map, specifier)
      if (address !== null && address !== readUrl(specifier)) return address
    }
    return null
  }

  #importedIn(document: PageDocument): string[] {
    return [...this.#readings]
      .filter(([{scope}]) => scope.document === document)
      .flatMap(([{scope}, {found}]) => found.filter(({sink}) => sink === 'module').map(({url}) => this.#mapped(url, scope)))
      .filter((address) => address !== null)
  }

  /** Source: https://html.spec.whatwg.org/multipage/speculative-loading.html */
  #speculationRules(code: string, element: Element, scope: Scope): void {
    for (const match of code.matchAll(/"(?:https?:)?\/\/[^"\\]*"/g)) {
      const url = match[0].slice(1, -1)
      const spot = {start: match.index, end: match.index + match[0].length}
      this.#collector.add({url, sink: 'hint', directive: null, static: true, via: '<script type=speculationrules>'}, element, scope, spot)
    }
  }
}

const inlineScript = {url: '', sink: 'inline-script', directive: 'script-src-elem', static: true} as const
const runsOnLoad: ReadonlySet<string> = new Set(['body', 'svg', 'frameset'])

const declarations: ReadonlySet<string> = new Set(['import', 'export from'])

type ScriptKind = 'classic' | 'module' | 'importmap' | 'speculationrules' | 'data'

/** Source: https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element */
export function scriptKind(element: Element): ScriptKind {
  const type = attribute(element, 'type')
  const language = attribute(element, 'language')
  const written = type ?? (language ? `text/${language}` : '')
  const name = written.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '').toLowerCase()
  if (name === '' && written !== '') return 'data'
  if (name === '' || javascriptTypes.test(name)) return 'classic'
  return name === 'module' || name === 'importmap' || name === 'speculationrules' ? name : 'data'
}

/** Source: https://mimesniff.spec.whatwg.org/#javascript-mime-type */
const javascriptTypes = /^(?:(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:livescript|jscript|javascript1\.[0-5]))$/

function sourceOf(element: Element): {name: string; value: string} | undefined {
  const names = element.namespaceURI === 'http://www.w3.org/2000/svg' ? ['href', 'xlink:href'] : ['src']
  for (const name of names) {
    const value = attribute(element, name)
    if (value !== undefined) return {name, value}
  }
  return undefined
}

function decode(code: string): string {
  try {
    return decodeURIComponent(code)
  } catch (error) {
    if (error instanceof URIError) return code
    throw error
  }
}

