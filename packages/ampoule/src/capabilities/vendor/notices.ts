import {join} from 'node:path'
import type {LedgerEntry} from '@ampoule/build'
import {isBeneath} from '../is-beneath.ts'
import {namesIn, readBeneath} from '../open-file.ts'
import {InstalledPackages} from './installed.ts'

/** A package whose code, styles or fonts stand in a page, and under which terms. */
export interface Notice {
  /** `name@version`. */
  readonly name: string
  readonly licence: string
  /** Files of the package that say so. */
  readonly texts: readonly string[]
}

/** Longer files are no licences. In bytes. */
const mostBytes = 1024 * 1024
const licenceFile = /^(?:licen[cs]e|copying|notice)(?:-[\w-]+)?(?:\.(?:apache|bsd|markdown|md|mit|rst|txt))?$/i

/** The licences of the packages that pages of a root folder have taken in: in the place of a CDN's files, and by imports. */
export async function noticesOf(entries: readonly LedgerEntry[], root: string): Promise<Notice[]> {
  const packages = new InstalledPackages(root)
  const notices = new Map<string, Notice>()
  for (const {name, range} of packagesIn(entries)) {
    const owner = await packages.find({package: name, ...(range !== undefined && {range})})
    if (owner === undefined) continue
    const {folder, manifest} = owner
    const files = (await namesIn(folder, (real) => isBeneath(real, folder))).filter((file) => licenceFile.test(file))
    const texts: string[] = []
    for (const file of files.sort()) {
      const bytes = await readBeneath(folder, join(folder, file), mostBytes)
      if (bytes !== undefined) texts.push(bytes.toString().trim())
    }
    const licence = typeof manifest.license === 'string' ? manifest.license : 'not said in its `package.json`'
    const full = `${owner.name}@${owner.version}`
    notices.set(full, {name: full, licence, texts})
  }
  return [...notices.values()]
}

/** The notices of all pages as one text, each package once, by name. */
export function noticesText(notices: readonly Notice[]): string {
  const distinct = [...new Map(notices.map((notice) => [notice.name, notice])).values()]
  const parts = distinct
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({name, licence, texts}) => [`${name}\nLicence: ${licence}`, ...texts].join('\n\n'))
  return parts.length === 0 ? 'The pages hold nothing of a package\n' : `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

interface Named {
  readonly name: string
  readonly range?: string
}

function packagesIn(entries: readonly LedgerEntry[]): Named[] {
  const found = new Map<string, Named>()
  const add = (name: string, range?: string): void => {
    found.set(`${name}@${range ?? ''}`, {name, ...(range !== undefined && {range})})
  }
  for (const {status, path = '', vendored = []} of entries) {
    if (status === 'failed' || status === 'dropped') continue
    for (const {path: file} of vendored) {
      const [, name, version] = /^npm:\/((?:@[^/@]+\/)?[^/@]+)@([^/]+)\//.exec(file) ?? []
      if (name !== undefined) add(name, version)
    }
    const installed = /^.*(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]
    if (installed !== undefined && vendored.length === 0) add(installed)
  }
  return [...found.values()]
}
