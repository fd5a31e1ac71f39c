import {CapabilityError, type EncodedFont, type EncodedImage, type FontRequest, type ImageRequest} from '@ampoule/build'
import {encodeFont} from '../font/encode.ts'
import {encodeImage} from '../image/encode.ts'

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
    const {bytes} = job
    return {
      encoded: job.kind === 'image' ? await encodeImage(bytes, job.request) : await encodeFont(bytes, job.request),
    }
  } catch (error) {
    if (error instanceof CapabilityError) return {problem: error.problem, message: error.message}
    throw error
  }
}
