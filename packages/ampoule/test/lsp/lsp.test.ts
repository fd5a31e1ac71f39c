import {describe, expect, test} from 'vitest'
import {
  type CodeAction,
  CodeActionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
} from 'vscode-languageserver-protocol/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {base, fewRules, image} from '../cli/rules.ts'
import {addFiles, folderWith} from '../config/files.ts'
import {Client, type StartOptions} from './client.ts'

const title = '<title>x</title>'
const brief = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(
    ({range: {start, end}, severity, code}) =>
      `${start.line}:${start.character}-${end.line}:${end.character} ${severity} ${code}`,
  )

async function edit(files: Readonly<Record<string, unknown>> = {}, options?: StartOptions) {
  const folder = await folderWith({'.git/HEAD': '', 'ampoule.config.json': fewRules, ...files})
  const client = await Client.start(folder, options)
  const {connection} = client
  const open = (name: string, text: string, languageId = 'html') =>
    connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: {uri: client.uri(name), languageId, version: 1, text},
    })
  const actions = async (name: string, line: number, only?: string[]): Promise<CodeAction[]> => {
    const range = {start: {line, character: 0}, end: {line, character: 999}}
    const found = await connection.sendRequest(CodeActionRequest.type, {
      textDocument: {uri: client.uri(name)},
      range,
      context: {diagnostics: [], ...(only && {only})},
    })
    return (found ?? []).filter((action): action is CodeAction => 'edit' in action)
  }
  const apply = (name: string, text: string, action: CodeAction | undefined): string =>
    TextDocument.applyEdits(TextDocument.create('x', 'html', 1, text), action?.edit?.changes?.[client.uri(name)] ?? [])
  return {folder, client, connection, open, actions, apply}
}

describe('a session over standard input and output', () => {
  test('diagnostics as one types, gone when the file is closed, and an orderly end', async () => {
    const {client, connection, open} = await edit()
    await open('page.html', `${title}\n${image}`)
    expect(brief(await client.diagnostics('page.html', 1))).toEqual(['1:17-1:37 1 no-external-image'])
    const textDocument = {uri: client.uri('page.html'), version: 2}
    const range = {start: {line: 1, character: 0}, end: {line: 1, character: image.length}}
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges: [{range, text: '<p>x'}],
    })
    expect(await client.diagnostics('page.html', 2)).toEqual([])
    await connection.sendNotification(DidCloseTextDocumentNotification.type, {textDocument})
    expect(await client.diagnostics('page.html')).toEqual([])
    expect(await client.stop()).toBe(0)
  })

  test('a diagnostic says what to do, and where to read on', async () => {
    const {client, open} = await edit()
    await open('page.html', '<p>x')
    expect(await client.diagnostics('page.html')).toEqual([
      {
        range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}},
        severity: 2,
        source: 'ampoule',
        code: 'require-title',
        codeDescription: {href: 'https://github.com/ampoule/ampoule/blob/main/docs/rules/require-title.md'},
        message: expect.stringMatching(/^Page has no title\. .+\.$/),
      },
    ])
  })

  test('quick fixes: the fix itself, and a comment that hides the finding', async () => {
    const {client, open, actions, apply} = await edit()
    const text = `${title}\n  ${base}\n<p>x`
    await open('page.html', text)
    await client.diagnostics('page.html')
    const [fix, hide, ...others] = await actions('page.html', 1)
    expect(others).toEqual([])
    expect(fix).toMatchObject({
      kind: 'quickfix',
      isPreferred: false,
      title: expect.stringMatching(/^Fix, which may change what the reader sees: .* \(no-base\)$/),
    })
    expect(apply('page.html', text, fix)).toBe(`${title}\n<p>x`)
    expect(apply('page.html', text, hide)).toBe(
      `${title}\n  <!-- ampoule-disable-next-line no-base -->\n  ${base}\n<p>x`,
    )
    expect(await actions('page.html', 2)).toEqual([])
    expect(await actions('page.html', 1, ['refactor'])).toEqual([])
  })

  test('a comment is offered only where it can stand, in the language of the place', async () => {
    const {client, open, actions, apply} = await edit()
    const style = `${title}<style>\np { background: url(https://a.test/x.png) }\n</style><p>x\n<img alt=""\n  src="https://a.test/y.png">`
    await open('page.html', style)
    expect(brief(await client.diagnostics('page.html'))).toEqual([
      '1:16-1:41 1 no-external-image',
      '4:7-4:27 1 no-external-image',
    ])
    const [hide] = await actions('page.html', 1)
    expect(apply('page.html', style, hide)).toContain('<style>\n/* ampoule-disable-next-line no-external-image */\np {')
    expect(await actions('page.html', 4)).toEqual([])
  })

  test('all safe fixes at once', async () => {
    const {client, open, actions, apply} = await edit()
    const text = `${title}\n<!-- ampoule-disable-next-line no-base -->\n<p>x\n<!-- ampoule-disable no-base -->\n${base.replace('base', 'b')}`
    await open('page.html', text)
    await client.diagnostics('page.html')
    const [all, ...others] = await actions('page.html', 0, ['source.fixAll'])
    expect(others).toEqual([])
    expect(all?.kind).toBe('source.fixAll.ampoule')
    expect(apply('page.html', text, all)).toBe(`${title}\n<p>x\n<b href="https://a.test/">`)
  })

  test('Markdown, with what is in other files told on the first line', async () => {
    const {client, open} = await edit({'x.css': 'p { background: url(none.png) }'})
    await open('x.md', '# x\n\n![a](none.png)\n\n<link rel="stylesheet" href="x.css">\n', 'markdown')
    const found = await client.diagnostics('x.md')
    expect(brief(found)).toEqual(['0:0-0:0 1 failed-reference', expect.stringMatching(/^2:0-.* 1 failed-reference$/)])
    expect(found[0]?.message).toMatch(/^x\.css:1:\d+: File `none.png` does not exist/)
  })

  test('a configuration that is wrong is shown in the file, and read again when it changes', async () => {
    const {folder, client, connection, open} = await edit({'ampoule.config.json': {profil: 'file'}})
    await open('page.html', title)
    expect(await client.diagnostics('page.html')).toMatchObject([
      {message: expect.stringContaining('did you mean `profile`?')},
    ])
    await addFiles(folder, {'ampoule.config.json': {rules: {...fewRules.rules, 'require-title': 'off'}}})
    await connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{uri: client.uri('ampoule.config.json'), type: 2}],
    })
    expect(await client.diagnostics('page.html')).toEqual([])
  })
})

describe('a configuration that runs code', () => {
  const code = `globalThis.process.stderr.write('ran'); export default {rules: {'require-title': 'off'}}`

  test.each([
    ['nobody says that the workspace is trusted', undefined],
    ['the editor says that it is not', {trusted: false}],
  ])('is passed over when %s, and that is said once', async (_, options) => {
    const {client, open} = await edit({'ampoule.config.mjs': code}, options)
    for (const name of ['a.html', 'b.html']) {
      await open(name, '<p>x')
      expect(brief(await client.diagnostics(name))).toEqual(['0:0-0:0 2 require-title'])
    }
    expect(client.messages).toEqual([expect.stringContaining('ampoule.config.mjs runs code')])
  })

  test.each([
    ['the editor trusts the workspace', {trusted: true}],
    ['the command line does', {args: ['--trust']}],
  ])('is used when %s', async (_, options) => {
    const {client, open} = await edit({'ampoule.config.mjs': code.replace(/^.*?; /, '')}, options)
    await open('page.html', '<p>x')
    expect(await client.diagnostics('page.html')).not.toContainEqual(expect.objectContaining({code: 'require-title'}))
    expect(client.messages).toEqual([])
  })
})
