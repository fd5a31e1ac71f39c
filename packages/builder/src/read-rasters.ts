import type {BuildContext} from './build-context.ts'
import type {Capabilities, ImageRequest, SourceFile} from './capabilities.ts'
import {sniffImage} from './image/sniff.ts'
import {encodingKey} from './raster-options.ts'

/** By then the passes that take pictures in have come. */
const most = 100
const mostBytes = 64 * 1024 * 1024

/** Reads rasters by their addresses, one after the other: a page may name thousands. What is none, or cannot be had, is left out. */
export async function readRasters(
  urls: Iterable<string>,
  read: NonNullable<Capabilities['read']>,
  from: string,
): Promise<ReadonlyMap<string, SourceFile>> {
  const rasters = new Map<string, SourceFile>()
  let held = 0
  for (const url of [...urls].slice(0, most)) {
    if (held > mostBytes) break
    try {
      const file = await read(url, from)
      const kind = sniffImage(file.bytes)?.type
      if (kind === undefined || kind === 'image/svg+xml') continue
      rasters.set(url, file)
      held += file.bytes.length
    } catch {
      // Who embeds it meets the same, and says it.
    }
  }
  return rasters
}

/** Begins to encode a raster, unless that was begun; who waits for it is told what goes wrong. */
export function startRaster(
  encodings: BuildContext['encodings'],
  {path, bytes}: SourceFile,
  request: ImageRequest,
  image: NonNullable<Capabilities['image']>,
): void {
  const key = encodingKey(path, request)
  if (encodings.has(key)) return
  const encoding = image(bytes, request)
  encoding.catch(() => undefined)
  encodings.set(key, encoding)
}
