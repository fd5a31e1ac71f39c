import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {type BuildOptions, type BuildResult, build} from '@ampoule/build'
import {lint} from '@ampoule/lint'
import {createNodeCapabilities} from 'ampoule'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

// What goes into the table and what does not, what the ledger says of it, and how the linter judges a page that carries files.
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carried-'))
})
afterAll(() => rm(folder, {recursive: true}))

let count = 0
async function seal(files: Readonly<Record<string, string>>, options: BuildOptions = {}): Promise<BuildResult> {
  const root = join(folder, String(count++))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), {recursive: true})
    await writeFile(join(root, path), text)
  }
  const path = 'index.html' in files ? 'index.html' : 'docs/index.html'
  return build(files[path] ?? '', {path, capabilities: createNodeCapabilities({root}), ...options})
}

const page = (code: string): string =>
  `<!doctype html><html lang=en><meta charset=utf-8><title>t</title><body><p>x</p><script>${code}</script>`
const carried = ({ledger}: BuildResult): string[] =>
  ledger
    .of('carried')
    .map(({path}) => path ?? '')
    .sort()
const messages = ({findings}: BuildResult): string[] => findings.map(({severity, message}) => `${severity}: ${message}`)

test('windows show pages beside; what none has, and what no frame can show, is told', async () => {
  const files = {'a.html': '<!doctype html><title>A</title><p>A'}
  const click = (code: string): string => page(`document.onclick = () => { ${code} }`)
  const shown = await seal({...files, 'index.html': click("open('a.html'); frame.contentWindow.location = 'a.html'")})
  expect(messages(shown)).toEqual([])
  expect(shown.html).toContain('<title>A<')
  const missing = await seal({'index.html': click("open('b.html'); frames.view.location = 'b.html'")})
  expect(messages(missing)).toEqual([
    'error: `open` (not on every load) opens `b.html`, which is not published with the page',
    'error: Frame `b.html` is not in the page (not on every load)',
  ])
  const plans = {'plan.pdf': '%PDF-1.4', 'plan.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>'}
  const embed = (src: string): string => click(`document.querySelector('embed').src = '${src}'`)
  expect(messages(await seal({...plans, 'index.html': embed('plan.svg')}))).toEqual([])
  expect(messages(await seal({...plans, 'index.html': embed('plan.pdf')}))).toEqual([
    'error: Object `plan.pdf` is not in the page (not on every load)',
  ])
})

test('an `<embed>` that code or styles look for by its name is told, one that they know otherwise is not', async () => {
  const plan = {'plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'}
  const embed = '<embed src="plan.svg" id="plan" class="plan">'
  const told = async (html: string): Promise<string[]> => {
    const {findings} = await seal({...plan, 'index.html': html})
    return findings.map(({message, place}) => `${place?.start.line}:${place?.start.column} ${message}`)
  }
  const lost = '`embed` does not find `plan.svg`, which is another element in the page'
  const after = (code: string): string => page(code).replace('<body>', `<body>${embed}`)
  expect(await told(after("\nlet size = document.querySelector('p > embed')?.width"))).toEqual([`2:21 ${lost}`])
  expect(await told(after("\nlet all = document.getElementsByTagName('embed')"))).toEqual([`2:20 ${lost}`])
  const styled = page('').replace('<body>', `<style>\nembed { border: 1px solid }</style><body>${embed}`)
  expect(await told(styled)).toEqual([`2:1 ${lost}`])
  expect(await told(after("plan.title = 'embed'; document.querySelector('.embed, #embed')"))).toEqual([])
})

test('what is lost for certain is an error: on a click as well, and not where settings say otherwise or in a library', async () => {
  const click = (code: string): string => page(`document.onclick = () => { ${code} }`)
  const worklet = {'index.html': click("audio.audioWorklet.addModule('noise.js')"), 'noise.js': '1'}
  expect(messages(await seal(worklet))).toEqual(['error: Worker `noise.js` is not in the page (not on every load)'])
  const popup = {'index.html': click("open('b.html')")}
  const [message] = messages(await seal(popup, {rules: {'no-popup': 'warning'}}))
  expect(message).toMatch(/^warning: `open`/)
  const inPart = click("frame.src = 'pages/' + name + '.html'; const frame = document.createElement('iframe')")
  const errors = (result: BuildResult): string[] => messages(result).filter((one) => one.startsWith('error'))
  expect(errors(await seal({'index.html': inPart, 'pages/a.html': '<!doctype html><title>A</title>'}))).toEqual([])
  const library = `/*! jQuery v3.7.1 */\nwindow.show = () => open('b.html')`
  const beside = {
    'index.html': '<!doctype html><script src="lib/jquery.min.js"></script>',
    'lib/jquery.min.js': library,
  }
  expect(errors(await seal(beside))).toEqual([])
})

test('of sheets that are carried, what they ask for and nobody has is told', async () => {
  const sheets = {
    'day.css': 'p { color: red }',
    'night.css': '@font-face { font-family: x; src: url(x.woff2) } p { background: url("https://a.test/b.png") }',
  }
  const code = "theme.href = dark ? 'night.css' : 'day.css'"
  const html = page(code).replace('<body>', '<link id="theme" rel="stylesheet" href="day.css"><body>')
  const told = messages(await seal({...sheets, 'index.html': html})).filter((one) => /night|a\.test/.test(one))
  expect(told).toEqual([
    'warning: `night.css` asks for `x.woff2`, which does not exist',
    'warning: `https://a.test/b.png` is on the network, and a build reads local files only',
  ])
})

test('a link into a frame that cannot show its file is told', async () => {
  const html =
    '<!doctype html><html lang=en><title>t</title><a href="a.pdf" target="pane">a</a><iframe name="pane"></iframe>'
  expect(messages(await seal({'index.html': html, 'a.pdf': '%PDF-1.4'}))).toContain(
    'warning: Link to `a.pdf` leads nowhere once the page is published',
  )
})

test('a part of a page is no frame: what it names lies beside the page', async () => {
  const code =
    'fetch("parts/a.html").then((answer) => answer.text()).then((part) => { box.innerHTML = part }); const tag = "iframe"'
  const files = {
    'parts/a.html': '<p><img src="img/a.svg" alt="">',
    'img/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  }
  const result = await seal({'index.html': page(code), ...files})
  expect(carried(result)).toEqual(['img/a.svg', 'parts/a.html'])
  expect(messages(result)).toEqual([])
})

test('a file that code names is told when it is of no known kind', async () => {
  const files = {'index.html': page('load("rows.php"); load("level.pck")'), 'rows.php': '1', 'level.pck': '1'}
  const result = await seal(files)
  expect(carried(result)).toEqual(['level.pck'])
  expect(messages(result)).toEqual([
    'warning: `rows.php` is of no kind of data that a page carries unless it is included',
  ])
})

test('of a set of pictures too large to be carried those that the page names are, and the rest is told', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
  const names = ['heart', 'logo-github', ...Array.from({length: 320}, (_, index) => `other-${index}`)]
  const icons = Object.fromEntries(names.map((name) => [`lib/svg/${name}.svg`, svg]))
  const show = "const show = (name) => fetch('lib/svg/' + name + '.svg')"
  const html = page(`${show}; show(icon.getAttribute('name')); show('logo-' + 'github')`)
  const files = {...icons, 'index.html': html.replace('<p>x</p>', '<my-icon id="icon" name="heart"></my-icon>')}
  const result = await seal(files)
  expect(carried(result)).toEqual(['lib/svg/heart.svg', 'lib/svg/logo-github.svg'])
  expect(messages(result)).toContain(
    'warning: `lib/svg/*.svg` may name 322 files, of which the 2 that the page names are carried',
  )
  const unnamed = await seal({...icons, 'index.html': page(`${show}; show(location.hash)`)})
  expect(carried(unnamed)).toEqual([])
  expect(messages(unnamed)).toContain('warning: `lib/svg/*.svg` may name 322 files, more than can be carried')
})

test('parts that a part asks for come with it, pages that it links to do not', async () => {
  const parts = {
    'parts/two.html': '<p>two <a href="parts/four.html">4</a> <b hx-get="parts/three.html" hx-trigger="load"></b>',
    'parts/three.html': 'three',
    'parts/four.html': 'four',
  }
  const result = await seal({'index.html': page('htmx.ajax("GET", "parts/two.html", "p")'), ...parts})
  expect(carried(result)).toEqual(['parts/three.html', 'parts/two.html'])
})

test('a loader of modules has those whose paths code names, and what plugins read', async () => {
  const loader =
    "function load(name) { const script = document.createElement('script'); script.src = 'modules/' + name + '.js'; document.head.append(script) }"
  const modules = {
    'modules/pkg/a.js': "define(['./c', 'text!./a.txt'], (c, text) => c + text)",
    'modules/pkg/a.txt': 'A',
    'modules/pkg/c.js': 'define(() => 1)',
    'modules/pkg/sub/b.js': 'define(() => 2)',
    'modules/pkg/sub/other.js': 'define(() => 3)',
  }
  const result = await seal({'index.html': page(`${loader}; load('pkg/a'); load('pkg/sub/b')`), ...modules})
  expect(carried(result)).toEqual(['modules/pkg/a.js', 'modules/pkg/a.txt', 'modules/pkg/c.js', 'modules/pkg/sub/b.js'])
  const main = {
    'js/require.js': 'function require() {}',
    'js/main.js': "require(['text!app/t.html!strip'], (text) => text)",
    'js/app/t.html': '<i>T</i>',
  }
  const html = '<!doctype html><title>t</title><script data-main="js/main" src="js/require.js"></script>'
  expect(carried(await seal({'index.html': html, ...main}))).toEqual(['js/app/t.html', 'js/main.js'])
})

test('a part of a library finds the script of the whole, and has the files in the folder of that', async () => {
  const part =
    "const base = [...document.getElementsByTagName('script')].find(({src}) => src.endsWith('kit.js')).getAttribute('src').replace(/[^/]*$/, '')"
  const files = {
    'index.html':
      '<!doctype html><title>t</title><script type="module" src="lib/kit.js"></script><my-icon name="gear">',
    'lib/kit.js': "import './parts/icon.js'",
    'lib/parts/icon.js': `${part}; for (const icon of document.querySelectorAll('my-icon')) fetch(\`\${base}assets/\${icon.getAttribute('name')}.svg\`)`,
    'lib/assets/gear.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  }
  const result = await seal(files)
  expect(result.html).toContain('{value:"lib/kit.js"}')
  expect(carried(result)).toEqual(['lib/assets/gear.svg'])
})

test('what a cache asks for is carried, or told', async () => {
  const fill = page("caches.open('v1').then((cache) => cache.addAll(['a.json', 'b.json']))")
  const filled = await seal({'a.json': '{}', 'index.html': fill})
  expect(carried(filled)).toEqual(['a.json'])
  expect(messages(filled)).toEqual(['warning: Data `b.json` is not in the page (not on every load)'])
})

describe('requests through libraries', () => {
  const places = ({findings}: BuildResult): string[] =>
    findings.flatMap(({rule, message, file, place}) =>
      rule === 'not-carried' ? [`${file}:${place?.start.line} ${message}`] : [],
    )

  test('that no file answers are said, each with its place', async () => {
    const calls = [
      '$.get("/api/items", show)',
      'jQuery("#part").load("/part.html #main")',
      '$.ajax({url: "rows.json"})',
      '$.post("rows.json", {a: 1})',
      'axios.get(`/api/users/${id}`)',
      'axios({method: "post", url: "/api/x"})',
      'ky.get("https://a.test/x").json()',
      'client.instance.get("/api/minified")',
      'htmx.ajax("GET", "/fragment", "#a")',
      'axios.get("data/" + name)',
      'superagent.get("rows.json")',
    ]
    const notMeant = ['new Map().get("/a")', 'page.get("/about", () => 1)', 'cache.delete("key")', '$("#api").get(0)']
    const html = `<!doctype html><html lang=en><meta charset=utf-8><title>t</title><body><p hx-get="/hx">x</p><p data-hx-post="rows.json">y</p><script>\nfunction run(id, name) {\n${[...calls, ...notMeant].join('\n')}\n}</script>`
    const result = await seal({'index.html': html, 'rows.json': '[]', 'data/a.json': '{}'})
    expect(places(result)).toEqual([
      'index.html:1 `hx-get` asks for `/hx`, which is not in the page',
      'index.html:1 `hx-post` asks for `rows.json`, which is not in the page',
      'index.html:3 `$.get` asks for `/api/items`, which is not in the page',
      'index.html:4 `$().load` asks for `/part.html #main`, which is not in the page',
      'index.html:6 `$.post` asks for `rows.json`, which is not in the page',
      'index.html:7 `axios.get` asks for `/api/users/…`, which is not in the page',
      'index.html:8 `axios` asks for `/api/x`, which is not in the page',
      'index.html:10 `.get` asks for `/api/minified`, which is not in the page',
      'index.html:11 `htmx.ajax` asks for `/fragment`, which is not in the page',
    ])
  })
})

describe('pictures that nothing names', () => {
  const code =
    'fetch("list.json").then((r) => r.json()).then(({items}) => { for (const {a, b} of items) { const i = new Image(); i.src = a + b } })'
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
  const list = {'list.json': '{"items":[]}'}
  const told = (result: BuildResult): string[] =>
    result.findings.flatMap(({rule, message, place}) =>
      rule === 'not-carried' ? [`${place?.start.line} ${message}`] : [],
    )

  test('are said where code shows what only a run tells', async () => {
    const files = {'index.html': page(code), ...list, 'pics/a.svg': svg, 'pics/b.svg': svg, 'icon.svg': svg}
    expect(told(await seal(files))).toEqual([
      '1 `img.src` asks for what only a run tells, and no picture in `pics/` is in the page: 2',
    ])
  })

  test('and not where one of them is in the page, or code shows none', async () => {
    const pics = {...list, 'pics/a.svg': svg, 'pics/b.svg': svg}
    const one = {'index.html': page(`${code}; show("pics/a.svg")`), ...pics}
    const none = {'index.html': page('fetch("list.json")'), ...pics}
    expect([told(await seal(one)), told(await seal(none))]).toEqual([[], []])
  })
})

describe('what goes in', () => {
  test('another picture whose name code makes of the one that is shown', async () => {
    const html =
      '<!doctype html><html lang=en><meta charset=utf-8><title>t</title><body><img src="i/one-small.svg" alt=""><script>const i = document.images[0]; i.onclick = () => { i.src = i.src.replace("-small", "-large") }; i.onblur = () => { i.src = i.src.replace(/small\\.svg$/, name + ".svg") }</script>'
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    const files = {'i/one-small.svg': svg, 'i/one-large.svg': svg, 'i/one-huge.svg': svg, 'i/two-large.svg': svg}
    expect(carried(await seal({'index.html': html, ...files}))).toEqual([
      'i/one-huge.svg',
      'i/one-large.svg',
      'i/one-small.svg',
    ])
  })

  test('names in code: from the page, from the root, with a query, put together with what is not known', async () => {
    const code =
      'load("a.json");load("/b.json?v=1");load(base+"c.json");load(`${base}/d.json`);load("none.json");load("e.secret")'
    const files = {'a.json': '1', 'b.json': '2', 'c.json': '3', 'd.json': '4', 'e.secret': '5', 'f.json': '6'}
    expect(carried(await seal({'index.html': page(code), ...files}))).toEqual(['a.json', 'b.json', 'c.json', 'd.json'])
  })

  test('names in modules, from the module; what imports name is bundled', async () => {
    const files = {
      'docs/index.html': '<!doctype html><html lang=en><title>t</title><script type=module src=js/app.js></script>',
      'docs/js/app.js': 'import "./dep.js"; load("rows.json")',
      'docs/js/dep.js': 'load("../../top.csv"); load("./dep.js")',
      'docs/js/rows.json': '{}',
      'top.csv': 'a',
    }
    expect(carried(await seal(files))).toEqual(['docs/js/rows.json', 'top.csv'])
  })

  test('patterns with a fixed part; of an ending alone only pictures beside the page', async () => {
    const code =
      'show("img/" + n + ".svg"); show("data/" + n); show(n + ".txt"); show(n + ".svg"); show(`img/${a}/${b}.svg`)'
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    const files = {
      'img/1.svg': svg,
      'img/2.svg': svg,
      'img/x.png': '',
      'img/big/3.svg': svg,
      'data/a.json': '1',
      'data/run.js': '1',
      'z.txt': 'z',
      'z.svg': svg,
    }
    expect(carried(await seal({'index.html': page(code), ...files}))).toEqual([
      'data/a.json',
      'img/1.svg',
      'img/2.svg',
      'img/big/3.svg',
      'z.svg',
    ])
  })

  test('a constant that nobody has is an error when loading asks for it, and a warning behind a click', async () => {
    const asked = async (code: string): Promise<string[]> => messages(await seal({'index.html': page(code)}))
    const missing = expect.stringMatching(/^error: Data `none.json` is not in the page/)
    for (const code of [
      'fetch("none.json")',
      'onload = () => fetch("none.json")',
      'async function main() { await 0; fetch("none.json") } main()',
    ])
      expect(await asked(code)).toContainEqual(missing)
    expect(await asked('document.body.onclick = () => fetch("none.json")')).toContain(
      'warning: Data `none.json` is not in the page (not on every load)',
    )
  })

  test('an address in a style or in markup that only a run tells is none that is missing', async () => {
    const code =
      'document.body.style.background = `url(p/${n}.png)`; document.body.innerHTML = `<img src="p/${n}.png">`; new Worker(n)'
    const result = await seal({'index.html': page(code), 'p/1.png': 'x'})
    expect(messages(result).filter((message) => /not in the page/.test(message))).toEqual([])
    expect(messages(result)).toContainEqual(expect.stringMatching(/1 file is carried; whatever else/))
  })

  test('names with places to fill, and names joined of parts', async () => {
    const code =
      'tiles("t/{z}/{x}-{y}.png"); load("l/{{lng}}.json"); show("s/%s.png", "f/##.png", "c/:id.png", ["j", "a"].join("/") + ".png", "j/".concat(n, ".gif"), location.protocol + "//" + location.host + "/o.csv")'
    const names = ['t/1/2-3.png', 'l/de.json', 's/a.png', 'f/01.png', 'c/7.png', 'j/a.png', 'j/b.gif', 'o.csv']
    const files = Object.fromEntries(names.map((name) => [name, name.endsWith('json') ? '1' : name]))
    expect(carried(await seal({'index.html': page(code), ...files, 'x/y.png': ''}))).toEqual(names.sort())
  })

  test('nothing for a pattern of unknown names alone, nor for what tools keep', async () => {
    const files = {
      'package.json': '{}',
      'package-lock.json': '{}',
      'tsconfig.json': '{}',
      'a.json': '1',
      'p-1.json': '1',
    }
    expect(carried(await seal({'index.html': page('ask(`${a}/${b}`); ask(base + "/" + name)'), ...files}))).toEqual([])
    expect(carried(await seal({'index.html': page('ask("p" + n + ".json")'), ...files}))).toEqual(['p-1.json'])
  })

  test('names of methods, which bundlers give to modules, are no names of files', async () => {
    const code = 'once({"js/rows.json"() { return 1 }}); ask({"js/other.json": 1})'
    expect(carried(await seal({'index.html': page(code), 'js/rows.json': '1', 'js/other.json': '1'}))).toEqual([
      'js/other.json',
    ])
  })

  test('a pattern that stands for too much goes in with nothing, and is said', async () => {
    const files = Object.fromEntries(Array.from({length: 301}, (_, index) => [`img/${index}.txt`, 'x']))
    const result = await seal({'index.html': page('load("img/" + n + ".txt")'), ...files})
    expect(carried(result)).toEqual([])
    expect(messages(result)).toContain('warning: `img/*.txt` may name 301 files, more than can be carried')
  })

  test('markup that code writes, handlers, attributes and links to pictures', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    const html = `<!doctype html><html lang=en><title>t</title><a href="big.svg">x</a><a href="other.html">y</a><button onclick="show('c.svg')">z</button><i data-pictures='["d.svg","e.svg"]'></i><script>p.innerHTML=\`<img src="f.svg"><b style="background:url(g.svg)">\${x}</b>\`</script>`
    const names = ['big.svg', 'c.svg', 'd.svg', 'e.svg', 'f.svg', 'g.svg']
    const files = {'index.html': html, 'other.html': html, ...Object.fromEntries(names.map((name) => [name, svg]))}
    const result = await seal(files)
    for (const name of ['big.svg', 'c.svg', 'd.svg', 'e.svg']) expect(carried(result)).toContain(name)
    // What the reader of scripts is certain of stands where it was named.
    expect(result.html).not.toContain('"f.svg":[')
    expect(carried(result)).not.toContain('other.html')
  })

  test('what carried files name: sheets, data, parts of pages, models', async () => {
    const files = {
      'index.html': page('load("css/a.css"); load("list.json"); load("part.html"); load("m/a.gltf")'),
      'css/a.css': '@import "b.css"; p{background:url(../img/p.svg)}',
      'css/b.css': '@font-face{font-family:F;src:url(f.woff2)}',
      'css/f.woff2': 'w',
      'img/p.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'list.json': '[{"src":"img/a picture.svg"}]',
      'img/a picture.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'part.html': '<img src="img/q.svg">',
      'img/q.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'm/a.gltf': '{"buffers":[{"uri":"a.bin"}]}',
      'm/a.bin': 'x',
    }
    expect(carried(await seal(files)).sort()).toEqual(
      Object.keys(files)
        .filter((path) => path !== 'index.html')
        .sort(),
    )
  })

  test('nothing outside of the root, no package code’s patterns, nothing of an unknown kind', async () => {
    const code =
      'load("../secret.json"); load("/../secret.json"); load(".env"); load("x.php"); load("a/../../secret.json")'
    const result = await seal(
      {'docs/index.html': page(code).replace('<p>', '<p>'), 'secret.json': '1', 'docs/x.php': '1'},
      {
        capabilities: createNodeCapabilities({root: join(folder, String(count), 'docs')}),
        path: 'index.html',
      },
    )
    expect(carried(result)).toEqual([])
    expect(result.html).not.toContain('secret":')
  })

  test('a page without code carries nothing', async () => {
    const html = '<!doctype html><html lang=en><title>t</title><a href="big.svg">x</a>'
    expect(carried(await seal({'index.html': html, 'big.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>'}))).toEqual(
      [],
    )
  })
})

describe('the page', () => {
  test('the ledger names file and line; a second build changes nothing; bytes are the same each time', async () => {
    const files = {'index.html': page('\n\nload("a.json")'), 'a.json': '{"x":"</script><!--\u200b\ufffd"}'}
    const result = await seal(files)
    const [entry] = result.ledger.of('carried')
    expect(entry).toMatchObject({url: 'a.json', path: 'a.json', file: 'index.html', place: {start: {line: 3}}})
    expect((await seal(files)).html).toBe(result.html)
    expect(
      (await build(result.html, {path: 'index.html', capabilities: createNodeCapabilities({root: folder})})).html,
    ).toBe(result.html)
    expect(result.html).not.toMatch(/[\u200b\ufffd]/)
    expect(messages(result).filter((one) => one.startsWith('error'))).toEqual([])
  })

  test('a host that runs no inline scripts is told of', async () => {
    const result = await seal({'index.html': page('load("a.json")'), 'a.json': '1'}, {profile: 'vscode-webview'})
    expect(messages(result)).toContain(
      'warning: The host runs no inline scripts, so it gets none of the files that code asks for: 1',
    )
    expect(carried(result)).toEqual([])
  })
})

describe('libraries beside the page', () => {
  const risky = 'function run(code, address) { eval(code); fetch(address); localStorage.a = 1 }'
  const html =
    '<!doctype html><html lang=en><title>t</title><script src=jquery.js></script><script src=app.js></script>'

  test('have one line each, whatever they may do; what the page does has all of its own', async () => {
    const files = {'index.html': html, 'jquery.js': `/*! jQuery v3.7.1 */\n${risky}`, 'app.js': risky}
    const {findings} = await seal(files)
    expect(findings.filter(({file}) => file === 'jquery.js')).toMatchObject([
      {
        rule: 'library',
        severity: 'info',
        message: 'jQuery 3.7.1 may run text as code, send requests and use storage when the page has it do so',
      },
    ])
    expect(findings.filter(({file, severity}) => file === 'app.js' && severity === 'warning')).toHaveLength(3)
  })

  test('keep what is certain to go wrong', async () => {
    const {findings} = await seal({
      'index.html': html,
      'jquery.js': '/*! jQuery v3.7.1 */\nfetch("/api")',
      'app.js': '1',
    })
    expect(findings.filter(({severity}) => severity !== 'info')).toMatchObject([
      {file: 'jquery.js', rule: 'no-network-call', severity: 'error'},
    ])
  })
})

describe('libraries whose files are known', () => {
  const names = {
    'tinymce.min.js':
      'load("themes/" + name + "/theme" + suffix + ".js"); const script = document.createElement("script")',
    'README.txt': 'x',
    'package.json': '{"name": "tinymce", "version": "6.8.6"}',
    'themes/silver/theme.min.js': '1',
    'models/dom/model.min.js': '1',
    'plugins/lists/plugin.min.js': 'load("langs/" + code + ".js")',
    'plugins/lists/plugin.js': '1',
    'plugins/link/plugin.min.js': '1',
    'plugins/help/plugin.min.js': '1',
    'plugins/help/js/i18n/keynav/en.js': '1',
    'plugins/help/js/i18n/keynav/de.js': '1',
    'skins/ui/oxide/skin.min.css': 'p{background:url(a.svg)}',
    'skins/ui/oxide/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'skins/ui/oxide-dark/skin.min.css': '',
    'langs/fr_FR.js': '1',
  }
  const under = (folder: string): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(names).map(([name, text]) => [folder + name, text]))
  const asks = (src: string): string =>
    page("tinymce.init({plugins: ['lists help'], language: 'fr_FR', skin: 'oxide' + (isDark ? '-dark' : '')})").replace(
      '<script>',
      `<script src="${src}"></script><script>`,
    )
  const asked = [
    'langs/fr_FR.js',
    'models/dom/model.min.js',
    'plugins/help/js/i18n/keynav/en.js',
    'plugins/help/plugin.min.js',
    'plugins/lists/plugin.min.js',
    'skins/ui/oxide-dark/skin.min.css',
    'skins/ui/oxide/skin.min.css',
    'themes/silver/theme.min.js',
  ]

  test('bring what they always ask for and what the page names, beside the page', async () => {
    const result = await seal({'index.html': asks('js/tinymce/tinymce.min.js'), ...under('js/tinymce/')})
    expect(carried(result)).toEqual([...asked, 'skins/ui/oxide/a.svg'].map((name) => `js/tinymce/${name}`).sort())
  })

  test('and from a CDN, by its addresses', async () => {
    const src = 'https://cdn.jsdelivr.net/npm/tinymce@6.8.6/tinymce.min.js'
    const result = await seal({'index.html': asks(src), ...under('node_modules/tinymce/')})
    const urls = result.ledger.entries.map(({url}) => url).filter((url) => url.startsWith('https:'))
    expect(urls.sort()).toEqual(
      [src, ...asked.map((name) => `https://cdn.jsdelivr.net/npm/tinymce@6.8.6/${name}`)].sort(),
    )
    expect(messages(result).filter((one) => !one.startsWith('info'))).toEqual([])
  })

  test('a script of the page’s own that is called so is none', async () => {
    const html = page('').replace('<script>', '<script src="tinymce.js"></script><script>')
    expect(carried(await seal({'index.html': html, 'tinymce.js': 'load("a.json")', 'a.json': '1'}))).toEqual(['a.json'])
  })

  test('CKEditor 4 has the languages of all readers, unless the page names one', async () => {
    const files = {
      'e/ckeditor.js': '1',
      'e/config.js': 'CKEDITOR.editorConfig = (config) => { config.extraPlugins = "font" }',
      'e/lang/en.js': '1',
      'e/lang/de.js': '1',
      'e/plugins/link/dialogs/link.js': '1',
      'e/plugins/font/plugin.js': 'CKEDITOR.plugins.add("font", {requires: "combo,panel"})',
      'e/plugins/font/lang/de.js': '1',
      'e/plugins/combo/plugin.js': '1',
      'e/plugins/emoji/plugin.js': '1',
      'e/skins/moono-lisa/editor.css': '',
    }
    const html = (code: string): string =>
      page(code).replace('<script>', '<script src="e/ckeditor.js"></script><script>')
    const all = Object.keys(files).filter((name) => !/ckeditor|emoji/.test(name))
    expect(carried(await seal({'index.html': html('CKEDITOR.replace("a")'), ...files}))).toEqual(all.sort())
    const english = await seal({'index.html': html('CKEDITOR.replace("a", {language: "en"})'), ...files})
    expect(carried(english)).toEqual(all.filter((name) => !/lang\/de/.test(name)).sort())
  })

  test('CodeMirror 5 has the modes of types and endings that the page names, and those that these are made of', async () => {
    const files = {
      'cm/addon/mode/loadmode.js': '1',
      'cm/mode/meta.js':
        'CodeMirror.modeInfo = [{name: "PHP", mime: "text/x-php", mode: "php", ext: ["php3"]}, {name: "Lua", mime: "text/x-lua", mode: "lua"}]',
      'cm/mode/php/php.js': 'mod(require("../../lib/codemirror"), require("../clike/clike"))',
      'cm/mode/clike/clike.js': '1',
      'cm/mode/lua/lua.js': '1',
    }
    const html = page("CodeMirror.modeURL = 'cm/mode/%N/%N.js'; show({mode: 'text/x-php'})").replace(
      '<script>',
      '<script src="cm/addon/mode/loadmode.js"></script><script src="cm/mode/meta.js"></script><script>',
    )
    expect(carried(await seal({'index.html': html, ...files}))).toEqual([
      'cm/mode/clike/clike.js',
      'cm/mode/php/php.js',
    ])
  })

  test('Ace has its modes, themes and workers, and no others for what its own parts name', async () => {
    const files = {
      'ace/ace.js': '1',
      'ace/ext-language_tools.js': 'load("theme-" + name + ".js"); use("ruby")',
      'ace/ext-searchbox.js': '1',
      'ace/mode-javascript.js': 'use("ruby")',
      'ace/mode-ruby.js': '1',
      'ace/snippets/javascript.js': '1',
      'ace/theme-monokai.js': '1',
      'ace/theme-textmate.js': '1',
      'ace/worker-javascript.js': '1',
    }
    const html = page("ace.edit('e', {mode: 'ace/mode/javascript', theme: 'ace/theme/monokai'})").replace(
      '<script>',
      '<script src="ace/ace.js"></script><script src="ace/ext-language_tools.js"></script><script>',
    )
    const others = ['ace/ace.js', 'ace/ext-language_tools.js', 'ace/mode-ruby.js']
    expect(carried(await seal({'index.html': html, ...files}))).toEqual(
      Object.keys(files).filter((name) => !others.includes(name)),
    )
  })

  test('MathJax 3 has the extensions whose commands stand in the page, and asks no CDN', async () => {
    const files = {
      'es5/tex-chtml.js':
        'load("https://cdn.jsdelivr.net/npm/wicked-good-xpath@1.3.0/dist/wgxpath.install.js"); const script = document.createElement("script")',
      'es5/input/tex.js': '1',
      'es5/input/tex/extensions/mhchem.js': '1',
      'es5/input/tex/extensions/cancel.js': '1',
      'es5/output/chtml/fonts/woff-v2/MathJax_Zero.woff': 'w',
    }
    const html = page('').replace('<p>x</p>', '<p>\\(\\ce{H2O}\\)</p><script src="es5/tex-chtml.js"></script>')
    const result = await seal({'index.html': html, ...files})
    expect(carried(result)).toEqual([
      'es5/input/tex/extensions/mhchem.js',
      'es5/output/chtml/fonts/woff-v2/MathJax_Zero.woff',
    ])
    expect(messages(result).filter((one) => one.startsWith('error'))).toEqual([])
  })

  test('Prism’s autoloader says itself what its languages are made of', async () => {
    const files = {
      'p/plugins/autoloader/prism-autoloader.min.js':
        'const a = {ejs: ["javascript", "sql"], javascript: "clike"}, b = {eta: "ejs"}',
      ...Object.fromEntries(
        ['core', 'ejs', 'javascript', 'clike', 'sql', 'ruby'].map((name) => [`p/components/prism-${name}.min.js`, '1']),
      ),
    }
    const html = page('').replace(
      '<script>',
      '<code class="language-eta"></code><script src="p/plugins/autoloader/prism-autoloader.min.js"></script><script>',
    )
    const names = ['clike', 'ejs', 'javascript', 'sql'].map((name) => `p/components/prism-${name}.min.js`)
    expect(carried(await seal({'index.html': html, ...files}))).toEqual(names)
  })
})

test('a frame that reads its own address is an error; one that does not is none', async () => {
  const inner = (code: string): string => `<!doctype html><title>i</title><script>${code}</script>`
  const html = (url: string): string =>
    `<!doctype html><html lang=en><meta charset=utf-8><title>t</title><iframe title=i src="${url}"></iframe>`
  const errors = async (url: string, code: string): Promise<string[]> =>
    messages(await seal({'index.html': html(url), 'in.html': inner(code)})).filter((one) => one.startsWith('error'))
  const reading = 'document.title = new URLSearchParams(location.search).get("a")'
  expect(await errors('in.html?a=1', reading)).toEqual([
    'error: Page in the frame reads `?a=1` of its address, which it no longer has',
  ])
  expect(await errors('in.html', reading)).toEqual([])
  expect(await errors('in.html?v=1', 'document.title = "x"')).toEqual([])
})

describe('the linter', () => {
  const files = {'index.html': page('get("rows.json"); function get(name) { return fetch(name) }'), 'rows.json': '[]'}
  const errorsOf = (html: string): string[] =>
    lint(html)
      .map(({severity, message}) => `${severity}: ${message}`)
      .filter((one) => /fetch|carried|rows|none|a\.test/.test(one))

  test('carried is fine, constant and not carried is an error, unknown is a warning', async () => {
    const {html} = await seal(files)
    const withCode = (code: string): string =>
      html.replace('</script></body>', `</script><script>${code}</script></body>`)
    expect(withCode('1')).not.toBe(html)
    expect(errorsOf(withCode('fetch("rows.json")'))).toEqual(errorsOf(html))
    expect(errorsOf(withCode('fetch("none.json")')).join()).toMatch(/error: .*none\.json/)
    expect(errorsOf(withCode('fetch("rows.json", {method: "POST"})')).join()).toMatch(/error: .*rows\.json/)
    expect(errorsOf(withCode('fetch("https://a.test/rows.json")')).join()).toMatch(/a\.test/)
    expect(errorsOf(withCode('fetch(location.hash)')).join()).toContain(
      'warning: 1 file is carried; whatever else `fetch` asks for is refused',
    )
  })

  test('a page that pretends gains nothing', async () => {
    const {html} = await seal(files)
    const asked = html.replace('</script></body>', '</script><script>fetch("rows.json")</script></body>')
    const forged = [
      asked.replace('carried.invalid', 'carried.example'),
      asked.replace('{const T=', '{const T =').replace('T=document', 'T=document '),
      asked.replace(/<script type=application\/json>.*?<\/script>/s, ''),
      asked.replace('<script type=application/json>', '<script>rows()</script><script type=application/json>'),
      asked.replace(/(<script>\{const T=)/, '<template>$1').replace('\n}</script>', '\n}</script></template>'),
    ]
    for (const one of forged) {
      expect(one).not.toBe(asked)
      expect(errorsOf(one).join()).toMatch(/error: .*rows\.json/)
    }
    expect(errorsOf(asked).join()).not.toMatch(/rows\.json/)
  })
})

test('what opens in a frame of the page by its name is in the page, or an error', async () => {
  const opens = (address: string): string =>
    page(`open('${address}', 'view')`).replace('<p>x</p>', '<iframe name=view title=v></iframe>')
  const shown = await seal({'index.html': opens('a.html'), 'a.html': '<!doctype html><title>A</title><p>A'})
  expect(messages(shown)).toEqual([])
  expect(shown.html).toContain('<title>A<')
  expect(messages(await seal({'index.html': opens('b.html')}))).toEqual(['error: Frame `b.html` is not in the page'])
})

test('a worker by a name of the import map is no module that is missing', async () => {
  const map = '<script type=importmap>{"imports":{"dDFwg":"./worker.js"}}</script>'
  const code =
    "const made = new Worker(new URL(import.meta.resolve('dDFwg')), {type: 'module'})\nmade.onmessage = print"
  const files = {
    'index.html': page('').replace('<script>', `${map}<script type=module>${code}`),
    'worker.js': 'self.postMessage(1)',
  }
  expect(messages(await seal(files)).filter((one) => one.startsWith('error'))).toEqual([])
})

test('of scripts that a bundler names by number those that code has the number of', async () => {
  const code = "const u = (id) => id + '.js'\nconst made = document.createElement('script')\nmade.src = u(612)"
  const files = {'index.html': page(code), '612.js': '1', '71.js': '2'}
  expect(carried(await seal(files))).toEqual(['612.js'])
})

test('a package that only a library beside the page may ask a CDN for need not be installed', async () => {
  const code = "const ask = (name) => load('https://cdn.jsdelivr.net/npm/plyr@3.6.12/dist/plyr.js')"
  const linked = (name: string): Readonly<Record<string, string>> => ({
    'index.html': page('').replace('<script>', `<script src="${name}">`),
    [name]: code,
  })
  const errorsOf = async (name: string): Promise<string[]> =>
    messages(await seal(linked(name))).filter((one) => one.startsWith('error'))
  expect(await errorsOf('glightbox.js')).toEqual([])
  expect(await errorsOf('own.js')).toEqual([expect.stringContaining('`plyr@3.6.12` is not installed')])
})

test('links count as what they lead to under the root, and their circles end', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
  const root = join(folder, 'links')
  await mkdir(join(root, 'store'), {recursive: true})
  await mkdir(join(root, 'other'))
  await writeFile(join(root, 'store/a.svg'), svg)
  await writeFile(join(folder, 'secret.svg'), svg)
  await symlink('store', join(root, 'img'))
  await symlink('store/a.svg', join(root, 'icon.svg'))
  await symlink('..', join(root, 'store/up'))
  await symlink('../other', join(root, 'store/other'))
  await symlink('../store', join(root, 'other/store'))
  await symlink('..', join(root, 'out'))
  const code = "const i = new Image(); i.src = 'img/' + name + '.svg'; show('icon.svg', 'out/' + name + '.svg')"
  const list = createNodeCapabilities({root}).list
  expect(await list?.('')).toEqual(['icon.svg', 'img/', 'other/', 'store/'])
  expect(await list?.('store')).toEqual(['a.svg', 'other/'])
  const result = await build(page(code), {path: 'index.html', capabilities: createNodeCapabilities({root})})
  expect(carried(result)).toEqual(['icon.svg', 'img/a.svg'])
})

test('of the words of code only those are looked up as folders that the folder around them has', async () => {
  const asked: string[] = []
  const capabilities = createNodeCapabilities({root: folder})
  const words = Array.from({length: 500}, (_, index) => `'word${index}', 'a/b${index}/c'`).join()
  await build(page(`use(${words}, 'fetch')`), {
    path: 'index.html',
    capabilities: {
      ...capabilities,
      list: async (name) => {
        asked.push(name)
        return (await capabilities.list?.(name)) ?? []
      },
    },
  })
  expect([...new Set(asked)]).toEqual([''])
})

test('what a build has written beside the page is not taken into the next one, unless the page names it', async () => {
  const files = {
    'index.html': page(
      `fetch('parts/' + name + '.html').then((part) => part.text()).then((text) => { document.body.innerHTML = text })`,
    ),
    'parts/a.html': '<p>a</p>',
  }
  const first = await seal(files)
  expect(carried(await seal({...files, 'parts/index.html': first.html}))).toEqual(['parts/a.html'])
  const again = await seal({...files, 'parts/index.sealed.html': first.html})
  expect(again.html).toBe(first.html)
  const named = page(
    `fetch('parts/index.html').then((part) => part.text()).then((text) => { document.body.innerHTML = text })`,
  )
  expect(carried(await seal({'index.html': named, 'parts/index.html': first.html}))).toContain('parts/index.html')
})
