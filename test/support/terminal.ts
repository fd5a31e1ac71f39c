import type {Io} from '../../packages/ampoule/src/cli/command.ts'
import {main} from '../../packages/ampoule/src/cli/main.ts'

export interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface Terminal {
  readonly cwd: string
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the command line as a terminal would, without a process. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Run> {
  const {done} = start(args, terminal)
  return done
}

/** A command line that goes on until it is interrupted. */
export interface Running {
  readonly done: Promise<Run>
  /** All that it has said until now. */
  said(): string
  /** Waits until it has said something that matches, after the first `from` letters. */
  until(pattern: RegExp, from?: number): Promise<void>
  interrupt(): void
}

/** Starts the command line, and leaves it running. */
export function start(args: readonly string[], {cwd, stdin = '', env = {}}: Terminal): Running {
  let out = ''
  let err = ''
  let said = ''
  const listeners = new Set<() => void>()
  const waiting = new Set<() => void>()
  const hear = (text: string): void => {
    said += text
    for (const look of waiting) look()
  }
  const io: Io = {
    cwd,
    interactive: false,
    colors: false,
    columns: 100,
    env,
    out: (text) => {
      out += text
      hear(text)
    },
    err: (text) => {
      err += text
      hear(text)
    },
    readStdin: async () => new TextEncoder().encode(stdin),
    onInterrupt(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return {
    done: main(args, io).then((code) => ({code, out, err})),
    said: () => said,
    until: (pattern, from = 0) =>
      new Promise((found) => {
        const look = (): void => {
          if (!pattern.test(said.slice(from))) return
          waiting.delete(look)
          found()
        }
        waiting.add(look)
        look()
      }),
    interrupt: () => {
      for (const listener of listeners) listener()
    },
  }
}
