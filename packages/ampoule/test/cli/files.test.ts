import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {closeSync, existsSync, linkSync, lstatSync, openSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, onTestFinished, test} from 'vitest'
import {type Run, run} from '../../../../test/support/terminal.ts'
import {folderWith} from '../config/files.ts'
import {base, fewRules, image} from './rules.ts'

const title = '<title>x</title>'
const bin = fileURLToPath(new URL('../../bin/ampoule.js', import.meta.url))

async function folder(files: Readonly<Record<string, unknown>>) {
  const cwd = await folderWith({'.git/HEAD': '', 'ampoule.config.json': fewRules, 'node_modules/x': '', ...files})
  return {
    cwd,
    at: (name: string) => join(cwd, name),
    read: (name: string) => readFileSync(join(cwd, name), 'utf8'),
    go: (args: readonly string[], stdin = '') => run(args, {cwd, stdin}),
  }
}

const oneLine = ({err}: Run): string[] => err.trimEnd().split('\n')

describe('what is no regular file', () => {
  // Node's own way to make folders never ends there.
  test('a folder that takes in no other is told', async () => {
    const {go} = await folder({'a.md': '# A'})
    const {code, err} = await go(['build', 'a.md', '-o', '/proc/x/y/a.html'])
    expect([code, err]).toEqual([2, expect.stringMatching(/^ampoule: `.*proc\/x\/y\/a.html` cannot be written: /)])
  })

  test('is written through, not replaced: devices', async () => {
    const {cwd, go} = await folder({'a.md': '# A', 'a.html': title + base})
    for (const args of [
      ['build', 'a.md', '-o', '/dev/null'],
      ['lint', 'a.html', '--report', 'json=/dev/null', '--report', 'sarif=/dev/null'],
      ['stats', 'a.html', '--treemap', '/dev/null'],
      ['lint', 'a.html', '--baseline', '/dev/null', '--update-baseline'],
    ]) {
      await go(args)
      expect([args, lstatSync('/dev/null').isCharacterDevice()]).toEqual([args, true])
    }
    const full = await go(['build', 'a.md', '-o', '/dev/full'])
    expect(full).toMatchObject({
      code: 2,
      err: 'ampoule: `../../dev/full` cannot be written: no space left on the device\n',
    })
    expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true)
    expect(existsSync(join(cwd, 'a.sealed.html'))).toBe(false)
  })

  test('is written through: a pipe, with what reads at its other end', async () => {
    const {cwd, at} = await folder({'a.md': '# A'})
    execFileSync('mkfifo', [at('pipe')])
    const reader = spawn('cat', [at('pipe')], {stdio: ['ignore', 'pipe', 'inherit']})
    const text = new Promise<string>((resolve) => {
      let all = ''
      reader.stdout.on('data', (chunk: Buffer) => (all += chunk.toString()))
      reader.stdout.on('end', () => resolve(all))
    })
    const {status} = spawnSync(process.execPath, [bin, 'build', 'a.md', '--no-cache', '-o', 'pipe'], {cwd})
    expect(status).toBe(0)
    expect(await text).toMatch(/^<!doctype html>/)
    expect(lstatSync(at('pipe')).isFIFO()).toBe(true)
  })

  test('a symbolic link stays, and the file that it names is written with the mode it had', async () => {
    const {at, read, go} = await folder({'a.md': '# A', 'real/out.html': 'old'})
    symlinkSync('real/out.html', at('link.html'))
    execFileSync('chmod', ['640', at('real/out.html')])
    expect((await go(['build', 'a.md', '-o', 'link.html'])).code).toBe(0)
    expect(lstatSync(at('link.html')).isSymbolicLink()).toBe(true)
    expect(read('real/out.html')).toMatch(/^<!doctype html>/)
    expect(statSync(at('real/out.html')).mode & 0o777).toBe(0o640)
  })
})

describe('an output never overwrites', () => {
  test.each([
    ['another output', ['x/p.md', 'y/p.md', '-o', 'out/'], /`x\/p\.md`|`y\/p\.md`/],
    [
      'another output beside the inputs',
      ['q.md', 'q.markdown'],
      /`q\.md` and `q\.markdown` would both become `q\.html`/,
    ],
    ['another input', ['q.md', 'q.html'], /Output `q\.html` would replace the input/],
    ['an input through a symbolic link', ['x/p.md', '-o', 'link.html'], /would replace the input/],
    ['an input through a hard link', ['h.html', '-o', 'hard.html'], /would replace the input/],
    ['an input through a linked folder', ['h.html', 'x/p.md', '-o', 'linked'], /would replace the input/],
  ])('%s: nothing is written', async (_, args, message) => {
    const {cwd, at, go} = await folder({
      'x/p.md': '# X',
      'y/p.md': '# Y',
      'q.md': '# Q',
      'q.markdown': '# Q',
      'q.html': title,
      'h.html': title,
    })
    symlinkSync('x/p.md', at('link.html'))
    linkSync(at('h.html'), at('hard.html'))
    symlinkSync('.', at('linked'))
    const before = execFileSync('find', ['.', '-newer', 'h.html', '-type', 'f'], {cwd, encoding: 'utf8'})
    const {code, out, err} = await go(['build', ...args])
    expect(err).toMatch(message)
    expect([code, out]).toEqual([2, ''])
    expect(execFileSync('find', ['.', '-newer', 'h.html', '-type', 'f'], {cwd, encoding: 'utf8'})).toBe(before)
  })

  test('a file that the page reads', async () => {
    const {read, go} = await folder({'a.html': `${title}<link rel=stylesheet href=s.css>`, 's.css': 'p { color: red }'})
    expect(await go(['build', 'a.html', '-o', 's.css'])).toMatchObject({
      code: 2,
      err: 'ampoule: `s.css` is a file that `a.html` is made of: name another output with `-o`\n',
    })
    expect(read('s.css')).toBe('p { color: red }')
  })

  test('a page by a report, a treemap, or one report by another', async () => {
    const {read, go} = await folder({'a.html': title})
    for (const args of [
      ['lint', 'a.html', '--report', 'json=a.html'],
      ['lint', 'a.html', '--report', 'json=r', '--report', 'sarif=./r'],
      ['stats', 'a.html', '--treemap', 'a.html'],
    ])
      expect([args, (await go(args)).code]).toEqual([args, 2])
    expect(read('a.html')).toBe(title)
  })

  test('pages of a folder keep their places in it', async () => {
    const {read, go} = await folder({'docs/a/p.md': '# One', 'docs/b/p.md': '# Two'})
    expect((await go(['build', 'docs', '-o', 'out'])).code).toBe(0)
    expect(read('out/a/p.html')).toContain('One')
    expect(read('out/b/p.html')).toContain('Two')
  })

  test('a folder can be built twice', async () => {
    const {go, read} = await folder({'docs/a.md': '# One', 'docs/b.html': title})
    expect((await go(['build', 'docs'])).code).toBe(0)
    expect((await go(['build', 'docs'])).code).toBe(0)
    expect(read('docs/a.html')).toContain('One')
    expect(existsSync(join('docs/a.sealed.html'))).toBe(false)
  })
})

describe('links in folders', () => {
  test('are not followed, and a fix is never made through one', async () => {
    const outside = await folderWith({'x.html': `<!-- ampoule-disable no-base -->${title}`})
    const {at, go} = await folder({'docs/a.html': title})
    symlinkSync(outside, at('docs/away'))
    symlinkSync(join(outside, 'x.html'), at('docs/x.html'))
    for (const names of [['docs'], ['docs/**/*.html']]) {
      const {files} = JSON.parse((await go(['lint', ...names, '--format', 'json'])).out)
      expect(files.map(({path}: {path: string}) => path)).toEqual(['docs/a.html'])
    }
    expect(JSON.parse((await go(['build', 'docs', '-o', 'out', '--json'])).out).files).toHaveLength(1)
    const named = await go(['lint', 'docs/x.html', '--fix'])
    expect(named.err).toContain('ampoule: `docs/x.html` is reached by a symbolic link, so it is not fixed\n')
    expect(readFileSync(join(outside, 'x.html'), 'utf8')).toContain('ampoule-disable')
  })
})

describe('a problem with one file is one line, exit code 2, and loses nothing else', () => {
  test('inputs that cannot be read', async () => {
    const {at, go, read} = await folder({'a.html': title + image, 'b.html': title, 'a.md': '# A'})
    symlinkSync('loop.html', at('loop.html'))
    symlinkSync('nowhere', at('gone.md'))
    const linted = await go(['lint', 'none.html', 'a.html', 'loop.html', '--report', 'json=r.json', '--threads', '1'])
    expect(linted.code).toBe(2)
    expect(oneLine(linted)).toEqual([
      'ampoule: `none.html` cannot be read: there is no such file',
      expect.stringMatching(/^ampoule: `loop\.html` cannot be read: /),
    ])
    expect(linted.out).toContain('no-external-image')
    expect(JSON.parse(read('r.json')).files).toHaveLength(1)
    const built = await go(['build', 'none.md', 'a.md', 'gone.md', 'b.html'])
    expect(built.code).toBe(2)
    expect(oneLine(built)).toHaveLength(2)
    expect(read('b.sealed.html')).toContain('<title>x</title>')
  })

  test('outputs that cannot be written: the others are', async () => {
    const {go, read} = await folder({'a.md': '# A', 'b.md': '# B', 'a.html': title + image, file: ''})
    const built = await go(['build', 'a.md', '-o', 'file/out.html'])
    expect(built).toMatchObject({
      code: 2,
      err: 'ampoule: `file/out.html` cannot be written: a part of the path is not a folder\n',
    })
    const linted = await go(['lint', 'a.html', '--report', 'json=file/r.json', '--report', 'sarif=new/r.sarif'])
    expect(linted.code).toBe(2)
    expect(oneLine(linted)).toEqual(['ampoule: `file/r.json` cannot be written: a part of the path is not a folder'])
    expect(linted.out).toContain('no-external-image')
    expect(JSON.parse(read('new/r.sarif')).runs).toHaveLength(1)
    const weighed = await go(['stats', 'a.html', '--treemap', 'file/t.html'])
    expect(weighed).toMatchObject({code: 2, out: expect.stringContaining('tokens')})
    expect((await go(['stats', 'a.html', '--treemap', 'deep/er/t.html'])).code).toBe(0)
    expect((await go(['lint', 'a.html', '--baseline', 'deep/b.json', '--update-baseline'])).code).toBe(0)
  })

  test('a baseline that is missing, broken, or cannot be written', async () => {
    const {go} = await folder({'a.html': title + image, 'broken.json': '{', 'b.json/x': ''})
    for (const name of ['none.json', 'broken.json', 'b.json']) {
      const {code, out, err} = await go(['lint', 'a.html', '--baseline', name])
      expect([name, code, err.trimEnd().split('\n').length]).toEqual([name, 2, 1])
      expect(out).toContain('no-external-image')
    }
    const updated = await go(['lint', 'a.html', '--baseline', 'b.json/x/y', '--update-baseline'])
    expect(updated).toMatchObject({code: 2, err: expect.stringMatching(/^ampoule: `.*` cannot be written: .*\n$/)})
  })

  test('a configuration that is wrong concerns its own files', async () => {
    const {go} = await folder({'a.html': title + image, 'd/ampoule.config.json': '{', 'd/b.html': '', 'd/c.html': ''})
    const {code, out, err} = await go(['lint', 'a.html', 'd'])
    expect(code).toBe(2)
    expect(out).toContain('no-external-image')
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  test('a report to merge that is not there', async () => {
    const {go, read} = await folder({'a.html': title + image})
    await go(['lint', 'a.html', '--report', 'json=r.json'])
    const merged = await go(['merge', 'none.json', 'r.json'])
    expect(merged).toMatchObject({code: 2, out: expect.stringContaining('no-external-image')})
    expect((await go(['merge', '-'], read('r.json'))).code).toBe(1)
  })

  test('a full disk behind standard output is told', async () => {
    const {cwd} = await folder({'a.html': title})
    const full = openSync('/dev/full', 'w')
    const {status, stderr} = spawnSync(process.execPath, [bin, 'lint', 'a.html'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    })
    closeSync(full)
    expect([status, stderr]).toEqual([2, 'ampoule: Standard output cannot be written: no space left on the device\n'])
  })
})

describe('a cache that cannot be used is passed over with one note', () => {
  test('of a build', async () => {
    const {go, read} = await folder({'a.md': '# A', 'b.md': '# B', 'node_modules/.cache': 'a file'})
    const {code, err} = await go(['build', 'a.md', 'b.md'])
    expect([code, err]).toEqual([0, 'ampoule: Cache is not used: a part of the path is not a folder\n'])
    expect(read('a.html')).toContain('<h1')
    expect(read('b.html')).toContain('<h1')
  })

  test.each(['node_modules/x/cache', 'folder'])('of lint, at `%s`', async (location) => {
    const {go} = await folder({'a.html': title + image, 'folder/x': ''})
    const {code, out, err} = await go(['lint', 'a.html', '--cache-location', location])
    expect(code).toBe(1)
    expect(out).toContain('no-external-image')
    expect(err).toMatch(/^(ampoule: Cache is not used: .*\n)+$/)
  })
})

describe('standard input', () => {
  test('without a name is a page like others', async () => {
    const {cwd, go} = await folder({})
    const {code, out} = await run(['lint', '-', '--no-config'], {cwd, stdin: `<title>x</title><p>x`})
    expect([code, out]).toEqual([0, expect.not.stringContaining('require-input-type')])
    expect((await go(['lint', '-'], '# Hello\n\n![x](none.png)')).out).toContain('3:1')
    expect((await go(['stats', '-'], '# Hello')).out).toContain('costs')
  })

  test('has a name where one is given', async () => {
    const {at, go} = await folder({'d/i.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>'})
    const built = await go(['build', '-', '--stdin-path', 'd/x.html'], `${title}<img alt src=i.svg>`)
    expect(built.code).toBe(0)
    expect(built.out).toContain('data:image/svg+xml')
    expect(existsSync(at('d/x.sealed.html'))).toBe(false)
    expect((await go(['lint', '-', '--stdin-path', 'x.md'], '<b>![x](none.png)')).out).toContain('none.png')
    for (const command of ['build', 'lint', 'stats'])
      expect([command, (await go([command, '-', '--stdin-path', 'x.png'], title)).code]).toEqual([command, 2])
  })
})

describe('what a file is', () => {
  test.each(['a.ipynb', 'a.json', 'a.png', 'a.rst', 'a.html.bak', '.env'])('%s is refused by name', async (name) => {
    const {go} = await folder({[name]: '# Hello', 'b.html': title + image})
    for (const args of [
      ['build', name],
      ['lint', name],
      ['stats', name],
    ]) {
      const result = await go(args)
      expect([args, result.code, result.out]).toEqual([args, 2, ''])
      expect(result.err).toBe(`ampoule: \`${name}\` is neither Markdown nor HTML by its name\n`)
    }
    expect((await go(['lint', name, 'b.html'])).out).toContain('no-external-image')
  })

  test.each(['a.md', 'a.MARKDOWN', 'a.mdown', 'a.mkd', 'a.mdx', 'a.qmd', 'a.Rmd', 'a.txt', 'README', 'A.Md'])(
    '%s is Markdown',
    async (name) => {
      const {go} = await folder({[name]: '# Hello'})
      expect((await go(['build', name, '-o', '-'])).out).toContain('<h1 id=hello>Hello</h1>')
      expect((await go(['lint', name])).code).toBe(0)
    },
  )

  test('a folder stands for its HTML and its Markdown', async () => {
    const {go} = await folder({'d/a.md': '# A', 'd/b.HTML': title, 'd/c.qmd': '# C', 'd/LICENSE': 'x', 'd/d.txt': 'x'})
    const {files} = JSON.parse((await go(['lint', 'd', '--format', 'json'])).out)
    expect(files.map(({path}: {path: string}) => path)).toEqual(['d/a.md', 'd/b.HTML', 'd/c.qmd'])
  })
})

describe('a policy given by hand', () => {
  const lint = async (csp: string) => {
    const {go} = await folder({'a.html': title + image})
    return go(['lint', 'a.html', '--csp', csp])
  }

  test.each([
    ['', /empty/],
    ['   ', /empty/],
    ['Content-Security-Policy:', /empty/],
    ["defalt-src 'none'", /`defalt-src` is not a directive.*did you mean `default-src`/],
    ["default-src: 'none'", /`default-src:` is not a directive.*did you mean `default-src`/],
    ['script-src unsafe-inline', /`unsafe-inline` in `script-src` is a host name without quotes.*`'unsafe-inline'`/],
    ["img-src 'slef'", /`'slef'` in `img-src` is not a keyword.*`'self'`/],
    ['img-src data', /`data` in `img-src` is a host name without a colon.*`data:`/],
  ])('%j is wrong usage', async (csp, message) => {
    const {code, out, err} = await lint(csp)
    expect(err).toMatch(message)
    expect([code, out]).toEqual([2, ''])
  })

  test('is blamed on where it stands', async () => {
    expect((await lint('')).err).toMatch(/^ampoule: the command line: `csp` is empty/)
    const {go} = await folder({'ampoule.config.json': {csp: ''}, 'a.html': title})
    expect((await go(['lint', 'a.html'])).err).toMatch(/ampoule.config.json: `csp` is empty/)
  })

  test.each(["Content-Security-Policy: img-src 'none'", "content-security-policy-report-only:img-src 'none'"])(
    '%j is taken without the name of the header',
    async (csp) => {
      const {code, out} = await lint(csp)
      expect([code, out]).toEqual([1, expect.stringContaining('no-external-image')])
    },
  )
})

describe('what does nothing is said', () => {
  test.each([
    [['lint', 'a.html', '--growth', 'bytes=1%'], '`--growth` does nothing without `--compare` or `--compare-ref`'],
    [['lint', 'a.html', '--root', '.'], '`--root` does nothing without Markdown'],
    [['lint', 'a.html', '--stdin-path', 'x.html'], '`--stdin-path` does nothing without `-`'],
    [['lint', 'a.html', '--fix'], 'No finding has a fix of the kind that was asked for'],
  ])('%j', async (args, message) => {
    const {go} = await folder({'a.html': title + base})
    expect((await go(args)).err).toContain(`ampoule: ${message}\n`)
  })
})

test('of pages that cannot be read, nothing is said but that', async () => {
  const {go} = await folder({})
  for (const args of [
    ['vendor', 'missing.html'],
    ['lint', 'missing.html', '--fix'],
  ])
    expect(await go(args)).toEqual({
      code: 2,
      out: '',
      err: 'ampoule: `missing.html` cannot be read: there is no such file\n',
    })
})

// For root all modes are readable: then the command line runs as nobody.
describe('files and folders without the right to read them', () => {
  const isRoot = process.getuid?.() === 0
  const locked = async () => {
    const {cwd, at} = await folder({
      'good.html': title,
      'bad.html': title,
      'page.md': '# P\n\n![p](p.png)',
      'p.png': 'x',
      'shut/page.html': title,
      'own.json': '{}',
    })
    if (isRoot) execFileSync('chown', ['-R', '65534', cwd])
    execFileSync('chmod', ['000', at('bad.html'), at('p.png'), at('shut'), at('own.json')])
    onTestFinished(() => void execFileSync('chmod', ['700', at('shut')]))
    return (...args: string[]) => {
      return spawnSync(process.execPath, [bin, ...args], {
        cwd,
        encoding: 'utf8',
        ...(isRoot && {uid: 65534, gid: 65534}),
      })
    }
  }

  test('each is one line, and the rest is judged', async () => {
    const go = await locked()
    const {status, stdout, stderr} = go('lint', '.', '--format', 'json')
    expect([status, stderr]).toEqual([
      2,
      'ampoule: Folder `shut` cannot be read: permission denied\nampoule: `bad.html` cannot be read: permission denied\n',
    ])
    const {files} = JSON.parse(stdout)
    expect(files.map(({path}: {path: string}) => path)).toEqual(['good.html', 'page.md'])
    expect(files[1].findings).toEqual([
      expect.objectContaining({rule: 'failed-reference', message: '`p.png` cannot be read: permission denied'}),
    ])
    expect(go('build', 'shut', 'good.html', '-o', 'out/')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^ampoule: Folder `shut` cannot be read: permission denied\n/),
    })
    expect(go('lint', 'good.html', '--config', 'own.json')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/own\.json: File cannot be read: permission denied\n$/),
    })
    expect(go('lint', 'good.html', '--compare', 'bad.html')).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('0 errors'),
      stderr: 'ampoule: `--compare bad.html` cannot be read: permission denied\n',
    })
  })
})

test.each([
  ['lint', 'page.html', '--format', 'json'],
  ['build', 'page.html', '-o', '-'],
  ['stats', 'page.html', '--json'],
])('%s %s … into `head` ends without a word', async (...args) => {
  const many = Array.from({length: 3000}, (_, index) => `<img alt="" src="data:image/png;base64,${index}">\n`)
  const {cwd} = await folder({'page.html': title + many.join('')})
  const run = `"$0" "$@" 2>err | head -c 1 >/dev/null; echo "\${PIPESTATUS[0]}"`
  const {stdout} = spawnSync('bash', ['-c', run, process.execPath, bin, ...args], {cwd, encoding: 'utf8'})
  expect(['0', '1', '141']).toContain(stdout.trim())
  expect(readFileSync(join(cwd, 'err'), 'utf8')).not.toMatch(/EPIPE|internal error|^ {4}at /m)
})
