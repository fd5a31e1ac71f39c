import type {Capabilities} from '@ampoule/build'
import {Drawers} from '../diagram/drawers.ts'
import {EncoderPool} from '../encoders/encoder-pool.ts'
import type {CacheOptions} from './cached.ts'
import {noFacts} from './facts.ts'
import type {Inputs} from './inputs.ts'
import {listFolder} from './list-files.ts'
import {Root} from './read.ts'
import {lazyVendor} from './vendor/lazy-vendor.ts'
import type {LockMode} from './vendor/lock.ts'

/** Folders that files are read from, and that results are kept in. */
export interface NodeCapabilitiesOptions {
  /** Nothing outside this folder is read. */
  readonly root: string
  /** Folder in which results that took long are kept; nothing is kept when left out. */
  readonly cache?: string
  /**
   * How `ampoule.lock.json` in the root folder is taken, which says what addresses of CDNs became: `extend` (default) refuses
   * files that have changed, `frozen` also those that are not in it, `update` none.
   */
  readonly lock?: LockMode
  /**
   * Folder that the user stands in (default: the working folder), or false. Tailwind and D2 are code that runs: they do when they are
   * installed in the project of this folder, for the folder itself or above it. So does the configuration of Tailwind 3 in there.
   */
  readonly trusted?: string | false
  /** Called when the cache cannot be read or written, with what the system says; the build goes on without. */
  onCacheProblem?(error: Error): void
}

/** The world as Node gives it. esbuild, sharp and HarfBuzz are loaded when they are first asked for. */
export function createNodeCapabilities(options: NodeCapabilitiesOptions): Required<Capabilities> {
  return createSharingCapabilities(options, {})
}

/** Workers that pages may share; a page has its own of those that are left out. */
export interface SharedWorkers {
  readonly encoders?: EncoderPool
  readonly drawers?: Drawers
}

/** The same for one of several pages, which share what encodes and what draws. */
export function createSharingCapabilities(
  options: NodeCapabilitiesOptions,
  shared: SharedWorkers,
): Required<Capabilities> {
  const [root, capabilities] = openRoot(options, shared)
  const {cache, onCacheProblem = () => undefined} = options
  return cache === undefined
    ? capabilities
    : lazilyCached(capabilities, root, {folder: cache, onProblem: onCacheProblem})
}

/** The same, and what they have seen until now: for who builds again when something of it changes. */
export function createNotingCapabilities(
  options: NodeCapabilitiesOptions,
  shared: SharedWorkers = {},
): {
  readonly capabilities: Required<Capabilities>
  inputs(): Promise<Inputs>
} {
  const [root, capabilities] = openRoot(options, shared)
  const {cache: folder, onCacheProblem: onProblem = () => undefined} = options
  const facts = noFacts()
  return {
    capabilities: lazilyCached(capabilities, root, {folder, facts, onProblem}),
    inputs: async () => (await import('./inputs.ts')).inputsOf(facts, root),
  }
}

function openRoot(
  {root: folder, lock, trusted = process.cwd()}: NodeCapabilitiesOptions,
  {encoders = new EncoderPool(), drawers = new Drawers(trusted)}: SharedWorkers,
): [root: Root, capabilities: Required<Capabilities>] {
  const root = new Root(folder)
  const vendor = lazyVendor(root, lock)
  root.vendor = vendor
  const capabilities: Required<Capabilities> = {
    read: (url, from) => root.read(url, from),
    list: (folder) => listFolder(root, folder),
    async bundle(request) {
      const {bundleScripts} = await import('./bundle.ts')
      return bundleScripts(request, root)
    },
    async minifyStyle(css) {
      const {minifyStyle} = await import('./minify-style.ts')
      return minifyStyle(css)
    },
    image: (bytes, request) => encoders.image(bytes, request),
    async trace(bytes, request) {
      const {traceImage} = await import('../image/trace.ts')
      return traceImage(bytes, request)
    },
    font: (bytes, request) => encoders.font(bytes, request),
    async tailwind(request) {
      const {compileTailwind} = await import('./vendor/tailwind.ts')
      return compileTailwind(request, await vendor.load(), root.folder, trusted)
    },
    async installCommand(packages) {
      const {commandText, installCommand} = await import('./vendor/install-command.ts')
      return commandText(await installCommand(packages, root.folder, (await vendor.load()).packages))
    },
    async diagram(request) {
      const {drawDiagram} = await import('../diagram/draw-diagram.ts')
      return drawDiagram(request, drawers)
    },
    keep: async (_subject, _content, work) => work(),
  }
  return [root, capabilities]
}

/** The cache is loaded with the first thing that is worth keeping. */
function lazilyCached(capabilities: Required<Capabilities>, root: Root, options: CacheOptions): Required<Capabilities> {
  let loaded: Promise<Required<Capabilities>> | undefined
  const cached = (): Promise<Required<Capabilities>> => {
    loaded ??= import('./cached.ts').then(({cachedCapabilities}) => cachedCapabilities(capabilities, root, options))
    return loaded
  }
  return {
    read: async (url, from) => (await cached()).read(url, from),
    list: async (folder) => (await cached()).list(folder),
    bundle: async (request) => (await cached()).bundle(request),
    minifyStyle: async (css) => (await cached()).minifyStyle(css),
    image: async (bytes, request) => (await cached()).image(bytes, request),
    trace: async (bytes, request) => (await cached()).trace(bytes, request),
    font: async (bytes, request) => (await cached()).font(bytes, request),
    tailwind: async (request) => (await cached()).tailwind(request),
    diagram: async (request) => (await cached()).diagram(request),
    installCommand: (packages) => capabilities.installCommand(packages),
    keep: async (subject, content, work) => (await cached()).keep(subject, content, work),
  }
}
