import type {VFile} from 'vfile'
import {contextOf} from './build-context.ts'
import {CapabilityError} from './capabilities.ts'
import {resolveCdn} from './cdn/resolve-cdn.ts'
import type {LedgerEntry} from './ledger.ts'
import {problem} from './problem.ts'
import {remoteHint} from './remote-hint.ts'

/** Reference that a pass deals with, before its status is known. */
export type Subject = Pick<LedgerEntry, 'url' | 'sink' | 'file' | 'place'>

/**
 * Writes a reference that could not be taken in into the ledger: `kept` where the profile allows the address, `dropped`
 * where the user asked for it or what it names does nothing, else `failed`, with a finding. Returns its status.
 */
export function recordFailure(file: VFile, subject: Subject, error: CapabilityError): 'kept' | 'dropped' | 'failed' {
  const {ledger, remote, missing, findings} = contextOf(file)
  const asset = resolveCdn(subject.url)
  if (asset?.kind === 'dropped') {
    ledger.record({...subject, status: 'dropped', reason: asset.reason})
    return 'dropped'
  }
  const isRemote = error.problem === 'remote' || error.problem === 'not-installed'
  const staysAway = isRemote || error.problem === 'untrusted'
  if (staysAway && remote.allows(subject.url, subject.sink)) {
    ledger.record({...subject, status: 'kept'})
    return 'kept'
  }
  if (staysAway && remote.drop) {
    ledger.record({...subject, status: 'dropped', reason: 'it is on another host'})
    return 'dropped'
  }
  const short = subject.url.length > longUrl ? `${subject.url.slice(0, longUrl)}…` : subject.url
  const told = error.message.replaceAll(subject.url, () => short)
  const message = told.includes(subject.url.slice(0, longUrl / 2)) ? told : `${told} (\`${short}\`)`
  const {packages} = error
  ledger.record({...subject, status: 'failed', reason: message, ...(packages.length > 0 && {packages})})
  if (error.problem === 'not-installed') {
    missing.push({subject, packages, reason: message})
    return 'failed'
  }
  const {file: from, place} = subject
  const url = /^\s*data:/i.test(subject.url) ? short : subject.url
  const instead = isRemote ? {instead: remoteHint(url)} : {}
  findings.push(problem('failed-reference', message, {file: from, place, url, ...instead}))
  return 'failed'
}

/** More of an address than this tells nobody anything. In characters. */
const longUrl = 200

/** Runs `work`; a `CapabilityError` in it is recorded and gives undefined. */
export async function orFailure<T>(
  file: VFile,
  subject: Subject,
  work: () => Promise<T>,
): Promise<T | 'kept' | 'dropped' | 'failed'> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof CapabilityError)) throw error
    return recordFailure(file, subject, error)
  }
}
