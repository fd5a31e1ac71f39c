import {addressed} from './addressed.ts'
import {contextOf} from './build-context.ts'
import {definePass} from './define-pass.ts'
import {getAttribute} from './hast.ts'
import {sniffImage} from './image/sniff.ts'
import {encodingKey} from './image-embedder.ts'
import {rasterOptions, rasterRequest} from './raster-options.ts'
import {isFileUrl} from './resolve-url.ts'

/** By then the passes that take pictures in have come. */
const most = 100

/** First half of `embedImages`, for a whole build: rasters are encoded while other passes work. It changes nothing by itself. */
export const startImages = definePass({
  name: 'start-images',
  summary:
    'Begin to encode the rasters of `<img src>`, for `embed-images` with the same options, while other passes work.',
  needs: ['read', 'image'],
  options: rasterOptions,
  async transform(tree, {options, file, path, capabilities}) {
    const {encodings, fit} = contextOf(file)
    // In another round of the build they are there.
    if (fit !== undefined && fit.images.size > 0) return
    const request = rasterRequest(options)
    const urls = new Set<string>()
    for (const {node, parent, name, addresses} of addressed(tree, ({sink}) => sink === 'image')) {
      const [{url}] = addresses
      // Of several sources one is chosen, or all are taken in: that is for others to say.
      const isOnly =
        getAttribute(node, 'srcset') === undefined && !('tagName' in parent && parent.tagName === 'picture')
      if (node.tagName === 'img' && name === 'src' && isOnly && isFileUrl(url)) urls.add(url)
    }
    void startAll()

    /** Reads one after the other, and the first alone: a page may name thousands. */
    async function startAll(): Promise<void> {
      for (const url of [...urls].slice(0, most)) {
        try {
          const {path: from, bytes} = await capabilities.read(url, path)
          const wanted = fit?.solver.request(from, request) ?? request
          const key = encodingKey(from, wanted)
          const kind = sniffImage(bytes)?.type
          if (kind === undefined || kind === 'image/svg+xml' || encodings.has(key)) continue
          const encoding = capabilities.image(bytes, wanted)
          encoding.catch(() => undefined)
          encodings.set(key, encoding)
        } catch {
          // Who embeds it meets the same, and says it.
        }
      }
    }
  },
})
