import {join} from 'node:path'
import {configNames} from '../config/find-config.ts'
import {SeenFiles} from '../seen-files.ts'
import {watchFiles} from '../watch-files.ts'
import {type Io, note} from './command.ts'

/** Runs, and again whenever something changes that the last run has seen, until the user asks to stop. Errors end a run, and not the watch. */
export async function watching(io: Io, run: (seen: SeenFiles, round: number) => Promise<unknown>): Promise<number> {
  let isDue = false
  let isStopped = false
  let wake: () => void = () => undefined
  const watcher = watchFiles(() => {
    isDue = true
    wake()
  })
  const stop = new Promise<void>((done) => {
    io.onInterrupt?.(() => {
      isStopped = true
      done()
    })
  })
  let before = new SeenFiles()
  for (let round = 0; !isStopped; round++) {
    isDue = false
    const since = Date.now()
    const seen = new SeenFiles()
    const failed = await Promise.race([
      stop,
      run(seen, round).then(
        () => false,
        (error: unknown) => tell(error, io),
      ),
    ])
    if (isStopped) break
    // A run that has failed has not seen all that it needs.
    if (failed === true) seen.add(before)
    before = seen
    const files = [...seen.files, ...configNames.map((name) => join(io.cwd, name))]
    watcher.watch({files, folders: [...seen.folders], outputs: [...seen.outputs], since})
    if (round === 0) note(io, 'Waiting for changes; Ctrl-C ends')
    const changed = new Promise<void>((done) => {
      wake = done
    })
    if (!isDue) await Promise.race([changed, stop])
  }
  await watcher.close()
  return 0
}

function tell(error: unknown, io: Io): true {
  note(io, error instanceof Error ? error.message : String(error))
  return true
}
