import type {EncodedImage, ImageRequest} from '../host.ts'

/** A request that may cost quality: an image that is lossy already is encoded once more. */
export interface LadderRequest extends ImageRequest {
  readonly reencode: true
}

/** One step down: an image that is smaller than all before it, and what was asked for it. */
export interface Rung {
  readonly image: EncodedImage
  readonly request: LadderRequest
}

// Structure goes before pixels: down to half of the width a raster of twice the shown size still has a pixel for each
// CSS pixel. The last is the floor, below which a picture looks broken rather than coarse.
const STEPS: readonly {readonly similarity: number; readonly scale: number}[] = [
  {similarity: 0.96, scale: 1},
  {similarity: 0.94, scale: 1},
  {similarity: 0.94, scale: 0.8},
  {similarity: 0.92, scale: 0.8},
  {similarity: 0.92, scale: 0.65},
  {similarity: 0.9, scale: 0.65},
  {similarity: 0.9, scale: 0.5},
]

/**
 * Variants of an image, each smaller than the one before, for a page that has to fit a limit: take steps on the largest
 * images until it does. Ends at the quality floor (SSIM 0.9, half of the width); nothing is encoded before it is asked for.
 *
 * `first` is what `encode` made of `bytes` for `request`; `width` that of its raster. Throws what `encode` throws.
 */
export async function* imageLadder(
  bytes: Uint8Array,
  {first, width, request}: {readonly first: EncodedImage; readonly width: number; readonly request: ImageRequest},
  encode: (bytes: Uint8Array, request: LadderRequest) => Promise<EncodedImage>,
): AsyncGenerator<Rung> {
  let smallest = first.bytes.length
  for (const {similarity, scale} of STEPS) {
    if (similarity > request.minSimilarity) continue
    const step: LadderRequest = {
      maxWidth: Math.max(1, Math.round(Math.min(width, request.maxWidth) * scale)),
      minSimilarity: similarity,
      reencode: true,
    }
    const image = await encode(bytes, step)
    if (image.bytes.length >= smallest) continue
    smallest = image.bytes.length
    yield {image, request: step}
  }
}
