import {addressed} from './addressed.ts'
import {contextOf} from './build-context.ts'
import {definePass} from './define-pass.ts'
import {isImage} from './passes/embed-images.ts'
import {rasterOptions, rasterRequest} from './raster-options.ts'
import {readRasters, startRaster} from './read-rasters.ts'
import {isFileUrl} from './resolve-url.ts'

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
    for (const {addresses} of addressed(tree, isImage))
      for (const {url} of addresses) if (isFileUrl(url) && !rasters.has(url)) urls.add(url)
    // All are asked for at once, so that it is known how much there is to do; and before other passes, which leave reading no turn.
    for (const [url, raster] of await readRasters(urls, capabilities.read, path)) {
      rasters.set(url, raster)
      startRaster(encodings, raster, fit?.solver.request(raster.path, request) ?? request, capabilities.image)
    }
  },
})
