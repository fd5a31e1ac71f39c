import {dirname} from 'node:path'
import type {BundleProblem, MappedText, ScriptEntry, SourcePosition} from '@ampoule/build'
import {MappedWriter} from '@ampoule/build/internals'
import {DepthError} from '@ampoule/lint'
import {minification} from './build-inside.ts'
import type {BundleContext} from './bundle-context.ts'
import {errorsOf} from './bundle-problem.ts'
import {checkDepth} from './check-depth.ts'
import {answerImports} from './classic-imports.ts'
import {mayNameFiles} from './code-addresses.ts'
import {transform} from './esbuild.ts'
import {escapeUnseen} from './escape-unseen.ts'
import {embedInCode, pointOf} from './module-assets.ts'
import {shiftPosition} from './shift-position.ts'
import {mappedText} from './source-map.ts'
import {topLevelVars} from './top-level-vars.ts'

interface Transformed {
  readonly script: MappedText
  readonly problems: readonly BundleProblem[]
}

/** Classic scripts that take nothing in are of no concern to the others: they go to esbuild at once. By their index. */
export function transformAlone(
  entries: readonly ScriptEntry[],
  context: BundleContext,
): Map<number, Promise<Transformed>> {
  const transformed = new Map<number, Promise<Transformed>>()
  for (const [index, entry] of entries.entries()) {
    if (entry.module || takesIn(entry.text)) continue
    const problems: BundleProblem[] = []
    const transforming = transformClassic(entry, index, {...context, problems}).then((script) => ({script, problems}))
    // Who waits for it is told; until then it may have failed.
    transforming.catch(() => undefined)
    transformed.set(index, transforming)
  }
  return transformed
}

/** A quick look: whether something may go into a classic script that is not in it. */
function takesIn(code: string): boolean {
  return mayNameFiles(code, false) || /\bimport\b/.test(code)
}

/** A classic script as a script of the page: it keeps its global scope. What is wrong with it is among the problems. */
export async function transformClassic(entry: ScriptEntry, index: number, context: BundleContext): Promise<MappedText> {
  const {root, problems} = context
  try {
    checkDepth(entry.text, entry.language)
    const holdsAssets = mayNameFiles(entry.text, false)
    const at = (line: number, column: number): SourcePosition => shiftPosition(entry.path, entry.start, line, column)
    const {path: file, language} = entry
    const from = {file, path: root.absolute(file), type: 'classic', isPackage: false, at} as const
    const embedded = holdsAssets ? await embedInCode(entry.text, language, from, context) : entry.text
    const positionOf = (url: string): SourcePosition => at(...pointOf(entry.text, url))
    const place = {folder: dirname(from.path), index}
    const {code: text, modules} = await answerImports(embedded, place, positionOf, context)
    const {code, map} = await transform(text, {
      charset: 'utf8',
      target: 'esnext',
      logLevel: 'silent',
      legalComments: 'inline',
      sourcesContent: false,
      loader: holdsAssets ? 'js' : entry.language,
      ...minification(context.minify, context.names, false),
      sourcemap: 'external',
      sourcefile: entry.path,
    })
    const mapped = mappedText((entry.vars ? topLevelVars(code) : code).trimEnd(), map, (_, line, column) =>
      shiftPosition(entry.path, entry.start, line, column),
    )
    return escapeUnseen(behind(modules, mapped), 'classic')
  } catch (error) {
    if (error instanceof DepthError) {
      problems.push({message: error.message, isTooDeep: true, position: shiftPosition(entry.path, entry.start, 1, 0)})
      return {text: '', segments: []}
    }
    const messages = errorsOf(error)
    if (messages === undefined) throw error
    problems.push(
      ...messages.map((message): BundleProblem => {
        const at = message.location
        return {
          message: message.text,
          ...(at && {position: shiftPosition(entry.path, entry.start, at.line, at.column + 1)}),
        }
      }),
    )
    return {text: '', segments: []}
  }
}

/** Puts modules in front of a script, which has to stay as strict as it is. */
function behind(modules: MappedText, script: MappedText): MappedText {
  if (modules.text === '') return script
  const directive = /^\s*(["'])use strict\1;?/.test(script.text) ? '"use strict";' : ''
  return new MappedWriter().raw(directive).mapped(modules).mapped(script).finish()
}
