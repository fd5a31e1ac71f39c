import {type BuildOptions, build, createNodeCapabilities} from 'ampoule'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {Chromium} from './support/browser.ts'

const made = (source: string, path: string, options: BuildOptions = {}) =>
  build(source, {path, trust: 'untrusted', capabilities: createNodeCapabilities({root: '.'}), ...options})

/** What Markdown alone can hold. */
const inMarkdown = [
  ':::div{onclick="parent.hit=1" style="background:url(https://evil.test/x)"}\nx\n:::',
  ':::<script>parent.hit=1</script>\nx\n:::',
  ':::note[<img src=https://evil.test/x onerror=parent.hit=1>]\nx\n:::',
  '::::tabs\n:::tab[<img src=https://evil.test/x onerror=parent.hit=1>]\na\n:::\n:::tab{title="<script>parent.hit=1</script>"}\nb\n:::\n::::',
  '<div data-directive=\'{"name":"figure","attributes":{"id":"x\\" onclick=\\"parent.hit=1"},"label":false}\'>x</div>',
  '<div data-directive="{&quot;name&quot;:&quot;constructor&quot;,&quot;attributes&quot;:{},&quot;label&quot;:false}">x</div>',
  '# A {onclick="parent.hit=1" onpointerenter="parent.hit=1"}',
  '![a](https://evil.test/x){onerror="parent.hit=1" srcset="https://evil.test/y 2x"}',
  '[a](https://a.test/){href="javascript:parent.hit=1"}',
  '[a](https://a.test/){target=_top onclick=parent.hit=1}',
  '![a](x =1x1" onerror="parent.hit=1)',
  '![[https://evil.test/x|<script>parent.hit=1</script>]]',
  '*[a]: "><script>parent.hit=1</script>\n\na',
  '==<script>parent.hit=1</script>==',
  'Term <script>parent.hit=1</script>\n: Definition <img src=x onerror=parent.hit=1>',
  '```js title="<script>parent.hit=1</script>" {1}\na\n```',
  '<pre><code data-meta=\'title="<img src=x onerror=parent.hit=1>"\'>a</code></pre>',
  '$\\href{javascript:parent.hit=1}{a}$',
  '$\\url{https://evil.test/x} \\includegraphics{https://evil.test/x}$',
  '$\\class{" onclick=parent.hit=1}{a} \\style{background:url(https://evil.test/x)}{a}$',
  '$$\na \\label{" onclick="parent.hit=1}\n$$\n\n\\eqref{" onclick="parent.hit=1}',
  '---\nmacros: {a: "\\\\href{javascript:parent.hit=1}{x}"}\n---\n$\\a$',
  '---\ntitle: "<script>parent.hit=1</script>"\nicon: "</title><script>parent.hit=1</script>"\n---\n',
  '---\ntheme: {accent: "red}*{background:url(https://evil.test/x)}", body-font: "https://evil.test/x"}\n---\nx',
  '```dot\ndigraph { a [URL="javascript:parent.hit=1" image="https://evil.test/x.png" tooltip="<script>"]; a -> b [href="javascript:parent.hit=1"] }\n```',
  '```chart\ntitle: "<script>parent.hit=1</script>"\ndata: {"<img src=https://evil.test/x onerror=parent.hit=1>": 1}\n```',
  '```chart\nunit: "</svg><script>parent.hit=1</script>"\nsource: "<img src=x onerror=parent.hit=1>"\ndata: {a: 1}\n```',
  '```chart\ndata: https://evil.test/x.csv\n```',
  '```vega-lite\n{"data":{"url":"https://evil.test/x.json"},"mark":{"type":"image"},"usermeta":{"embedOptions":{"loader":{}}}}\n```',
  '```mermaid\ngraph TD\nA[<img src=https://evil.test/x onerror=parent.hit=1>]\nclick A "javascript:parent.hit=1"\n```',
  ...[
    '```data title="X" source="X" asof="X"\nX,n\nX,1\n```',
    '```data src=https://evil.test/x.csv\n```',
    '```data src=../../../../etc/passwd\n```',
    '```data sort=X heat=constructor columns=__proto__\n__proto__,n\n1,2\n```',
    '```data\n[{"X": "X", "__proto__": {"hit": 1}}]\n```',
    '```chart\ntype: X\ndata: {a: 1}\n```',
    '```chart\ninteractive: true\ntitle: X\nx: X\ndata: [{X: X, n: 1}]\n```',
    '```chart\nformat: "X"\nunit: "X"\ndata: {a: 1}\n```',
    '```chart\n<<: &a {data: *a}\n```',
    ':::board[X]{prompt="X" onclick="X"}\n### X\n- X\n- [x](javascript:parent.hit=1)\n:::',
    ':::board\n### <script>parent.hit=1</script>\n- <img src=https://evil.test/x onerror=parent.hit=1>\n:::',
    ':::diff{src=https://evil.test/x.patch}\n:::',
    ':::diff{src=../../../../etc/passwd title="X"}\n:::',
    '```diff title="X"\n--- a/X\n+++ b/X\n@@ -1 +1 @@ X\n-X\n+X\n! warning: X `X`\n```',
    ':::diff[X]\n```diff\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-X\n+Y\n```\n- `x:1` **warning** X\n- `X:1` X\n:::',
    '```diff\ndiff --git "a/X" "b/X"\nrename from X\nrename to X\n@@ -1 +1 @@\n-1\n+2\n```',
    ':::controls\n- X: 1X (0–2)\n:::',
    ':::controls\n- A `--color-text`: 1;}*{background:url(https://evil.test/x)} / **2**\n- B `--x`: url(https://evil.test/x) / b\n:::\n\n`{x}` `{color-text}`',
    ':::controls{onclick="X"}\n- [x] X `--X`\n- A: **X** / X\n:::',
    '[a](#size=X&x=javascript:parent.hit=1)\n\n:::controls[X]\n- Size: 1 (0–2)\n:::',
    ':::kpis\n- X: 1 (X) [1, 2]\n- A: X (+1) ▂▃\n:::',
    ':::kpis\n- A: 1 (+2) [1e999, NaN, 2, -Infinity]\n:::',
    ':::matrix\n|X|X|X|\n|-|-|-|\n|X|1 X|2 X|\n:::',
    ':::compare\n:::option[X]{chosen class="X"}\nX\n:::\n:::',
    ':::timeline\n- **X** X\n:::\n\n:::checklist\n- [x] X\n:::',
    ':::figure[X]{id=X}\nX\n:::',
    '::toc{depth=X}\n\n# X {#a}',
    '!include{X} X',
    '{{< include https://evil.test/x.md >}}\n\n!include ../../../../etc/passwd',
    '---\ntheme: {background: "X", dark: {accent: "X"}, radius: "url(https://evil.test/x)", body-font: "X"}\n---\nx',
    '---\ntheme: https://evil.test/x.css\nlang: "X"\ndir: "X"\nicon: "https://evil.test/x.png"\n---\nx',
  ].flatMap((vector) =>
    [
      '"><img src=https://evil.test/x onerror=parent.hit=1>',
      "'-parent.hit=1-'</script><script>parent.hit=1</script>",
    ].map((text) => vector.replaceAll('X', text)),
  ),
  '> [!NOTE] <img src=https://evil.test/x onerror=parent.hit=1>\n> x',
  '!include https://evil.test/x.md',
  '<!--@include: /etc/passwd-->',
]

describe('what is harmless stays', () => {
  test.each([
    '<figure><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><figcaption>x</figcaption></figure>',
    '<p lang="de">Wort</p>',
    '<mark>x</mark>',
    '<abbr title="y">x</abbr>',
    '<nav><a href="#a">x</a></nav>',
    '<main>x</main>',
    '<header>x</header>',
    '<a href="tel:+1">x</a>',
    '<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>',
    '<svg viewBox="0 0 1 1"><path d="M0 0h1" fill="url(#g)"/></svg>',
    '<audio controls src="data:audio/wav;base64,UklGRg=="></audio>',
    '<p class="note" dir="rtl">x</p>',
  ])('%s', async (markup) => {
    for (const path of ['a.html', 'a.md']) {
      const {html, ledger} = await made(`${markup}\n`, path, {minify: false, theme: 'none'})
      const words = markup.match(/(?<=<)\w+|(?<= )(?:href|lang|dir|d|fill|controls)(?=[= >])/g) ?? []
      for (const word of words) expect(html).toContain(word)
      expect(ledger.of('dropped').filter(({reason}) => reason === 'pages of strangers hold none')).toEqual([])
    }
  })

  test('the title of a page, its language; never its CSS as text', async () => {
    const {html} = await made(
      '<!doctype html><html lang=fr><title>Un titre</title><style>p{color:red}</style><p>Hi',
      'a.html',
    )
    expect(html).toContain('<title>Un titre</title>')
    expect(html).toContain('lang=fr')
    expect(html).not.toContain('color:red')
  })

  test('formulas of a document', async () => {
    expect((await made('$a^2$', 'a.md')).html).toContain('<msup>')
  })
})

test('what was taken out is in the ledger, with its line', async () => {
  const {ledger} = await made(
    '<p onclick="x()">a</p>\n<script>1</script>\n<form action="/x"><input name="y"></form>',
    'a.html',
  )
  const lines = ledger.of('dropped').map(({url, place}) => `${place?.start.line} ${url}`)
  expect(lines).toEqual(expect.arrayContaining(['1 onclick=', '2 <script>', '3 <form>', '3 /x']))
})

test('nothing remote is left, also where no policy would stop it', async () => {
  const {html} = await made(
    '<p>a</p><img src="https://a.test/x.png" alt=""><a href="https://a.test/">x</a>',
    'a.html',
    {
      profile: 'file',
    },
  )
  expect(html).not.toContain('x.png')
  expect(html).toContain('https://a.test/')
})

/** Each would run `hit()` or ask `evil.test` if it got through. */
const call = 'parent.hit=hit=1'
const handlers = [
  'onclick',
  'onload',
  'onerror',
  'onfocus',
  'onpointerenter',
  'onbegin',
  'onanimationstart',
  'ontoggle',
]
const tags = [
  'p',
  'img src=x',
  'svg',
  'math',
  'video src=x',
  'details open',
  'body',
  'input autofocus',
  'style',
  'a href=#',
]
const addresses = [
  'javascript:hit=1',
  'JaVaScRiPt:hit=1',
  'java\nscript:hit=1',
  '&#106;avascript:hit=1',
  'data:text/html,<script>hit=1</script>',
  'vbscript:hit',
  '//evil.test/a',
  'https://evil.test/a',
]
const carriers = [
  '<a href="$">x</a>',
  '<iframe src="$"></iframe>',
  '<object data="$"></object>',
  '<embed src="$">',
  '<form action="$"><button>x</button></form>',
  '<svg><a href="$"><text y="9">x</text></a></svg>',
  '<math href="$"><mi>x</mi></math>',
  '<base href="$">',
  '<link rel="stylesheet" href="$">',
  '<meta http-equiv="refresh" content="0;url=$">',
  '<svg><use href="$#a"/></svg>',
  '<svg><image href="$"/></svg>',
  '<svg><animate attributeName="href" values="$"/></svg>',
  '<script src="$"></script>',
  '<video poster="$"></video>',
]
const vectors = [
  ...handlers.flatMap((handler) => tags.map((tag) => `<${tag} ${handler}="${call}">x`)),
  ...carriers.flatMap((carrier) => addresses.map((address) => carrier.replace('$', address))),
  `<script>${call}</script>`,
  `<svg><script>${call}</script></svg>`,
  `<svg><foreignObject><script>${call}</script></foreignObject></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${call}">`,
  `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  `<template><script>${call}</script></template>`,
  `<xmp><script>${call}</script></xmp>`,
  `<textarea><script>${call}</script>`,
  `<title><img src=x onerror=${call}></title>`,
  `<svg><style>@import "https://evil.test/a.css";</style></svg>`,
  `<p style="background:url(https://evil.test/a.png)">x`,
  `<svg><rect fill="url(https://evil.test/a.svg#a)" width="9" height="9"/></svg>`,
  `<svg><rect filter="url('//evil.test/a.svg#a')" width="9" height="9"/></svg>`,
  `<svg><filter id="f"><feImage href="https://evil.test/a.png"/></filter></svg>`,
  `<img name="querySelectorAll" src="x">`,
  `<form name="body"><input name="children"></form>`,
  `<img srcset="https://evil.test/a.png 2x" alt="">`,
  `[x](javascript:hit=1)`,
  `![x](https://evil.test/a.png)`,
  `$\\href{javascript:hit=1}{x}$`,
  `$\\url{javascript:hit=1} \\includegraphics{https://evil.test/a.png}$`,
  '```mermaid\ngraph TD\nA["<img src=x onerror=hit=1>"] --> B\nclick A "javascript:hit=1"\n```',
]

describe('nothing of a stranger runs or asks for anything', () => {
  let chromium: Chromium
  beforeAll(async () => {
    chromium = await Chromium.launch()
  })
  afterAll(() => chromium.close())

  test.each(['a.html', 'a.md'])(`${vectors.length} vectors in %s`, async (path) => {
    expect(vectors.length).toBeGreaterThanOrEqual(150)
    const all = path.endsWith('.md') ? [...new Set([...vectors, ...inMarkdown])] : vectors
    const pages = await Promise.all(
      all.map(async (vector, at) => {
        // Those of Markdown with all that a theme adds.
        const theme = at < vectors.length ? 'none' : 'default'
        return (await made(`${vector}\n`, path, {profile: 'file', theme})).html
      }),
    )
    // All in one page would let one vector swallow the next: a frame each, without a policy, some at a time.
    for (let from = 0; from < pages.length; from += 40) {
      const frames = pages
        .slice(from, from + 40)
        .map((page) => `<iframe srcdoc="${page.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`)
      const {page, requests, close} = await chromium.visit(`<!doctype html><meta charset=utf-8>${frames.join('\n')}`, {
        idle: false,
      })
      const hits = await page.evaluate(() =>
        [...document.querySelectorAll('iframe')].flatMap(({contentWindow}, index) => {
          // A link to another site may be followed; one that would run something must not be there.
          for (const element of contentWindow?.document.querySelectorAll<HTMLAnchorElement>('a') ?? [])
            if (!/^http/.test(String(element.href))) element.click?.()
          return contentWindow !== null && 'hit' in contentWindow ? [index] : []
        }),
      )
      expect(hits.map((index) => all[from + index])).toEqual([])
      expect(await page.evaluate(() => 'hit' in window)).toBe(false)
      expect(requests.filter((url) => url.includes('evil.test'))).toEqual([])
      await close()
    }
  })
})
