import {CapabilityError} from '../capabilities.ts'
import {expandEntities} from './svg/entities.ts'
import {isolateSvg} from './svg/isolate.ts'
import {optimizeSvg} from './svg/optimize.ts'
import {parseSvg} from './svg/parse.ts'
import type {SvgProblem} from './svg/problem.ts'
import {sealSvg} from './svg/seal.ts'
import {serializeSvg} from './svg/serialize.ts'
import {svgSize} from './svg/size.ts'

const MAX_LENGTH = 16 * 1024 * 1024
const PREFIX = /^[a-z][\w-]*$/i

/** Options of `prepareSvg`. */
export interface SvgOptions {
  /**
   * For an SVG that is written into a page: ids, classes and keyframes become `<prefix>-<name>`, and its style rules
   * apply to it alone. A letter, then letters, digits, `_` and `-`; another one for each use.
   */
  readonly prefix?: string
  /** True when ids keep their names because an address points at one (`icons.svg#menu`). */
  readonly keepIds?: boolean
}

/** An SVG that fetches and runs nothing. */
export interface PreparedSvg {
  /** A complete SVG document without prolog, which HTML parsers read the same way. */
  readonly svg: string
  /** The size in CSS pixels that `<img>` gives it; both undefined when it fills the width it is given. */
  readonly width: number | undefined
  readonly height: number | undefined
  /** Each kind and detail once, in the order of the file. */
  readonly problems: readonly SvgProblem[]
}

/**
 * Makes an SVG file fit for a sealed page: nothing in it runs, nothing in it loads, and it is as short as can be without
 * looking different. What had to go is reported. Throws `CapabilityError`: `invalid` when it is not well-formed, where a
 * browser shows a broken image; `too-large` for entity bombs, more than 256 levels or 16 Mi characters.
 */
export function prepareSvg(text: string, options: SvgOptions = {}): PreparedSvg {
  const {prefix, keepIds = false} = options
  if (prefix !== undefined && !PREFIX.test(prefix)) throw new TypeError(`Prefix \`${prefix}\` does not match ${PREFIX}`)
  if (text.length > MAX_LENGTH) {
    throw new CapabilityError('too-large', `SVG has ${text.length} characters, over the limit of ${MAX_LENGTH}`)
  }
  const problems = new Map<string, SvgProblem>()
  const report = (problem: SvgProblem): void => {
    const key = `${problem.kind} ${problem.detail}`
    if (!problems.has(key)) problems.set(key, problem)
  }
  const expanded = expandEntities(text)
  for (const name of expanded.external) report({kind: 'entity', detail: `&${name};`})

  const source = parseSvg(expanded.text)
  sealSvg(source, (kind, detail, {line, column}) => report({kind, detail, line, column}))
  const sealed = serializeSvg(source)
  let root = source
  try {
    const optimized = optimizeSvg(sealed, source, keepIds)
    if (optimized !== undefined && optimized.length < sealed.length) root = parseSvg(optimized)
  } catch (error) {
    report({kind: 'unoptimized', detail: error instanceof Error ? error.message : String(error)})
  }
  if (prefix !== undefined) isolateSvg(root, prefix)
  const size = svgSize((name) => source.attributes.get(name))
  return {svg: serializeSvg(root), ...size, problems: [...problems.values()]}
}
