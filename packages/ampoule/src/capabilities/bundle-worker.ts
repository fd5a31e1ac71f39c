import {CapabilityError, type SourcePosition} from '@ampoule/build'
import type {ESTree} from 'meriyah'
import {addressOf, baseOf, pageName} from './address-base.ts'
import type {BundleContext} from './bundle-context.ts'
import type {CodeAddress} from './code-addresses.ts'
import {constantOf, keyOf, spanOf} from './code-syntax.ts'
import type {Edit} from './edits.ts'
import {isFileError} from './read.ts'
import {couldNotResolve, inModule} from './tellable.ts'
import {type WorkerKind, workerText} from './worker-text.ts'

/** How the addresses of a piece of code are to be understood. */
export interface AddressReader {
  pathOf(url: string): Promise<string>
  sourcePositionOf(url: string): SourcePosition
}

/**
 * Makes the address of a worker that of a blob, made from its text in the page. It is bundled, and started as a classic worker:
 * a page that was opened as a file could not start it as a module.
 */
export async function embedWorker(
  {start, end, urls, isOpen, base, call}: CodeAddress,
  code: string,
  {pathOf, sourcePositionOf}: AddressReader,
  context: BundleContext,
): Promise<readonly Edit[]> {
  const written = code.slice(start, end)
  const options = call?.arguments[1]
  const blobs: (readonly [path: string, blob: string])[] = []
  for (const url of urls) {
    const path = await pathOf(url)
    const inputs = new Set<string>()
    const subject = {url, position: sourcePositionOf(url)}
    const blob = await workerBlob(path, kindOf(options), subject, {...context, inputs})
    // What it asks for is answered where it is carried.
    if (blob !== undefined && !isOpen && mayBeCarried(path, context) && asks(blob)) {
      for (const input of inputs) context.absent.add(input)
      return [{start, end, text: addressOf(path, context)}]
    }
    for (const input of inputs) context.inputs.add(input)
    if (blob !== undefined) blobs.push([path, blob])
  }
  const [first] = blobs
  if (first === undefined) return []
  const text = isOpen ? lookUp(written, blobs, base, context) : first[1]
  return [{start, end, text}, ...asClassic(options, code)]
}

/** Scripts of the page that run as they stand. */
function mayBeCarried(path: string, {isWorker}: BundleContext): boolean {
  return !isWorker && /\.m?js$/.test(path) && !/[\\/]node_modules[\\/]/.test(path)
}

/** True when code asks for files beside those that stand in it. A quick look: to be wrong costs the loader. */
function asks(code: string): boolean {
  return /\b(?:XMLHttpRequest|fetch|importScripts)\b/.test(code)
}

/** By the address that it comes to when it is known; any other goes where it went. */
function lookUp(
  written: string,
  blobs: readonly (readonly [path: string, blob: string])[],
  base: CodeAddress['base'],
  context: BundleContext,
): string {
  const entries = blobs.map(([path, blob]) => `[${addressOf(path, context)},()=>${blob}]`)
  const against = base === 'module' ? '' : `,${baseOf(context)}`
  return `(u=>new Map([${entries}]).get(new URL(u${against}).href)?.()??u)(${written})`
}

/** Undefined when only a run would tell. */
function kindOf(options: ESTree.Node | undefined): WorkerKind | undefined {
  if (options === undefined || constantOf(options) !== undefined) return 'classic'
  if (options.type !== 'ObjectExpression') return undefined
  const type = options.properties.find(isType)
  if (type === undefined) return options.properties.every((one) => one.type === 'Property') ? 'classic' : undefined
  const value = type.type === 'Property' ? constantOf(type.value as ESTree.Node) : undefined
  return value === 'module' || value === 'classic' ? value : undefined
}

function isType(property: ESTree.Node): boolean {
  return property.type === 'Property' && keyOf(property) === 'type'
}

function asClassic(options: ESTree.Node | undefined, code: string): readonly Edit[] {
  if (options === undefined || kindOf(options) === 'classic') return []
  const written = options.type === 'ObjectExpression' ? options.properties.filter(isType) : []
  if (written.length === 1 && written[0] !== undefined) return [{...spanOf(written[0]), text: 'type:"classic"'}]
  const {start, end} = spanOf(options)
  return [{start, end, text: `{...(${code.slice(start, end)}),type:"classic"}`}]
}

/** An expression for the address of a worker; undefined when it cannot be had, which is told. */
export async function workerBlob(
  path: string,
  kind: WorkerKind | undefined,
  {url, position}: {readonly url: string; readonly position: SourcePosition},
  context: BundleContext,
): Promise<string | undefined> {
  const {root, problems, workers} = context
  // One that starts itself knows where it is.
  if (workers.at(-1) === path) return 'self.location.href'
  if (workers.includes(path) || workers.length > maxNesting) {
    problems.push({message: `Worker \`${url}\` is started by a worker that it starts`, url, position})
    return undefined
  }
  try {
    if (!(await root.holds(path))) throw new CapabilityError('outside-root', 'outside')
    const code = await workerText(path, kind, {
      ...context,
      page: root.relative(path),
      isWorker: true,
      isCarried: false,
      workers: [...workers, path],
    })
    const base = code.includes(pageName) ? `"self.${pageName}=",JSON.stringify(${baseOf(context)}),";",` : ''
    return `URL.createObjectURL(new Blob([${base}${JSON.stringify(code)}],{type:"text/javascript"}))`
  } catch (error) {
    if (isFileError(error)) problems.push({message: couldNotResolve(url, error, root), url, position})
    else if (error instanceof Error && 'errors' in error && Array.isArray(error.errors))
      problems.push(...error.errors.map((message) => inModule(message, context)))
    else throw error
    return undefined
  }
}

const maxNesting = 5
