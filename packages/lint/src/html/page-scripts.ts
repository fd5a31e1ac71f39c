import {parseFragment} from 'parse5'
import {maxFrameDepth} from '../limits.ts'
import type {Address} from '../references/address.ts'
import {readScriptSource} from '../references/addresses.ts'
import {readLoader} from '../references/carried/loader.ts'
import {dataText, readDataUrl, scriptTypes} from '../references/data-url.ts'
import {isForEvent, scriptKind, sourceOf} from '../references/script-element.ts'
import {readUrl} from '../references/url.ts'
import {type Css, type Markup, Script as ParsedScript, type ScriptFound, type ScriptReading} from '../script/script.ts'
import {attribute, type Element, type ParentNode, parseDocument, textOf} from '../source/source.ts'
import type {Collector} from './collector.ts'
import {Elements} from './elements.ts'
import {Globals} from './globals.ts'
import {TextContext} from './locate.ts'
import {PageImportMaps} from './page-import-maps.ts'
import {isClosed, ownContext, type Script, tagsOf} from './page-script.ts'
import {inlineText, type PageStyles} from './page-styles.ts'
import {Carriers, ScriptQuestions} from './pending-scripts.ts'
import {
  type Draft,
  draftOf,
  type PageDocument,
  PageReference,
  type Scope,
  type Spot,
  spotOf,
  within,
} from './reading.ts'
import {addSpeculationRules} from './speculation-rules.ts'
import {viewOf} from './view-of.ts'

type ReadTree = (tree: ParentNode, scope: Scope) => void

/** Reads the scripts of a page: elements, handlers, `javascript:` URLs; and the markup and styles that they write. */
export class PageScripts {
  readonly #collector: Collector
  readonly #styles: PageStyles
  readonly #readTree: ReadTree
  readonly #readings = new Map<Script, ScriptReading>()
  readonly #maps: PageImportMaps
  readonly #globals = new Map<PageDocument, Globals<Script>>()

  constructor(collector: Collector, styles: PageStyles, readTree: ReadTree) {
    this.#collector = collector
    this.#maps = new PageImportMaps(collector)
    this.#styles = styles
    this.#readTree = readTree
  }

  element(element: Element, scope: Scope): void {
    const view = viewOf(element)
    const kind = scriptKind(view)
    if (kind === 'data' || scope.scripts !== 'all') return
    const runs = isClosed(element)
    const isIgnored = kind === 'classic' && isForEvent(view)
    if ((kind === 'classic' || kind === 'module') && sourceOf(view) !== undefined) {
      const source = readScriptSource(view)
      // A browser that reads ahead may ask for one that it does not run.
      if (source !== undefined) this.#external(source, kind, element, scope, runs && !isIgnored)
      return
    }
    const code = textOf(element)
    if (code === '' || !runs) return
    const spot = (start: number, end: number): Spot => ({start, end})
    const draft = {...inlineScript, inline: inlineText(code, element)}
    const inner = within(scope, [this.#collector.add(draft, element, scope)])
    // The policy is asked before the event is looked at.
    if (isIgnored) return
    if (kind === 'importmap') this.#maps.add(code, element, inner, () => this.#importedIn(scope.document))
    else if (kind === 'speculationrules') addSpeculationRules(this.#collector, code, element, inner)
    // What the loader of carried files asks for is what the page asks it for.
    else if (readLoader(code) === undefined) this.#script({code, type: kind, element, scope: inner, spot})
  }

  #external(source: Address, type: 'classic' | 'module', element: Element, scope: Scope, runs: boolean): void {
    const spot = spotOf(source)
    const reference = this.#collector.add(draftOf(source, runs), element, scope, spot)
    const data = readDataUrl(source.url, scriptTypes)
    if (data === undefined) return
    this.#script({code: dataText(data), type, element, scope: within(scope, [reference]), spot: () => spot})
  }

  handler(element: Element, name: string, code: string, scope: Scope): void {
    if (scope.scripts === 'none') return
    const draft = {
      ...inlineScript,
      sink: 'handler',
      directive: 'script-src-attr',
      kind: 'handler',
      via: name,
      inline: {text: code},
    } as const
    const handler = this.#collector.add(draft, element, scope, {attribute: name, start: 0, end: code.length})
    const spot = (start: number, end: number): Spot => ({attribute: name, start, end})
    const certain = name === 'onload' && runsOnLoad.has(element.tagName)
    this.#script({code, type: 'handler', certain, element, scope: within(scope, [handler]), spot})
  }

  javascriptUrl(element: Element, name: string, url: string, scope: Scope, certain: boolean): void {
    if (scope.scripts === 'none') return
    const code = decode(url.replace(/^javascript:/i, ''))
    const draft = {
      ...inlineScript,
      sink: 'javascript-url',
      kind: 'javascript-url',
      via: 'javascript:',
      certain,
      url,
      inline: {text: url},
    } as const
    const address = this.#collector.add(draft, element, scope, {attribute: name, start: 0, end: url.length})
    // The code is decoded twice, so its offsets mean nothing in the attribute: point at the whole of it.
    const spot = (): Spot => ({attribute: name, start: 0, end: url.length})
    this.#script({code, type: 'javascript-url', certain, element, scope: within(scope, [address]), spot})
  }

  #script(written: Omit<Script, 'mapsBefore' | 'parsed' | 'questions'>): void {
    const script: Script = {
      ...written,
      mapsBefore: this.#maps.of(written.scope.document).size,
      parsed: new ParsedScript(written.code, written.type, this.#collector.parse),
      questions: new ScriptQuestions(),
    }
    const first = script.parsed.read({...ownContext(script), ...script.questions.context})
    this.#readings.set(script, first)
    if (first.error !== undefined) {
      const {kind, message, offset} = first.error
      const {place} = new PageReference(inlineScript, script.element, script.scope, script.spot(offset, offset))
      if (kind === 'too-deep')
        this.#collector.stop({rule: 'too-deep', message: 'Script is nested too deeply to be read', place})
      else this.#collector.scriptFailures.push({kind, message, place})
    }
    if (first.found.length + first.markup.length + first.css.length + first.modals.length === 0) return
    // What scripts write is read now, so that its own scripts and styles are known; it is reported in its order.
    const imports: PageReference[] = []
    const carriers = new Carriers()
    this.#collector.defer(() => this.#found(script, this.#settled(script, first), imports, carriers))
    const rest = first.stopped ? {...script, scope: within(script.scope, imports)} : script
    const under = ({needs}: Markup | Css): Script => ({...rest, scope: carriers.scope(rest.scope, needs)})
    for (const markup of first.markup) this.#markup(markup, under(markup))
    for (const css of first.css) {
      const scope = this.#written(under(css), css)
      const text = css.grammar === 'value' ? `${css.property ?? ''}: ${css.text}` : css.text
      if (css.grammar !== 'sheet' && css.grammar !== 'constructed') this.#styles.written(text, script.element, scope)
      else {
        // Source: https://drafts.csswg.org/cssom-1/#dom-cssstylesheet-replacesync
        const takesImports = css.grammar === 'sheet'
        this.#styles.sheet(text, script.element, scope, () => script.spot(css.start, css.end), {takesImports})
      }
    }
  }

  /** The reading once it is known which globals the page's other scripts have taken for themselves. */
  #settled(script: Script, first: ScriptReading): ScriptReading {
    const {document} = script.scope
    const globals = this.#globalsOf(document).besides(script)
    const {elements} = document
    if (!script.questions.haveAnswers(globals, elements)) return first
    return script.parsed.read({...ownContext(script), globals, tags: tagsOf(elements)})
  }

  /** Made once all scripts have been read. */
  #globalsOf(document: PageDocument): Globals<Script> {
    let globals = this.#globals.get(document)
    if (globals === undefined) {
      globals = new Globals()
      for (const [script, {declares}] of this.#readings)
        if (script.scope.document === document) globals.add(script, declares)
      this.#globals.set(document, globals)
    }
    return globals
  }

  /** Places what is found; `imports` takes up the imports that have to succeed before anything else in a module runs. */
  #found(script: Script, reading: ScriptReading, imports: PageReference[], carriers: Carriers): PageReference[] {
    for (const {via, start, end, certain} of reading.modals) {
      const draft: Draft = {url: '', sink: 'popup', directive: undefined, certain, kind: 'api', via}
      this.#collector.modals.push(new PageReference(draft, script.element, script.scope, script.spot(start, end)))
    }
    const rest = within(script.scope, imports)
    return reading.found.map((found) => {
      const mapped = this.#mapped(found, script)
      const isDeclared = found.kind === 'import'
      const draft: Draft = {
        url: readUrl(mapped ?? found.url),
        sink: found.sink,
        directive: found.directive,
        ...(leadsFrame(found, script) && {sink: 'frame', directive: 'frame-src'}),
        certain: found.certain,
        kind: found.kind,
        ...(found.api !== undefined && {api: found.api}),
        ...(found.sent && {sent: found.sent}),
        via: mapped === undefined ? found.via : `${found.via} (import map)`,
        guarded: found.guarded,
        whole: found.whole,
        based: found.based,
        byScript: !isDeclared,
      }
      const reference = new PageReference(
        draft,
        script.element,
        carriers.scope(isDeclared ? script.scope : rest, found.needs),
        script.spot(found.start, found.end),
      )
      carriers.add(found, reference)
      if (isDeclared && found.needs === undefined) imports.push(reference)
      return reference
    })
  }

  #markup({html, context, certain, start, end}: Markup, script: Script): void {
    // What is inert may be cloned or moved into the page.
    const scope = this.#written(script, {start, end, certain: certain && context !== 'inert'})
    if (script.scope.depth >= maxFrameDepth) {
      const message = `Markup that scripts write is nested more than ${maxFrameDepth} deep and was not read`
      this.#collector.stop({rule: 'too-deep', message, place: scope.context.locate(0, 0)})
      return
    }
    if (context === 'document') {
      const document: PageDocument = {
        parent: scope.document,
        depth: scope.depth,
        elements: new Elements(),
      }
      this.#readTree(parseDocument(html), {...scope, document, shadowRoots: true, scripts: 'all'})
      return
    }
    const shadowRoots = context === 'write' || context === 'shadow-fragment'
    const isFragment = context === 'fragment' || context === 'shadow-fragment'
    const tree = parseFragment(html, {sourceCodeLocationInfo: true})
    this.#readTree(tree, {...scope, shadowRoots, scripts: isFragment ? 'handlers' : 'all'})
  }

  /** Places what a script writes at the literal in the script. */
  #written(
    {scope, element, spot}: Script,
    {start, end, certain}: {start: number; end: number; certain: boolean},
  ): Scope {
    const at = new PageReference(inlineScript, element, scope, spot(start, end))
    const context = new TextContext('', () => at.place)
    return {...scope, context, live: scope.live && certain, depth: scope.depth + 1}
  }

  #importedIn(document: PageDocument): string[] {
    return [...this.#readings]
      .filter(([{scope}]) => scope.document === document)
      .flatMap(([script, {found}]) => found.map((one) => this.#mapped(one, script)))
      .filter((address) => address !== undefined)
  }

  /** Resolves a specifier by import maps; undefined when they leave it as it is. */
  #mapped({sink, url, certain}: ScriptFound, {scope, mapsBefore}: Script): string | undefined {
    const maps = this.#maps.of(scope.document)
    return sink === 'module' ? maps.resolve(url, certain ? mapsBefore : maps.size) : undefined
  }
}

const inlineScript = {
  url: '',
  sink: 'inline-script',
  directive: 'script-src-elem',
  certain: true,
  kind: 'script-element',
  via: '<script>',
} as const
const runsOnLoad: ReadonlySet<string> = new Set(['body', 'svg', 'frameset'])

function decode(code: string): string {
  try {
    return decodeURIComponent(code)
  } catch (error) {
    if (error instanceof URIError) return code
    throw error
  }
}

/** True of what is opened in a frame of the page, by the name of that. */
function leadsFrame({sink, target}: ScriptFound, {scope}: Script): boolean {
  if (sink !== 'popup' || !target) return false
  const {elements} = scope.document
  return elements.named(['iframe']).some((frame) => attribute(frame, 'name') === target)
}
