import type {EncodedFont, EncodedImage} from '@ampoule/build'
import {digest} from '../digest.ts'
import type {EncoderJob} from './encoder-worker.ts'

/** Bytes of results that are held at most. */
const MOST_HELD = 32 * 1024 * 1024

type Encoded = EncodedImage | EncodedFont

/** Encodes once what several pages hold, or one page under several names. */
export class EncodedOnce {
  readonly #running = new Map<string, Promise<Encoded>>()
  /** The oldest first. */
  readonly #held = new Map<string, Encoded>()
  #bytes = 0

  /** Does the work unless it was done, or is being done. */
  async of({kind, bytes, request}: EncoderJob, encode: () => Promise<Encoded>): Promise<Encoded> {
    const key = digest([kind, bytes, request])
    const held = this.#held.get(key)
    if (held !== undefined) return held
    const running = this.#running.get(key) ?? encode().finally(() => this.#running.delete(key))
    this.#running.set(key, running)
    const encoded = await running
    this.#hold(key, encoded)
    return encoded
  }

  #hold(key: string, encoded: Encoded): void {
    if (this.#held.has(key)) return
    this.#held.set(key, encoded)
    this.#bytes += encoded.bytes.length
    for (const [oldest, {bytes}] of this.#held) {
      if (this.#bytes <= MOST_HELD) return
      this.#held.delete(oldest)
      this.#bytes -= bytes.length
    }
  }
}
