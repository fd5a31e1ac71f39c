import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {CapabilityError, resolveCdn, type SourceFile, type TailwindRequest, type VendoredFile} from '@ampoule/build'
import type {Installed} from './installed.ts'
import type {Vendor} from './vendor.ts'

/** Compiles the styles of a page with the Tailwind that is installed. Throws `CapabilityError`. */
export async function compileTailwind(request: TailwindRequest, vendor: Vendor): Promise<SourceFile> {
  const asset = resolveCdn(request.url)
  const isPlay = asset?.kind === 'tailwind'
  const owner = await vendor.find({package: 'tailwindcss', range: (isPlay ? asset.range : undefined) ?? '4'})
  const plugins = await Promise.all(
    (isPlay ? asset.plugins : []).map((name) => vendor.find({package: `@tailwindcss/${name}`})),
  )
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

/** What decides the styles is the version; its manifest stands for it in the lock file. */
function manifests(owners: readonly Installed[], vendor: Vendor): Promise<VendoredFile[]> {
  return Promise.all(
    owners.map(async (owner) =>
      vendor.locked({owner, path: 'package.json', bytes: await readFile(join(owner.folder, 'package.json'))}),
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
  const source = css.trim() === '' ? '@import "tailwindcss";' : css
  const compiler = await compile(source, {base: owner.folder, loadStylesheet: (id) => ownSheet(id, owner)})
  return compiler.build([...new Set(content.flatMap(candidatesIn))])
}

/** Of the sheets that a page may import, Tailwind's own are known. */
async function ownSheet(id: string, {folder}: Installed): Promise<Stylesheet> {
  const name = /^tailwindcss(?:\/([\w-]+?)(?:\.css)?)?$/.exec(id)
  if (name === null) throw new CapabilityError('not-found', `\`@import "${id}"\` is no sheet of Tailwind`)
  const path = join(folder, `${name[1] ?? 'index'}.css`)
  return {path, base: folder, content: await readFile(path, 'utf8')}
}

/** Words that may be class names; Tailwind passes over those that are none. */
function candidatesIn(text: string): string[] {
  return text.match(/[^\s"'`<>{}=;]*[^\s"'`<>{}=;:.,]/g) ?? []
}
