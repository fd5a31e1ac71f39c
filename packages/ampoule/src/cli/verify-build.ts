import {resolve} from 'node:path'
import type {BuildResult} from '@ampoule/build'
import type {FileConfig} from '../config/resolve-config.ts'
import {nameFrom} from '../lint/find-files.ts'
import type {VerifyOptions} from '../verify/options.ts'
import {builtPage, originalIn} from '../verify/page-to-verify.ts'
import type {Io} from './command.ts'
import {comparisonLine, writtenLine} from './comparison-line.ts'
import type {Input} from './input.ts'

/** A build with what a run of its page shows added to its findings; of one source also where the page parts from it. */
export async function verified(
  name: string,
  result: BuildResult,
  inputs: readonly Input[],
  {root, lint, io}: {readonly root: string; readonly lint: FileConfig['lint']; readonly io: Io},
): Promise<BuildResult> {
  const {verify} = await import('../verify/verify.ts')
  const [only, ...others] = inputs
  const against = only === undefined || others.length > 0 ? undefined : originalOf(root, only)
  const options = {
    ...lint,
    ...(against && {against}),
    differences: resolve(io.cwd, 'ampoule-differences'),
    timeout: 60_000,
  }
  const findings = [...result.findings]
  for await (const {run, findings: more} of verify(
    [builtPage(name, result, {cwd: root, root, source: sourceOf(inputs)})],
    options,
  )) {
    findings.push(...more)
    io.err(comparisonLine(name, run))
    if (against === undefined)
      io.err(`ampoule: \`${name}\` is of several sources: there is no original to compare it with\n`)
    io.err(writtenLine(run.files, io))
  }
  return {...result, findings}
}

/** Comments of several sources would stand in the way of each other. */
function sourceOf([only, ...others]: readonly Input[]): string | undefined {
  return only === undefined || others.length > 0 ? undefined : new TextDecoder().decode(only.bytes)
}

function originalOf(root: string, {path, bytes, format}: Input): VerifyOptions['against'] {
  if (format === 'html') return originalIn(root, path, bytes)
  return {path: nameFrom(root, path), markdown: new TextDecoder().decode(bytes)}
}
