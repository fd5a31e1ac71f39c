import {type Capabilities, CapabilityError} from '../capabilities.ts'
import {sniffImage} from '../image/sniff.ts'

/** Smaller pictures are not worth the look. In bytes. */
const worthEncoding = 32 * 1024
/** Code may count on the size of a picture in pixels. */
const anyWidth = 100_000

/** A picture made smaller in bytes and not in pixels; what is no photograph loses nothing. */
export async function encodePicture(
  bytes: Uint8Array,
  type: string,
  {minSimilarity}: {readonly minSimilarity: number},
  {image}: Pick<Capabilities, 'image'>,
): Promise<{bytes: Uint8Array; type: string}> {
  const kind = sniffImage(bytes)?.type
  if (image === undefined || bytes.length < worthEncoding || (kind !== 'image/jpeg' && kind !== 'image/png'))
    return {bytes, type}
  try {
    const request = {maxWidth: anyWidth, minSimilarity: kind === 'image/png' ? 1 : minSimilarity}
    const encoded = await image(bytes, request)
    return encoded.bytes.length < bytes.length ? encoded : {bytes, type}
  } catch (error) {
    // A picture that cannot be read is carried as it is: the page would have got it so.
    if (error instanceof CapabilityError) return {bytes, type}
    throw error
  }
}
