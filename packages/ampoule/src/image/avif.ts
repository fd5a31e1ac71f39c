import {fromRaster, toBytes} from './decode.ts'
import type {Format} from './probe.ts'
import type {Raster} from './raster.ts'

export interface AvifSettings {
  /** 1 to 100. */
  readonly quality: number
  readonly effort: 0 | 1 | 2
  /**
   * True to write colour at half the size: a quarter of the time less. Full size takes 3 to 8 % more bytes, for coloured lines
   * and text that stay what they are.
   */
  readonly halvesColor?: boolean
}

/** AVIF. Where effort is low it is tuned for SSIM, which takes less time than the encoder's own measure and fewer bytes. */
export function encodeAvif(raster: Raster, {quality, effort, halvesColor = false}: AvifSettings): Promise<Uint8Array> {
  const tune = effort === 2 ? 'auto' : 'ssim'
  const chromaSubsampling = halvesColor ? '4:2:0' : '4:4:4'
  return toBytes(fromRaster(raster).avif({quality, effort, tune, chromaSubsampling}))
}

export function avifFormat(settings: Omit<AvifSettings, 'quality'>): Format {
  return {type: 'image/avif', encode: (raster, quality) => encodeAvif(raster, {...settings, quality})}
}
