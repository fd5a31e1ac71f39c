import type {Io} from './command.ts'

/** Runs what can be stopped between two steps; nothing comes of it when the user has asked to stop. */
export async function interruptible<T>(io: Io, run: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
  const controller = new AbortController()
  const release = io.onInterrupt?.(() => controller.abort())
  try {
    return await run(controller.signal)
  } catch (error) {
    if (controller.signal.aborted && error === controller.signal.reason) return undefined
    throw error
  } finally {
    release?.()
  }
}
