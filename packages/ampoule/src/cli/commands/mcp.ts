import {resolve} from 'node:path'
import {Readable} from 'node:stream'
import type {McpOptions} from '../../mcp/server.ts'
import {type Command, defineCommand, type Io, note} from '../command.ts'
import {readCount} from '../report-options.ts'

const options = {
  root: {
    type: 'string',
    multiple: true,
    value: '<dir>',
    about: 'Folder that is open to clients that declare none; default: the working folder',
  },
  trust: {type: 'boolean', about: 'Let configurations in the folders run code; else only JSON is read'},
  timeout: {type: 'string', value: '<seconds>', about: 'Stop a call that takes longer; 120 when left out'},
  http: {type: 'boolean', about: 'Serve over HTTP on this machine, not over standard input and output'},
  port: {type: 'string', value: '<n>', about: 'With `--http`: the port; a free one when left out'},
} as const

export const command: Command<typeof options> = defineCommand({
  name: 'mcp',
  summary: 'Serve coding agents over the Model Context Protocol: lint, build, run and measure pages.',
  usage: '',
  options,
  async run({options: {root = ['.'], trust = false, http = false, ...options}, io}) {
    const port = readCount('port', options.port)
    const seconds = readCount('timeout', options.timeout)
    if (port !== undefined && !http) note(io, '`--port` does nothing without `--http`')
    const {Work} = await import('../../mcp/work.ts')
    const work = new Work()
    const given: McpOptions = {
      folders: root.map((folder) => resolve(io.cwd, folder)),
      // Who starts the server over pipes is the user; who finds its port may be anybody on this machine.
      trustsRoots: !http,
      isTrusted: trust,
      timeout: (seconds ?? 120) * 1000,
      work,
    }
    await (http ? serveHttp(given, port ?? 0, io) : serveStdio(given))
    await work.close()
    return 0
  },
})

async function serveHttp(options: McpOptions, port: number, io: Io): Promise<void> {
  const {serveHttp: serve} = await import('../../mcp/serve-http.ts')
  const token = io.env.AMPOULE_MCP_TOKEN
  const served = await serve({...options, port, ...(token !== undefined && token !== '' && {token})})
  io.out(`${served.url}\n`)
  await new Promise<void>((done) => void io.onInterrupt?.(done))
  await served.close()
}

async function serveStdio(options: McpOptions): Promise<void> {
  const [{StdioServerTransport}, {createMcpServer, mostMessage}, {wholeLines}] = await Promise.all([
    import('@modelcontextprotocol/sdk/server/stdio.js'),
    import('../../mcp/server.ts'),
    import('../../mcp/whole-lines.ts'),
  ])
  const server = createMcpServer(options)
  const lines = Readable.from(wholeLines(process.stdin, mostMessage))
  const closed = new Promise<void>((done) => {
    server.onclose = done
    lines.once('end', done)
  })
  // Each answer that waits for the client to read listens for that.
  process.stdout.setMaxListeners(0)
  await server.connect(new StdioServerTransport(lines, process.stdout, {maxBufferSize: 2 * mostMessage}))
  await closed
  await server.close()
}
