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
export async function run(args: readonly string[], {cwd, stdin = '', env = {}}: Terminal): Promise<Run> {
  let out = ''
  let err = ''
  const io: Io = {
    cwd,
    interactive: false,
    colors: false,
    columns: 100,
    env,
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    readStdin: async () => new TextEncoder().encode(stdin),
  }
  return {code: await main(args, io), out, err}
}
