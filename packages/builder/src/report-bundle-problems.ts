import {stopFinding} from '@ampoule/lint/internals'
import type {VFile} from 'vfile'
import {contextOf} from './build-context.ts'
import {type BundleProblem, CapabilityError} from './capabilities.ts'
import {recordFailure, type Subject} from './page-data.ts'
import {problem} from './problem.ts'

/** Findings for what esbuild could not do; true when something is missing from the bundle. */
export function reportBundleProblems(problems: readonly BundleProblem[], file: VFile, path: string): boolean {
  let missing = false
  for (const {message, url, position, problem: kind, packages = [], isTooDeep, isOpen, needsCompiler} of problems) {
    const place = position && {
      start: {line: position.line, column: position.column},
      end: {line: position.line, column: position.column},
    }
    const where = {file: position?.file ?? path, ...(place && {place})}
    if (url !== undefined && /^(?:https?:)?\/\//i.test(url)) {
      recordFailure(
        file,
        {url, sink: 'module', ...where} as Subject,
        new CapabilityError(kind ?? 'remote', message, {packages}),
      )
      continue
    }
    if (isOpen) {
      const instead = 'Put the modules where the code looks for them, or remove the import.'
      contextOf(file).findings.push(
        problem('not-carried', message, {...where, instead, ...(url !== undefined && {url})}),
      )
      continue
    }
    missing = true
    if (isTooDeep) contextOf(file).findings.push(stopFinding({rule: 'too-deep', message, ...where}))
    else if (url === undefined) {
      const hint = needsCompiler && {instead: compileFirst}
      contextOf(file).findings.push(problem('invalid-script', shortened(message), {...where, ...hint}))
    } else
      recordFailure(
        file,
        {url, sink: 'module', file: where.file, ...(place && {place})},
        new CapabilityError('not-found', message),
      )
  }
  return missing
}

const compileFirst =
  'Build the site with its own tools first (`npx vite build`), and then the page that they write (`dist/index.html`).'

/** The bundler quotes what it cannot find, however long that is. */
function shortened(message: string): string {
  return message.length > longest ? `${message.slice(0, longest)}…` : message
}

const longest = 300
