import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {BuildOptions} from '@ampoule/build'
import {build, createNodeCapabilities} from 'ampoule'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ampoule-reading-'))
  await mkdir(join(root, 'docs/parts'), {recursive: true})
  await Promise.all([
    writeFile(join(root, 'docs/Other Page.md'), '# Other'),
    writeFile(join(root, 'docs/parts/one.md'), '---\ntitle: One\n---\n## Part\n\nSee [x](x.md).\n\n!include two.md\n'),
    writeFile(join(root, 'docs/parts/two.md'), 'Two'),
    writeFile(join(root, 'docs/parts/loop.md'), '!include loop.md'),
    writeFile(join(root, 'docs/parts/code.ts'), 'let a = 1\n'),
    writeFile(join(root, 'docs/pixel.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'),
  ])
})
afterAll(() => rm(root, {recursive: true}))

const made = (markdown: string, options: BuildOptions = {}) =>
  build(markdown, {path: 'docs/a.md', capabilities: createNodeCapabilities({root}), ...options})
const body = async (markdown: string, options: BuildOptions = {}) =>
  (
    /<body[^>]*>([\s\S]*)<\/body>/.exec(
      (await made(markdown, {minify: false, profile: 'file', form: 'document', ...options})).html,
    )?.[1] ?? ''
  )
    .replace(/<script>[\s\S]*?<\/script>$/, '')
    .replaceAll(/ src="data:[^"]*"/g, '')
    .trim()

describe('front matter is checked, key by key', () => {
  test('what is wrong is told with its line, and the rest counts', async () => {
    const {html, findings} = await made('---\ntitle: Yes\nlang: not a tag\ntoc: many\n\ndir: up\n---\n\n', {
      profile: 'file',
    })
    const own = findings.filter(({rule}) => rule === 'invalid-front-matter')
    expect(own.map(({rule, place, message}) => `${place?.start.line} ${rule} ${message}`)).toEqual([
      '3 invalid-front-matter `lang` in the front matter must be a language tag such as `en` or `pt-BR`',
      '4 invalid-front-matter `toc` in the front matter must be `true`, `false` or a number of levels',
      '6 invalid-front-matter `dir` in the front matter must be `ltr` or `rtl`',
    ])
    expect(html).toContain('<h1 id=yes>Yes</h1>')
  })

  test.each([
    ['+++\ntitle = "x"\n+++\nbody', '1 Front matter is TOML, and only YAML is read: it is shown as text'],
    ['\n---\ntitle: x\n---\nbody', '2 Front matter is not in the first line: it is shown as text'],
    ['---\ntitle: x\n\nbody', '1 Front matter has no line of `---` at its end: it is shown as text'],
    ['---\n- a: b\n---\nbody', '1 Front matter has no `key: value` lines: it is shown as text'],
    ['---\n- a\n---\nbody', '1 Front matter has no `key: value` lines: it is shown as text'],
  ])('what is none is told: %j', async (markdown, told) => {
    const {findings} = await made(markdown)
    const own = findings.filter(({rule}) => rule === 'invalid-front-matter')
    expect(own.map(({place, message}) => `${place?.start.line} ${message}`)).toEqual([told])
  })

  test.each([
    ['---\ntitle: A\n...\nbody', '<h1 id="a">A</h1><p>body</p>'],
    ['---\r\ntitle: A\r\n...\r\nbody', '<h1 id="a">A</h1><p>body</p>'],
    ['---\n\ntext\n\n---\n\nbody', '<hr>\n<p>text</p>\n<hr>\n<p>body</p>'],
    ['---\nNote: a\n\nbody', '<hr>\n<p>Note: a</p>\n<p>body</p>'],
    ['---\n# a comment\n---\nbody', '<p>body</p>'],
  ])('what ends with dots counts, and a rule is a rule: %j', async (markdown, expected) => {
    const {findings} = await made(markdown)
    expect(findings.filter(({rule}) => rule === 'invalid-front-matter')).toEqual([])
    expect(await body(markdown)).toBe(expected)
  })

  test('profile and form are those of the document, when nobody else says', async () => {
    const text = '---\nprofile: file\nform: fragment\n---\n\n# A'
    expect((await made(text)).profile.id).toBe('file')
    expect((await made(text)).html).not.toContain('<html')
    expect((await made(text, {profile: 'mcp-app'})).profile.id).toMatch(/^mcp-app/)
    expect((await made(text, {trust: 'untrusted'})).profile.id).not.toBe('file')
    expect((await made('---\nprofile: nobody\n---\n# A')).findings.map(({message}) => message).join()).toContain(
      'nobody',
    )
  })
})

describe.each<[string, string, string | RegExp]>([
  ['a definition list', 'Term\n: One\n: Two', /<dl>\s*<dt>Term<\/dt>\s*<dd>One\s*<\/dd>\s*<dd>Two/],
  ['marked text', 'a ==b *c*== d', 'a <mark>b <em>c</em></mark> d'],
  ['an equation in words is not marked', 'if a == b == c', 'if a == b == c'],
  ['emoji', ':rocket: at 10:30:45 :none:', '🚀 at 10:30:45 :none:'],
  ['an abbreviation', 'HTML, XHTML\n\n*[HTML]: Hyper', '<abbr title="Hyper">HTML</abbr>, XHTML'],
  [
    'attributes of a heading',
    '## A *b* {#c .d data-e="f g"}',
    /<h2 (?=.*id="c")(?=.*class="d")(?=.*data-e="f g")[^>]*>A <em>b<\/em><\/h2>/,
  ],
  ['braces that are none', '## A {b}', '<h2 id="a-b">A {b}</h2>'],
  ['a size in braces', '![a](pixel.svg){width=50%}', /<img [^>]*style="width:50%"/],
  ['a size behind the address', '![a](pixel.svg =30x20)', /<img [^>]*width="30" height="20"/],
  ['a size in the text', '![a|30](pixel.svg)', /alt="a" width="30"/],
  [
    'a caption as title',
    '![a](pixel.svg "b")',
    /<figure><img (?![^>]*title)[^>]*><figcaption>b<\/figcaption><\/figure>/,
  ],
  [
    'a caption below',
    '![a](pixel.svg)\n*b `c`*',
    /<figure><img [^>]*><figcaption>b <code>c<\/code><\/figcaption><\/figure>/,
  ],
  ['a caption of a table', '|a|\n|-|\n|1|\n\nTable: b', /<table><caption>b<\/caption>/],
  ['a container of VitePress', '::: tip A b\nc\n:::', '<p class="markdown-alert-title">A b</p><p>c</p>'],
  [
    'a container of Docusaurus',
    ':::danger\nc\n:::',
    /<div class="markdown-alert markdown-alert-caution"><p class="[^"]*">Danger<\/p>/,
  ],
  [
    'a container of Quarto',
    '::: {.callout-note}\n## T\nc\n:::',
    /markdown-alert-note"><p class="[^"]*">T<\/p>\s*<p>c<\/p>/,
  ],
  ['a container of MyST', ':::{warning} T\nc\n:::', /markdown-alert-warning"><p class="[^"]*">T<\/p>/],
  [
    'containers in a container',
    '::: note\n::: tip\nc\n:::\nd\n:::',
    /alert-note">.*alert-tip">.*<p>c<\/p><\/div><p>d<\/p><\/div>/s,
  ],
  ['a container that folds', '::: details T\nc\n:::', '<details><summary>T</summary><p>c</p></details>'],
  ['a container of another name', ':::aside{#x .y}\nc\n:::', '<div id="x" class="aside y"><p>c</p></div>'],
  [
    'a callout with a title',
    '> [!INFO]- T *u*\n> c',
    /<details class="[^"]*note[^"]*"><summary class="[^"]*">T <em>u<\/em><\/summary>\s*<p>c<\/p>/,
  ],
  [
    'colons that are text',
    '::before and :note[x] and 10:30\n\n::after',
    /<p>::before and :note\[x\] and 10:30<\/p>\s*<p>::after<\/p>/,
  ],
  ['a container in code', '```\n::: tip A\n```', '::: tip A'],
  ['a container in indented code', '    ::: tip A\n    :::\n', '<pre><code>::: tip A\n:::\n</code></pre>'],
  [
    'an end in code in a container',
    '::: tip\n```\n:::\n```\nb\n:::\n\nc',
    /<code>:::\n<\/code><\/pre><p>b<\/p><\/div>\n<p>c/,
  ],
  ['a title that ends in a backslash', '::: tip C:\\\na\n:::', '<p class="markdown-alert-title">C:\\</p><p>a</p>'],
  ['brackets in a title', '::: tip `a[0]` [b](c) d]\na\n:::', '<code>a\\[0\\]</code>'],
  ['code and a link in a title', '::: tip `a[0]` [b](c)\na\n:::', 'title"><code>a[0]</code> <a href="c">b</a></p>'],
  ['braces that begin a title', '::: tip {a} b\nc\n:::', '<p class="markdown-alert-title">{a} b</p><p>c</p>'],
  ['a title in quotes', '::: {.callout-tip title="A \\"b\\""}\nc\n:::', '<p class="markdown-alert-title">A "b"</p>'],
  [
    'attributes that cannot be read, which end where they end',
    ':::: tip\n::: {a=}\nb\n:::\nc\n::::\nd',
    /<p>::: \{a=\}\nb\n:::\nc<\/p><\/div>\s*<p>d<\/p>/,
  ],
  ['a title without a word', ':::tip[ ]\na\n:::', '<p class="markdown-alert-title">Tip</p><p>a</p>'],
  [
    'a title that nothing asks for',
    ':::kpis[A *b*]\n- c: 1\n:::',
    '<p class="title">A <em>b</em></p><dl class="kpis">',
  ],
  [
    'what stands around numbers, and what is in them',
    '::: kpis\na\n\n- **b**: `1` [c](d) (+2)\n\ne\n:::',
    '<p>a</p><dl class="kpis"><div><dt><strong>b</strong></dt><dd><code>1</code> <a href="d">c</a><small class="good">+2</small></dd></div></dl><p>e</p>',
  ],
  ['a list in numbers', '::: kpis\n- a: 1\n  - b: 2\n:::', /^<ul>\s*<li>a: 1\s*<ul>/],
  [
    'what stands around tabs',
    ':::: tabs\na\n::: tab[B]\nb\n:::\nc\n::: tab[D]\nd\n:::\n::::',
    /^<p>a<\/p><div class="tabs">.*<div class="panel"><p>b<\/p><p>c<\/p><\/div>.*D<\/label>/s,
  ],
  ['what stands above a board', '::: board\na\n### B\n- c\n:::', /^<p>a<\/p><div class="board">/],
  ['what stands above alternatives', '::: compare\na\n### B\nc\n:::', /^<p>a<\/p><div class="compare"><section><h3/],
  ['signs with a backslash', '\\:tada: \\==a\\== \\[[A]] ==b==\n\n# A', '<p>:tada: ==a== [[A]] <mark>b</mark></p>'],
  ['signs with a backslash behind others', '> a &amp;\\*\n> \\:tada: :tada:', /<p>a &#38;\*\n:tada: 🎉<\/p>/],
  ['attributes with a backslash', '# A \\{#b}', '<h1 id="a-b">A {#b}</h1>'],
  ['a note in a heading', '## A[^1] b\n\n[^1]: c', '<h2 id="a-b">A<sup>'],
  [
    'headings of the same words',
    '<h2> A </h2>\n\n<h2> A </h2>\n\n## A\n\n## B {#a-3}\n\n## A',
    /"a".*"a-1".*"a-2".*"a-3".*"a-4"/s,
  ],
  ['a heading without a word', '[[toc]]\n\n## \n\n## A', /<ol><li><a href="#a">A<\/a><\/li><\/ol><\/nav>\n<h2><\/h2>/],
  [
    'a page beside',
    '[[Other Page]] [[other-page#A b|c]]',
    '<a href="Other%20Page.md">Other Page</a> <a href="Other%20Page.md#a-b">c</a>',
  ],
  ['a heading', '[[#A b]]\n\n## A b', '<a href="#a-b">A b</a>'],
  ['brackets that lead nowhere', '[[1, 2], [3]] [[nowhere]]', '[[1, 2], [3]] [[nowhere]]'],
  ['a picture beside', '![[pixel.svg|30]]', /<img [^>]*width="30"/],
])('%s', (_, markdown, expected) => {
  test(JSON.stringify(markdown), async () => {
    const html = await body(markdown)
    if (typeof expected === 'string') expect(html).toContain(expected)
    else expect(html).toMatch(expected)
  })
})

describe('attributes as kramdown writes them', () => {
  test.each([
    ['a paragraph, below', 'Words\n{: .lead #one}', '<p id="one" class="lead">Words</p>'],
    ['a paragraph, above', '{: .lead}\nWords', '<p class="lead">Words</p>'],
    ['a heading, below', '## Part\n{: .no_toc #x}', '<h2 id="x" class="no_toc">Part</h2>'],
    ['a heading, behind', '## Part {: .no_toc }', '<h2 class="no_toc" id="part">Part</h2>'],
    ['a list', '- a\n- b\n{: .plain}', /^<ul class="plain">\s*<li>a<\/li>\s*<li>b<\/li>/],
    ['an item, below', '- a\n  {: .x}', /<li class="x">a<\/li>/],
    ['an item', '- {:.done} a\n- b', /<li class="done">a<\/li>\s*<li>b/],
    ['a quote', '> words\n{: .pull}', /^<blockquote class="pull">\s*<p>words<\/p>/],
    ['a table', '|a|\n|-|\n|b|\n{: .wide}', /<table class="wide">(?!.*\{:)/s],
    ['a link', '[a](#x){: .button target="_blank"}', '<p><a href="#x" target="_blank" class="button">a</a></p>'],
    ['emphasis', 'so *a*{: .red} and **b**{:.x}', '<p>so <em class="red">a</em> and <strong class="x">b</strong></p>'],
    ['code', '`a`{: .language-js}', '<p><code class="language-js">a</code></p>'],
    [
      'a callout of a paragraph',
      '{: .note }\nRead this',
      /<div class="markdown-alert markdown-alert-note">.*Note.*<p>Read this<\/p>/s,
    ],
    [
      'a callout of a quote',
      '> Read this\n{: .prompt-tip }',
      /<div class="markdown-alert markdown-alert-tip">.*<p>Read this<\/p>/s,
    ],
    [
      'a table of contents',
      '# A\n\n* TOC\n{:toc}\n\n## B',
      /<nav class="toc"[^>]*><ol><li><a href="#b">B<\/a>(?!.*TOC)/s,
    ],
    ['nothing beside it', 'a\n\n{: .x}\n\nb', /^<p>a<\/p>\s*<p>b<\/p>$/],
  ] as const)('are those of %s', async (_, markdown, html) => {
    if (typeof html === 'string') expect(await body(markdown)).toBe(html)
    else expect(await body(markdown)).toMatch(html)
  })

  test.each([
    ['`{: .x}`', '<p><code>{: .x}</code></p>'],
    ['a\n{: what}', '<p>a\n{: what}</p>'],
    ['*a*{b=c}', '<p><em>a</em>{b=c}</p>'],
    ['a {: .x} b', '<p>a {: .x} b</p>'],
  ])('%j is none', async (markdown, html) => {
    expect(await body(markdown)).toBe(html)
  })

  test('strangers give no attribute that runs', async () => {
    const html = await body('a\n{: onclick="x()" style="position:fixed" .b}', {trust: 'untrusted'})
    expect(html).not.toMatch(/onclick|fixed/)
  })
})

test('a heading of `no_toc` is in no table of contents', async () => {
  const html = await body('# A\n\n## Contents\n{: .no_toc }\n\n- x\n{:toc}\n\n## B')
  expect(html.match(/<a href="#[^"]*"/g)).toEqual(['<a href="#b"'])
})

describe('comments as Obsidian writes them', () => {
  test.each([
    ['a %% hidden %% b', '<p>a  b</p>'],
    ['a\n\n%% hidden\nwords %%\n\nb', '<p>a</p>\n<p>b</p>'],
    ['a\n\n%%\n\n# Hidden\n\n- list\n\n%%\n\nb', '<p>a</p>\n<p>b</p>'],
    ['a\n\n%% hidden\n\nmore %%\n\nb', '<p>a</p>\n<p>b</p>'],
    ['a 100%% b 50%% c', '<p>a 100%% b 50%% c</p>'],
    ['%% open\n\nb', '<p>%% open</p>\n<p>b</p>'],
    ['`%% a %%`', '<p><code>%% a %%</code></p>'],
  ])('%j', async (markdown, html) => {
    expect((await body(markdown)).replaceAll(/\n+/g, '\n')).toBe(html)
  })
})

describe('notes within a line, as pandoc writes them', () => {
  test('are footnotes, in their order, beside those of the document', async () => {
    const html = await body('One.^[See *this* [list](#a) [b].] Two[^x]. Three^[Last].\n\n[^x]: Its own')
    expect(
      [...html.matchAll(/<li id="user-content-fn-[^"]*">\s*<p>(.*?) <a href="#user-content-fnref/g)].map(
        ([, words]) => words,
      ),
    ).toEqual(['See <em>this</em> <a href="#a">list</a> [b].', 'Its own', 'Last'])
    expect(html).toMatch(/^<p>One\.<sup><a [^>]*>1<\/a><\/sup> Two<sup>.*>2<.*Three<sup>.*>3<\/a><\/sup>\.<\/p>/)
  })

  test.each([
    ['a match of ^[a-z]+$ here', '<p>a match of ^[a-z]+$ here</p>'],
    ['`x^[a b]`', '<p><code>x^[a b]</code></p>'],
    ['a\\^[b c]', '<p>a^[b c]</p>'],
    ['a^[b', '<p>a^[b</p>'],
  ])('%j is none', async (markdown, html) => {
    expect(await body(markdown)).toBe(html)
  })

  test('a name that is taken is left to its owner', async () => {
    const html = await body('a^[first] b[^inline-1]\n\n[^inline-1]: second')
    expect(html).toMatch(/first.*second/s)
  })
})

describe('tabs', () => {
  test.each([
    ['of directives', '::::tabs\n:::tab[A *b*]\none\n:::\n:::tab{title=C}\ntwo\n:::\n::::'],
    ['of code', '::: code-group\n```sh [A *b*]\none\n```\n```sh [C]\ntwo\n```\n:::'],
    ['of headings', '::: {.panel-tabset}\n## A *b*\none\n## C\ntwo\n:::'],
  ])('%s', async (_, markdown) => {
    const html = await body(markdown)
    expect(html.match(/<input type="radio" name="tabs-1"/g)).toHaveLength(2)
    expect(html).toMatch(/checked>A .*one.*>C<.*two/s)
  })
})

describe('contents and numbers', () => {
  const text = '# T\n\n## A `b`\n\n### C [d](e)\n\n## F\n\n> ## Not'
  test.each([
    ['---\ntoc: true\n---\n', /<h1 id="t">T<\/h1>\s*<nav/],
    ['[[toc]]\n\n', /^<nav/],
    ['[TOC]\n\n', /^<nav/],
    ['::toc{depth=2}\n\n', /^<nav/],
  ])('%s', async (head, where) => {
    const html = await body(head + text)
    expect(html).toMatch(where)
    expect(html).toContain(
      '<ol><li><a href="#a-b">A <code>b</code></a><ol><li><a href="#c-d">C d</a></li></ol></li><li><a href="#f">F</a></li>',
    )
  })

  test('numbers stand in headings and contents', async () => {
    const html = await body(`---\nnumbering: true\ntoc: 1\n---\n${text}\n\n## G {.unnumbered}`)
    expect(html).toContain('<span class="number">1.1</span> C')
    expect(html).toContain('<a href="#f"><span class="number">2</span> F</a>')
    expect(html).toMatch(/<h2 [^>]*>G</)
  })
})

describe('code', () => {
  test('has a title, marked lines and numbers', async () => {
    const html = await body('```ts title="a.ts" {2} showLineNumbers\nlet a = `x\ny`\nb\n```')
    expect(html).toContain('<figure class="code"><figcaption>a.ts</figcaption><pre class="numbered">')
    expect(html).toContain(
      '<span class="hljs-string">`x\n</span></span><mark class="line"><span class="hljs-string">y`</span>\n</mark>',
    )
  })

  test('notes at the ends of lines say what changes, and are left out', async () => {
    const html = await body('```js\na() // [!code --]\nb() // [!code ++:2]\nc()\nd() // [!code highlight]\n```')
    expect(html).not.toContain('[!code')
    expect(html.match(/<(?:ins|del|mark) class="line">/g)).toEqual([
      '<del class="line">',
      '<ins class="line">',
      '<ins class="line">',
      '<mark class="line">',
    ])
  })

  test.each([
    '```ts{2}\na\nb\n```',
    '```ts:line-numbers {2}\na\nb\n```',
    '```{.ts .numberLines hl_lines="2"}\na\nb\n```',
  ])('%s', async (markdown) => {
    expect(await body(markdown)).toMatch(/language-ts.*<mark class="line">b/s)
  })

  test('can be copied where scripts run', async () => {
    const text = '```js\na\n```'
    expect((await made(text)).html).toContain('clipboard')
    expect((await made(text, {trust: 'untrusted'})).html).not.toContain('<script')
    expect((await made(text, {theme: 'none'})).html).not.toContain('<script')
    expect((await made('Text')).html).not.toContain('<script')
  })
})

describe('dollars', () => {
  test.each([
    ['$a\\$b$', '<p><math><mrow><mi>a</mi><mi>$</mi><mi>b</mi></mrow></math></p>'],
    ['$5 and **b** [c](d) and $6', '<p>$5 and <strong>b</strong> <a href="d">c</a> and $6</p>'],
    ['$5\\$ and $6', '<p>$5$ and $6</p>'],
    ['$`x`$ and $5 `b$` $x$', '<p><math><mi>x</mi></math> and $5 <code>b$</code> <math><mi>x</mi></math></p>'],
    ['$x$$y$ $1$2 $ z $', '<p><math><mi>x</mi></math><math><mi>y</mi></math> $1$2 $ z $</p>'],
  ])('%s', async (markdown, expected) => {
    expect(await body(markdown)).toBe(expected)
  })
})

describe('equations', () => {
  test('are numbered and referred to', async () => {
    const html = await body(
      '$$\na \\label{eq:a}\n$$\n\n$$\n\\begin{align}b&=1 \\notag\\\\c&=2\\label{eq:c}\\end{align}\n$$\n\n$$\nd\n$$ {#eq-d}\n\nSee \\eqref{eq:a}, $\\eqref{eq:c}$ and @eq-d, not @eq-x.',
    )
    expect(html).toContain('id="eq:a"')
    expect(html).toContain(
      'See <a href="#eq:a">(1)</a>, <math><mtext>(2)</mtext></math> and <a href="#eq-d">(3)</a>, not @eq-x.',
    )
  })

  test('macros hold for what follows, and in the document that gives them', async () => {
    const html = await body(
      '---\nmacros: {R: "\\\\mathbb{R}"}\n---\n$$\n\\newcommand{\\f}[1]{g(#1)}\n$$\n\n$\\f{x} \\R$',
    )
    expect(html).toContain('<mi>ℝ</mi>')
    expect(html).toContain('<mi>g</mi>')
    expect((await made('$\\f{x}$')).findings.map(({rule}) => rule)).toContain('invalid-math')
  })
})

describe('included files', () => {
  test('stand in the document, those that they include too', async () => {
    const {ledger} = await made('!include parts/one.md')
    expect(ledger.of('embedded').map(({path}) => path)).toEqual(['docs/parts/one.md', 'docs/parts/two.md'])
    expect(await body('!include parts/one.md')).toMatch(
      /<h2 id="part">Part<\/h2>\s*<p>See <a href="\/docs\/parts\/x.md">x<\/a>.<\/p>\s*<p>Two<\/p>/,
    )
    expect(await body('{{< include parts/two.md >}}\n\n<!--@include: parts/two.md-->')).toMatch(
      /<p>Two<\/p>\s*<p>Two<\/p>/,
    )
    expect(await body('!include parts/code.ts')).toContain('language-ts')
  })

  test.each([
    ['!include parts/loop.md', 'includes itself', 'docs/parts/loop.md:1'],
    ['!include ../../outside.md', 'outside', 'docs/a.md:3'],
    ['!include nothing.md', 'does not exist', 'docs/a.md:3'],
  ])('%s is refused, with its line', async (markdown, reason, where) => {
    const {findings, ledger} = await made(`# A\n\n${markdown}`, {profile: 'file'})
    const finding = findings.find(({rule}) => rule === 'failed-reference')
    expect(finding?.message).toContain(reason)
    expect(`${finding?.file}:${finding?.place?.start.line}`).toBe(where)
    expect(ledger.of('failed')).toHaveLength(1)
  })

  test('a stranger includes nothing', async () => {
    const {html, findings} = await made('!include parts/two.md', {trust: 'untrusted'})
    expect(html).not.toContain('<p>Two')
    expect(findings.map(({rule}) => rule)).toContain('failed-reference')
  })
})

test.each([
  ['boxes', '::: a\n'.repeat(20_000)],
  ['definitions', 'a\n: b\n\n'.repeat(20_000)],
])('a document of nothing but %s is one error', async (_, markdown) => {
  const {html, findings} = await made(markdown)
  expect(html).toBe('')
  expect(findings.map(({rule}) => rule)).toEqual(['too-much-work'])
})
