import {WorkLimitError} from '@ampoule/lint'
import type {Capabilities} from './capabilities.ts'

/** Most that they may come to together, in UTF-16 code units: far more than any host takes. */
const mostText = 64 * 1024 * 1024

/** Counts the copies of files that a page is made of: three frames in each of eight would make 6,561. */
export class CopyLimit {
  readonly #what: string
  readonly #most: number
  #copies = 0
  #text = 0

  /** `what` begins the message: "Frames are embedded"; `most` is how often. */
  constructor(what: string, most: number) {
    this.#what = what
    this.#most = most
  }

  /** Counts a copy that begins. Throws `WorkLimitError`. */
  begin(): void {
    if (++this.#copies > this.#most) throw new WorkLimitError(`${this.#what} more than ${this.#most} times`)
  }

  /** Counts the text of a copy. Throws `WorkLimitError`. */
  add(text: string): void {
    this.#text += text.length
    if (this.#text > mostText) throw new WorkLimitError(`${this.#what} until the page has more than 64 MiB`)
  }
}

type Read = NonNullable<Capabilities['read']>

/** Reads what an address names in a file once, however often it is asked for. */
export function readingOnce(read: Read): Read {
  const known = new Map<string, ReturnType<Read>>()
  return (url, from) => {
    const key = `${from}\0${url}`
    const reading = known.get(key) ?? read(url, from)
    known.set(key, reading)
    return reading
  }
}
