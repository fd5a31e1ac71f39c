import type {Root} from 'hast'
import type {Capabilities} from './capabilities.ts'
import {Folders} from './carried/folders.ts'
import {pathOf} from './carried/names.ts'
import {elementsOf, getAttribute} from './hast.ts'

/**
 * The folder of a site that a page was meant to be published in, as bundlers write it before every address (`base`,
 * `publicPath`): `app/` when the page names `/app/main.js` and the root folder holds `main.js`. Empty when there is none.
 */
export async function findPublishedBase(tree: Root, {list}: Capabilities): Promise<string> {
  if (list === undefined) return ''
  const folders = new Folders(list)
  for (const {node} of elementsOf(tree)) {
    const name = node.tagName === 'script' ? 'src' : node.tagName === 'link' ? 'href' : undefined
    const url = name === undefined ? undefined : getAttribute(node, name)
    if (url === undefined || !/^\/[^/]/.test(url)) continue
    const path = pathOf(url).slice(1)
    if (await folders.has(path)) return ''
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
      if (await folders.has(path.slice(slash + 1))) return path.slice(0, slash + 1)
    }
  }
  return ''
}

/** The same capabilities for a page that names its files by where it was meant to be published. */
export function readingUnder(base: string, capabilities: Capabilities): Capabilities {
  const {read, bundle} = capabilities
  if (base === '') return capabilities
  const start = `/${base}`
  return {
    ...capabilities,
    ...(read && {read: (url, from) => read(url.startsWith(start) ? url.slice(start.length - 1) : url, from)}),
    ...(bundle && {bundle: (request) => bundle({...request, publishedBase: base})}),
  }
}
