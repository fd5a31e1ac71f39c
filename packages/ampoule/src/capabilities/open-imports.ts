import {dirname, join} from 'node:path'
import {childrenOf, readStrings} from '@ampoule/lint/internals'
import type {ESTree} from 'meriyah'
import {addressOf, baseOf, underRoot} from './address-base.ts'
import type {BundleContext} from './bundle-context.ts'
import {constantOf, parseCode, type Span, spanOf} from './code-syntax.ts'
import type {Edit} from './edits.ts'
import {listFolder} from './list-files.ts'
import {isFileError} from './read.ts'

/** Source of a piece of code: its path, or that of the page, and how it runs. */
interface From {
  readonly path: string
  readonly type: 'classic' | 'module'
}

/** More modules than this are not taken in for what only a run tells. */
const mostModules = 200

/** A quick look: whether code imports what is not written out. */
export function mayImportOpenly(code: string): boolean {
  return /\bimport\s*\((?!\s*(["'])[^"'\n]*\1\s*[,)])/.test(code)
}

/**
 * Edits that answer `import(x)` where only a run tells the address: by it the modules are found that the code or the page names. Anything
 * else is imported as before. The fixed beginning of a pattern is written as the bundler knows it.
 */
export async function answerOpenImports(code: string, from: From, context: BundleContext): Promise<readonly Edit[]> {
  const program = parseCode(code, {sourceType: from.type === 'module' ? 'module' : 'script'})
  if (program instanceof Error) return []
  const edits: Edit[] = []
  const calls: {readonly call: Span; readonly isOfData: boolean}[] = []
  const open: ESTree.Node[] = [program]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    open.push(...childrenOf(node))
    if (node.type !== 'ImportExpression' || constantOf(node.source as ESTree.Node) !== undefined) continue
    const first = beginningOf(node.source as ESTree.Node)
    if (first === undefined || first.text === '')
      calls.push({call: spanOf(node), isOfData: node.options !== null && node.options !== undefined})
    else {
      const text = relativeTo(from.path, first.text, context)
      if (text !== undefined) edits.push({...first.span, text})
    }
  }
  if (calls.length === 0) return edits
  context.open.isAsked = true
  const modules = await modulesNamed(code, from, context)
  if (modules.length === 0) return edits
  const own = from.path === context.root.absolute(context.document) ? baseOf(context) : addressOf(from.path, context)
  for (const {call, isOfData} of calls) {
    const entries = modules.map((path) => {
      const specifier = JSON.stringify(specifierOf(path, from.path))
      const options = isOfData && path.endsWith('.json') ? ',{with:{type:"json"}}' : ''
      return `[${addressOf(path, context)},()=>import(${specifier}${options})]`
    })
    // Of what is left only a run tells: the linter is not to take it for what was answered.
    const other = '()=>import(`${u}`.replace(/^/,""))'
    const text = `(u=>(new Map([${entries}]).get(new URL(u,${own}).href.replace(/[?#].*/,""))??(${other}))())`
    edits.push({start: call.start, end: call.start + 'import'.length, text})
  }
  return edits
}

/** Beginning of a sum or a template, and its place without the quotes. Undefined for anything else. */
function beginningOf(node: ESTree.Node): {readonly text: string; readonly span: Span} | undefined {
  if (node.type === 'TemplateLiteral') {
    const [quasi] = node.quasis
    if (quasi === undefined) return undefined
    const {start} = spanOf(node)
    const text = quasi.value.raw
    return {text, span: {start: start + 1, end: start + 1 + text.length}}
  }
  if (node.type === 'BinaryExpression' && node.operator === '+') return beginningOf(node.left as ESTree.Node)
  if (node.type !== 'Literal' || typeof node.value !== 'string') return undefined
  const {start, end} = spanOf(node)
  return {text: node.value, span: {start: start + 1, end: end - 1}}
}

/** Maps a beginning by the import map, or one from the root, to one beside the code; undefined when it stays as it is. */
function relativeTo(path: string, beginning: string, context: BundleContext): string | undefined {
  const {root, imports} = context
  const isRooted = /^\/[^/]/.test(beginning)
  const prefix = /^[^./][^:]*\/|^@[^:]*\//.exec(beginning)?.[0]
  const mapped = isRooted ? beginning : prefix && imports(prefix, `/${root.relative(path)}`)
  if (!mapped?.startsWith('/')) return undefined
  const rest = isRooted || prefix === undefined ? '' : beginning.slice(prefix.length)
  return (
    specifierOf(root.absolute(underRoot(mapped, context).slice(1)), path) + (mapped.endsWith('/') ? '/' : '') + rest
  )
}

function specifierOf(path: string, from: string): string {
  const parts = path.split(/[\\/]/)
  const folders = dirname(from).split(/[\\/]/)
  let shared = 0
  while (shared < folders.length && folders[shared] === parts[shared]) shared++
  const up = folders.slice(shared).map(() => '..')
  return [...(up.length === 0 ? ['.'] : up), ...parts.slice(shared)].join('/')
}

/** The modules that strings of the code, and names that the page holds, are the addresses of. */
async function modulesNamed(code: string, {path, type}: From, context: BundleContext): Promise<readonly string[]> {
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
