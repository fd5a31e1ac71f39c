import {dirname, extname, join} from 'node:path'
import type {SourcePosition} from '@ampoule/build'
import type {ESTree} from 'meriyah'
import {underRoot} from './address-base.ts'
import {assetLoaders} from './asset-loaders.ts'
import type {BundleContext} from './bundle-context.ts'
import {partsOf, spanOf} from './code-syntax.ts'
import type {Edit} from './edits.ts'
import {listFolder} from './list-files.ts'
import {specifierOf} from './module-specifier.ts'

/** The addresses that an `import()` may ask for where a part of them is written out: a folder, and names in it. */
export interface ImportPattern {
  /** Folder that all of them stand in, as the code writes it; it ends in a slash. */
  readonly written: string
  /** The same folder as an absolute path. */
  readonly folder: string
  /** Names from the folder on. */
  readonly names: RegExp
  /** For people: each part that only a run tells is `*`. */
  readonly shown: string
}

/** A quick look: whether code imports by a pattern that begins beside it. */
export function mayImportByPattern(code: string): boolean {
  return /\bimport\s*\(\s*(?:`\.{1,2}\/[^`]*\$\{|(["'])\.{1,2}\/[^"'\n]*\1\s*\+)/.test(code)
}

/** The pattern of an address that a module or script at `path` imports; undefined where it does not begin with a folder. */
export function patternOf(source: ESTree.Node, path: string, context: BundleContext): ImportPattern | undefined {
  const {root, imports} = context
  const parts = partsOf(source)
  const [first] = parts
  if (typeof first !== 'string') return undefined
  const written = first.slice(0, first.lastIndexOf('/') + 1)
  if (written === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(written) || /[?#]/.test(written)) return undefined
  const mapped = /^\.{0,2}\//.test(written) ? written : imports(written, `/${root.relative(path)}`)
  if (mapped === undefined || !/^\.{0,2}\//.test(mapped)) return undefined
  const folder = mapped.startsWith('/')
    ? root.absolute(underRoot(mapped, context).slice(1))
    : join(dirname(path), mapped)
  const shown = parts.map((part) => (typeof part === 'string' ? part : hole)).join('')
  const [name = ''] = shown.slice(written.length).split(/[?#]/, 1)
  return {written, folder, names: namesOf(name), shown: shown.replaceAll(hole, '*')}
}

/**
 * The edit that answers an `import()` by the modules that match, and by nothing else; `code` is what the call stands in. As in a browser, what
 * is not there rejects that import alone. That none is there at all is told.
 */
export async function answerPattern(
  {written, folder, names, shown}: ImportPattern,
  {call, path, isCertain}: {readonly call: ESTree.ImportExpression; readonly path: string; readonly isCertain: boolean},
  code: string,
  positionOf: (text: string) => SourcePosition,
  context: BundleContext,
): Promise<Edit> {
  const beneath = context.beneath.get(folder) ?? filesBeneath(folder, context)
  context.beneath.set(folder, beneath)
  const matching = (await beneath).filter((name) => names.test(name) && join(folder, name) !== path)
  const found = matching.slice(0, mostModules)
  const {start} = spanOf(call)
  const edit = {start, end: start + 'import'.length}
  const rejected = 'Promise.reject(new TypeError("Module is not in the page: "+u))'
  if (found.length === 0) {
    const message = `No module matches \`${shown}\`, so its \`import()\` fails`
    context.problems.push({message, url: shown, position: positionOf(written), ...(!isCertain && {isOpen: true})})
    return {...edit, text: `(u=>${rejected})`}
  }
  if (found.length < matching.length) {
    const message = `${matching.length} modules match \`${shown}\`: the page has the first ${mostModules} of them`
    context.problems.push({message, url: shown, position: positionOf(written), isOpen: true})
  }
  const options = call.options == null ? '' : `,${textOf(call.options as ESTree.Node, code)}`
  const entries = found.map((name) => {
    const specifier = JSON.stringify(specifierOf(join(folder, name), path))
    return `[${JSON.stringify(written + name)},()=>import(${specifier}${options})]`
  })
  return {...edit, text: `(u=>(new Map([${entries}]).get(u.replace(/[?#].*/,""))??(()=>${rejected}))())`}
}

const hole = '\0'

/** As bundlers have it: what follows a slash may lead through folders, anything else is a part of a name. */
function namesOf(pattern: string): RegExp {
  const written = pattern.split(hole).map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const isLong = written.length > 3
  // Of many parts only the ends are compared: each could be looked for at every letter.
  const parts = isLong ? [written[0], written.at(-1)] : written
  const text = parts.reduce((before = '', part = '') => {
    return `${before}${isLong || before === '' || before.endsWith('/') ? '.*' : '[^/]*'}${part}`
  })
  return new RegExp(`^${text}$`, 's')
}

/** More modules than this are not taken in for one pattern. */
const mostModules = 1000

/** More names than this are not looked at. */
const mostNames = 20_000

/** Names, from the folder on, of all files that the bundler can read in it and in the folders beneath, without packages. */
async function filesBeneath(folder: string, {root}: BundleContext): Promise<readonly string[]> {
  const found: string[] = []
  const open = ['']
  let count = 0
  for (let within = open.pop(); within !== undefined; within = open.pop()) {
    for (const name of await listFolder(root, root.relative(join(folder, within)))) {
      if (++count > mostNames) return found
      if (name.endsWith('/')) {
        if (name !== 'node_modules/') open.push(within + name)
      } else if (isRead(name)) found.push(within + name)
    }
  }
  return found.sort()
}

function isRead(name: string): boolean {
  return /\.(?:[cm]?[jt]sx?|json|css)$/.test(name) || assetLoaders[extname(name)] !== undefined
}

function textOf(node: ESTree.Node, code: string): string {
  const {start, end} = spanOf(node)
  return code.slice(start, end)
}
