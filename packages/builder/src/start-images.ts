import {addressed} from './addressed.ts'
import {contextOf} from './build-context.ts'
import type {Capabilities, SourceFile} from './capabilities.ts'
import {definePass} from './define-pass.ts'
import {sniffImage} from './image/sniff.ts'
import {encodingKey} from './image-embedder.ts'
import {isImage} from './passes/embed-images.ts'
import {rasterOptions, rasterRequest} from './raster-options.ts'
import {isFileUrl} from './resolve-url.ts'

/** By then the passes that take pictures in have come. */
const most = 100
const mostBytes = 64 * 1024 * 1024

/** First half of `embedImages`, for a whole build: rasters are encoded while other passes work. It changes nothing by itself. */
export const startImages = definePass({
  name: 'start-images',
  summary:
    'Begin to encode the rasters that elements name, for `embed-images` with the same options, while other passes work.',
  needs: ['read', 'image'],
  options: rasterOptions,
  async transform(tree, {options, file, path, capabilities}) {
    const {encodings, rasters, fit} = contextOf(file)
    // In another round of the build they are there.
    if (fit !== undefined && fit.images.size > 0) return
    const request = rasterRequest(options)
    const urls = new Set<string>()
    for (const {addresses} of addressed(tree, isImage)) for (const {url} of addresses) if (isFileUrl(url)) urls.add(url)
    // All are asked for at once, so that it is known how much there is to do; and before other passes, which leave reading no turn.
    for (const [url, raster] of await readRasters([...urls].slice(0, most), capabilities.read, path)) {
      const {path: from, bytes} = raster
      rasters.set(url, raster)
      const wanted = fit?.solver.request(from, request) ?? request
      const key = encodingKey(from, wanted)
      if (encodings.has(key)) continue
      const encoding = capabilities.image(bytes, wanted)
      encoding.catch(() => undefined)
      encodings.set(key, encoding)
    }
  },
})

/** Reads one after the other: a page may name thousands. */
async function readRasters(
  urls: readonly string[],
  read: NonNullable<Capabilities['read']>,
  from: string,
): Promise<[url: string, SourceFile][]> {
  const rasters: [string, SourceFile][] = []
  let held = 0
  for (const url of urls) {
    if (held > mostBytes) break
    try {
      const file = await read(url, from)
      const kind = sniffImage(file.bytes)?.type
      if (kind === undefined || kind === 'image/svg+xml') continue
      rasters.push([url, file])
      held += file.bytes.length
    } catch {
      // Who embeds it meets the same, and says it.
    }
  }
  return rasters
}
