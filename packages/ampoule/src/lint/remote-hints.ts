import {dirname} from 'node:path'
import {type PackageRequest, remoteHint, resolveCdn} from '@ampoule/build/internals'
import type {Finding, LintedFile} from '@ampoule/lint'
import {InstalledPackages} from '../capabilities/vendor/installed.ts'
import {hasRemote, isRemote} from './has-remote.ts'

/**
 * Says of each address of a CDN whether the package that it names is installed, or what to install, or why none helps; and of
 * other files on other hosts how the page does without them.
 */
export async function withRemoteHints(
  files: readonly LintedFile[],
  tasks: readonly {readonly name: string; readonly path: string}[],
): Promise<LintedFile[]> {
  const paths = new Map(tasks.map(({name, path}) => [name, path]))
  const byFolder = new Map<string, InstalledPackages>()
  return Promise.all(
    files.map(async (file) => {
      if (!hasRemote(file)) return file
      const folder = dirname(paths.get(file.path) ?? file.path)
      const packages = byFolder.get(folder) ?? new InstalledPackages(folder)
      byFolder.set(folder, packages)
      return {...file, findings: await Promise.all(file.findings.map((finding) => withHint(finding, packages)))}
    }),
  )
}

/** Rules about files that can stand beside the page. */
const fileRules: ReadonlySet<string> = new Set(
  ['image', 'media', 'font', 'style', 'script'].map((kind) => `no-external-${kind}`),
)

async function withHint(finding: Finding, packages: InstalledPackages): Promise<Finding> {
  const {rule, url = ''} = finding
  if (!isRemote(finding)) return finding
  const asset = resolveCdn(url)
  if (asset === undefined) return fileRules.has(rule) ? {...finding, instead: remoteHint(url)} : finding
  if (asset.kind === 'incurable') return {...finding, instead: `No package helps: ${asset.reason}.`}
  if (asset.kind === 'dropped') return {...finding, instead: `Run \`ampoule build\`: ${asset.reason}.`}
  const missing: string[] = []
  for (const one of requestsOf(asset)) if ((await packages.find(one)) === undefined) missing.push(nameOf(one))
  if (missing.length === 0) return {...finding, instead: 'The package is installed: run `ampoule build`.'}
  return {...finding, instead: `Install ${missing.map((name) => `\`${name}\``).join(', ')} and run \`ampoule build\`.`}
}

/** The packages that an address of a CDN needs. */
function requestsOf(asset: Exclude<ReturnType<typeof resolveCdn>, undefined>): readonly PackageRequest[] {
  if (asset.kind === 'list') return asset.parts
  if (asset.kind === 'tailwind') return [asset, ...asset.plugins.map((name) => ({package: `@tailwindcss/${name}`}))]
  if (asset.kind === 'fonts')
    return asset.families.map(({name}) => ({package: `@fontsource/${name.toLowerCase().replaceAll(' ', '-')}`}))
  return 'package' in asset ? [asset] : []
}

function nameOf({package: name, range}: PackageRequest): string {
  return range === undefined ? name : `${name}@${range}`
}
