import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {run} from '../../../../test/support/terminal.ts'
import {folderWith} from '../config/files.ts'

const badges = [
  'https://img.shields.io/npm/v/x.svg',
  'https://badge.fury.io/js/x.svg',
  'https://github.com/o/r/actions/workflows/ci.yml/badge.svg?branch=main',
  'https://codecov.io/gh/o/r/branch/main/graph/badge.svg',
  'https://gitlab.com/o/r/badges/main/pipeline.svg',
  'https://readthedocs.org/projects/x/badge/?version=latest',
  'https://colab.research.google.com/assets/colab-badge.svg',
]
const others = ['https://example.com/badger.png', 'https://example.com/a.png']

test.each(['a.md', 'a.html'])(
  'of badges and other images in %s lint and build say how to do without them',
  async (name) => {
    const write = (url: string) => (name.endsWith('.md') ? `![x](${url})\n` : `<img alt="x" src="${url}">\n`)
    const cwd = await folderWith({[name]: [...badges, ...others].map(write).join('\n')})
    const hints = async (...args: string[]) => {
      const {out} = await run(args, {cwd})
      const {findings}: {findings: {url?: string; instead: string}[]} = JSON.parse(out).files[0]
      return findings.flatMap(({url, instead}) =>
        url?.startsWith('https:') ? [[url, /leaves badges out/.test(instead), /--drop-remote/.test(instead)]] : [],
      )
    }
    const expected = [...badges.map((url) => [url, true, true]), ...others.map((url) => [url, false, true])]
    expect(await hints('lint', name, '-f', 'json')).toEqual(expected)
    expect(await hints('build', name, '--json', '--no-cache')).toEqual(expected)
  },
)

test('the address of a finding of a build is whole', async () => {
  const url = `https://example.com/a.png?${'x'.repeat(500)}`
  const cwd = await folderWith({'a.html': `<img alt="x" src="${url}">`})
  const {out} = await run(['build', 'a.html', '--json', '--no-cache'], {cwd})
  expect(JSON.parse(out).files[0].findings.map((finding: {url?: string}) => finding.url)).toContain(url)
})

test('advice is about what the author wrote, and not about the theme', async () => {
  const cwd = await folderWith({'a.md': '# A\n\n<script>document.title += 1</script>\n'})
  const {out} = await run(['build', 'a.md', '--no-cache'], {cwd})
  expect(out).not.toContain('could save')
  expect(await readFile(join(cwd, 'a.html'), 'utf8')).toContain('nav.toc')
  const stats = await run(['stats', 'a.md', '--json'], {cwd})
  expect(JSON.parse(stats.out).advice).toEqual([])
})
