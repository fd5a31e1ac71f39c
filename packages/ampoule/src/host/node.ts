import type {Host} from '@ampoule/build'
import {Root} from './read.ts'

export interface NodeHostOptions {
  /** Nothing outside this folder is read. */
  readonly root: string
}

/** The world as Node gives it. esbuild, sharp and HarfBuzz are loaded when they are first asked for. */
export function createNodeHost({root: folder}: NodeHostOptions): Required<Host> {
  const root = new Root(folder)
  return {
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
    async font(bytes, request) {
      const {encodeFont} = await import('../font/encode.ts')
      return encodeFont(bytes, request)
    },
  }
}
