import type {Finding} from '@ampoule/lint'
import type {MissingPackage} from './build-context.ts'
import type {Capabilities} from './capabilities.ts'
import {problem} from './problem.ts'

/** One finding for all packages that a page asks CDNs for and that are not installed, with the one command that installs them. */
export async function missingPackages(
  missing: readonly MissingPackage[],
  {installCommand}: Pick<Capabilities, 'installCommand'>,
): Promise<Finding[]> {
  const [first] = missing
  if (first === undefined) return []
  const packages = missing.flatMap((one) => one.packages)
  const names = [
    ...new Set(packages.map(({package: name, range}) => (range === undefined ? name : `${name}@${range}`))),
  ]
  const list = names.sort().map((name) => `\`${name}\``)
  const message = `${list.join(', ')} ${list.length === 1 ? 'is' : 'are'} not installed`
  const command = await installCommand?.(packages)
  const instead = command === undefined ? undefined : `Run \`${command}\` and build again.`
  const {file, place, url} = first.subject
  return [problem('missing-package', message, {file, place, url, ...(instead !== undefined && {instead})})]
}
