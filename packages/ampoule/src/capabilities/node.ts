import type {Capabilities} from '@ampoule/build'
import {Root} from './read.ts'

/** Where files are read in Node, and where is kept what took long. */
export interface NodeCapabilitiesOptions {
  /** Nothing outside this folder is read. */
  readonly root: string
  /** Folder in which results that took long are kept; nothing is kept when left out. */
  readonly cache?: string
}

/** The world as Node gives it. esbuild, sharp and HarfBuzz are loaded when they are first asked for. */
export function createNodeCapabilities({root: folder, cache}: NodeCapabilitiesOptions): Required<Capabilities> {
  const root = new Root(folder)
  const capabilities: Required<Capabilities> = {
    read: (url, from) => root.read(url, from),
    async bundle(request) {
      const {bundleScripts} = await import('./bundle.ts')
      return bundleScripts(request, root)
    },
    async minifyStyle(css) {
      const {minifyStyle} = await import('./minify-style.ts')
      return minifyStyle(css)
    },
    async image(bytes, request) {
      const {encodeImage} = await import('../image/encode.ts')
      return encodeImage(bytes, request)
    },
    async trace(bytes, request) {
      const {traceImage} = await import('../image/trace.ts')
      return traceImage(bytes, request)
    },
    async font(bytes, request) {
      const {encodeFont} = await import('../font/encode.ts')
      return encodeFont(bytes, request)
    },
    keep: async (_subject, _content, work) => work(),
  }
  return cache === undefined ? capabilities : lazilyCached(capabilities, cache, root)
}

/** The cache is loaded with the first thing that is worth keeping. */
function lazilyCached(capabilities: Required<Capabilities>, folder: string, root: Root): Required<Capabilities> {
  let loaded: Promise<Required<Capabilities>> | undefined
  const cached = (): Promise<Required<Capabilities>> => {
    loaded ??= import('./cached.ts').then(({cachedCapabilities}) => cachedCapabilities(capabilities, folder, root))
    return loaded
  }
  return {
    read: async (url, from) => (await cached()).read(url, from),
    bundle: async (request) => (await cached()).bundle(request),
    minifyStyle: async (css) => (await cached()).minifyStyle(css),
    image: async (bytes, request) => (await cached()).image(bytes, request),
    trace: async (bytes, request) => (await cached()).trace(bytes, request),
    font: async (bytes, request) => (await cached()).font(bytes, request),
    keep: async (subject, content, work) => (await cached()).keep(subject, content, work),
  }
}
