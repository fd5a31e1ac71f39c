import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {CapabilityError, type SourceFile, type TailwindRequest, type VendoredFile} from '@ampoule/build'
import {resolveCdn} from '@ampoule/build/internals'
import {mayRun, staysInProject} from '../../config/find-config.ts'
import type {Installed} from './installed.ts'
import {readPackageFile} from './package-file.ts'
import type {Vendor} from './vendor.ts'

/** Name that a sheet asks for Tailwind by, which has no address. */
const ownName = 'tailwindcss'

/**
 * Compiles the styles of a page with the Tailwind that is installed, which runs it, and its configuration: only those of the project of
 * the trusted folder. The path of what it gives is that of a configuration which has run, else the page's. Throws `CapabilityError`.
 */
export async function compileTailwind(
  request: TailwindRequest,
  vendor: Vendor,
  root: string,
  trusted: string | false,
): Promise<SourceFile> {
  const asset = resolveCdn(request.url)
  const play = asset?.kind === 'tailwind' ? asset : undefined
  const range = request.url === ownName ? undefined : (play?.range ?? '4')
  const [owner, ...plugins] = await vendor.findAll([
    {package: 'tailwindcss', ...(range !== undefined && {range})},
    ...(play?.plugins ?? []).map((name) => ({package: `@tailwindcss/${name}`})),
  ])
  if (owner === undefined) throw new CapabilityError('not-found', 'Tailwind is not found')
  for (const part of [owner, ...plugins]) checkTrust(part, trusted)
  const isThree = Number.parseInt(owner.version, 10) < 4
  const config = isThree && play === undefined ? configBeside(root, trusted) : undefined
  const asked: Installed[] = []
  const plugin: FindPlugin = async (name) => {
    const {owner: found, ...module} = await pluginNamed(name, vendor, trusted)
    asked.push(found)
    return module
  }
  try {
    const css =
      isThree && (play !== undefined || range === undefined)
        ? await withThree(request, owner, plugins, config)
        : await withFour(request, owner, plugin)
    return {
      path: config ?? request.page,
      bytes: new TextEncoder().encode(css),
      vendored: await manifests([owner, ...plugins, ...asked], vendor),
    }
  } catch (cause) {
    if (cause instanceof CapabilityError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new CapabilityError('invalid', `Tailwind ${owner.version} could not compile the page: ${reason}`, {cause})
  }
}

/** The configuration of Tailwind 3 in the folder of the page. */
function configBeside(root: string, trusted: string | false): string | undefined {
  const names = ['js', 'cjs', 'mjs', 'ts'].map((ending) => `tailwind.config.${ending}`)
  const file = names.map((name) => join(root, name)).find((path) => existsSync(path))
  if (file === undefined || (trusted !== false && mayRun(file, trusted) && staysInProject(file))) return file
  throw new CapabilityError(
    'untrusted',
    `\`${basename(file)}\` in \`${root}\` is not run and compiles no styles: start in that folder if you trust it`,
  )
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
  {content, config, css, url}: TailwindRequest,
  owner: Installed,
  plugins: readonly Installed[],
  file: string | undefined,
): Promise<string> {
  const load = createRequire(join(owner.folder, 'package.json'))
  const postcss = load('postcss') as (plugins: readonly unknown[]) => Processor
  const tailwind = load('./lib/index.js') as (config: object) => unknown
  const own = plugins.map(({folder}) => createRequire(join(folder, 'package.json'))('.') as unknown)
  const raw = content.map((text) => ({raw: text, extension: 'html'}))
  const written = file === undefined ? {...config, plugins: own} : (load('./loadConfig.js') as LoadConfig)(file)
  const source = url === ownName ? css : `@tailwind base;@tailwind components;@tailwind utilities;${css}`
  return (await postcss([tailwind({...written, content: raw})]).process(source, {from: undefined})).css
}

type LoadConfig = (file: string) => object

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
    options: {
      base: string
      loadStylesheet(id: string, base: string): Promise<Stylesheet>
      loadModule(id: string, base: string): Promise<PluginModule>
    },
  ): Promise<Compiler>
}

interface PluginModule {
  readonly path: string
  readonly base: string
  readonly module: unknown
}

type FindPlugin = (name: string) => Promise<PluginModule>

async function withFour({content, css}: TailwindRequest, owner: Installed, plugin: FindPlugin): Promise<string> {
  const load = createRequire(join(owner.folder, 'package.json'))
  const {compile} = load(owner.name) as Four
  // As its script does: who imports nothing has all of it. Source: tailwindcss, packages/@tailwindcss-browser/src/index.ts
  const source = /@import|@tailwind/.test(css) ? css : `@import "tailwindcss";${css}`
  const base = owner.folder
  const compiler = await compile(source, {base, loadStylesheet: (id) => ownSheet(id, owner), loadModule: plugin})
  return compiler.build([...new Set(content.flatMap(candidatesIn))])
}

/** `@plugin "name"`: an installed package, of the same project. Code of the page itself is not run. */
async function pluginNamed(
  name: string,
  vendor: Vendor,
  trusted: string | false,
): Promise<PluginModule & {readonly owner: Installed}> {
  if (/^[./]/.test(name))
    throw new CapabilityError(
      'invalid',
      `\`${name}\` is code of the page, which no build runs: seal what your bundler makes`,
    )
  const [pack = name] = /^(?:@[^/]+\/)?[^/]+/.exec(name) ?? []
  const owner = await vendor.find({package: pack})
  checkTrust(owner, trusted)
  const path = createRequire(join(owner.home, 'package.json')).resolve(name)
  const {default: module} = (await import(pathToFileURL(path).href)) as {readonly default: unknown}
  return {owner, path, base: owner.folder, module}
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
