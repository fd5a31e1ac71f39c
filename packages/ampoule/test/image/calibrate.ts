/** What `scripts/calibrate-images.mjs` measures with. */
export {avifFormat} from '../../src/image/avif.ts'
export {open, readMetadata, toRaster} from '../../src/image/decode.ts'
export {jpegFormat} from '../../src/image/jpeg.ts'
export {isDrawing} from '../../src/image/predicted.ts'
export {contentOf} from '../../src/image/raster.ts'
export {BAND as band, trialOf} from '../../src/image/sample.ts'
export {planesOf, similarity} from '../../src/image/similarity.ts'
