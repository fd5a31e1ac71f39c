import type {MappedText} from '@ampoule/build'
import {sourcePositionAt} from '@ampoule/build/internals'
import {maxRuleDepth} from '@ampoule/lint/internals'
import type {TransformOptions, TransformResult} from 'esbuild'
import {transform} from './esbuild.ts'
import {mappedText} from './source-map.ts'

/** Minifies with esbuild; a stylesheet that it does not fully understand is left as it is, as a browser would read it. */
export async function minifyStyle(css: MappedText): Promise<MappedText> {
  const minified = isDeep(css.text) ? undefined : await minify(css.text)
  if (minified === undefined || minified.warnings.length > 0) return css
  let starts: readonly number[] | undefined
  return mappedText(minified.code.trimEnd(), minified.map, (_, line, column) => {
    starts ??= lineStarts(css.text)
    return sourcePositionAt(css.segments, (starts[line - 1] ?? 0) + column - 1)
  })
}

const options = {
  loader: 'css',
  minify: true,
  charset: 'utf8',
  target: 'esnext',
  legalComments: 'inline',
  logLevel: 'silent',
  sourcemap: 'external',
  sourcesContent: false,
} as const satisfies TransformOptions

/** Undefined for what esbuild refuses: a comment that is left open, which browsers close. */
async function minify(css: string): Promise<TransformResult<typeof options> | undefined> {
  try {
    return await transform(css, options)
  } catch (error) {
    if (error instanceof Error && 'errors' in error) return undefined
    throw error
  }
}

/** True of endless nesting, which would end esbuild's process, and the work on other pages with it. */
function isDeep(css: string): boolean {
  let depth = 0
  let blocks = 0
  for (const [bracket] of css.matchAll(/[([{}\])]/g)) {
    const by = '([{'.includes(bracket) ? 1 : -1
    depth = Math.max(0, depth + by)
    if (bracket === '{' || bracket === '}') blocks = Math.max(0, blocks + by)
    if (depth > maxDepth || blocks > maxRuleDepth) return true
  }
  return false
}

const maxDepth = 200

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
