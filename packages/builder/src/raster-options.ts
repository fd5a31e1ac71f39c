import {integer, number, oneOf} from '@ampoule/lint'
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
