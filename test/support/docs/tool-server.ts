import {createRequire} from 'node:module'
import {delimiter, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect} from 'vitest'
import {root} from './project.ts'

const require = createRequire(join(root, 'packages/ampoule/package.json'))
const load = (name: string) => import(pathToFileURL(require.resolve(`@modelcontextprotocol/sdk/client/${name}`)).href)

/** Of the client of the SDK, which is loaded from where the package has it. */
interface Client {
  connect(transport: object): Promise<void>
  callTool(call: object): Promise<{readonly isError?: boolean}>
  close(): Promise<void>
}

interface Servers {
  readonly mcpServers: Readonly<Record<string, {readonly command: string; readonly args: readonly string[]}>>
}

/** Starts the servers of a `.mcp.json` as an agent does, and asks them for their tools and about a page. */
export async function expectTools({mcpServers}: Servers, folder: string): Promise<void> {
  const [{Client}, {StdioClientTransport}] = await Promise.all([load('index.js'), load('stdio.js')])
  for (const {command, args} of Object.values(mcpServers)) {
    const client: Client = new Client({name: 'docs', version: '1'})
    const PATH = [join(folder, 'node_modules/.bin'), process.env.PATH].join(delimiter)
    await client.connect(new StdioClientTransport({command, args: [...args], cwd: folder, env: {...process.env, PATH}}))
    const {isError} = await client.callTool({name: 'lint_page', arguments: {path: 'page.html'}})
    await client.close()
    expect(isError).toBeUndefined()
  }
}
