import type {Finding, Sink} from '@ampoule/lint'
import type {VFile} from 'vfile'
import {CapabilityError} from './capabilities.ts'
import type {PackageRequest} from './cdn/asset.ts'
import type {Embedded} from './embedded.ts'
import type {BudgetSolver} from './fit.ts'
import type {LedgerEntry} from './ledger.ts'
import {Ledger} from './ledger.ts'
import {problem} from './problem.ts'

/** Images that have been encoded, by file and request. */
type ImageMemo = Map<string, Promise<Embedded>>
/** The file that each `data:` URL was made of. */
type EmbeddedFiles = Map<string, string>

declare module 'vfile' {
  interface DataMap {
    ledger: Ledger
    findings: Finding[]
    remote: RemotePolicy
    /** Whether the page has been through a build before. */
    sealed: boolean
    embedded: EmbeddedFiles
    /** Packages that the page asks CDNs for, and that are not installed. */
    missing: MissingPackage[]
    /** Which images give way for the page to fit, and what has been encoded so far. */
    fit: {readonly solver: BudgetSolver; readonly images: ImageMemo}
    /** Builds the document of a frame, which stands in a file of its own or in `srcdoc`. Throws `CapabilityError`. */
    sealFrame: (html: string, path: string) => Promise<string>
  }
}

/** What is done with a reference to another host: judged by the profile, or left out on request. */
interface RemotePolicy {
  readonly drop: boolean
  allows(url: string, sink: Sink): boolean
}

/** A package that is not installed, and a reference that asks for it. */
export interface MissingPackage {
  readonly subject: Subject
  readonly packages: readonly PackageRequest[]
  readonly reason: string
}

/** What a pass knows of a reference that it deals with. */
export type Subject = Pick<LedgerEntry, 'url' | 'sink' | 'file' | 'place'>

/**
 * Writes a reference that could not be taken in into the ledger: `kept` where the profile allows the address, `dropped`
 * where the user asked for it, else `failed`, with a finding. Returns its status.
 */
export function recordFailure(file: VFile, subject: Subject, error: CapabilityError): 'kept' | 'dropped' | 'failed' {
  const ledger = ledgerOf(file)
  const remote = file.data.remote
  const isRemote = error.problem === 'remote' || error.problem === 'not-installed'
  if (isRemote && remote?.allows(subject.url, subject.sink)) {
    ledger.record({...subject, status: 'kept'})
    return 'kept'
  }
  if (isRemote && remote?.drop) {
    ledger.record({...subject, status: 'dropped', reason: 'it is on another host'})
    return 'dropped'
  }
  const url = subject.url.length > longUrl ? `${subject.url.slice(0, longUrl)}…` : subject.url
  const isNamed = error.message.includes(subject.url.slice(0, longUrl / 2))
  const message = isNamed ? error.message : `${error.message} (\`${url}\`)`
  const {packages} = error
  ledger.record({...subject, status: 'failed', reason: message, ...(packages.length > 0 && {packages})})
  if (error.problem === 'not-installed') {
    file.data.missing ??= []
    file.data.missing.push({subject, packages, reason: message})
    return 'failed'
  }
  findingsOf(file).push(problem('failed-reference', message, {file: subject.file, place: subject.place, url}))
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

/** Notes which file a `data:` URL was made of, so that its cost can be told. */
export function noteEmbedded(file: VFile, url: string, path: string): void {
  file.data.embedded ??= new Map()
  file.data.embedded.set(url, path)
}

export function ledgerOf(file: VFile): Ledger {
  file.data.ledger ??= new Ledger()
  return file.data.ledger
}

export function findingsOf(file: VFile): Finding[] {
  file.data.findings ??= []
  return file.data.findings
}
