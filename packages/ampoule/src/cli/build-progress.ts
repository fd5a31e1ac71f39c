import {visible} from '@ampoule/lint'
import type {Io} from './command.ts'

/** A line that shows that work goes on, once it has taken a while. */
export function buildProgress(io: Io, name: string): () => void {
  if (!io.interactive) return () => undefined
  const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
  let tick = 0
  const timer = setInterval(() => io.err(`\r${spinner[tick++ % spinner.length]} building ${visible(name)} `), 120)
  timer.unref()
  return () => {
    clearInterval(timer)
    if (tick > 0) io.err('\r\u001b[2K')
  }
}
