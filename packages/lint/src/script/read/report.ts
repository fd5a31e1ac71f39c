import type {Directive} from '../../policy/directive.ts'
import type {Sink} from '../../references/reference.ts'
import {hole, readUrl, schemeOf} from '../../references/url.ts'
import type {Analysis} from '../analysis/analysis.ts'
import type {Css, Embedded, Markup, MarkupContext, Modal, ScriptFound, ScriptReading, ScriptType} from '../reading.ts'
import {endOf, type Node, startOf} from '../syntax/ast.ts'
import type {Region, Site} from '../syntax/region.ts'
import {type Assembly, assemble, offsetInCode, strayMarkup} from './assemble.ts'
import {type Given, MadeElements} from './made-elements.ts'

/** A reference of a script before it is placed. */
export interface Use {
  readonly sink: Sink
  readonly directive: Directive | undefined
  /** `api` when left out. */
  readonly kind?: 'import' | 'import-call'
  /** The row of the table, by its name. */
  readonly api?: string
  /** True when something is sent with it. */
  readonly sent?: true
  /** Name of the frame or window that is led there. */
  readonly target?: string
  readonly via: string
  /** True when it happens whenever the site is reached; true when left out. */
  readonly certain?: boolean
  /** The character before the text, unless it is written. */
  readonly prefix?: string
}

interface Span {
  readonly start: number
  readonly end: number
}

/** As long as it is not known what it needs. */
type Writable<Given> = {-readonly [Key in keyof Given]: Given[Key]}

/** Reads code that stands in a script as text. */
export type ReadCode = (code: string, type: ScriptType, certain: boolean, worker: boolean) => ScriptReading | undefined

/** Gathers what the readers of sites find. */
export class Report {
  readonly analysis: Analysis
  readonly made: MadeElements
  readonly found: Writable<ScriptFound>[] = []
  readonly markup: Writable<Markup>[] = []
  readonly css: Writable<Css>[] = []
  readonly modals: Modal[] = []
  readonly #stops: ScriptFound[] = []
  readonly #code: string
  readonly #mentioned: Map<string, boolean> = new Map()
  readonly #readCode: ReadCode

  constructor(analysis: Analysis, sites: readonly Site[], code: string, readCode: ReadCode) {
    this.analysis = analysis
    this.made = new MadeElements(analysis, sites)
    this.#code = code
    this.#readCode = readCode
  }

  /** True when a name stands in the code at all: cheaper than to ask what every `replace()` is called on. */
  mentions(name: string): boolean {
    let isThere = this.#mentioned.get(name)
    if (isThere === undefined) {
      isThere = this.#code.includes(name)
      this.#mentioned.set(name, isThere)
    }
    return isThere
  }

  /** An address that is `given`, one reference for each that it may be; without `given`, or unknown, the span of `mark`. */
  address(use: Use, given: Given | undefined, region: Region, mark: Span): readonly ScriptFound[] {
    if (given === undefined) return [this.#add(use, {url: '', certain: true, whole: true}, 'unknown', region, mark)]
    const isLiteral = isWritten(given.node)
    return this.analysis.texts(given.node, given.region).map((text) => {
      const {prefix = ''} = use
      const url = readUrl(text.value === '' || text.value.startsWith(prefix) ? text.value : prefix + text.value)
      const isKnown = text.value !== '' || text.whole
      const argument = isKnown ? (isLiteral ? 'literal' : 'folded') : 'unknown'
      const isCode = schemeOf(url) === 'javascript' && runsScriptUrl.has(use.sink)
      const read: Use = isCode ? {...use, sink: 'javascript-url', directive: 'script-src-elem'} : use
      // What happens to an unknown address happens all the same; a doubtful one may be another.
      const isHanded = (text.calls ?? []).every((call) => this.analysis.isCertain(call))
      const certain = (text.certain && isHanded) || text.value === ''
      const span = isKnown ? spanOf(text.handed ?? given.node) : mark
      const isAlone = text.certain && (text.calls ?? []).length === 0
      const expression = {start: startOf(given.node), end: endOf(given.node), certain: isAlone}
      const origin = prefix === '' ? expression : undefined
      const found = this.#add(
        read,
        {url, certain, whole: text.whole, ofModule: text.ofModule},
        argument,
        region,
        span,
        origin,
      )
      if (isCode) this.#scriptUrl(found, given)
      return found
    })
  }

  /** An address that is given somewhere else than what is to be marked. */
  addressAt(use: Use, given: Given, region: Region, mark: Span): void {
    const [text, ...others] = this.analysis.texts(given.node, given.region)
    const {value, whole} = text === undefined || others.length > 0 ? {value: '', whole: false} : text
    const isKnown = value !== '' || whole
    this.#add(use, {url: readUrl(value), certain: true, whole}, isKnown ? 'folded' : 'unknown', region, mark)
  }

  /** An address that stands within what an expression gives. */
  written(use: Use, url: string, given: Given, region: Region): void {
    const argument = isWritten(given.node) ? 'literal' : 'folded'
    this.#add(use, {url: readUrl(url), certain: true, whole: true}, argument, region, spanOf(given.node))
  }

  /** A reference that needs no address: `localStorage`, `eval(…)`. */
  plain(use: Use, region: Region, mark: Span): ScriptFound {
    return this.#add(use, {url: '', certain: true, whole: true}, 'unknown', region, mark)
  }

  /** A reference whose address is not known at all. */
  unknown(use: Use, region: Region, mark: Span): ScriptFound {
    return this.#add(use, {url: '', certain: true, whole: false}, 'unknown', region, mark)
  }

  addMarkup(
    given: Given,
    region: Region,
    via: string,
    context: MarkupContext,
    certain: boolean,
    needs: ScriptFound | undefined = undefined,
  ): void {
    const isCertain = certain && this.analysis.isCertain(region)
    for (const assembly of assemble(this.analysis, this.#code, given, hole)) {
      if (assembly.text.includes('<'))
        this.markup.push({...embedded(assembly, via, isCertain), html: assembly.text, context, needs})
      for (const stray of strayMarkup(this.#code, assembly)) {
        this.markup.push({...embedded(stray, via, false), html: stray.text, context, needs})
      }
    }
  }

  addCss(
    given: Given,
    region: Region,
    via: string,
    grammar: Css['grammar'],
    certain: boolean,
    property?: string,
  ): void {
    const isCertain = certain && this.analysis.isCertain(region)
    for (const assembly of assemble(this.analysis, this.#code, given, hole)) {
      if (assembly.text.trim() === '' || (grammar === 'value' && !assembly.text.includes('('))) continue
      const base = {...embedded(assembly, via, isCertain), text: assembly.text, grammar}
      this.css.push(property === undefined ? base : {...base, property})
    }
  }

  /** Reads the code that an expression gives, as far as it is known, and takes over what it does when `needs` is let through. */
  addCode(given: Given, type: ScriptType, certain: boolean, needs: ScriptFound | undefined, worker?: boolean): void {
    const isWorker = worker ?? this.analysis.options.worker ?? false
    for (const assembly of assemble(this.analysis, this.#code, given)) {
      const isCertain = certain && assembly.certain && assembly.holes.length === 0
      const reading = this.#readCode(assembly.text, type, isCertain, isWorker)
      if (reading !== undefined) this.#adopt(reading, assembly, needs)
    }
  }

  /** The same of code that stands in an address, where offsets mean nothing. */
  addEncodedCode(code: string, type: ScriptType, needs: ScriptFound, worker: boolean): void {
    const {start, end} = needs
    const reading = this.#readCode(code, type, needs.certain, worker)
    if (reading !== undefined)
      this.#adopt(reading, {text: code, pieces: [], start, end, certain: true, holes: []}, needs)
  }

  #adopt(reading: ScriptReading, assembly: Assembly, needs: ScriptFound | undefined): void {
    const place = (span: Span): Span => ({
      start: offsetInCode(assembly, span.start),
      end: Math.max(offsetInCode(assembly, span.end), offsetInCode(assembly, span.start)),
    })
    // What a text in a text says is marked as a whole.
    const pieces: Embedded['pieces'] = []
    const adopted = new Map<ScriptFound, ScriptFound>()
    const needed = (inner: ScriptFound | undefined): ScriptFound | undefined => (inner && adopted.get(inner)) ?? needs
    for (const found of reading.found) {
      const own = {...found, ...place(found), given: undefined, needs: needed(found.needs)}
      adopted.set(found, own)
      this.found.push(own)
    }
    this.markup.push(...reading.markup.map((one) => ({...one, ...place(one), pieces, needs: needed(one.needs)})))
    this.css.push(...reading.css.map((one) => ({...one, ...place(one), pieces, needs: needed(one.needs)})))
    this.modals.push(...reading.modals.map((modal) => ({...modal, ...place(modal)})))
  }

  /** A call that throws when it is refused ends the script: all that stands after it needs it. */
  stopAtRefusals(): void {
    const [first] = this.#stops.sort((one, other) => one.start - other.start)
    if (first === undefined) return
    for (const one of [...this.found, ...this.markup, ...this.css]) {
      if (one !== first && one.start > first.start && one.needs === undefined && !isImport(one)) one.needs = first
    }
  }

  #scriptUrl(found: ScriptFound, given: Given): void {
    for (const assembly of assemble(this.analysis, this.#code, given)) {
      const prefix = /^\s*javascript:/i.exec(assembly.text)?.[0].length
      if (prefix === undefined) continue
      const code = ' '.repeat(prefix) + assembly.text.slice(prefix)
      const reading = this.#readCode(code, 'javascript-url', found.certain, false)
      if (reading !== undefined) this.#adopt(reading, assembly, found)
    }
  }

  #add(
    use: Use,
    text: {
      readonly url: string
      readonly certain: boolean
      readonly whole: boolean
      readonly ofModule?: true | undefined
    },
    argument: ScriptFound['argument'],
    region: Region,
    {start, end}: Span,
    given: ScriptFound['given'] = undefined,
  ): ScriptFound {
    const {sink, directive, kind = 'api', api, sent, target, via} = use
    const isStatic = (use.certain ?? true) && text.certain && this.analysis.isCertain(region)
    const guarded = this.analysis.isGuarded(region)
    const {url, whole, ofModule = false} = text
    const based = this.analysis.options.worker !== true
    const found: ScriptFound = {
      ...{
        url,
        sink,
        directive,
        start,
        end,
        certain: isStatic,
        kind,
        via,
        guarded,
        argument,
        given,
        whole,
        ofModule,
        based,
      },
      ...(api !== undefined && {api}),
      ...(sent && {sent}),
      ...(target !== undefined && {target}),
      needs: undefined,
    }
    this.found.push(found)
    const isTop = region.routine === this.analysis.top.routine
    if (isTop && isStatic && !guarded && api !== undefined && throwsWhenRefused.has(api)) this.#stops.push(found)
    return found
  }
}

const throwsWhenRefused: ReadonlySet<string> = new Set(['eval', 'Function', 'WebAssembly.Module'])

/** An import or export is made before anything of the script runs; not so text that a script writes. */
function isImport(one: ScriptFound | Markup | Css): boolean {
  return 'kind' in one && one.kind === 'import'
}

/** Sinks for which a `javascript:` URL is code of the page. */
const runsScriptUrl: ReadonlySet<Sink> = new Set(['navigation', 'popup', 'frame', 'link', 'form'])

function embedded(assembly: Assembly, via: string, certain: boolean): Embedded {
  const {start, end, pieces} = assembly
  return {start, end, pieces, certain: certain && assembly.certain, via, needs: undefined}
}

function isWritten(node: Node): boolean {
  return node.type === 'Literal' || (node.type === 'TemplateLiteral' && node.expressions.length === 0)
}

/** The address within its quotes, or the expression that gives it. */
export function spanOf(node: Node): Span {
  const quotes = isWritten(node) && (node.type !== 'Literal' || typeof node.value === 'string') ? 1 : 0
  return {start: startOf(node) + quotes, end: endOf(node) - quotes}
}
