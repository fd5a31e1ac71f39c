import {resolve} from 'node:path'
import type {BuildResult} from '@ampoule/build'
import type {Profile} from '@ampoule/lint'
import {builtPage, originalIn} from '../verify/page-to-verify.ts'
import type {Io} from './command.ts'
import type {Input} from './input.ts'

/** A build with what a run of its page shows added to its findings; of one HTML file also where the page parts from it. */
export async function verified(
  name: string,
  result: BuildResult,
  inputs: readonly Input[],
  {root, profile, io}: {readonly root: string; readonly profile: Profile; readonly io: Io},
): Promise<BuildResult> {
  const {verify} = await import('../verify/verify.ts')
  const [only, ...others] = inputs
  const isHtml = only !== undefined && others.length === 0 && only.format === 'html'
  const options = {
    profile,
    ...(isHtml && {against: originalIn(root, only.path, only.bytes)}),
    differences: resolve(io.cwd, 'ampoule-differences'),
    timeout: 60_000,
  }
  const findings = [...result.findings]
  for await (const run of verify([builtPage(name, result, {cwd: root, root})], options)) findings.push(...run.findings)
  return {...result, findings}
}
