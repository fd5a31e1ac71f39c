import {createNodeCapabilities} from 'ampoule'
import type {Page} from 'playwright-core'

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  json: 'application/json',
  wasm: 'application/wasm',
}

/** A host that stands for files of packages. */
const packages = 'https://packages.invalid/'

/** Plays CDNs on this machine: what a page asks them for is answered out of the packages that the build uses. */
export async function playCdns(page: Page, root: string): Promise<void> {
  const capabilities = createNodeCapabilities({root})
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, async (route) => {
    const url = route.request().url()
    try {
      const address = url.startsWith(packages) ? url.replace(packages, 'npm:/') : url
      const {path, bytes} = await capabilities.read(address, 'page.html')
      const isSheet = /fonts\.googleapis/.test(path)
      const type = isSheet ? 'text/css' : types[/\.(\w+)$/.exec(path)?.[1] ?? '']
      const body = isSheet ? new TextDecoder().decode(bytes).replaceAll('npm:/', packages) : Buffer.from(bytes)
      await route.fulfill({
        body,
        contentType: type ?? 'application/octet-stream',
        headers: {'access-control-allow-origin': '*'},
      })
    } catch {
      await route.abort()
    }
  })
}
