import {dirname, join} from 'node:path'
import type {SourcePosition} from '@ampoule/build'
import {childrenOf, readStrings} from '@ampoule/lint/internals'
import type {ESTree} from 'meriyah'
import {addressOf, baseOf, underRoot} from './address-base.ts'
import type {BundleContext} from './bundle-context.ts'
import {constantOf, keyOf, parseCode, partsOf, type Span, spanOf} from './code-syntax.ts'
import type {Edit} from './edits.ts'
import {answerPattern, patternOf} from './import-patterns.ts'
import {listFolder} from './list-files.ts'
import {specifierOf} from './module-specifier.ts'
import {isFileError} from './read.ts'

/** Source of a piece of code: its path, or that of the page, how it runs, and whether it is of a package. */
interface From {
  readonly path: string
  readonly type: 'classic' | 'module'
  readonly isPackage: boolean
}

/** More modules than this are not taken in for what only a run tells. */
const mostModules = 200

/** A quick look: whether code imports what is not written out. */
export function mayImportOpenly(code: string): boolean {
  return /\bimport\s*\((?!\s*(["'])[^"'\n]*\1\s*[,)])/.test(code)
}

/**
 * Edits that answer `import(x)` where only a run tells the address. Where it begins with a folder, by the modules that match; where nothing of
 * it is known, by those that the code or the page names, and any other is imported as before.
 */
export async function answerOpenImports(
  code: string,
  {path, type, isPackage}: From,
  positionOf: (text: string) => SourcePosition,
  context: BundleContext,
): Promise<readonly Edit[]> {
  const program = parseCode(code, {sourceType: type === 'module' ? 'module' : 'script'})
  if (program instanceof Error) return []
  const edits: Edit[] = []
  const calls: {readonly call: Span; readonly isOfData: boolean}[] = []
  const open: {readonly node: ESTree.Node; readonly isCertain: boolean}[] = [{node: program, isCertain: true}]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const {node} = one
    const isCertain = one.isCertain && !mayGoOnWithout(node)
    for (const child of childrenOf(node)) open.push({node: child, isCertain})
    if (node.type !== 'ImportExpression' || constantOf(node.source as ESTree.Node) !== undefined) continue
    const pattern = patternOf(node.source as ESTree.Node, path, context)
    if (pattern !== undefined)
      edits.push(await answerPattern(pattern, {call: node, path, isCertain}, code, positionOf, context))
    else if (typeof partsOf(node.source as ESTree.Node)[0] !== 'string')
      calls.push({call: spanOf(node), isOfData: node.options !== null && node.options !== undefined})
  }
  // What a package imports otherwise is its own.
  if (calls.length === 0 || isPackage) return edits
  context.open.isAsked = true
  const modules = await modulesNamed(code, {path, type}, context)
  if (modules.length === 0) return edits
  const own = path === context.root.absolute(context.document) ? baseOf(context) : addressOf(path, context)
  for (const {call, isOfData} of calls) {
    const entries = modules.map((one) => {
      const specifier = JSON.stringify(specifierOf(one, path))
      const options = isOfData && one.endsWith('.json') ? ',{with:{type:"json"}}' : ''
      return `[${addressOf(one, context)},()=>import(${specifier}${options})]`
    })
    // Of what is left only a run tells: the linter is not to take it for what was answered.
    const other = '()=>import(`${u}`.replace(/^/,""))'
    const text = `(u=>(new Map([${entries}]).get(new URL(u,${own}).href.replace(/[?#].*/,""))??(${other}))())`
    edits.push({start: call.start, end: call.start + 'import'.length, text})
  }
  return edits
}

/** True for code that may never run, or that goes on when what it imports is not there. */
function mayGoOnWithout(node: ESTree.Node): boolean {
  if (node.type !== 'CallExpression') return branching.test(node.type)
  const callee = node.callee as ESTree.Node
  const name = callee.type === 'MemberExpression' ? keyOf(callee) : undefined
  return name === 'catch' || (name === 'then' && node.arguments.length > 1)
}

const branching = /Function|^(?:Class|If|Conditional|Logical|Try|Switch|For|While|DoWhile)/

/** The modules that strings of the code, and names that the page holds, are the addresses of. */
async function modulesNamed(
  code: string,
  {path, type}: Omit<From, 'isPackage'>,
  context: BundleContext,
): Promise<readonly string[]> {
  const {root, document, open} = context
  const folders = [dirname(path), dirname(root.absolute(document))]
  const found = new Set<string>()
  const written = readStrings(code, type).map(({parts}) => parts)
  for (const parts of [...written, ...open.names.map((name) => [name])]) {
    const name = parts
      .map((part) => part ?? hole)
      .join('')
      .replace(/[?#].*$/s, '')
    if (!/^[^\s:]+\.(?:m?js|json)$/.test(name) || name.startsWith(hole)) continue
    for (const folder of folders) {
      const at = name.startsWith('/') ? root.absolute(underRoot(name, context).slice(1)) : join(folder, name)
      for (const one of at.includes(hole) ? await matching(at, context) : [at])
        if (one !== path && found.size < mostModules && (await isModule(one, context))) found.add(one)
    }
  }
  return [...found]
}

const hole = '\0'

/** Files of a folder, where a pattern leaves only names in it open. */
async function matching(pattern: string, {root}: BundleContext): Promise<readonly string[]> {
  const folder = dirname(pattern)
  if (folder.includes(hole)) return []
  const [first = '', ...rest] = pattern.slice(folder.length + 1).split(hole)
  const last = rest.at(-1) ?? ''
  const names = await listFolder(root, root.relative(folder))
  return names.filter((name) => name.startsWith(first) && name.endsWith(last)).map((name) => join(folder, name))
}

/** True when a file is there and may be imported at all: scripts of other kinds would stop the bundle. */
async function isModule(path: string, {root}: BundleContext): Promise<boolean> {
  try {
    const text = (await root.readFile(path)).toString()
    if (path.endsWith('.json')) return true
    return !(parseCode(text, {sourceType: 'module', next: true}) instanceof Error)
  } catch (error) {
    if (isFileError(error)) return false
    throw error
  }
}
