import {expect, test} from 'vitest'
import {
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
} from 'vscode-languageserver-protocol/node'
import {fewRules, image} from '../cli/rules.ts'
import {folderWith} from '../config/files.ts'
import {Client} from './client.ts'

const title = '<title>x</title>'

async function start() {
  const client = await Client.start(await folderWith({'.git/HEAD': '', 'ampoule.config.json': fewRules}))
  const {connection} = client
  const open = (uri: string, text: string, languageId = 'html') =>
    connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: {uri, languageId, version: 1, text},
    })
  /** The server answers as ever. */
  const isWell = async (name: string): Promise<void> => {
    await open(client.uri(name), `${title}${image}`)
    expect(codes(await client.diagnostics(name, 1))).toEqual(['no-external-image'])
  }
  return {client, connection, open, isWell}
}

const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({code}) => code)

test('documents by any address are linted, and none ends the server', async () => {
  const {client, open, isWell} = await start()
  const uris = [
    'file://host/share/a.html',
    'file:///%zz',
    'file:///a%2fb.html',
    'file:///a%00b.html',
    'file:///C:/x/a.html',
    'file:',
    'FILE:///no/such/folder/a.html',
    `file:///${'long/'.repeat(1000)}a.html`,
    'untitled:Untitled-1',
    'vscode-notebook-cell:/x.ipynb#1',
    'git:/a.html?%7B%22ref%22%3A%22%22%7D',
    'http://a.test/a.html',
    '%zz',
    '..',
    '',
  ]
  for (const uri of uris) {
    await open(uri, `${title}${image}`)
    expect([uri, codes(await client.diagnosticsOf(uri, 1))]).toEqual([
      uri,
      expect.arrayContaining(['no-external-image']),
    ])
    await open(`${uri}#md`, `# x\n\n${image}`, 'markdown')
    expect([uri, codes(await client.diagnosticsOf(`${uri}#md`, 1))]).toEqual([uri, expect.any(Array)])
  }
  await isWell('good.html')
  expect(await client.stop()).toBe(0)
})

test('a document of 20 MB is linted, and the next one as well', async () => {
  const {client, open, isWell} = await start()
  const uri = client.uri('large.html')
  const text = `${title}<p>${'lorem ipsum '.repeat(1_000_000)}</p><img alt="" src="data:image/png;base64,${'A'.repeat(8_000_000)}">${image}`
  expect(text.length).toBeGreaterThan(20_000_000)
  await open(uri, text)
  expect(codes(await client.diagnosticsOf(uri, 1))).toContain('no-external-image')
  await isWell('good.html')
  expect(await client.stop()).toBe(0)
})

const typings = [
  ['<style>p{color:red}', '/* x */</style>'],
  ['<script>a()', '/* x */</script>'],
  ['', '<!-- x -->'],
  ['<script>', 'f(`${["\\\'"]}`)</script>'],
] as const

test('comments, brackets and quotes are typed sign by sign', async () => {
  const {client, connection, open, isWell} = await start()
  for (const [index, [start, typed]] of typings.entries()) {
    const uri = client.uri(`typed-${index}.html`)
    const before = title + start
    await open(uri, before)
    for (let at = 0; at < typed.length; at++) {
      const end = {line: 0, character: before.length + at}
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: {uri, version: 2 + at},
        contentChanges: [{range: {start: end, end}, text: typed[at] ?? ''}],
      })
      // The next sign comes when this one has been linted.
      expect(codes(await client.diagnosticsOf(uri, 2 + at))).not.toContain('internal-error')
    }
  }
  await isWell('good.html')
  expect(await client.stop()).toBe(0)
})
