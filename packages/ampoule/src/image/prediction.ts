/** Demands on an encoding. */
export interface Prediction {
  readonly minSimilarity: number
  /** Larger than this, in bytes, it is not worth it. */
  readonly worth: number
  /** True to try qualities on a part of the picture first. */
  readonly tries: boolean
  /** True when the picture's colours are at half its size already. */
  readonly halvesColor: boolean
  /** Quality of the JPEG that it was, when its pixels are as they were. */
  readonly jpegQuality?: number
}
