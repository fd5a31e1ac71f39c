import type {Io} from './command.ts'

/** A line that counts pages while a person looks on, once it has taken a while. */
export function lintProgress(io: Io, total: number): {show(done: number): void; end(): void} {
  let isShown = false
  let last = Date.now()
  return {
    show(done) {
      const now = Date.now()
      if (!io.interactive || now - last < 200) return
      last = now
      isShown = true
      io.err(`\r${done.toLocaleString('en')} of ${total.toLocaleString('en')} pages`)
    },
    end() {
      if (isShown) io.err('\r\u001b[2K')
    },
  }
}
