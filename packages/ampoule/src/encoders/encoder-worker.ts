import {CapabilityError, type EncodedFont, type EncodedImage, type FontRequest, type ImageRequest} from '@ampoule/build'

/** One piece of work for a thread: plain data. */
export type EncoderJob =
  | {readonly kind: 'image'; readonly bytes: Uint8Array; readonly request: ImageRequest}
  | {readonly kind: 'font'; readonly bytes: Uint8Array; readonly request: FontRequest}

/** Result of a job. Errors lose their class on the way from a thread. */
export type EncoderOutcome =
  | {readonly encoded: EncodedImage | EncodedFont}
  | {readonly problem: CapabilityError['problem']; readonly message: string}

/** Runs a job in a thread of the pool; the pool knows it by this name. */
export async function encode(job: EncoderJob): Promise<EncoderOutcome> {
  try {
    return {encoded: await encodedBy(job)}
  } catch (error) {
    if (error instanceof CapabilityError) return {problem: error.problem, message: error.message}
    throw error
  }
}

/** Loads what images need, before there is one. */
export async function ready(): Promise<void> {
  await import('../image/encode.ts')
}

/** Most pages have images and no font to encode: what fonts need is WebAssembly, made when it is loaded. */
async function encodedBy(job: EncoderJob): Promise<EncodedImage | EncodedFont> {
  if (job.kind === 'image') {
    const {encodeImage} = await import('../image/encode.ts')
    return encodeImage(job.bytes, job.request)
  }
  const {encodeFont} = await import('../font/encode.ts')
  return encodeFont(job.bytes, job.request)
}
