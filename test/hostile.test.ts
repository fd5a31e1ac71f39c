import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, open, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type BuildResult, build} from '@ampoule/build'
import type {Finding} from '@ampoule/lint'
import {createNodeCapabilities} from 'ampoule'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {blackPng, boastfulPng, entityBomb, mp4Start} from './hostile/files.ts'

/** No input may cost more: a build in a CI job has 2 GB. In bytes. */
const maxGrowth = 1024 * 1024 * 1024

let folder: string
let root: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ampoule-'))
  root = join(folder, 'site')
  await mkdir(root)
})
afterEach(() => rm(folder, {recursive: true, force: true}))

type Files = Readonly<Record<string, string | Uint8Array>>

async function put(files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), {recursive: true})
    await writeFile(join(root, path), content)
  }
}

/** Builds a page; fails when memory grows beyond what is allowed. */
async function seal(page: string | Uint8Array, path = 'page.html'): Promise<BuildResult> {
  const before = process.resourceUsage().maxRSS
  const result = await build(page, {capabilities: createNodeCapabilities({root}), path})
  expect((process.resourceUsage().maxRSS - before) * 1024).toBeLessThan(maxGrowth)
  return result
}

function show({rule, file, place, message}: Finding): string {
  return `${rule} ${file}:${place?.start.line ?? '?'} ${message}`
}

function problems({findings}: BuildResult): string[] {
  return findings.filter(({severity}) => severity !== 'info').map(show)
}

const fixture = (path: string): Promise<Buffer> =>
  readFile(fileURLToPath(new URL(`fixtures/sites/images/img/${path}`, import.meta.url)))

interface ImageCase {
  readonly name: string
  readonly file: string
  content(): Promise<string | Uint8Array> | string | Uint8Array
  readonly message: RegExp
}

describe('images', () => {
  const cases: readonly ImageCase[] = [
    {name: 'an entity bomb', file: 'bomb.svg', content: entityBomb, message: /entit/i},
    {
      name: '30,000 × 30,000 pixels of 110 KB',
      file: 'huge.png',
      content: () => blackPng(30_000, 30_000),
      message: /^Image of 30000 × 30000 has more than 100000000 pixels/,
    },
    {
      name: '30,000 × 30,000 pixels of 1 KB',
      file: 'boast.png',
      content: () => boastfulPng(30_000, 30_000),
      message: /^Image .*more than/,
    },
    {
      name: 'a PNG that is cut off',
      file: 'cut.png',
      content: async () => (await fixture('wide-gamut.png')).subarray(0, 2000),
      message: /^Image cannot be read/,
    },
    {
      name: 'a JPEG that is cut off',
      file: 'cut.jpg',
      content: async () => (await fixture('photo-small.jpg')).subarray(0, 5000),
      message: /^Image cannot be read/,
    },
    {
      name: 'a WebP that is cut off',
      file: 'cut.webp',
      content: async () => (await fixture('photo.webp')).subarray(0, 5000),
      message: /^(?:Image cannot be read|Header of the)/,
    },
    {name: 'an empty file', file: 'empty.png', content: () => '', message: /is not an image that browsers show/},
    {
      name: 'HTML by the name of an image',
      file: 'error.png',
      content: () => '<!doctype html><p>404',
      message: /is not an image that browsers show/,
    },
    {
      name: 'an SVG that is not well-formed',
      file: 'open.svg',
      content: () => '<svg xmlns="http://www.w3.org/2000/svg"><g>',
      message: /./,
    },
    {
      name: 'an SVG nested 100,000 deep',
      file: 'deep.svg',
      content: () => `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(100_000)}${'</g>'.repeat(100_000)}</svg>`,
      message: /levels|deep/,
    },
  ]
  test.each(cases)('$name is a finding at the line that names it', async ({file, content, message}) => {
    await put({[file]: await content()})
    const result = await seal(`<!doctype html>\n<title>x</title>\n<p>\n  <img src="${file}" alt="">`)
    const [finding, ...others] = result.findings.filter(({severity}) => severity === 'error')
    expect(others).toEqual([])
    expect(finding).toMatchObject({rule: 'failed-reference', file: 'page.html', place: {start: {line: 4}}, url: file})
    expect(finding?.message).toMatch(message)
    expect(result.ledger.of('failed')).toMatchObject([{url: file}])
  })

  test('a picture by the wrong name is taken for what it is', async () => {
    await put({
      'photo.png': await fixture('photo-small.jpg'),
      'logo.jpg': await fixture('logo.png'),
      'drawing.png': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    })
    const result = await seal(
      '<!doctype html><title>x</title><img src="photo.png" alt=""><img src="logo.jpg" alt=""><img src="drawing.png" alt="">',
    )
    expect(problems(result)).toEqual([])
    expect(result.html).not.toMatch(/data:image\/png;base64,\/9j/)
    expect(result.html).toContain('data:image/svg+xml')
  })
})

describe('cycles', () => {
  test('of stylesheets end where a browser ends them', async () => {
    await put({
      'a.css': '@import "b.css";\np { color: green }',
      'b.css': '@import "a.css";\n@import "b.css";\np { color: red }',
    })
    const result = await seal('<!doctype html><title>x</title><link rel="stylesheet" href="a.css"><p>x')
    expect(problems(result)).toEqual([])
    expect(result.ledger.of('dropped')).toMatchObject([
      {url: 'a.css', file: 'b.css', place: {start: {line: 1}}, reason: 'it imports itself, which browsers pass over'},
      {url: 'b.css', file: 'b.css', place: {start: {line: 2}}},
    ])
  })

  test('of modules are bundled once each', async () => {
    await put({
      'a.js': 'import {b} from "./b.js"\nexport const a = () => "a" + b()\nconsole.log(a())',
      'b.js': 'import {a} from "./a.js"\nimport "./b.js"\nexport const b = () => typeof a',
    })
    const result = await seal('<!doctype html><title>x</title><script type="module" src="a.js"></script>')
    expect(problems(result)).toEqual([])
    expect(result.ledger.of('bundled').map(({path}) => path)).toEqual(expect.arrayContaining(['a.js', 'b.js']))
  })

  test('of frames are a finding', async () => {
    await put({
      'page.html': '<iframe src="other.html"></iframe>',
      'other.html': '<p>\n<iframe src="page.html"></iframe>',
    })
    const result = await seal('<!doctype html><title>x</title>\n<iframe src="other.html" title="x"></iframe>')
    expect(problems(result).join('\n')).toMatch(/failed-reference .*\.html:\d+ .*page\.html/)
  })
})

describe('what stands outside of the root folder', () => {
  const secret = 'the secret of the house'
  beforeEach(async () => {
    await writeFile(join(folder, 'secret.txt'), secret)
    await writeFile(join(folder, 'secret.js'), `console.log('${secret}')`)
    await writeFile(join(folder, 'secret.css'), `p::before { content: '${secret}' }`)
    await writeFile(join(folder, 'secret.svg'), `<svg xmlns="http://www.w3.org/2000/svg"><text>${secret}</text></svg>`)
    await writeFile(join(folder, 'secret.json'), JSON.stringify(secret))
    await writeFile(join(folder, 'secret.html'), `<p>${secret}`)
  })

  const ways: readonly {name: string; html: string; files?: Files; file?: string; line?: number}[] = [
    {name: '.. in an image', html: '<img src="../secret.svg" alt="">'},
    {
      name: '.. behind a folder that is there',
      html: '<img src="img/../../secret.svg" alt="">',
      files: {'img/x.txt': ''},
    },
    {name: '.. as percent escapes', html: '<img src="%2e%2e/secret.svg" alt="">'},
    {name: '.. with a backslash', html: '<img src="..\\secret.svg" alt="">'},
    {name: 'file:', html: '<img src="file://FOLDER/secret.svg" alt="">'},
    {name: 'an absolute path', html: '<img src="FOLDER/secret.svg" alt="">'},
    {name: '.. in a stylesheet', html: '<link rel="stylesheet" href="../secret.css">'},
    {name: '.. in an @import', html: '<style>\n@import "../secret.css";</style>', line: 3},
    {
      name: '.. in a url()',
      html: '<link rel="stylesheet" href="a.css">',
      files: {'a.css': 'p {\n  background: url(../secret.svg) }'},
      file: 'a.css',
    },
    {name: '.. in a script', html: '<script src="../secret.js"></script>'},
    {name: '.. in a module', html: '<script type="module" src="../secret.js"></script>'},
    {name: '.. in an import', html: '<script type="module">import "../secret.js"</script>'},
    {
      name: '.. in an import of a module',
      html: '<script type="module" src="a.js"></script>',
      files: {'a.js': '\nimport x from "../secret.json"\nconsole.log(x)'},
      file: 'a.js',
    },
    {
      name: '.. in an import map',
      html: '<script type="importmap">{"imports": {"x": "../secret.js"}}</script><script type="module">import "x"</script>',
    },
    {
      name: '.. in import.meta.url',
      html: '<script type="module">console.log(new URL("../secret.txt", import.meta.url))</script>',
    },
    {name: '.. in a worker', html: '<script>new Worker("../secret.js")</script>'},
    {
      name: '.. in an import of a worker',
      html: '<script>new Worker("worker.js")</script>',
      files: {'worker.js': '\nimport "../secret.js"'},
      file: 'worker.js',
    },
    {name: '.. in a frame', html: '<iframe src="../secret.html" title="x"></iframe>'},
    {name: '.. in an object', html: '<object data="../secret.html"></object>'},
    {name: '.. in a sprite', html: '<svg><use href="../secret.svg#x"/></svg>'},
    {name: '.. in data', html: '<script type="application/json" data-src="../secret.json"></script>'},
    {name: '.. in a track', html: '<video><track src="../secret.txt"></video>'},
  ]
  test.each(ways)('$name is a finding, and is not read', async ({html, files = {}, file = 'page.html', line = 2}) => {
    await put(files)
    const result = await seal(`<!doctype html><title>x</title>\n${html.replaceAll('FOLDER', folder)}`)
    expect(result.html).not.toContain(secret)
    expect(result.html).not.toContain(Buffer.from(secret).toString('base64').slice(0, 20))
    const errors = result.findings.filter(({rule, severity}) => rule === 'failed-reference' && severity === 'error')
    expect(errors.map((finding) => `${finding.file}:${finding.place?.start.line}`)).toContain(`${file}:${line}`)
    expect(errors.map(({message}) => message).join('\n')).toMatch(
      /outside the root folder|does not exist|Could not resolve/,
    )
  })

  test.each(['image', 'style', 'script', 'module', 'import', 'folder'])('a symbolic link: %s', async (kind) => {
    for (const ending of ['svg', 'css', 'js'])
      await symlink(join(folder, `secret.${ending}`), join(root, `link.${ending}`))
    await symlink(folder, join(root, 'up'))
    const html = {
      image: '<img src="link.svg" alt="">',
      style: '<link rel="stylesheet" href="link.css">',
      script: '<script src="link.js"></script>',
      module: '<script type="module" src="link.js"></script>',
      import: '<script type="module">import "./link.js"</script>',
      folder: '<img src="up/secret.svg" alt="">',
    }[kind]
    const result = await seal(`<!doctype html><title>x</title>\n${html}`)
    expect(result.html).not.toContain(secret)
    expect(problems(result).join('\n')).toMatch(/failed-reference page\.html:2 .*outside the root folder/)
  })

  test('links in a circle, a folder and a pipe', async () => {
    await symlink('b.png', join(root, 'a.png'))
    await symlink('a.png', join(root, 'b.png'))
    await mkdir(join(root, 'folder.png'))
    execFileSync('mkfifo', [join(root, 'pipe.png')])
    const result = await seal(
      '<!doctype html><title>x</title>\n<img src="a.png" alt="">\n<img src="folder.png" alt="">\n<img src="pipe.png" alt="">',
    )
    expect(problems(result).map((line) => line.slice(0, 37))).toEqual([
      'failed-reference page.html:2 `a.png` ',
      'failed-reference page.html:3 `folder.',
      'failed-reference page.html:4 `pipe.pn',
    ])
  })
})

describe('other files that are not what they should be', () => {
  test('a font', async () => {
    await put({
      'fonts.css':
        '@font-face {\n  font-family: Broken;\n  src: url("broken.woff2") format("woff2");\n}\np { font-family: Broken }',
      'broken.woff2': 'wOF2 this is no font at all',
    })
    const result = await seal('<!doctype html><title>x</title><link rel="stylesheet" href="fonts.css"><p>x')
    expect(problems(result)).toEqual([
      expect.stringMatching(/^failed-reference fonts\.css:3 WOFF2 font cannot be read/),
    ])
  })

  test('a script, a stylesheet and data', async () => {
    await put({
      'broken.js': 'const fine = 1\nconst = 2\n',
      'broken.mjs': 'import {gone} from "./empty.mjs"\nimport "nowhere"\nconsole.log(gone)',
      'empty.mjs': '',
      'broken.json': '{"a": }',
      'worker.js': 'import "./fine.js"\nlet let = 1',
      'fine.js': '',
      'broken.css': '}}} p { color: ; background: url( } @import "late.css" }',
    })
    const result = await seal(`<!doctype html><title>x</title>
<script src="broken.js"></script>
<script type="module" src="broken.mjs"></script>
<script type="application/json" data-src="broken.json"></script>
<script>new Worker('worker.js')</script>
<link rel="stylesheet" href="broken.css">`)
    const lines = problems(result)
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^invalid-script broken\.js:2 /),
        expect.stringMatching(/^invalid-script worker\.js:2 /),
        expect.stringMatching(/broken\.mjs:2 .*nowhere.*npm install nowhere/),
        expect.stringMatching(/^failed-reference page\.html:4 `broken\.json` is not JSON/),
      ]),
    )
  })

  test('everything that is missing is named, with its line', async () => {
    await put({'a.css': '@import "gone.css";\np { background: url(gone.png) }', 'a.js': '\nimport "./gone.js"'})
    const result = await seal(`<!doctype html><title>x</title>
<link rel="stylesheet" href="a.css">
<link rel="stylesheet" href="gone-too.css">
<script src="gone-classic.js"></script>
<script type="module" src="a.js"></script>
<img src="gone%20image.png?v=1" alt=""><img srcset="gone-2x.png 2x" alt="">
<video src="gone.mp4" poster="gone-poster.png"></video>
<iframe src="gone.html" title="x"></iframe>
<svg><use href="gone.svg#x"/></svg>`)
    const named = result.ledger.of('failed').map(({url, file, place}) => `${file}:${place?.start.line} ${url}`)
    expect(named.sort()).toEqual(
      [
        'a.css:1 gone.css',
        'a.css:2 /gone.png',
        'a.js:2 ./gone.js',
        'page.html:5 a.js',
        'page.html:3 gone-too.css',
        'page.html:4 gone-classic.js',
        'page.html:6 gone%20image.png?v=1',
        'page.html:6 gone-2x.png',
        'page.html:7 gone-poster.png',
        'page.html:7 gone.mp4',
        'page.html:8 gone.html',
        'page.html:9 gone.svg#x',
      ].sort(),
    )
    // Of a script that imports what is missing, the import alone is reported.
    expect(problems(result).filter((line) => line.startsWith('failed-reference'))).toHaveLength(11)
  })

  test('a video of 50 MB', async () => {
    const file = await open(join(root, 'film.mp4'), 'w')
    await file.write(mp4Start)
    await file.truncate(50 * 1024 * 1024)
    await file.close()
    const result = await seal('<!doctype html><title>x</title>\n<video src="film.mp4"></video>')
    expect(problems(result)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^large-media page\.html:2 Media file `.*` is large: 52428800 bytes/),
        expect.stringMatching(/(?:max-bytes|over-budget)/),
      ]),
    )
  })
})

describe('pages', () => {
  test.each(['', ' \n\t', '\uFEFF'])('with nothing in it: %j', async (source) => {
    expect(problems(await seal(source))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^empty-source page\.html:\? File is empty/)]),
    )
    expect(problems(await seal(Buffer.from(source), 'page.md'))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^empty-source page\.md/)]),
    )
  })

  test('that are not UTF-8', async () => {
    const page = Buffer.concat([
      Buffer.from('<!doctype html><title>x</title>\n<p>caf'),
      Buffer.from([0xe9]),
      Buffer.from(' au lait'),
    ])
    expect(problems(await seal(page))).toContain('invalid-encoding page.html:2 File is not UTF-8')
  })

  test('that are binary', async () => {
    const result = await seal(await fixture('photo-small.jpg'))
    expect(problems(result).join('\n')).toMatch(/invalid-encoding page\.html/)
  })

  test.each([
    {name: 'open', source: '---\ntitle: [a\n---\n# x'},
    {name: 'not a map', source: '---\n- a\n- b\n---\n# x'},
    {
      name: 'full of aliases',
      source: `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join()}]`)
        .join('\n')}\n---\n# x`,
    },
  ])('with front matter that is $name', async ({source}) => {
    const result = await seal(source, 'page.md')
    expect(problems(result).join('\n')).toMatch(/^invalid-front-matter page\.md:\d+ /)
    expect(result.html).toContain('<h1')
  })

  test('nested 5,000 deep: deeper than browsers nest, which is said', async () => {
    const result = await seal(`<!doctype html><title>x</title>${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}`)
    expect(problems(result).join('\n')).toMatch(/too-deep/)
    expect(result.html).toContain('deep')
  })

  test('nested 300 deep', async () => {
    const depth = 300
    const result = await seal(`<!doctype html><title>x</title>${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}`)
    expect(result.findings.filter(({severity}) => severity === 'error')).toEqual([])
    expect(result.html).toContain('deep')
    expect(result.html.split('<div>').length - 1).toBe(depth)
  })

  test('of Markdown that nests quotes, lists and emphasis without end', async () => {
    const result = await seal(
      `${'> '.repeat(500)}quote\n\n${'- '.repeat(300)}item\n\n${'*'.repeat(2000)}stars${'*'.repeat(2000)}\n\n${'['.repeat(2000)}`,
      'page.md',
    )
    expect(problems(result).join('\n')).toMatch(/too-deep/)
  })

  const long: readonly {name: string; html: string}[] = [
    {name: 'a megabyte of <', html: '<'.repeat(1_000_000)},
    {name: 'a megabyte of text in one attribute', html: `<p title="${'x '.repeat(500_000)}">x`},
    {name: '20,000 links to one image', html: '<a href="#x"><img src="dot.svg" alt=""></a>'.repeat(20_000)},
    {
      name: 'a srcset of 5,000 candidates',
      html: `<img alt="" srcset="${Array.from({length: 5000}, (_, index) => `dot.svg?${index} ${index + 1}w`).join(', ')}">`,
    },
    {
      name: 'CSS blocks 20,000 deep',
      html: `<style>${'@media all{'.repeat(20_000)}p{color:red}${'}'.repeat(20_000)}</style>`,
    },
    {name: 'a megabyte of url(', html: `<style>p{background:${'url('.repeat(250_000)}</style>`},
    {name: 'a megabyte of backslashes in CSS', html: `<style>p{content:"${'\\\\'.repeat(500_000)}"}</style>`},
    {
      name: 'brackets 20,000 deep in a script',
      html: `<script>var x = ${'['.repeat(20_000)}${']'.repeat(20_000)}</script>`,
    },
    {name: 'a data: URL of 5 MB', html: `<img alt="" src="data:image/png;base64,${'A'.repeat(5_000_000)}">`},
    {name: 'a name of 100 KB', html: `<img alt="" src="${'x'.repeat(100_000)}.png">`},
  ]
  test.each(long)('with $name end in time', async ({html}) => {
    await put({'dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'})
    const result = await seal(`<!doctype html><title>x</title>${html}`)
    for (const {message} of result.findings) expect(message.length).toBeLessThan(2000)
  })
})
