import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import sharp from 'sharp'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {run} from './support/terminal.ts'

let cwd: string
const at = (path: string): string => join(cwd, path)
const page = (path: string): Promise<string> => readFile(at(path), 'utf8')
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'ampoule-'))
})
afterEach(() => rm(cwd, {recursive: true}))

const build = (...args: string[]) => run(['build', '--no-cache', ...args], {cwd})

describe('what a project of a stranger holds', () => {
  const asking = '<!doctype html><title>x</title><script src="https://unpkg.com/shapes"></script>'
  async function install(): Promise<void> {
    await mkdir(at('node_modules/shapes'), {recursive: true})
    await writeFile(at('node_modules/shapes/package.json'), '{"name": "shapes", "version": "1.0.0"}')
    await writeFile(at('node_modules/shapes/index.js'), 'shapes = 1')
    await writeFile(at('page.html'), asking)
  }

  test.each([[[]], [['--update-lock']]])('a lock file that is a link is not written through: %j', async (words) => {
    await install()
    await writeFile(at('other.json'), '{"version": 1, "urls": {}, "files": {}}')
    await symlink('other.json', at('ampoule.lock.json'))
    const {code, err} = await build('page.html', '--profile', 'file', ...words)
    expect(err).toBe('ampoule: `ampoule.lock.json` is a symbolic link, so it is not written\n')
    expect(code).toBe(2)
    expect(await readFile(at('other.json'), 'utf8')).toBe('{"version": 1, "urls": {}, "files": {}}')
  })

  test('its cache is not used without configuration, which says that it is not trusted', async () => {
    await install()
    vi.stubEnv('XDG_CACHE_HOME', at('own'))
    await mkdir(at('node_modules/.cache'))
    await writeFile(at('node_modules/.cache/ampoule'), 'forged')
    for (const words of [
      ['build', '--no-config', 'page.html'],
      ['lint', '--no-config', '--cache', 'page.html'],
    ])
      expect((await run(words, {cwd})).err).not.toContain('Cache is not used')
    expect((await readdir(at('own/ampoule'))).sort()).toContain('lint.jsonl')
    expect((await run(['build', 'page.html'], {cwd})).err).toContain('Cache is not used')
    vi.unstubAllEnvs()
  })
})

describe('what it writes', () => {
  test('a Markdown file becomes a page beside it, with a summary', async () => {
    await writeFile(at('report.md'), '# Hello\n\nText.')
    const {code, out} = await build('report.md')
    expect(code).toBe(0)
    expect(out).toMatch(/report\.html\n {2}size .* of 16 MiB/)
    expect(out).toMatch(/tokens .* to read/)
    expect(out).toMatch(/references none/)
    expect(out).toMatch(/clean under claude-artifact@2026-06-19/)
    expect(await page('report.html')).toMatch(/^<!doctype html><html><head><meta charset=utf-8>/)
  })

  test('an HTML file is never overwritten', async () => {
    await writeFile(at('index.html'), '<title>x</title><p>x')
    expect((await build('index.html')).code).toBe(0)
    expect(await page('index.html')).toBe('<title>x</title><p>x')
    expect(existsSync(at('index.sealed.html'))).toBe(true)
    const {code, err} = await build('index.html', '-o', 'index.html')
    expect(code).toBe(2)
    expect(err).toMatch(/Output `index.html` would replace the input/)
  })

  test('a fragment has no shell of its own', async () => {
    await writeFile(at('a.md'), '# Hello')
    expect((await build('a.md', '--form', 'fragment', '--icon', '🧪')).code).toBe(0)
    const html = await page('a.html')
    expect(html).not.toMatch(/<!doctype|<html|<head|<body/i)
    expect(html).toContain('<title>Hello</title>')
    expect(html).toContain('🧪')
  })

  test('standard input to standard output, and the summary apart from it', async () => {
    const {code, out, err} = await run(['build', '-', '--title', 'T'], {cwd, stdin: '# Hello'})
    expect(code).toBe(0)
    expect(out).toMatch(/^<!doctype html>[\s\S]*<title>T<\/title>/)
    expect(err).toMatch(/lint .*clean/)
  })

  test('several pages into a folder', async () => {
    await writeFile(at('a.md'), '# A')
    await writeFile(at('b.md'), '# B')
    expect((await build('a.md', 'b.md', '-o', 'out/')).code).toBe(0)
    expect((await readdir(at('out'))).sort()).toEqual(['a.html', 'b.html'])
  })

  test('several pages folded into one file, links between them turned into anchors', async () => {
    await mkdir(at('docs'))
    await writeFile(
      at('docs/index.md'),
      '---\ntitle: Handbook\n---\n# Start\n\n[next](more.md#set-up) [twin](more.md#start)',
    )
    await writeFile(at('docs/more.md'), '# Start\n\n## Set up\n\n[back](index.md) [up](#start)')
    const {code} = await build('docs', '-o', 'all.html')
    expect(code).toBe(0)
    const html = await page('all.html')
    expect(html).toContain('<title>Handbook</title>')
    expect(html).toContain('<section id=index>')
    expect(html).toContain('<h1 id=start>')
    expect(html).toContain('<h1 id=more-start>')
    expect(html).toContain('<a href=#set-up>next</a>')
    expect(html).toContain('<a href=#more-start>twin</a>')
    expect(html).toContain('<a href=#index>back</a>')
    expect(html).toContain('<a href=#more-start>up</a>')
    expect(html).toMatch(/<nav class=toc[^>]*><ol><li><a href=#index>/)
  })

  test('--json says what became of each page', async () => {
    await writeFile(at('a.md'), '![x](missing.png)')
    const {code, out} = await build('a.md', '--json')
    const report = JSON.parse(out)
    expect(code).toBe(1)
    expect(report.version).toBe(1)
    expect(report.files[0]).toMatchObject({path: 'a.md', output: 'a.html', statuses: {failed: 1}})
    expect(report.files[0].findings.filter(({severity}: {severity: string}) => severity === 'error')).toMatchObject([
      {rule: 'failed-reference', file: 'a.md', place: {start: {line: 1, column: 1}}},
    ])
  })
})

describe('what is not fit to publish', () => {
  test('is written all the same, and the exit code says so', async () => {
    await writeFile(at('a.md'), 'Text ![x](missing.png)')
    const {code, out} = await build('a.md')
    expect(code).toBe(1)
    expect(out).toMatch(/not fit to publish/)
    expect(out).toMatch(/a\.md:1:6 .*`missing\.png` does not exist/)
    expect(existsSync(at('a.html'))).toBe(true)
  })

  test('is not written with --no-emit-on-error', async () => {
    await writeFile(at('a.md'), '![x](missing.png)')
    await writeFile(at('a.html'), 'old')
    expect((await build('a.md', '--no-emit-on-error')).code).toBe(1)
    expect(await page('a.html')).toBe('old')
  })
})

describe('bad input', () => {
  test.each([
    ['a missing file', ['nope.md'], /`nope\.md` cannot be read: there is no such file/],
    ['no file', [], /Name a file to build/],
    ['an unknown option', ['a.md', '--frm', 'x'], /Unknown option `--frm`/],
    ['an unknown form', ['a.md', '--form', 'x'], /`build\.form` must be one of document, fragment, not "x"/],
    ['an unknown profile', ['a.md', '--profile', 'claude-artefact'], /claude-artifact/],
    ['a bad number', ['a.md', '--max-image-width', 'wide'], /`--max-image-width` must be a number/],
    ['an input outside the root', ['a.md', '--root', 'docs'], /outside the root folder/],
  ])('%s is wrong usage: exit code 2, the old page left alone', async (_, args, message) => {
    await mkdir(at('docs'))
    await writeFile(at('a.md'), '# A')
    await writeFile(at('a.html'), 'old')
    const {code, err} = await build(...args)
    expect(err).toMatch(message)
    expect(code).toBe(2)
    expect(await page('a.html')).toBe('old')
  })

  test('an unknown command', async () => {
    const {code, err} = await run(['bild'], {cwd})
    expect(code).toBe(2)
    expect(err).toMatch(/Unknown command `bild`/)
  })

  test('malformed front matter is a finding at its line, and the page is built without it', async () => {
    await writeFile(at('a.md'), '---\ntitle: "open\nicon: x\n---\n\n# Hello')
    const {code, out} = await build('a.md')
    expect(code).toBe(0)
    expect(out).toMatch(/a\.md:\d+:\d+ +warning +Front matter is not YAML/)
    expect(await page('a.html')).toContain('<h1 id=hello>Hello</h1>')
  })

  test('a file that is not UTF-8', async () => {
    await writeFile(at('a.md'), Buffer.from([0x23, 0x20, 0x41, 0x0a, 0x0a, 0x62, 0xff, 0x63]))
    const {code, out} = await build('a.md')
    expect(code).toBe(1)
    expect(out).toMatch(/a\.md:3:2 +error +File is not UTF-8/)
  })

  test('an empty file', async () => {
    await writeFile(at('a.md'), '')
    const {code, out} = await build('a.md')
    expect(code).toBe(1)
    expect(out).toMatch(/File is empty/)
  })

  test('a document 300 levels deep', async () => {
    await writeFile(at('a.html'), `<title>x</title>${'<div>'.repeat(300)}deep${'</div>'.repeat(300)}`)
    expect((await build('a.html')).code).toBe(0)
    expect((await page('a.sealed.html')).match(/<div>/g)).toHaveLength(300)
  })

  test('sources that only a compiler reads', async () => {
    await writeFile(at('page.html'), '<!doctype html><title>x</title><p>x<script type="module" src="main.js"></script>')
    await writeFile(at('main.js'), 'import App from "./App.vue"\nApp()')
    await writeFile(at('App.vue'), '<template><p>x</p></template>')
    const {code, out} = await build('page.html', '-o', 'out.html')
    expect(out).toContain('main.js:1:17  error  `App.vue` is for a compiler, which a build has not  invalid-script')
    expect(code).toBe(1)
  })

  test('an image that cannot be read, and one that is none', async () => {
    await writeFile(at('a.md'), '![x](a.png)\n\n![y](b.png)')
    await writeFile(at('a.png'), 'not an image')
    await mkdir(at('b.png'))
    const {code, out} = await build('a.md')
    expect(code).toBe(1)
    expect(out).toMatch(/a\.md:1:1 .*`a\.png` is not an image that browsers show/)
    expect(out).toMatch(/a\.md:3:1 .*`b\.png` is not a file/)
  })

  test('an image that lies about its type is taken for what it is', async () => {
    const png = await sharp({create: {width: 40, height: 40, channels: 3, background: '#c33'}})
      .png()
      .toBuffer()
    await writeFile(at('photo.jpg'), png)
    await writeFile(at('a.md'), '![x](photo.jpg)')
    expect((await build('a.md')).code).toBe(0)
    expect(await page('a.html')).toMatch(/src="?data:image\/(?:png|webp)/)
  })
})

describe('the root folder', () => {
  test.each([
    ['..', '../secret.png', /outside the root folder/],
    ['an absolute path', '/etc/passwd', /`etc\/passwd` does not exist/],
    ['a symbolic link', 'link.png', /outside the root folder/],
    ['file:', 'file:///etc/passwd', /outside the root folder/],
    ['another host', 'https://a.test/x.png', /on the network/],
    ['an escaped ..', '%2e%2e/secret.png', /outside the root folder/],
  ])('is not left by %s', async (_, url, message) => {
    await mkdir(at('docs'))
    await writeFile(at('secret.png'), 'secret')
    await symlink('../secret.png', at('docs/link.png'))
    await writeFile(at('docs/a.md'), `![x](${url})`)
    const {code, out} = await build('docs/a.md')
    expect(code).toBe(1)
    expect(out).toMatch(message)
    expect(await page('docs/a.html')).not.toContain('secret\n')
  })

  test('is not left by pages that are links', async () => {
    await mkdir(at('docs'))
    await mkdir(at('elsewhere'))
    await writeFile(at('docs/a.md'), '# Own')
    await writeFile(at('elsewhere/b.md'), '# Secret')
    await symlink('../elsewhere/b.md', at('docs/c.md'))
    await symlink('../elsewhere', at('docs/d'))
    expect((await build('docs', '-o', 'out/')).code).toBe(0)
    expect(await readdir(at('out'))).toEqual(['a.html'])
    const {code, err} = await build('docs/c.md')
    expect(code).toBe(2)
    expect(err).toMatch(/outside the root folder/)
    expect((await build('docs/c.md', '--root', '.')).code).toBe(0)
  })

  test('may be widened', async () => {
    const png = await sharp({create: {width: 9, height: 9, channels: 3, background: '#c33'}})
      .png()
      .toBuffer()
    await mkdir(at('docs'))
    await writeFile(at('x.png'), png)
    await writeFile(at('docs/a.md'), '![x](../x.png)')
    expect((await build('docs/a.md', '--root', '.')).code).toBe(0)
  })
})

describe('content that looks like markup', () => {
  test('stands in scripts and styles as it was meant', async () => {
    await writeFile(at('a.js'), 'window.text = "</script><!--<script>" + "$&" + `$1`')
    await writeFile(at('a.css'), '.a::before { content: "</style>$&" }')
    await writeFile(at('my file.css'), 'p { color: red }')
    await writeFile(
      at('index.html'),
      '<!doctype html><title>x</title><link rel=stylesheet href=a.css><link rel=stylesheet href="my%20file.css?v=1"><img alt=""><p class=a>x<script src="a.js?v=2"></script>',
    )
    const {code, out} = await build('index.html')
    expect(out).toMatch(/clean/)
    expect(code).toBe(0)
    const html = await page('index.sealed.html')
    expect(html.match(/<\/script>/g)).toHaveLength(1)
    expect(html.match(/<\/style>/g)).toHaveLength(2)
    expect(html).toContain('$&')
    expect(html).toMatch(/color: ?red/)
    expect(html).toMatch(/<img alt>/)
  })

  test('an image that is shown many times is held once', async () => {
    const pixels = Buffer.alloc(60 * 60 * 3, 0).map((_, index) => (index * 7919) % 251)
    await writeFile(
      at('x.png'),
      await sharp(pixels, {raw: {width: 60, height: 60, channels: 3}})
        .png()
        .toBuffer(),
    )
    await writeFile(at('a.md'), Array.from({length: 5}, () => '![x](x.png)').join('\n\n'))
    expect((await build('a.md')).code).toBe(0)
    expect((await page('a.html')).match(/data:image\/(?:png|webp|avif)/g)).toHaveLength(1)
  })
})
