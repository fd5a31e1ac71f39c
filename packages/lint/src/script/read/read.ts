import type {Analysis} from '../analysis/analysis.ts'
import {ScriptAnalysis} from '../analysis/script-analysis.ts'
import type {ScriptContext, ScriptError, ScriptFound, ScriptOptions, ScriptReading, ScriptType} from '../reading.ts'
import {globalCalls} from '../sinks/vocabulary.ts'
import {startOf} from '../syntax/ast.ts'
import {type ParseScript, parseScript, tooDeep} from '../syntax/parse.ts'
import {findRedeclaration} from '../syntax/redeclaration.ts'
import type {Region, Site} from '../syntax/region.ts'
import {bindingsOf, lookup} from '../syntax/scope.ts'
import {type Walked, walk} from '../walk/walk.ts'
import {mayAct} from './prefilter.ts'
import {readCall} from './read-calls.ts'
import {readDeclaration, readDynamicImport} from './read-imports.ts'
import {readAccess, readAssignment} from './read-writes.ts'
import {Report} from './report.ts'

/** Code in code deeper than this is not read: `eval("eval('…')")`. */
const maxNesting = 3

/** A script that is parsed once and may be read several times, as more of its page becomes known. */
export class Script {
  readonly code: string
  readonly type: ScriptType
  readonly error: ScriptError | undefined
  readonly #walked: Walked | undefined
  readonly #nesting: number

  constructor(code: string, type: ScriptType, parse: ParseScript = parseScript, nesting = 0) {
    this.code = code
    this.type = type
    this.#nesting = nesting
    const opened = open(code, type, parse)
    this.#walked = opened !== undefined && 'record' in opened ? opened : undefined
    this.error = opened !== undefined && 'kind' in opened ? opened : undefined
  }

  /** Names that a classic script declares at its top level; see `ScriptReading`. */
  get declares(): readonly string[] {
    return this.type === 'classic' && this.#walked !== undefined ? declaredBy(this.#walked.top) : []
  }

  read(context: ScriptContext): ScriptReading {
    if (this.#walked === undefined) return nothing(this.error)
    try {
      return this.#readSites(this.#walked, {...context, type: this.type})
    } catch (error) {
      if (error instanceof RangeError) return nothing(tooDeep(0))
      throw error
    }
  }

  #readSites({record, top, last}: Walked, options: ScriptOptions): ScriptReading {
    const analysis = new ScriptAnalysis(record, top, options)
    const sites = distinct(record.allSites())
    const report = new Report(analysis, sites, this.code, (code, type, certain, worker) => {
      if (this.#nesting >= maxNesting) return undefined
      const {globals, tags} = options
      const context = {certain, worker, ...(globals !== undefined && {globals}), ...(tags !== undefined && {tags})}
      return new Script(code, type, parseScript, this.#nesting + 1).read(context)
    })
    let stopped = false
    for (const site of sites) {
      analysis.budget.begin()
      if (readSite(report, site)) stopped = true
    }
    // When it is text, what a `javascript:` URL comes to is the next document.
    if (this.type === 'javascript-url' && last !== undefined)
      report.addMarkup({node: last, region: top}, top, 'javascript:', 'document', true)
    report.stopAtRefusals()
    const {found, markup, css, modals} = report
    return {
      found: needsFirst(found.sort((one, other) => rank(one) - rank(other) || one.start - other.start)),
      error: undefined,
      declares: this.declares,
      calls: callsElsewhere(analysis),
      markup: markup.sort(byStart),
      css: css.sort(byStart),
      modals: modals.sort(byStart),
      stopped,
    }
  }
}

/** A shorter script is parsed in any case: for its syntax, and for the names that it declares and calls. */
const maxUnfiltered = 1000

/** Undefined when the script may do nothing that is in the table. */
function open(code: string, type: ScriptType, parse: ParseScript): Walked | ScriptError | undefined {
  if (code.length > maxUnfiltered && !mayAct(code)) return undefined
  const parsed = parse(code, type)
  if ('error' in parsed) return parsed.error
  try {
    const walked = walk(parsed.program)
    const twice = findRedeclaration(walked.top)
    if (twice === undefined) return walked
    return {
      kind: 'syntax',
      message: `Identifier '${twice.name}' has already been declared`,
      offset: startOf(twice.node),
    }
  } catch (error) {
    if (error instanceof RangeError) return tooDeep(0)
    throw error
  }
}

function nothing(error: ScriptError | undefined): ScriptReading {
  return {found: [], error, declares: [], calls: [], markup: [], css: [], modals: [], stopped: false}
}

function rank({kind}: ScriptFound): number {
  return kind === 'import' ? 0 : 1
}

function needsFirst(found: readonly ScriptFound[]): readonly ScriptFound[] {
  const ordered = new Set<ScriptFound>()
  const add = (one: ScriptFound): void => {
    if (one.needs !== undefined) add(one.needs)
    ordered.add(one)
  }
  for (const one of found) add(one)
  return [...ordered]
}

function byStart(one: {readonly start: number}, other: {readonly start: number}): number {
  return one.start - other.start
}

/** True when the site is an import declaration. */
function readSite(report: Report, site: Site): boolean {
  const {node} = site
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      readDeclaration(report, site, node)
      return true
    case 'ImportExpression':
      readDynamicImport(report, site, node)
      return false
    case 'CallExpression':
    case 'NewExpression':
    case 'TaggedTemplateExpression':
      readCall(report, site, node)
      return false
    case 'AssignmentExpression':
      readAssignment(report, site, node)
      return false
    default:
      readAccess(report, site)
      return false
  }
}

/** A site may be written down twice: under its own name and under another. */
function distinct(sites: readonly Site[]): readonly Site[] {
  const seen = new Set<unknown>()
  return sites.filter(({node}) => {
    const isNew = !seen.has(node)
    seen.add(node)
    return isNew
  })
}

/** A script with more calls than this is a bundle, which brings what it calls. */
const maxCalls = 2000

/** Names that nobody declares and the browser does not know. */
function callsElsewhere(analysis: Analysis): string[] {
  const names = new Set<string>()
  const {all} = analysis.record.calls
  if (all.length > maxCalls) return []
  for (const {node, region} of all) {
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || !region.certain) continue
    const {name} = node.callee
    if (names.has(name) || globalCalls.has(name) || lookup(name, region) !== undefined) continue
    if (analysis.isCertain(region)) names.add(name)
  }
  return [...names]
}

function declaredBy(top: Region): string[] {
  return [...bindingsOf(top).values()].flatMap(({name, kind}) =>
    kind === 'var' || kind === 'function' ? [name, `window.${name}`] : [name],
  )
}
