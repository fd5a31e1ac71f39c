import {fileURLToPath} from 'node:url'
import {createContext, Script} from 'node:vm'
import {build} from 'esbuild'
import {parseAst} from 'vite'

/** Code that counts what it does: calls, turns of loops, and the characters and items that built-in functions look at. */
export interface Counted<T> {
  /** What the code exports. */
  readonly exports: T
  /** The steps that some work takes; `where` has the functions that take most of them. */
  count(work: (exports: T) => unknown): Promise<Steps>
}

interface Steps {
  readonly total: number
  readonly by: ReadonlyMap<string, number>
}

/** What every JavaScript runtime has beside the language itself. */
const shared = {URL, TextEncoder, TextDecoder, atob, btoa, structuredClone, queueMicrotask}

/** Bundles packages, ours and all that they stand on, and makes every one of their functions and loops count. */
export async function countSteps<T>(exports: string): Promise<Counted<T>> {
  const {outputFiles} = await build({
    stdin: {contents: exports, resolveDir: fileURLToPath(new URL('../..', import.meta.url))},
    bundle: true,
    format: 'iife',
    globalName: 'bundled',
    platform: 'browser',
    conditions: ['@ampoule/source', 'worker', 'import'],
    external: ['gpt-tokenizer', 'gpt-tokenizer/*'],
    write: false,
    logLevel: 'silent',
  })
  const {code, sites} = counting(outputFiles[0]?.text ?? '')
  const context = createContext({...shared, $steps: new Float64Array(sites.length), $at: {site: 0}})
  new Script(`${countBuiltIns};(${countBuiltIns.name})();${code};result = bundled`).runInContext(context)
  const {$steps: counts, result} = context as {$steps: Float64Array; result: T}
  return {
    exports: result,
    async count(work) {
      counts.fill(0)
      await work(result)
      const by = new Map<string, number>()
      for (const [index, count] of counts.entries()) {
        const site = sites[index] ?? ''
        if (count > 0) by.set(site, (by.get(site) ?? 0) + count)
      }
      return {total: counts.reduce((sum, count) => sum + count, 0), by}
    },
  }
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}

/** The code with a counter in each function and each loop. */
function counting(code: string): {code: string; sites: readonly string[]} {
  const sites: string[] = ['(start)']
  const inserts: {at: number; text: string; order: number}[] = []
  const fileAt = fileFinder(code)
  const wrap = (body: Node, isFunction: boolean, name: string): void => {
    const site = sites.push(`${name} ${fileAt(body.start)}`) - 1
    const step = isFunction ? `$steps[$at.site=${site}]++` : `$steps[${site}]++`
    if (body.type === 'BlockStatement') inserts.push({at: body.start + 1, text: `${step};`, order: 1})
    else {
      const [open, close] = isFunction ? [`(${step},(`, '))'] : [`{${step};`, '}']
      inserts.push({at: body.start, text: open, order: 1}, {at: body.end, text: close, order: 0})
    }
  }
  const visit = (value: unknown, name: string): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, name)
    else if (isNode(value)) {
      const node = value as Node & Record<string, unknown>
      const own = nameOf(node) ?? name
      const isFunction = node.type.includes('Function')
      const isLoop = /^(?:For|While|DoWhile)/.test(node.type)
      if ((isFunction || isLoop) && isNode(node.body)) wrap(node.body, isFunction, own)
      for (const key in node) if (key !== 'type') visit(node[key], own)
    }
  }
  visit(parseAst(code), '')
  inserts.sort((a, b) => a.at - b.at || a.order - b.order)
  let out = ''
  let from = 0
  for (const {at, text} of inserts) {
    out += code.slice(from, at) + text
    from = at
  }
  return {code: out + code.slice(from), sites}
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

function nameOf({id, key, type}: Node & Record<string, unknown>): string | undefined {
  const named = type === 'FunctionDeclaration' || type === 'VariableDeclarator' ? id : key
  return isNode(named) && 'name' in named ? String(named.name) : undefined
}

/** The bundler writes the file's name before what comes from it. */
function fileFinder(code: string): (offset: number) => string {
  const files = [...code.matchAll(/^ {2}\/\/ (\S+\.[cm]?[jt]s)$/gm)].map(({index, 1: file}) => ({index, file}))
  return (offset) => files.findLast(({index}) => index <= offset)?.file ?? ''
}

/** Runs in the context of the code: makes built-in functions count what they look at. */
function countBuiltIns(): void {
  const {$steps: counts, $at: at} = globalThis as unknown as {$steps: Float64Array; $at: {site: number}}
  type Method = (this: unknown, ...args: unknown[]) => unknown
  const size = (value: unknown): number => (value as {length?: number} | undefined)?.length ?? 1
  type Cost = (self: unknown, result: unknown, args: readonly unknown[]) => number
  const patch = (prototype: object, names: string, cost: Cost): void => {
    for (const name of names.split(' ')) {
      const methods = prototype as Record<string, Method>
      const method = methods[name]
      if (method === undefined) throw new Error(name)
      Object.defineProperty(prototype, name, {
        configurable: true,
        writable: true,
        value: function (this: unknown, ...args: unknown[]): unknown {
          const result = method.apply(this, args)
          counts[at.site] = (counts[at.site] ?? 0) + cost(this, result, args)
          return result
        },
      })
    }
  }
  const whole = (self: unknown): number => size(self)
  const forward: Cost = (self, result, [, from = 0]) =>
    1 + (result === -1 ? size(self) : Number(result)) - Math.min(Number(from), size(self))
  const backward: Cost = (self, result, [, from = size(self)]) =>
    1 + Math.min(Number(from), size(self)) - Number(result)
  // What is looked for by a regular expression is counted where that is asked.
  patch(String.prototype, 'replace replaceAll', (self, _, [what]) => (typeof what === 'string' ? size(self) : 1))
  patch(String.prototype, 'split trim toLowerCase toUpperCase normalize', whole)
  for (const prototype of [String.prototype, Array.prototype]) {
    patch(prototype, 'indexOf', forward)
    patch(prototype, 'lastIndexOf', backward)
    patch(prototype, 'includes', whole)
  }
  patch(Array.prototype, 'concat shift unshift join reverse sort fill flat copyWithin', whole)
  patch(Array.prototype, 'slice', (_, result) => 1 + size(result))
  patch(Array.prototype, 'splice', (self, _, [start = 0]) => 1 + Math.max(0, size(self) - Number(start)))
  for (const iterable of [[], new Set(), new Map()]) {
    patch(Object.getPrototypeOf(iterable[Symbol.iterator]()), 'next', () => 1)
  }
  patch(RegExp.prototype, 'exec', (self, result, [text]) => {
    const {sticky, global, multiline, source} = self as RegExp
    const found = result as RegExpExecArray | null
    const isAnchored = sticky || (source.startsWith('^') && !multiline)
    if (found === null) return isAnchored ? 1 : size(text)
    return 1 + size(found[0]) + (isAnchored || global ? 0 : found.index)
  })
}
