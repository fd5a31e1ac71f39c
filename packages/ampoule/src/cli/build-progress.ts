import {visible} from '@ampoule/lint/internals'
import type {EncoderState} from '../encoders/encoder-pool.ts'
import type {Io} from './command.ts'

const SPINNER = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
/** Milliseconds between two looks, and after which what is left can be told. */
const [TICK, TELLING] = [120, 1500]
const CLEAR = '\r\u001b[2K'

/** How far a build of one or more pages is. */
export interface BuildState {
  /** Page that is made. */
  readonly name: string
  readonly pages: {readonly done: number; readonly total: number}
  readonly encoders: EncoderState
}

export interface BuildProgress {
  /** Writes without getting into the line. */
  readonly io: Io
  /** The page that is made now. */
  at(page: Pick<BuildState, 'name' | 'pages'>): void
  end(): void
}

/** A line that shows how far the work is, once it has taken a while; nothing when nobody looks on. */
export function buildProgress(io: Io, encoders: {readonly state: EncoderState}): BuildProgress {
  if (!io.interactive) return {io, at: () => undefined, end: () => undefined}
  const start = Date.now()
  let page: Parameters<BuildProgress['at']>[0] | undefined
  let tick = 0
  const timer = setInterval(() => {
    if (page === undefined) return
    const line = progressLine({...page, encoders: encoders.state}, Date.now() - start)
    io.err(`${CLEAR}${`${SPINNER[tick++ % SPINNER.length]} ${line}`.slice(0, Math.max(20, io.columns - 1))}`)
  }, TICK)
  timer.unref()
  const clear = (): void => {
    if (tick > 0) io.err(CLEAR)
  }
  const cleared =
    (say: (text: string) => void) =>
    (text: string): void => {
      clear()
      say(text)
    }
  return {
    io: {...io, out: cleared(io.out), err: cleared(io.err)},
    at(next) {
      page = next
    },
    end() {
      clearInterval(timer)
      clear()
    },
  }
}

/** Page, images and fonts that are done, the one at work, and the time that is left; `elapsed` in milliseconds. */
export function progressLine({name, pages, encoders}: BuildState, elapsed: number): string {
  const {files, weight, current} = encoders
  const parts = [`building ${visible(name)}`]
  if (pages.total > 1) parts.push(`${pages.done} of ${pages.total} pages`)
  if (files.asked > 0) parts.push(`${files.done} of ${files.asked} images and fonts`)
  if (current !== undefined) parts.push(visible(current))
  const isTelling = elapsed >= TELLING && weight.done > 0 && weight.done < weight.asked
  if (isTelling) parts.push(`${timeLeft((elapsed * (weight.asked - weight.done)) / weight.done)} left`)
  return parts.join(' · ')
}

function timeLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`
}
