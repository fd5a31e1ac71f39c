/** EXIF orientation: 1 is upright, 5 to 8 swap width and height. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** Header of an image file. */
export interface ImageHeader {
  /** Size in pixels as a browser shows it, rotations applied; undefined when the header does not hold it. */
  readonly width: number | undefined
  readonly height: number | undefined
  readonly animated: boolean
  /** Only what Chromium applies, and only where `width` and `height` are not stored that way already. */
  readonly orientation: Orientation
  /** True when the pixels were coded with loss. */
  readonly lossy: boolean
  /** True when it is coded for high dynamic range (PQ or HLG), which 8 bits a channel cannot hold. */
  readonly hdr: boolean
}

export function header(width: number, height: number, more: Partial<ImageHeader> = {}): ImageHeader {
  const turned = (more.orientation ?? 1) >= 5
  return {
    width: (turned ? height : width) || undefined,
    height: (turned ? width : height) || undefined,
    animated: false,
    orientation: 1,
    lossy: false,
    hdr: false,
    ...more,
  }
}

/** Transfer characteristics PQ and HLG (ITU-T H.273, table 3). */
export function isHdrTransfer(code: number): boolean {
  return code === 16 || code === 18
}
