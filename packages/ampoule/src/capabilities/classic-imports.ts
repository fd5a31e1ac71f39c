import {join} from 'node:path'
import type {BundleProblem, MappedText, SourcePosition} from '@ampoule/build'
import {MappedWriter} from '@ampoule/build/internals'
import {childrenOf} from '@ampoule/lint/internals'
import type {Message} from 'esbuild'
import type {ESTree} from 'meriyah'
import type {BundleContext} from './bundle-context.ts'
import {errorsOf, sourcePositionOf} from './bundle-problem.ts'
import {type Part, parseCode, partsOf, type Span, spanOf} from './code-syntax.ts'
import {applyEdits, type Edit} from './edits.ts'
import {mappedText} from './source-map.ts'
import {tellable} from './tellable.ts'

/** A classic script whose `import()` is answered by modules in front of it. */
export interface AnsweredCode {
  readonly code: string
  /** Has to run before the code. */
  readonly modules: MappedText
}

/**
 * Takes in what a classic script imports when it runs: the modules stand in front of it, each evaluated when it is first asked
 * for. Of a pattern with a fixed beginning all files that match are taken in. What only a run would tell stays as it is.
 */
export async function answerImports(
  code: string,
  {folder, index}: {readonly folder: string; readonly index: number},
  positionOf: (url: string) => SourcePosition,
  context: BundleContext,
): Promise<AnsweredCode> {
  const asked = /\bimport\s*\(/.test(code) ? importsIn(code) : []
  const name = `ampouleImports${index}`
  const bundleAll = async (imports: readonly Import[]): Promise<MappedText | readonly Message[]> =>
    imports.length === 0 ? none : bundle(imports.map(loading), folder, name, context)
  let found = asked
  let modules = await bundleAll(found)
  if (!('segments' in modules)) {
    found = []
    for (const one of asked) {
      const bundled = await bundleAll([one])
      if ('segments' in bundled) found.push(one)
      else if (!one.isCaught) context.problems.push(...bundled.map((message) => problemOf(message, one)))
    }
    modules = await bundleAll(found)
  }
  if (!('segments' in modules)) return {code, modules: none}
  const edits = found.map(({start, end, parts}, at): Edit => {
    const given = parts.flatMap((part) => (typeof part === 'string' ? [] : [code.slice(part.start, part.end)]))
    return {start, end, text: `${name}[${at}](${given})`}
  })
  return {code: applyEdits(code, edits), modules}

  function problemOf(message: Message, {parts}: Import): BundleProblem {
    const url = parts.map((part) => (typeof part === 'string' ? part : '*')).join('')
    const fixed = parts.find((part) => typeof part === 'string') ?? ''
    return {message: tellable(message, context.root, context.inputs).text, url, position: positionOf(fixed)}
  }
}

const none: MappedText = {text: '', segments: []}

interface Import extends Span {
  readonly parts: readonly [string, ...Part[]]
  /** True when code goes on without it. */
  readonly isCaught: boolean
}

function importsIn(code: string): Import[] {
  const program = parseCode(code, {sourceType: 'script'})
  if (program instanceof Error) return []
  const found: Import[] = []
  const open: ESTree.Node[] = [program]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type !== 'ImportExpression') {
      open.push(...childrenOf(node))
      continue
    }
    const [first, ...others] = partsOf(node.source as ESTree.Node)
    if (!isBundled(first, others.length)) continue
    const span = spanOf(node)
    found.push({...span, parts: [first, ...others], isCaught: /^\s*\.catch\b/.test(code.slice(span.end))})
  }
  return found.sort((one, other) => one.start - other.start)
}

/** True for what the bundler finds: a constant, or a pattern with a folder at its beginning. */
function isBundled(first: Part | undefined, others: number): first is string {
  if (typeof first !== 'string' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(first)) return false
  return others === 0 || /^\.{0,2}\//.test(first)
}

/** A function that imports, given what only a run tells of the address. */
function loading({parts}: Import): string {
  const names = parts.flatMap((part, place) => (typeof part === 'string' ? [] : [`p${place}`]))
  const specifier = parts.map((part, place) => (typeof part === 'string' ? JSON.stringify(part) : `p${place}`))
  return `(${names})=>import(${specifier.join('+')})`
}

/** The functions and all that they import as code without imports; or what is wrong with it. */
async function bundle(
  functions: readonly string[],
  folder: string,
  name: string,
  context: BundleContext,
): Promise<MappedText | readonly Message[]> {
  const contents = `globalThis.${name}=[${functions}]`
  const {root} = context
  try {
    const {outputFiles} = await context.build(
      {
        stdin: {contents, resolveDir: folder, sourcefile: 'ampoule-page'},
        format: 'esm',
        sourcemap: 'external',
        sourcesContent: false,
        outdir: join(root.folder, '.ampoule-out'),
      },
      context,
    )
    const output = (ending: string): string => outputFiles.find(({path}) => path.endsWith(ending))?.text ?? ''
    const styles = output('.css')
    const script = mappedText(output('.js').trimEnd(), output('.js.map'), (source, line, column) =>
      sourcePositionOf(source, [], root)(line, column),
    )
    const shown =
      styles === ''
        ? ''
        : `document.head.append(Object.assign(document.createElement("style"),{textContent:${JSON.stringify(styles)}}));`
    return new MappedWriter().raw(`(()=>{"use strict";${shown}`).mapped(script).raw('})();').finish()
  } catch (error) {
    const messages = errorsOf(error)
    if (messages === undefined) throw error
    return messages
  }
}
