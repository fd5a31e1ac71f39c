import {readFile, rename, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, onTestFailed, test} from 'vitest'
import {run, start} from '../../../../test/support/terminal.ts'
import {addFiles, folderWith} from '../config/files.ts'
import {fewRules, image} from './rules.ts'

const pixel = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'

const started: typeof start = (...args) => {
  const watch = start(...args)
  onTestFailed(() => console.log(watch.said()))
  return watch
}

describe('build --watch', () => {
  test('builds again for whatever the page is made of, a line each, and goes on after errors', async () => {
    const cwd = await folderWith({
      '.git/HEAD': '',
      'ampoule.config.ts': "import {title} from './title.ts'\nexport default {build: {title}}",
      'title.ts': "export const title: string = 'One'",
      'page.html':
        '<link rel=icon href=a.svg><link rel=stylesheet href=a.css><p>x<img alt="" src=a.svg><script type=module src=a.js></script>',
      'a.css': '@import "b.css"',
      'b.css': 'p { color: red }',
      'a.js': "import './b.js'",
      'b.js': 'document.title += 1',
      'a.svg': pixel,
    })
    const watch = started(['build', 'page.html', '--watch', '--no-cache'], {cwd})
    await watch.until(/Waiting for changes/)
    const page = () => readFile(join(cwd, 'page.sealed.html'), 'utf8')
    /** A file that is being written may be built half written first. */
    const change = async (files: Record<string, string>, says: RegExp, holds = '') => {
      let from = watch.said().length
      await addFiles(cwd, files)
      do {
        await watch.until(says, from)
        from = watch.said().length
      } while (!(await page()).includes(holds))
    }
    const built = /page.sealed.html \d.*(?:clean|0 errors, 0 warnings)\n/
    await change({'b.css': 'p { color: green }'}, built, 'green')
    await change({'b.js': 'document.title += 2'}, built, '+=2')
    await change({'title.ts': "export const title: string = 'Two'"}, built, '<title>Two</title>')
    await change({'b.js': 'syntax error'}, /page.sealed.html \d.*1 error/)
    await change({'b.js': "import './c.js'"}, /resolve "\.\/c\.js"/)
    await change({'c.js': 'document.title += 3'}, built, '+=3')
    const before = watch.said()
    await addFiles(cwd, {'other.css': 'p { color: blue }'})
    await rm(join(cwd, 'a.svg'))
    await watch.until(/File `a.svg` does not exist[\s\S]*File `a.svg` does not exist/)
    expect(
      watch
        .said()
        .slice(before.length)
        .match(/^page.sealed.html \d/gm),
    ).toHaveLength(1)
    watch.interrupt()
    expect((await watch.done).code).toBe(0)
  })

  test('a page that comes to the folder, a configuration that is wrong for a while', async () => {
    const cwd = await folderWith({'.git/HEAD': '', 'in/a.md': '# A', 'ampoule.config.json': {}})
    const watch = started(['build', 'in', '-o', 'out', '-w', '--no-cache'], {cwd})
    await watch.until(/Waiting for changes/)
    await addFiles(cwd, {'in/b.md': '# B'})
    await watch.until(/out\/a.html \d.*clean\nout\/b.html \d.*clean/)
    const said = watch.said().length
    await addFiles(cwd, {'in/a.md': '# A, changed'})
    await watch.until(/out\/a.html \d.*clean\nout\/b.html \d.*clean/, said)
    await addFiles(cwd, {'ampoule.config.json': '{'})
    await watch.until(/File is not JSON/)
    await addFiles(cwd, {'ampoule.config.json': {build: {title: 'Again'}}})
    await watch.until(/File is not JSON[\s\S]*out\/b.html \d.*clean/)
    await addFiles(cwd, {'in/deep/c.md': '# C'})
    await watch.until(/out\/deep\/c.html \d.*clean/)
    watch.interrupt()
    expect((await watch.done).code).toBe(0)
    expect(await readFile(join(cwd, 'out/a.html'), 'utf8')).toContain('<title>Again</title>')
  })

  test.each([
    [['-'], 'needs files, not standard input'],
    [['a.md', '--json'], '`--watch` and `--json` cannot be used together'],
    [['a.md', '-o', '-'], 'needs a file as output, not standard output'],
  ])('%j is refused', async (args, message) => {
    const {code, err} = await run(['build', '--watch', ...args], {cwd: await folderWith({'a.md': '# A'})})
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
  })
})

describe('lint --watch', () => {
  test('lints again for pages, what Markdown embeds, and pages that come and go', async () => {
    const cwd = await folderWith({
      '.git/HEAD': '',
      'ampoule.config.json': fewRules,
      'pages/a.html': '<title>x</title>',
      'pages/b.md': '# B\n\n![b](b.svg)',
      'pages/b.svg': pixel,
    })
    const watch = started(['lint', 'pages', '--watch'], {cwd})
    await watch.until(/Waiting for changes/)
    await addFiles(cwd, {'pages/a.html': `<title>x</title>${image}`})
    await watch.until(/a\.html[\s\S]*no-external-image/)
    await rename(join(cwd, 'pages/b.svg'), join(cwd, 'pages/c.svg'))
    await watch.until(/b\.svg` does not exist/)
    await addFiles(cwd, {'pages/sub/d.html': '<p>x'})
    await watch.until(/d\.html[\s\S]*require-title/)
    await rm(join(cwd, 'pages/sub'), {recursive: true})
    await rm(join(cwd, 'pages/a.html'))
    await rename(join(cwd, 'pages/c.svg'), join(cwd, 'pages/b.svg'))
    await watch.until(/0 errors, 0 warnings in 1 page[^\n]*\n$/)
    watch.interrupt()
    expect((await watch.done).code).toBe(0)
  })
})
