import {type BuildOptions, type BuildResult, type Capabilities, CapabilityError} from '@ampoule/build'
import type {Profile} from '@ampoule/lint'
import {builtPage} from '../verify/page-to-verify.ts'
import type {Io} from './command.ts'

/** Of a page that asks for files by addresses that only a run tells: what it asked for, and lies beneath the root, is carried in it. */
export async function recorded(
  name: string,
  path: string,
  make: (more: Pick<BuildOptions, 'include'>) => Promise<BuildResult>,
  {
    read,
    include = [],
    root,
    profile,
    io,
  }: {
    readonly read: NonNullable<Capabilities['read']>
    /** Files that are carried anyway. */
    readonly include?: readonly string[] | undefined
    readonly root: string
    readonly profile: Profile
    readonly io: Io
  },
): Promise<BuildResult> {
  const {verify} = await import('../verify/verify.ts')
  const found = new Set<string>()
  const elsewhere = new Set<string>()
  let built = await make({include})
  // What comes with one file may ask for the next.
  for (let round = 0; round < mostRounds; round++) {
    const before = found.size
    for await (const {run} of verify([builtPage(name, built, {cwd: root, root})], {
      profile,
      checks: false,
      timeout: 60_000,
    })) {
      for (const asked of run.asked) {
        const file = asked.startsWith(beside) ? await fileOf(asked.slice(beside.length), path, read) : undefined
        if (file !== undefined) found.add(escaped(file))
        else if (/^https?:/.test(asked) && !asked.startsWith(beside)) elsewhere.add(asked)
      }
    }
    if (found.size === before) break
    built = await make({include: [...include, ...found]})
  }
  for (const asked of elsewhere) io.err(`ampoule: \`${name}\` asks for \`${asked}\` when it runs\n`)
  return built
}

const mostRounds = 4
const beside = 'https://page.invalid/'

async function fileOf(url: string, page: string, read: NonNullable<Capabilities['read']>): Promise<string | undefined> {
  try {
    return (await read(url, page)).path
  } catch (error) {
    if (error instanceof CapabilityError) return undefined
    throw error
  }
}

/** A name as a glob that stands for itself. */
function escaped(path: string): string {
  return path.replace(/[\\*?{}]/g, '\\$&')
}
