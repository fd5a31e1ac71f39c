import {execFileSync} from 'node:child_process'
import {existsSync, lstatSync, readdirSync, readFileSync, symlinkSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import type {JsonReport} from '@ampoule/lint/internals'
import {describe, expect, test} from 'vitest'
import {type Run, run} from '../../../../test/support/terminal.ts'
import {addFiles, folderWith} from '../config/files.ts'
import {base, fewRules, image} from './rules.ts'

const title = '<title>x</title>'

interface Folder {
  readonly cwd: string
  lint(...args: string[]): Promise<Run>
  read(path: string): string
}

async function folder(files: Readonly<Record<string, unknown>>, stdin = ''): Promise<Folder> {
  const cwd = await folderWith({'.git/HEAD': '', 'ampoule.config.json': fewRules, ...files})
  return {
    cwd,
    lint: (...args) => run(['lint', ...args], {cwd, stdin}),
    read: (path) => readFileSync(join(cwd, path), 'utf8'),
  }
}

const json = ({out}: Run): JsonReport => JSON.parse(out)
const names = (result: Run): string[] => json(result).files.map(({path}) => path)
const found = (result: Run): string[] =>
  json(result).files.flatMap(({path, findings}) =>
    findings.map(({rule, file, place}) => `${file ?? path}:${place?.start.line ?? ''} ${rule}`),
  )

describe('exit code', () => {
  test('0 clean, 1 errors, 2 wrong usage', async () => {
    const {lint} = await folder({'clean.html': title, 'warn.html': '<p>x', 'bad.html': title + image})
    expect(await lint('clean.html')).toMatchObject({
      code: 0,
      out: '0 errors, 0 warnings in 1 page under claude-artifact@2026-06-19\n',
      err: '',
    })
    expect((await lint('warn.html')).code).toBe(0)
    expect((await lint('bad.html')).code).toBe(1)
    for (const args of [
      [],
      ['none.html'],
      ['--nonsense', 'clean.html'],
      ['--format', 'xml', 'clean.html'],
      ['*.htm'],
      ['--shard', '3/2', 'clean.html'],
      ['--fix=all', 'clean.html'],
      ['--update-baseline', 'clean.html'],
      ['--report', 'sarif', 'clean.html'],
      ['--budget', 'bytes', 'clean.html'],
      ['--compare', 'nowhere', 'clean.html'],
      ['--profile', 'nobody', 'clean.html'],
      ['--rule', 'no-bose=off', 'clean.html'],
    ]) {
      const {code, out, err} = await lint(...args)
      expect([args, code, out]).toEqual([args, 2, ''])
      expect(err).toMatch(/^ampoule: (?:the command line: )?[A-Z`]/)
    }
  })

  test('more warnings than allowed', async () => {
    const {lint} = await folder({'a.html': '<p>x', 'b.html': '<p>x'})
    expect((await lint('.', '--max-warnings', '2')).code).toBe(0)
    expect(await lint('.', '--max-warnings', '1')).toMatchObject({
      code: 1,
      err: 'ampoule: 2 warnings are more than the allowed 1\n',
    })
  })
})

describe('which files', () => {
  const files = {
    'a.html': title,
    'b.htm': title,
    'c.md': '# x',
    'd/e.html': title,
    'node_modules/f.html': title,
    'vendor/g.html': title,
    'ampoule.config.json': {...fewRules, ignore: ['vendor']},
  }

  test('a folder is its HTML and Markdown, a glob is what it matches, each file once, in order', async () => {
    const {lint} = await folder(files)
    expect(names(await lint('--format', 'json', '.'))).toEqual(['a.html', 'b.htm', 'c.md', 'd/e.html'])
    expect(names(await lint('--format', 'json', '**/*.html', 'a.html', 'd'))).toEqual(['a.html', 'd/e.html'])
    expect(names(await lint('--format', 'json', 'd/../b.htm', 'a.html'))).toEqual(['a.html', 'b.htm'])
  })

  test('one that is named and left out is told', async () => {
    const {lint} = await folder(files)
    expect(await lint('vendor/g.html', '--format', 'json')).toMatchObject({
      code: 0,
      err: 'ampoule: `vendor/g.html` is left out, as the configuration says\n',
    })
    expect(names(await lint('vendor/g.html', '--format', 'json', '--no-config'))).toEqual(['vendor/g.html'])
  })

  test('standard input, under a name if it has one', async () => {
    const {lint} = await folder(
      {
        'a.html': title,
        'ampoule.config.json': {...fewRules, overrides: [{files: 'd/*', rules: {'no-external-image': 'off'}}]},
      },
      title + image,
    )
    expect(found(await lint('-', '--format', 'json'))).toEqual(['-:1 no-external-image'])
    expect((await lint('-')).out).toContain('│ <title>x</title><img')
    expect(names(await lint('-', 'a.html', '--stdin-path', 'd/x.html', '--format', 'json'))).toEqual([
      'd/x.html',
      'a.html',
    ])
    expect(found(await lint('-', '--stdin-path', 'd/x.html', '--format', 'json'))).toEqual([])
  })

  test('shards are disjoint and together all; merged they are the whole report', async () => {
    const pages = Object.fromEntries(
      Array.from({length: 10}, (_, index) => [`${index}.html`, index % 3 === 0 ? title + image : title]),
    )
    const {cwd, lint} = await folder(pages)
    const whole = await lint('.', '--format', 'json')
    for (const index of [1, 2, 3]) {
      const part = await lint('.', '--shard', `${index}/3`, '--report', `json=part${index}.json`)
      expect(part.code).toBe(index === 1 ? 1 : part.code)
    }
    const merged = await run(['merge', 'part3.json', 'part1.json', 'part2.json', '--format', 'json'], {cwd})
    expect(merged).toEqual(whole)
    expect((await run(['merge', 'part1.json', '--max-warnings', '0'], {cwd})).code).toBe(1)
    await addFiles(cwd, {'bad.json': {version: 1, files: [{path: 3}]}, 'page.html': '<p>'})
    for (const name of ['bad.json', 'page.html', 'none.json']) expect((await run(['merge', name], {cwd})).code).toBe(2)
  })
})

describe('what applies', () => {
  test('hosts, policies and rules from the command line', async () => {
    const {lint} = await folder({
      'page.html': `${title}<img alt="" src="https://a.test/x.png">`,
      'report.json': {
        'csp-report': {
          'document-uri': 'https://b.test/',
          'original-policy': "img-src https://a.test; default-src 'none'",
        },
      },
    })
    expect((await lint('page.html')).code).toBe(1)
    expect((await lint('page.html', '--csp', 'img-src https://a.test')).code).toBe(0)
    expect((await lint('page.html', '--csp', 'img-src https://b.test')).code).toBe(1)
    expect((await lint('page.html', '--csp-report', 'report.json')).code).toBe(0)
    expect((await lint('page.html', '--csp-report', 'report.json', '--csp', "img-src 'none'")).code).toBe(1)
    expect((await lint('page.html', '--rule', 'no-external-image=warning')).code).toBe(0)
    expect((await lint('page.html', '--csp-report', 'page.html')).code).toBe(2)
  })

  test('budgets fail a page that is over', async () => {
    const {lint} = await folder({'page.html': `${title}<script>let x = 1</script>`})
    expect((await lint('page.html', '--budget', 'scripts=9', '--budget', 'bytes=1KiB')).code).toBe(0)
    const {code, out} = await lint('page.html', '--budget', 'scripts=8', '--budget', 'gzip=10')
    expect(code).toBe(1)
    expect(out).toContain('Scripts weigh 9 B, over the budget of 8 B')
    expect(out).toMatch(/Page after gzip is \d\d B, over the budget of 10 B/)
    expect((await lint('page.html', '--max-bytes', '10', '--rule', 'max-bytes=error')).out).toContain(
      'over the limit of 10',
    )
  })

  test('in-page comments can be forbidden', async () => {
    const {lint} = await folder({'page.html': `${title}\n<!-- ampoule-disable-next-line -- because -->\n${image}`})
    expect((await lint('page.html')).code).toBe(0)
    expect(found(await lint('page.html', '--no-inline-config', '--format', 'json'))).toEqual([
      'page.html:2 no-unused-disable',
      'page.html:3 no-external-image',
    ])
  })
})

describe('fixes', () => {
  const page = `${title}\n<!-- ampoule-disable-file no-base -->\n<p>x\n`
  const unsafe = `${title}\n${base}\n<p>x\n`

  test('--fix makes the safe ones, --fix=unsafe all', async () => {
    const {cwd, lint, read} = await folder({'safe.html': page, 'unsafe.html': unsafe, 'clean.html': title})
    const {code, out} = await lint('.', '--fix')
    expect(code).toBe(1)
    expect(out).toContain('1 finding fixed')
    expect(out).toContain('`--fix=unsafe` settles 1')
    expect(read('safe.html')).toBe(`${title}\n<p>x\n`)
    expect(read('unsafe.html')).toBe(unsafe)
    expect((await lint('.', '--fix=unsafe')).code).toBe(0)
    expect(read('unsafe.html')).toBe(`${title}\n<p>x\n`)
    expect(readdirSync(cwd).sort()).toEqual(['.git', 'ampoule.config.json', 'clean.html', 'safe.html', 'unsafe.html'])
  })

  test('--fix-dry-run prints a diff that git applies, and writes nothing', async () => {
    const {cwd, lint, read} = await folder({'a b.html': unsafe.replaceAll('\n', '\r\n'), 'safe.html': page})
    await rm(join(cwd, '.git'), {recursive: true})
    execFileSync('git', ['init', '-q'], {cwd})
    const {code, out, err} = await lint('.', '--fix-dry-run', '--fix=unsafe')
    expect(code).toBe(0)
    expect(err).toBe('2 pages would change; 0 errors, 0 warnings would be left\n')
    expect(read('safe.html')).toBe(page)
    expect(out).toMatch(/^--- a\/a b\.html\t?\n\+\+\+ b\/a b\.html\t?\n@@ -1,3 \+1,2 @@\n/)
    execFileSync('git', ['apply', '-'], {cwd, input: out})
    expect(read('safe.html')).toBe(`${title}\n<p>x\n`)
    expect(read('a b.html')).toBe(`${title}\r\n<p>x\r\n`)
  })

  test('a byte order mark stays; a file that is not UTF-8 is left alone', async () => {
    const latin = Buffer.concat([Buffer.from(page), Buffer.from([0xe9])])
    const {cwd, lint, read} = await folder({'bom.html': `\ufeff${page}`, 'latin.html': new Uint8Array(latin)})
    await lint('.', '--fix')
    expect(read('bom.html')).toBe(`\ufeff${title}\n<p>x\n`)
    expect(readFileSync(join(cwd, 'latin.html')).equals(latin)).toBe(true)
  })

  test('standard input has no file to write', async () => {
    const {lint} = await folder({}, page)
    expect((await lint('-', '--fix')).code).toBe(2)
    expect((await lint('-', '--fix-dry-run')).out).toContain('-<!-- ampoule-disable-file no-base -->')
  })
})

describe('reports', () => {
  test('several at once, to files and to the terminal', async () => {
    const {lint, read} = await folder({'page.html': title + image})
    const {code, out} = await lint(
      'page.html',
      '--format',
      'agent',
      '--report',
      'sarif=out.sarif',
      '--report',
      'junit=out.xml',
    )
    expect(code).toBe(1)
    expect(out).toMatch(/^Text in backticks .*\npage\.html:\nerror 1:34 no-external-image: /)
    expect(JSON.parse(read('out.sarif')).runs[0].results).toHaveLength(1)
    expect(read('out.xml')).toContain('failures="1"')
  })
})

describe('baseline', () => {
  test('known findings pass, new ones fail, fixed ones are told', async () => {
    const {cwd, lint, read} = await folder({'page.html': title + image, 'other.html': title + base})
    expect((await lint('.', '--baseline', 'known.json')).code).toBe(2)
    expect(await lint('.', '--baseline', 'known.json', '--update-baseline')).toMatchObject({code: 0, err: ''})
    expect(Object.keys(JSON.parse(read('known.json')).files)).toEqual(['other.html', 'page.html'])
    expect(await lint('.', '--baseline', 'known.json')).toMatchObject({
      code: 0,
      out: expect.stringContaining('2 findings of the baseline left out'),
    })
    await addFiles(cwd, {'page.html': `${title}\n${image}\n${image}`, 'other.html': title})
    const {code, out, err} = await lint('.', '--baseline', 'known.json')
    expect(code).toBe(1)
    expect(out).toContain('  3:18  error')
    expect(out).not.toContain('  2:18  error')
    expect(err).toMatch(/^ampoule: 1 finding of the baseline fixed; .*\n {2}other\.html {2}`<base href>`/)
    await lint('other.html', '--baseline', 'known.json', '--update-baseline')
    expect(Object.keys(JSON.parse(read('known.json')).files)).toEqual(['page.html'])
    await addFiles(cwd, {'known.json': '{'})
    expect((await lint('.', '--baseline', 'known.json')).code).toBe(2)
  })
})

describe('growth', () => {
  test('from an older page, or a folder of them', async () => {
    const {lint} = await folder({
      'page.html': `${title}<p>${'x'.repeat(100)}`,
      'old.html': title,
      'old/page.html': title,
      'new.html': title,
    })
    expect((await lint('page.html', '--compare', 'old.html')).code).toBe(0)
    const {code, out} = await lint('page.html', '--compare', 'old.html', '--growth', 'bytes=10%')
    expect(code).toBe(1)
    expect(out).toContain('Page grew by 103 B (643.8 %), more than the allowed 10 %')
    expect((await lint('page.html', 'new.html', '--compare', 'old', '--growth', 'bytes=103')).code).toBe(0)
    expect((await lint('page.html', 'new.html', '--compare', 'old', '--growth', 'bytes=102B')).code).toBe(1)
    expect((await lint('page.html', '--compare', 'old.html', '--format', 'markdown')).out).toContain('(+643.8 %)')
    expect((await lint('.', '--compare', 'old.html')).code).toBe(2)
  })

  test('from a commit, in a folder of the repository', async () => {
    const {cwd, lint} = await folder({
      'site/page.html': title,
      'site/ampoule.config.json': {...fewRules, growth: {bytes: 5}},
    })
    await rm(join(cwd, '.git'), {recursive: true})
    const git = (...args: string[]): unknown => execFileSync('git', args, {cwd, stdio: 'ignore'})
    git('init', '-q', '-b', 'main')
    git('add', '.')
    git('-c', 'user.name=x', '-c', 'user.email=x@x.test', 'commit', '-qm', 'x')
    await addFiles(cwd, {'site/page.html': `${title}<p>12345`, 'site/new.html': `${title}<p>123456789`})
    expect((await lint('site', '--compare-ref', 'main')).code).toBe(1)
    expect(
      (await run(['lint', 'page.html', '--compare-ref', 'HEAD', '--growth', 'bytes=8'], {cwd: join(cwd, 'site')})).code,
    ).toBe(0)
    expect((await lint('site', '--compare-ref', 'nowhere')).code).toBe(2)
    expect((await lint('site', '--compare-ref', '--output=x')).code).toBe(2)
    expect(existsSync(join(cwd, 'x'))).toBe(false)
  })
})

describe('cache', () => {
  test('a second run says the same; what has changed is linted anew', async () => {
    const {cwd, lint, read} = await folder({'a.html': title + image, 'b.html': title})
    const args = ['.', '--format', 'json', '--cache-location', 'kept.jsonl']
    const first = await lint(...args)
    const kept = read('kept.jsonl')
    expect(kept.split('\n')).toHaveLength(4)
    expect(await lint(...args)).toEqual(first)
    expect(read('kept.jsonl')).toBe(kept)
    // A result that only the cache can know shows that it is asked.
    await addFiles(cwd, {'kept.jsonl': kept.replaceAll('"no-external-image"', '"from-the-cache"')})
    expect(found(await lint(...args))).toEqual(['a.html:1 from-the-cache'])
    await addFiles(cwd, {'a.html': `${title} ${image}`})
    expect(found(await lint(...args))).toEqual(['a.html:1 no-external-image'])
    expect((await lint(...args, '--rule', 'no-external-image=off')).code).toBe(0)
    expect((await lint(...args)).code).toBe(1)
  })

  test.each(['', 'x\n', '{"ampoule":"0"}\n{"key":"x"'])('a cache that is broken is an empty one: %j', async (text) => {
    const {lint} = await folder({'a.html': title + image, 'kept.jsonl': text})
    expect((await lint('a.html', '--cache-location', 'kept.jsonl')).code).toBe(1)
  })
})

describe('Markdown', () => {
  const text =
    '---\ntitle: x\n---\n\n# x\n\n![a](https://a.test/x.png)\n\n<!-- ampoule-disable-next-line failed-reference -->\n![b](https://a.test/y.png)\n'

  test('is linted as the page that it becomes, at its own lines', async () => {
    const {lint} = await folder({'docs/x.md': text})
    expect(found(await lint('docs/x.md', '--format', 'json'))).toEqual(['docs/x.md:7 failed-reference'])
  })

  test('findings in files beside it are named', async () => {
    const {lint} = await folder({
      'docs/x.md': '# x\n\n<link rel="stylesheet" href="css/x.css">\n\nText.',
      'docs/css/x.css': 'body { color: red }\nbody { background: url(none.png) }\n',
    })
    expect(found(await lint('docs/x.md', '--format', 'json'))).toEqual(['docs/css/x.css:2 failed-reference'])
  })
})

describe('symbolic links', () => {
  test('are not followed by folders and globs, and files behind them are never fixed', async () => {
    const page = title + base
    const outside = await folder({'page.html': page})
    const {cwd, lint, read} = await folder({'a.html': title, 'sub/b.html': title})
    symlinkSync(outside.cwd, join(cwd, 'sub/link'))
    symlinkSync(join(outside.cwd, 'page.html'), join(cwd, 'c.html'))
    expect(names(await lint('--format', 'json', '.'))).toEqual(['a.html', 'sub/b.html'])
    expect(names(await lint('--format', 'json', '**/*.html'))).toEqual(['a.html', 'sub/b.html'])
    expect(names(await lint('--format', 'json', '--fix=unsafe', 'c.html', 'sub/link/page.html'))).toHaveLength(2)
    expect(outside.read('page.html')).toBe(page)
    expect(lstatSync(join(cwd, 'c.html')).isSymbolicLink()).toBe(true)
    expect(read('c.html')).toBe(page)
  })

  test('show no line of a file outside', async () => {
    const outside = await folder({
      'notes.conf': 'outside-the-root = 1',
      'secret.css': '.outside-the-root{background:url(//a.test/x)}',
    })
    const {cwd, lint} = await folder({
      'a.md': '# x\n\n<script type=module src=main.ts></script>\n<link rel=stylesheet href=a.css>',
      'main.ts': 'console.log(1)',
      'tsconfig.json': JSON.stringify({extends: join(outside.cwd, 'notes.conf')}),
    })
    symlinkSync(join(outside.cwd, 'secret.css'), join(cwd, 'a.css'))
    for (const format of ['stylish', 'agent', 'json', 'markdown']) {
      const {out, err} = await lint('--format', format, 'a.md')
      expect(out + err).not.toMatch(/outside-the-root|notes\.conf/)
    }
  })
})

test('nobody is told of tags that stand in no file of theirs, nor given an icon that nobody chose', async () => {
  const cwd = await folderWith({'.git/HEAD': '', 'a.md': '# Hello\n', 'b.html': '<title>x</title><p>x'})
  const {out} = await run(['lint', 'a.md', '--format', 'json'], {cwd})
  expect(out).not.toContain('no-nested-document')
  await run(['lint', 'b.html', '--fix'], {cwd})
  expect(readFileSync(join(cwd, 'b.html'), 'utf8')).not.toContain('icon')
})
