import {integer, number, oneOf} from '@ampoule/lint'
import type {BuildSettings} from './build-options.ts'
import type {ImageRequest} from './capabilities.ts'

/** Options of all that encodes rasters. */
export const rasterOptions = {
  maxImageWidth: integer('Largest width of a raster, in pixels.', 2560, {min: 1}),
  minSimilarity: number(
    'Least structural similarity (SSIM) of an encoded raster to its source; 1 for lossless.',
    0.98,
    {min: 0.5, max: 1},
  ),
  effort: oneOf('Work spent on making images smaller.', 'balanced', ['fast', 'balanced', 'thorough']),
} as const

/** The request for one raster. */
export function rasterRequest({
  maxImageWidth: maxWidth,
  minSimilarity,
  effort,
}: {
  readonly maxImageWidth: number
  readonly minSimilarity: number
  readonly effort: NonNullable<ImageRequest['effort']>
}): ImageRequest {
  return {maxWidth, minSimilarity, effort}
}

/** Key of a raster in `BuildContext.encodings`: its path, and how it is encoded. */
export function encodingKey(path: string, request: ImageRequest): string {
  return `${JSON.stringify(request)} ${path}`
}

/** Twice the width of the text column (CSS pixels) for pages in the default theme, of a large window for others. */
const maxImageWidths = {markdown: 1600, html: 2560}

/** Largest width of the rasters of a page, in pixels. */
export function imageWidth({maxImageWidth, format}: Pick<BuildSettings, 'maxImageWidth' | 'format'>): number {
  return maxImageWidth ?? maxImageWidths[format]
}
