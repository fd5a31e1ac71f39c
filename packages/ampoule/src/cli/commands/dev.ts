import {resolve} from 'node:path'
import {createDevServer} from '../../dev/dev-server.ts'
import {type Command, defineCommand, UsageError} from '../command.ts'
import {configOptions, readConfigOptions} from '../config-options.ts'
import {devConfiguration} from '../dev-configuration.ts'
import {readInput} from '../input.ts'
import {readCount} from '../report-options.ts'

const options = {
  ...configOptions,
  root: {
    type: 'string',
    value: '<dir>',
    about: 'Nothing outside this folder is read; default: the folder of the file',
  },
  port: {type: 'string', value: '<n>', about: 'Port of the viewer; a free one when left out'},
  open: {type: 'boolean', about: 'Open the viewer in the browser'},
} as const

export const command: Command<typeof options> = defineCommand({
  name: 'dev',
  summary: 'Show a page as its host would while it is written, and list its findings.',
  usage: '<file>',
  options,
  async run({options, files, io}) {
    const [file] = files
    if (file === undefined || file === '-' || files.length > 1) throw new UsageError('Name one file to show')
    const port = readCount('port', options.port)
    const {path} = await readInput(file, io)
    const server = await createDevServer({
      file: path,
      configure: devConfiguration(path, readConfigOptions(options, io)),
      ...(options.root !== undefined && {root: resolve(io.cwd, options.root)}),
      ...(port !== undefined && {port}),
      onBuild: ({version, findings, error}) => {
        io.err(error === undefined ? `ampoule: version ${version}, ${findings} findings\n` : `ampoule: ${error}\n`)
      },
    })
    io.out(`${server.url}\n`)
    if (options.open === true) {
      const {openInBrowser} = await import('../open-in-browser.ts')
      openInBrowser(server.url)
    }
    await new Promise<void>((done) => void (io.onInterrupt ?? (() => undefined))(done))
    await server.close()
    return 0
  },
})
