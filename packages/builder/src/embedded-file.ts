import type {Finding} from '@ampoule/lint'
import type {VendoredFile} from './capabilities.ts'

/** A file as a `data:` URL. */
export interface EmbeddedFile {
  readonly url: string
  /** The file it was made of, from the root folder. */
  readonly path: string
  /** As in `SourceFile`. */
  readonly vendored?: readonly VendoredFile[]
  /** Size in which an image wants to be shown, in CSS pixels, and the width of what was embedded. */
  readonly width?: number
  readonly height?: number
  readonly rasterWidth?: number
  /** Remarks on the file, said once in each build. */
  readonly notes?: readonly Finding[]
}
