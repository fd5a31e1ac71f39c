import {readFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {snapshotEnding} from '@ampoule/build/internals'
import {formatBytes} from '@ampoule/lint/internals'
import {replaceFile} from '../../replace-file.ts'
import {readRequest, type SnapshotRequest} from '../../snapshot/read-request.ts'
import {take} from '../../snapshot/take.ts'
import {systemReason} from '../../system-reason.ts'
import {type Command, defineCommand, note, UsageError} from '../command.ts'

const options = {
  json: {type: 'boolean', about: 'Print the result as JSON'},
} as const

export const command: Command<typeof options> = defineCommand({
  name: 'snapshot',
  summary:
    'Run the commands and read the files of a configuration, and write what they give beside a page, with time, source and hash.',
  usage: '<cmd.json>',
  options,
  async run({options, files, io}) {
    const [name, ...others] = files
    if (name === undefined || others.length > 0) throw new UsageError('Name one configuration, such as `cmd.json`')
    const file = resolve(io.cwd, name)
    const request = await requestIn(file, name)
    const taken: object[] = []
    let isWhole = true
    for (const [path, wanted] of Object.entries(request)) {
      try {
        const {bytes, snapshot} = await take(wanted, dirname(file))
        const target = join(dirname(file), path)
        replaceFile(target, bytes)
        replaceFile(`${target}${snapshotEnding}`, `${JSON.stringify(snapshot, null, 2)}\n`)
        taken.push({path, bytes: bytes.length, ...snapshot})
        if (options.json !== true)
          io.out(`${path}  ${formatBytes(bytes.length)}  ${snapshot.source}, as of ${snapshot.asOf}\n`)
      } catch (error) {
        isWhole = false
        const reason = error instanceof Error && 'code' in error ? systemReason(error) : (error as Error).message
        note(io, `\`${path}\` is not taken: ${reason}`)
      }
    }
    if (options.json === true) io.out(`${JSON.stringify({version: 1, snapshots: taken}, null, 2)}\n`)
    return isWhole ? 0 : 2
  },
})

async function requestIn(file: string, name: string): Promise<SnapshotRequest> {
  try {
    return readRequest(await readFile(file, 'utf8'))
  } catch (error) {
    const isOfText = error instanceof SyntaxError || error instanceof TypeError
    const reason = isOfText ? error.message : systemReason(error)
    throw new UsageError(`\`${name}\` cannot be used: ${reason}`, {cause: error})
  }
}
