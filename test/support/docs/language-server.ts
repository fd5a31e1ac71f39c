import {spawn} from 'node:child_process'

interface Answer {
  readonly id?: number
  readonly result?: {readonly serverInfo?: {readonly name: string}}
}

/** Starts a language server as an editor does, shakes hands with it, and asks it to end. Gives the name it says. */
export async function nameOfServer(command: string, args: readonly string[], cwd: string): Promise<string> {
  const server = spawn(command, args, {
    cwd,
    env: {...process.env, npm_config_offline: 'true'},
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const send = (message: object): void => {
    const text = JSON.stringify({jsonrpc: '2.0', ...message})
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }
  try {
    const answer = new Promise<Answer>((resolve, reject) => {
      let received = ''
      server.on('error', reject)
      server.on('exit', () => reject(new Error(`unexpected end of \`${[command, ...args].join(' ')}\``)))
      server.stdout.on('data', (chunk: Buffer) => {
        received += chunk.toString()
        const body = /Content-Length: (\d+)\r\n(?:[^\r]+\r\n)*\r\n([\s\S]*)/.exec(received)
        if (body !== null && Buffer.byteLength(body[2] ?? '') >= Number(body[1])) resolve(JSON.parse(body[2] ?? ''))
      })
    })
    send({id: 1, method: 'initialize', params: {processId: process.pid, rootUri: null, capabilities: {}}})
    const {result} = await answer
    return result?.serverInfo?.name ?? ''
  } finally {
    send({method: 'exit'})
    server.stdin.end()
    server.kill()
  }
}
