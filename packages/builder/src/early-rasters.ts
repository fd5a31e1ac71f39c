import type {BuildContext} from './build-context.ts'
import type {BuildSettings} from './build-options.ts'
import type {Capabilities} from './capabilities.ts'
import {imageWidth, rasterRequest} from './raster-options.ts'
import {readRasters, startRaster} from './read-rasters.ts'
import {isFileUrl} from './resolve-url.ts'
import type {SourceDocument} from './source-document.ts'

/** Rasters of a page that have been read, and are being encoded. */
export type EarlyRasters = Pick<BuildContext, 'rasters' | 'encodings'>

/**
 * Begins to encode the rasters that Markdown shows in the plainest way, before it is read: until then a processor has nothing to do. What
 * is named in other ways is left to `startImages`.
 */
export async function startEarly(
  {path, source}: SourceDocument,
  settings: BuildSettings,
  {read, image}: Capabilities,
): Promise<EarlyRasters> {
  const encodings: EarlyRasters['encodings'] = new Map()
  if (settings.format !== 'markdown' || read === undefined || image === undefined)
    return {rasters: new Map(), encodings}
  const text = typeof source === 'string' ? source : new TextDecoder().decode(source)
  const rasters = new Map(await readRasters(namedIn(text), read, path))
  const request = rasterRequest({...settings, maxImageWidth: imageWidth(settings)})
  for (const raster of rasters.values()) startRaster(encodings, raster, request, image)
  return {rasters, encodings}
}

/** Addresses of `![…](a.png)` and `<img src=a.png>`. Where there are several sources, another may be chosen. */
function namedIn(text: string): Set<string> {
  const inMarkdown = [...text.matchAll(/!\[[^[\]]*\]\([ \t]*<?([^\s()<>]+)/g)]
  const tags = text.includes('<picture') ? [] : (text.match(/<img\s[^<>]*>/gi) ?? [])
  const inMarkup = tags
    .filter((tag) => !/srcset/i.test(tag))
    .map((tag) => /\ssrc\s*=\s*["']?([^\s"'<>]+)/i.exec(tag) ?? [])
  const urls = [...inMarkdown, ...inMarkup].map(([, url = '']) => url)
  // An address from the root is read under the folder that the page was meant to be published in, which is not known yet.
  return new Set(urls.filter((url) => raster.test(url) && isFileUrl(url) && !url.startsWith('/')))
}

const raster = /\.(?:png|jpe?g|webp|gif|avif)$/i
