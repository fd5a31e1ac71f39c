import {type Command, defineCommand} from '../command.ts'

const options = {
  stdio: {type: 'boolean', about: 'Talk over standard input and output (always so; editors say it)'},
  trust: {
    type: 'boolean',
    about: 'Let configurations of the workspace run code; else only where the editor sends `workspaceTrusted`',
  },
} as const

export const command: Command<typeof options> = defineCommand({
  name: 'lsp',
  summary: 'Serve editors: diagnostics and quick fixes over the Language Server Protocol.',
  usage: '',
  options,
  async run({options, io}) {
    const [{createConnection, ProposedFeatures}, {serve}] = await Promise.all([
      import('vscode-languageserver/node'),
      import('../../lsp/server.ts'),
    ])
    const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
    serve(connection, {cwd: io.cwd, trusted: options.trust === true})
    // The library ends the process when the editor says so, or is gone.
    await new Promise<void>((resolve) => process.stdin.once('end', () => resolve()))
    return 0
  },
})
