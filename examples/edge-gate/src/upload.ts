/** The body of a request, of which some may not have arrived. */
export interface Upload {
  /** All of it; `large` for more than `most` bytes, of which no more is kept, `slow` for what takes longer than `time`. */
  read(limits: {readonly most: number; readonly time: number}): Promise<Uint8Array | 'large' | 'slow'>
  /**
   * The answer to a request that was not read to its end. A client that is still sending when its connection is closed may lose the
   * answer, so the answer is sent at once and ends when the client does: what still comes is read and thrown away, until `most` bytes
   * have come in all.
   */
  answer(response: Response, most: number): Promise<Response>
}

/** The one reader of the body of a request. */
export function uploadOf({body, headers}: Request): Upload {
  const reader = body?.getReader()
  /** Kept when nobody waits for it any more, as a body has one reading at a time. */
  let pending: Promise<Part> | undefined
  let isOver = reader === undefined
  let length = 0
  /** The next part; undefined when there is none, or none came within `time`. */
  async function next(time: number): Promise<Uint8Array | undefined> {
    if (isOver || reader === undefined) return undefined
    pending ??= reader.read()
    const part = await within(pending, time)
    if (part === undefined) return undefined
    pending = undefined
    isOver = part.done
    length += part.value?.length ?? 0
    return part.value
  }

  async function skip(most: number): Promise<void> {
    const end = Date.now() + mostSkipped
    try {
      while (length < most && Date.now() < end && (await next(mostSilent)) !== undefined);
    } catch {
      // The client is gone: there is nothing more to wait for.
      isOver = true
    }
  }

  return {
    async read({most, time}) {
      if (Number(headers.get('content-length') ?? 0) > most) return 'large'
      const end = Date.now() + time
      const parts: Uint8Array[] = []
      for (;;) {
        const part = await next(end - Date.now())
        if (part === undefined) return isOver ? joined(parts, length) : 'slow'
        if (length > most) return 'large'
        parts.push(part)
      }
    },
    async answer(response, most) {
      if (isOver) return response
      const bytes = new Uint8Array(await response.arrayBuffer())
      const stream = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(bytes),
        async pull(controller) {
          await skip(most)
          controller.close()
        },
      })
      const {status, headers: given} = response
      return new Response(stream, {status, headers: [...given, ['content-length', String(bytes.length)]]})
    },
  }
}

type Part = Awaited<ReturnType<ReadableStreamDefaultReader<Uint8Array>['read']>>

/** Milliseconds that a client is listened to that has its answer, and that it may be silent in between. */
const mostSkipped = 5000
const mostSilent = 1000

async function within<T>(promise: Promise<T>, time: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), Math.max(0, time))
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
