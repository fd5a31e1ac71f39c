// Works on one input after the other, and may be ended at any time by what it works on.
import {mkdirSync, realpathSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Job, Outcome} from './messages.ts'
import {placeProject} from './project.ts'
import {watchReads} from './watch-reads.ts'

const [top = '', given = ''] = process.argv.slice(2)
mkdirSync(given, {recursive: true})
const folder = realpathSync(given)
const reads = watchReads(() => join(folder, 'outside'))
const {runCheck} = await import('./checks.ts')
const {Session} = await import('./session.ts')
let session: InstanceType<typeof Session> | undefined

async function work({check, project}: Job): Promise<string | undefined> {
  const root = placeProject(project, folder)
  reads.take()
  if (check === 'lsp') {
    if (session === undefined) {
      session = new Session(top, folder)
      await session.start()
    }
    return session.edit(project, pathToFileURL(join(root, project.page)).href)
  }
  const wrong = await runCheck(check, project, root)
  const [opened] = reads.take()
  return wrong ?? (opened && `\`${opened}\` was opened`)
}

process.on('message', async (job: Job) => {
  let failure: string | undefined
  try {
    failure = await work(job)
  } catch (error) {
    failure = error instanceof Error ? (error.stack ?? error.message) : String(error)
    if (job.check === 'lsp') {
      session?.stop()
      session = undefined
    }
  }
  process.send?.({...(failure !== undefined && {failure})} satisfies Outcome)
})
process.on('disconnect', () => {
  session?.stop()
  process.exit()
})
process.send?.({} satisfies Outcome)
