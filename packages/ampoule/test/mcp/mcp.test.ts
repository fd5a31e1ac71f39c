import {existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {pathToFileURL} from 'node:url'
import {ListRootsRequestSchema} from '@modelcontextprotocol/sdk/types.js'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'
import {base, fewRules, image} from '../cli/rules.ts'
import {addFiles, folderWith} from '../config/files.ts'
import {Session, type SessionOptions} from './session.ts'

const broken = `<title>x</title>\n${image}`
const clean = '<title>x</title><p>Hello'

/** A folder whose pages are judged by few rules. */
async function project(files: Readonly<Record<string, unknown>> = {}): Promise<string> {
  return folderWith({'.git/HEAD': '', 'ampoule.config.json': fewRules, ...files})
}

/** One server for what needs no files of its own: it takes a while to start. */
let shared: Session
const folder = mkdtempSync(join(tmpdir(), 'ampoule-mcp-'))
beforeAll(async () => {
  await addFiles(folder, {
    '.git/HEAD': '',
    'ampoule.config.json': fewRules,
    'page.html': broken,
    'notes.json': {},
    'broken.md': '# Hi\n\n![x](nope.png)\n',
    'report.md': '# Hi\n\n![x](x.svg)\n',
    'x.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  })
  shared = await Session.stdio({cwd: folder, roots: [folder]})
})
afterAll(async () => {
  await shared.client.close()
  rmSync(folder, {recursive: true})
})

/** A server for one test. */
async function start(options: SessionOptions): Promise<Session> {
  const session = await Session.stdio(options)
  onTestFinished(() => session.client.close())
  return session
}

async function open(files: Readonly<Record<string, unknown>> = {}, args: readonly string[] = []) {
  const folder = await project(files)
  return {folder, session: await start({cwd: folder, roots: [folder], args})}
}

describe('tools', () => {
  test('are declared in few words, with what they take and give', async () => {
    const {tools} = await shared.client.listTools()
    expect(tools.map(({name}) => name)).toEqual([
      'lint_page',
      'build_page',
      'verify_page',
      'measure_page',
      'explain_rule',
      'list_profiles',
    ])
    for (const {inputSchema, outputSchema, description = ''} of tools) {
      expect(inputSchema.additionalProperties).toBe(false)
      expect(outputSchema?.type).toBe('object')
      expect(description.length).toBeLessThan(200)
    }
    // What every session of an agent begins with.
    expect(JSON.stringify(tools).length).toBeLessThan(12_000)
  })

  test('lint_page says what is wrong with a text, a file and Markdown, and clean of the rest', async () => {
    const text = await shared.call('lint_page', {text: broken})
    expect(text.isError).toBe(false)
    expect(text.text).toContain('error 2:18 no-external-image: Image from `a.test` is blocked by `img-src`')
    expect(text.data).toMatchObject({clean: false, errors: 1, warnings: 0, omitted: 0})
    expect((await shared.call('lint_page', {path: 'page.html'})).data).toMatchObject({errors: 1})
    const markdown = await shared.call('lint_page', {path: 'broken.md'})
    expect(markdown.text).toContain('error 3:1 failed-reference: File `nope.png` does not exist')
    expect((await shared.call('lint_page', {text: clean})).data).toMatchObject({clean: true, findings: []})
    // An edit that is not saved yet.
    expect((await shared.call('lint_page', {path: 'page.html', text: clean})).data).toMatchObject({clean: true})
  })

  test('lint_page gives the text with fixes, and writes nothing', async () => {
    const {data} = await shared.call('lint_page', {
      path: 'page.html',
      text: `<title>x</title><p>x</p>${base}`,
      fix: 'unsafe',
    })
    expect(data.fixed).toBe('<title>x</title><p>x</p>')
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toBe(broken)
  })

  test('findings by the hundred are cut, and the count is told', async () => {
    const {data, text} = await shared.call('lint_page', {text: `<title>x</title>${image.repeat(250)}`})
    expect(data).toMatchObject({errors: 250, omitted: 150})
    expect(text).toContain('150 more findings are left out')
  })

  test('build_page gives a page back, or writes it', async () => {
    const inline = await shared.call('build_page', {path: 'report.md'})
    expect(inline.data).toMatchObject({clean: true, references: {embedded: 1}, html: expect.stringContaining('<h1')})
    const written = await shared.call('build_page', {path: 'report.md', output: 'out/report.html'})
    expect(written.data).toMatchObject({output: join(folder, 'out/report.html')})
    expect(written.data.html).toBeUndefined()
    expect(readFileSync(join(folder, 'out/report.html'), 'utf8')).toBe(inline.data.html)
  })

  test("build_page takes options of builds; a stranger's text runs nothing", async () => {
    const {data} = await shared.call('build_page', {
      text: '# Hi\n\n<script>alert(1)</script>',
      format: 'markdown',
      trust: 'untrusted',
      title: 'Given',
    })
    expect(data.html).toContain('<title>Given</title>')
    expect(data.html).not.toContain('alert(1)')
  })

  test('measure_page, explain_rule and list_profiles answer', async () => {
    const {data} = await shared.call('measure_page', {path: 'report.md'})
    expect(data).toMatchObject({limit: 16 * 1024 * 1024, bytes: expect.any(Number)})
    expect((await shared.call('explain_rule', {rule: 'no-base'})).text).toMatch(/^# no-base\n/)
    const {data: hosts} = await shared.call('list_profiles', {})
    expect((hosts.profiles as {isDefault: boolean}[]).filter(({isDefault}) => isDefault)).toHaveLength(1)
  })

  test('verify_page runs the page in a browser', async () => {
    const {data} = await shared.call('verify_page', {text: '<title>x</title><p>Hello<script>nope()</script>'})
    expect(data).toMatchObject({clean: false, findings: [{rule: 'run-exception'}]})
  })

  test('say what is wrong with a call, in the result', async () => {
    const errors = async (name: string, input: object): Promise<string> => {
      const {isError, text} = await shared.call(name, {...input})
      expect(isError).toBe(true)
      return text
    }
    expect(await errors('lint_page', {})).toBe('Give `path` or `text`')
    expect(await errors('lint_page', {paht: 'page.html'})).toBe('Unknown option `paht`; did you mean `path`?')
    expect(await errors('lint_page', {path: 7})).toContain('`path` must be')
    expect(await errors('lint_page', {path: 'nope.html'})).toBe('`nope.html` cannot be read: there is no such file')
    expect(await errors('lint_page', {path: 'notes.json'})).toContain('neither Markdown nor HTML')
    expect(await errors('lint_page', {text: clean, profile: 'mcp-ap'})).toContain('Unknown profile `mcp-ap`')
    expect(await errors('lint_page', {text: clean, profile: '/etc/passwd'})).toContain('must be an id')
    expect(await errors('build_page', {text: clean, fitt: 1})).toContain('did you mean `fit`?')
    expect(await errors('explain_rule', {rule: 'no-bas'})).toBe('Unknown rule `no-bas`; did you mean `no-base`?')
    await expect(shared.call('nope', {})).rejects.toThrow('Unknown tool `nope`')
  })
})

describe('files', () => {
  test('are read beneath the declared roots alone', async () => {
    const outside = await project({'secret.html': broken})
    const {folder, session} = await open({'page.html': clean})
    symlinkSync(join(outside, 'secret.html'), join(folder, 'link.html'))
    for (const path of [
      join(outside, 'secret.html'),
      '../secret.html',
      'link.html',
      'page.html/../../x.html',
      '/etc/passwd',
      'a\0.html',
    ]) {
      const {isError, text} = await session.call('lint_page', {path})
      expect([path, isError]).toEqual([path, true])
      expect(text).not.toContain('a.test')
    }
    await session.setRoots(folder, outside)
    expect((await session.call('lint_page', {path: join(outside, 'secret.html')})).data).toMatchObject({errors: 1})
    await session.setRoots()
    expect((await session.call('lint_page', {path: 'page.html'})).text).toContain('No folder is open')
    await session.setRoots('file://server/share', 'file:///%00')
    expect((await session.call('lint_page', {path: 'page.html'})).text).toContain('No folder is open')
    await session.setRoots('https://a.test/')
    expect((await session.call('lint_page', {path: 'page.html'})).text).toContain('has not told its roots')
    await session.setRoots(folder)
    expect((await session.call('lint_page', {path: 'page.html'})).data).toMatchObject({clean: true})
  })

  test('are found by an address, and by any way that leads beneath a root', async () => {
    const {folder, session} = await open({'my page.html': broken})
    const elsewhere = await project()
    const link = join(elsewhere, 'link')
    symlinkSync(folder, link)
    const errorsIn = async (path: string) => (await session.call('lint_page', {path})).data.errors
    expect(await errorsIn(pathToFileURL(join(folder, 'my page.html')).href)).toBe(1)
    expect(await errorsIn(join(link, 'my page.html'))).toBe(1)
    for (const path of ['my%20page.html', 'file:///etc/passwd', 'file://server/x.html', 'file:///%00', 'file:///a%2fb'])
      expect([path, await errorsIn(path)]).toEqual([path, undefined])
    await session.setRoots(link)
    expect(await errorsIn(join(folder, 'my page.html'))).toBe(1)
    const {data} = await session.call('build_page', {text: clean, output: join(folder, 'new/out.html')})
    expect(data).toMatchObject({output: join(link, 'new/out.html')})
    expect(existsSync(join(folder, 'new/out.html'))).toBe(true)
  })

  test('without roots, the folder of the server is open, or those of `--root`', async () => {
    const folder = await project({'page.html': clean, 'a/page.html': broken})
    const here = await start({cwd: folder})
    expect((await here.call('lint_page', {path: 'page.html'})).data).toMatchObject({clean: true})
    const inner = await start({cwd: folder, args: ['--root', 'a']})
    expect((await inner.call('lint_page', {path: 'page.html'})).data).toMatchObject({errors: 1})
    expect((await inner.call('lint_page', {path: join(folder, 'page.html')})).isError).toBe(true)
  })

  test('are written beneath the roots alone, and never over what a page is made of', async () => {
    const outside = await project()
    const {folder, session} = await open({
      'page.html': '<title>x</title><iframe title=x src="in.html"></iframe>',
      'in.html': clean,
    })
    symlinkSync(outside, join(folder, 'away'))
    const before = readFileSync(join(folder, 'page.html'), 'utf8')
    for (const output of [
      'page.html',
      'in.html',
      '../x.html',
      'away/x.html',
      'away/new/x.html',
      join(outside, 'x.html'),
      'x.sh',
      '.',
    ]) {
      const {isError} = await session.call('build_page', {path: 'page.html', output})
      expect([output, isError]).toEqual([output, true])
    }
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toBe(before)
    expect(existsSync(join(outside, 'x.html'))).toBe(false)
    expect((await session.call('verify_page', {text: clean, screenshots: 'away'})).isError).toBe(true)
  })
})

describe('configuration', () => {
  const code = {'ampoule.config.js': `process.stderr.write('ran'); export default ${JSON.stringify(fewRules)}`}

  test('that runs code is passed over and named, unless the server trusts it', async () => {
    const folder = await folderWith({'.git/HEAD': '', ...code})
    const careful = await start({cwd: folder, roots: [folder]})
    const {text} = await careful.call('lint_page', {text: clean})
    expect(text).toContain('Note: `ampoule.config.js` runs code, so it is not used')
    const trusting = await start({cwd: folder, roots: [folder], args: ['--trust']})
    expect((await trusting.call('lint_page', {text: clean})).data).toMatchObject({clean: true, findings: []})
  })

  test('counts, and a profile of the call beats it', async () => {
    const {session} = await open({'ampoule.config.json': {...fewRules, maxBytes: 10}})
    const {data} = await session.call('lint_page', {text: image, profile: 'claude-chat-artifact'})
    expect(data).toMatchObject({errors: 1})
  })
})

test('many calls at a time are all answered, each with its own', async () => {
  const answers = await Promise.all(
    Array.from({length: 60}, (_, at) => shared.call('lint_page', {text: `<title>x</title>${image.repeat(at)}`})),
  )
  expect(answers.map(({data}) => data.errors)).toEqual(answers.map((_, at) => at))
})

describe('calls that do not end', () => {
  const forever = {
    'house.js': `export default {name: 'house', rules: [{rule: {id: 'house-forever', severity: 'error', summary: 'x', why: 'x', instead: 'x', options: {}, messages: {}, create({page}) { while (page.source.masked.includes('forever')) {} return {} }}, examples: []}]}`,
    'ampoule.config.json': {...fewRules, plugins: ['./house.js']},
  }

  test('are stopped by the client or by time, and take no other with them', async () => {
    const folder = await folderWith({'.git/HEAD': '', ...forever})
    const session = await start({cwd: folder, roots: [folder], args: ['--trust', '--timeout', '20']})
    const giveUp = new AbortController()
    const stuck = session.call('lint_page', {text: '<title>forever</title>'}, giveUp.signal)
    const slow = session.call('lint_page', {text: '<title>forever</title>'})
    void setTimeout(500).then(() => giveUp.abort(new Error('enough')))
    await expect(stuck).rejects.toThrow('enough')
    expect((await session.call('lint_page', {text: clean})).data).toMatchObject({clean: true})
    expect((await slow).text).toBe('The page took longer than 20 seconds, so the work was stopped')
    expect((await session.call('lint_page', {text: clean})).data).toMatchObject({clean: true})
  })

  test('tell that work goes on, to a client that asks', async () => {
    const folder = await folderWith({'.git/HEAD': '', ...forever})
    const session = await start({cwd: folder, roots: [folder], args: ['--trust', '--timeout', '20']})
    const told: string[] = []
    const giveUp = new AbortController()
    const call = session.client.callTool({name: 'lint_page', arguments: {text: '<title>forever</title>'}}, undefined, {
      signal: giveUp.signal,
      onprogress({progress, message}) {
        told.push(`${progress} ${message}`)
        if (told.length === 2) giveUp.abort(new Error('enough'))
      },
    })
    await expect(call).rejects.toThrow('enough')
    expect(told).toEqual(['1 linting page.html', '2 linting page.html'])
  })

  test('say nothing before there is something to say, to a client that takes its time to tell its roots', async () => {
    const folder = await project()
    const session = await start({cwd: folder, roots: [folder]})
    session.client.setRequestHandler(ListRootsRequestSchema, async () => {
      await setTimeout(2500)
      return {roots: [{uri: pathToFileURL(folder).href}]}
    })
    const told: (string | undefined)[] = []
    await session.client.callTool({name: 'lint_page', arguments: {text: clean}}, undefined, {
      onprogress: ({message}) => void told.push(message),
    })
    expect(told[0]).toBe('linting page.html')
  })

  test('a build says what it is at, and no more than a client can read', async () => {
    const images = Array.from({length: 300}, (_, at) => `<img alt="" src="${at}.svg">`).join('')
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    const folder = await folderWith({
      '.git/HEAD': '',
      'page.html': `<title>x</title><script src="a.js"></script>${images}`,
      'a.js': 'document.title = "y"',
      ...Object.fromEntries(Array.from({length: 300}, (_, at) => [`${at}.svg`, svg])),
    })
    const session = await start({cwd: folder, roots: [folder]})
    const told: {progress: number; message?: string | undefined}[] = []
    const {structuredContent} = await session.client.callTool(
      {name: 'build_page', arguments: {path: 'page.html', output: 'out.html'}},
      undefined,
      {onprogress: (step) => void told.push(step)},
    )
    expect(structuredContent).toMatchObject({errors: 0})
    const messages = told.map(({message}) => message)
    expect(messages[0]).toBe('building page.html')
    expect(messages).toContain('building page.html: reading `0.svg`')
    expect(messages).toContain('building page.html: bundling scripts')
    expect(told.map(({progress}) => progress)).toEqual(told.map((_, at) => at + 1))
    expect(told.length).toBeLessThan(300)
  })
})

describe('resources', () => {
  test('are the rules and the hosts', async () => {
    const {resources} = await shared.client.listResources()
    const [rule, host] = ['ampoule://rules/no-base', 'ampoule://profiles/file']
    expect(resources.map(({uri}) => uri)).toEqual(expect.arrayContaining([rule, host]))
    for (const {uri, mimeType} of resources) {
      const {contents} = await shared.client.readResource({uri})
      expect(contents).toMatchObject([{uri, mimeType, text: expect.stringMatching(/\S/)}])
    }
    await expect(shared.client.readResource({uri: 'ampoule://rules/nope'})).rejects.toThrow('Unknown resource')
    const {resourceTemplates} = await shared.client.listResourceTemplates()
    expect(resourceTemplates).toHaveLength(2)
  })
})
