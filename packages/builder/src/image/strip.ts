import {stripAvif} from './formats/avif.ts'
import {stripGif} from './formats/gif.ts'
import {stripJpeg} from './formats/jpeg.ts'
import {stripPng} from './formats/png.ts'
import {stripWebp} from './formats/webp.ts'
import {sniffImage} from './sniff.ts'

/**
 * Removes EXIF (places and cameras among it), XMP, IPTC, comments and what follows the end of the picture, without
 * touching a pixel. Colour profiles, animation and an orientation that browsers apply stay. Bytes whose structure is
 * broken, and formats that hold no metadata, come back as they are.
 */
export function stripMetadata(bytes: Uint8Array): Uint8Array {
  switch (sniffImage(bytes)?.type) {
    case 'image/png':
      return stripPng(bytes)
    case 'image/jpeg':
      return stripJpeg(bytes)
    case 'image/gif':
      return stripGif(bytes)
    case 'image/webp':
      return stripWebp(bytes)
    case 'image/avif':
      return stripAvif(bytes)
    default:
      return bytes
  }
}
