import type {Finding} from '@ampoule/lint'
import type {Sink} from '@ampoule/lint/internals'
import type {VFile} from 'vfile'
import {contextOf} from './build-context.ts'
import {type Capabilities, CapabilityError} from './capabilities.ts'
import type {Unanswered} from './carried/cdn-requests.ts'
import {kindOf, typeOf} from './carried/kinds.ts'
import {hole} from './carried/names.ts'
import {resolveCdn} from './cdn/resolve-cdn.ts'
import {recordFailure} from './page-data.ts'
import {problem} from './problem.ts'
import {remoteHint} from './remote-hint.ts'

/**
 * Notes an address in code that nothing in the page answers: a package to install fails as any reference does; of the rest the
 * build says that it is there, since only a run tells whether it is asked for.
 */
export function noteUnanswered(file: VFile, {address, file: from, place, error}: Unanswered): void {
  const {remote, findings, libraries} = contextOf(file)
  const url = address.replaceAll(hole, '*')
  const sink = sinkOf(url)
  if (remote.allows(url, sink)) return
  // What a library asks for when the page has it do so most pages never need.
  if (error.problem === 'not-installed' && !remote.drop && !libraries.has(from)) {
    recordFailure(file, {url, sink, file: from, ...(place && {place})}, error)
    return
  }
  findings.push(problem('remote-address', error.message, {file: from, place, url, instead: remoteHint(url)}))
}

function sinkOf(url: string): Sink {
  const type = typeOf(url.replace(/[?#].*$/s, ''))
  const kind = type === undefined ? 'data' : kindOf(type)
  return kind === 'data' || kind === 'page' ? 'connect' : kind
}

/** True when the linter says the same of an address, or something more certain. */
export function isSaid(address: string, said: readonly string[]): boolean {
  const [known = ''] = address.split('*')
  return said.some((url) => url.startsWith(known))
}

/**
 * Advice on what the linter finds in code that was built: the build has not found the address, or cannot answer it. A package that is
 * missing is noted, so that the command to install it is told.
 */
export async function withCdnAdvice(
  finding: Finding,
  file: VFile,
  {read}: Pick<Capabilities, 'read'>,
): Promise<Finding> {
  const {rule, url, place} = finding
  const asset = url !== undefined && rule.startsWith('no-external-') ? resolveCdn(url) : undefined
  if (url === undefined || asset === undefined) return finding
  if ('reason' in asset) return {...finding, instead: remoteHint(url)}
  const {missing, ledger} = contextOf(file)
  const error = await read?.(url, file.path).catch((reason: unknown) => reason)
  // What markup asks for has an entry already.
  const isKnown = ledger.of('failed').some((entry) => entry.url === url)
  if (error instanceof CapabilityError && error.problem === 'not-installed' && !isKnown) {
    const subject = {url, sink: sinkOf(url), file: finding.file ?? file.path, ...(place && {place})}
    const {packages, message: reason} = error
    missing.push({subject, packages, reason})
    ledger.record({...subject, status: 'failed', reason, packages})
  }
  if (asset.kind !== 'file' && asset.kind !== 'entry')
    return {...finding, instead: 'Write the address into the markup: a build answers it there, and not in code.'}
  return {...finding, instead: 'Install the package, and write the address as one text: the build finds it there.'}
}
