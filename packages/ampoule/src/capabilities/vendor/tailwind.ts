import {createRequire} from 'node:module'
import {basename, dirname, join} from 'node:path'
import {CapabilityError, type SourceFile, type TailwindRequest, type VendoredFile} from '@ampoule/build'
import {resolveCdn} from '@ampoule/build/internals'
import {mayRun} from '../../config/find-config.ts'
import type {Installed} from './installed.ts'
import {readPackageFile} from './package-file.ts'
import type {Vendor} from './vendor.ts'

/**
 * Compiles the styles of a page with the Tailwind that is installed, which runs it: only that of the project of the trusted folder.
 * Throws `CapabilityError`.
 */
export async function compileTailwind(
  request: TailwindRequest,
  vendor: Vendor,
  trusted: string | false,
): Promise<SourceFile> {
  const asset = resolveCdn(request.url)
  const isPlay = asset?.kind === 'tailwind'
  const [owner, ...plugins] = await vendor.findAll([
    {package: 'tailwindcss', range: (isPlay ? asset.range : undefined) ?? '4'},
    ...(isPlay ? asset.plugins : []).map((name) => ({package: `@tailwindcss/${name}`})),
  ])
  if (owner === undefined) throw new CapabilityError('not-found', 'Tailwind is not found')
  for (const part of [owner, ...plugins]) checkTrust(part, trusted)
  try {
    const css =
      isPlay && Number.parseInt(owner.version, 10) < 4
        ? await withThree(request, owner, plugins)
        : await withFour(request, owner)
    return {
      path: request.page,
      bytes: new TextEncoder().encode(css),
      vendored: await manifests([owner, ...plugins], vendor),
    }
  } catch (cause) {
    if (cause instanceof CapabilityError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new CapabilityError('invalid', `Tailwind ${owner.version} could not compile the page: ${reason}`, {cause})
  }
}

/** A package runs as configuration that is code does: when the user stands in its project. */
function checkTrust({name, home}: Installed, trusted: string | false): void {
  // The store of a page without a project stands beside the page, in a folder of its own.
  const inStore = basename(home) === '.ampoule'
  if (trusted === false)
    throw new CapabilityError(
      'untrusted',
      'Tailwind is not run and compiles no styles: leave out `--no-config`, or start `mcp` with `--trust`',
    )
  if (mayRun(inStore ? home : join(home, 'node_modules'), trusted)) return
  const folder = inStore ? dirname(home) : home
  throw new CapabilityError(
    'untrusted',
    `\`${name}\` in \`${folder}\` is not run and compiles no styles: start in that folder if you trust it`,
  )
}

/** Manifests that stand for the styles in the lock file: the version decides them. */
function manifests(owners: readonly Installed[], vendor: Vendor): Promise<VendoredFile[]> {
  return Promise.all(
    owners.map(async (owner) =>
      vendor.locked({owner, path: 'package.json', bytes: await fileOf(owner, 'package.json')}),
    ),
  )
}

interface Processor {
  process(css: string, options: {readonly from: undefined}): PromiseLike<{readonly css: string}>
}

/** The modules of the package are the user's own, as those of their bundler are. */
async function withThree(
  {content, config, css}: TailwindRequest,
  owner: Installed,
  plugins: readonly Installed[],
): Promise<string> {
  const load = createRequire(join(owner.folder, 'package.json'))
  const postcss = load('postcss') as (plugins: readonly unknown[]) => Processor
  const tailwind = load('./lib/index.js') as (config: object) => unknown
  const own = plugins.map(({folder}) => createRequire(join(folder, 'package.json'))('.') as unknown)
  const settings = {...config, content: content.map((raw) => ({raw, extension: 'html'})), plugins: own}
  const source = `@tailwind base;@tailwind components;@tailwind utilities;${css}`
  return (await postcss([tailwind(settings)]).process(source, {from: undefined})).css
}

interface Compiler {
  build(candidates: readonly string[]): string
}

interface Stylesheet {
  readonly path: string
  readonly base: string
  readonly content: string
}

interface Four {
  compile(
    css: string,
    options: {base: string; loadStylesheet(id: string, base: string): Promise<Stylesheet>},
  ): Promise<Compiler>
}

async function withFour({content, css}: TailwindRequest, owner: Installed): Promise<string> {
  const load = createRequire(join(owner.folder, 'package.json'))
  const {compile} = load(owner.name) as Four
  // As its script does: who imports nothing has all of it. Source: tailwindcss, packages/@tailwindcss-browser/src/index.ts
  const source = css.includes('@import') ? css : `@import "tailwindcss";${css}`
  const compiler = await compile(source, {base: owner.folder, loadStylesheet: (id) => ownSheet(id, owner)})
  return compiler.build([...new Set(content.flatMap(candidatesIn))])
}

/** Of the sheets that a page may import, Tailwind's own are known. */
async function ownSheet(id: string, owner: Installed): Promise<Stylesheet> {
  const name = /^tailwindcss(?:\/([\w-]+?)(?:\.css)?)?$/.exec(id)
  if (name === null) throw new CapabilityError('not-found', `\`@import "${id}"\` is no sheet of Tailwind`)
  const path = `${name[1] ?? 'index'}.css`
  const content = (await fileOf(owner, path)).toString()
  return {path: join(owner.folder, path), base: owner.folder, content}
}

async function fileOf(owner: Installed, path: string): Promise<Buffer> {
  const bytes = await readPackageFile(owner, path)
  if (bytes === undefined)
    throw new CapabilityError('not-found', `\`${owner.name}@${owner.version}\` has no \`${path}\``)
  return bytes
}

/** Words that may be class names; Tailwind passes over those that are none. */
function candidatesIn(text: string): string[] {
  return text.match(/[^\s"'`<>{}=;]*[^\s"'`<>{}=;:.,]/g) ?? []
}
