import {readFile, writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {type BuildOptions, build} from '@ampoule/build'
import type {Finding} from '@ampoule/lint'
import type {Plugin, ResolvedConfig} from 'vite'
import {createNodeCapabilities} from '../capabilities/node.ts'
import {findPages, nameFrom} from '../lint/find-files.ts'
import {overlay} from './overlay.ts'

/** Options of the Vite plugin. */
export type AmpouleViteOptions = Pick<BuildOptions, 'profile' | 'form' | 'minify' | 'subset' | 'fit' | 'svg' | 'trace'>

/** Makes each page of a Vite build one sealed, linted file; in development an overlay shows what would be wrong with it. */
export function ampoule(options: AmpouleViteOptions = {}): Plugin {
  let config: ResolvedConfig | undefined
  return {
    name: 'ampoule',
    enforce: 'post',
    // A page that stands alone knows no base.
    config: ({base}) => (base === undefined ? {base: './'} : undefined),
    configResolved(resolved) {
      config = resolved
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, {server, filename}) {
        if (server === undefined || config === undefined) return undefined
        const path = nameFrom(config.root, filename)
        const source = await readFile(filename)
        const {findings} = await build(source, {
          ...options,
          path,
          capabilities: createNodeCapabilities({root: config.root, trusted: config.root}),
        })
        return overlay(html, findings)
      },
    },
    async writeBundle({dir}) {
      if (config === undefined) return
      const root = resolve(config.root, dir ?? config.build.outDir)
      const capabilities = createNodeCapabilities({root, trusted: config.root})
      for (const page of await findPages(root)) {
        const file = resolve(root, page)
        const path = nameFrom(root, file)
        const source = await readFile(file)
        const {html, findings} = await build(source, {...options, path, capabilities})
        await writeFile(join(root, path), html)
        for (const finding of findings) {
          if (finding.severity === 'error') this.error(told(path, finding))
          this.warn(told(path, finding))
        }
      }
    },
  }
}

function told(path: string, {message, file, place, rule}: Finding): string {
  const at = place === undefined ? '' : `:${place.start.line}:${place.start.column}`
  return `${file ?? path}${at} ${message} (${rule})`
}
