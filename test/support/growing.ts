/** Documents that grow: each makes one of about so many characters. */
export interface Growing {
  readonly name: string
  readonly format: 'html' | 'markdown'
  readonly make: (size: number) => string
}

/** One piece after another, up to a size; numbered pieces differ. */
function many(piece: string | ((number: number) => string), size: number): string {
  let text = ''
  for (let number = 0; text.length < size; number++) text += typeof piece === 'string' ? piece : piece(number)
  return text
}

type Make = Growing['make']
const image = '<img src=https://a.test/x alt>'
const address = 'url(https://a.test/x)'

const html: Readonly<Record<string, Make>> = {
  elements: (size) => many('<p>x', size),
  text: (size) => `<p>${many('words and more ', size)}`,
  tables: (size) => many('<table><tr><td>x</table>', size),
  'text in tables': (size) => `<table>${many('x<tr>', size)}</table>`,
  'end tags': (size) => many('</p></b>', size),
  comments: (size) => many('<!-- a -->', size),
  'comments that stay open': (size) => many('<!-- --!', size),
  references: (size) => many('&notit;&', size),
  'references in an attribute': (size) => `<a href="${many('&amp&', size)}">x</a>`,
  'ids that are equal': (size) => many('<p id=a>x', size),
  'ids beside their numbers': (size) => many((number) => `<p id=a-${number}><p id=a>x`, size),
  'policies that are equal': (size) =>
    many(`<meta http-equiv=content-security-policy content="img-src 'self'">`, size / 2) + many(image, size / 2),
  'directives of a policy': (size) =>
    `<meta http-equiv=content-security-policy content="${many((number) => `a${number} 'self';`, size)}">`,
  'comments that hide a rule': (size) => many(`<!-- ampoule-disable no-external-image -->${image}\n`, size),
  'comments that hide and show': (size) => many(`<!-- ampoule-disable --><!-- ampoule-enable -->${image}\n`, size),
  'comments that hide on the next line': (size) => many(`<!-- ampoule-disable-next-line -->\n${image}\n`, size),
  'comments that hide nothing': (size) => many('<!-- ampoule-enable no-base -->\n', size),
  'comments that hide, on one line': (size) => many('<!-- ampoule-disable-next-line no-base -->', size),
  'comments that hide, in styles': (size) => `<style>${many('/* ampoule-disable-next-line */\n', size)}</style>`,
  'comments that hide, in scripts': (size) => `<script>${many('// ampoule-disable-next-line\n', size)}</script>`,
  'rules that are none': (size) => `<!-- ampoule-disable ${many((number) => `no-x${number},`, size)} -->`,
  images: (size) => many(image, size),
  candidates: (size) => `<img alt srcset="${many((number) => `https://a.test/${number} ${number + 1}w, `, size)}">`,
  'candidates with references': (size) =>
    `<img alt srcset="${many((number) => `https://a.test/?a&amp;b ${number + 1}w, `, size)}">`,
  sizes: (size) => `<img alt sizes="${many((number) => `(min-width: ${number}px) 1px, `, size)}" srcset="a 1w">`,
  'sources of a picture': (size) =>
    `<picture>${many('<source srcset=https://a.test/x media="(width:1px)">', size)}<img alt>`,
  'images of a picture': (size) =>
    `<picture>${many('<source srcset=x type=a>', size / 2)}${many(image, size / 2)}</picture>`,
  'sources of a video': (size) => `<video>${many('<source src=https://a.test/x>', size)}</video>`,
  'addresses to ping': (size) => `<a href=#a ping="${many('https://a.test/ ', size)}">x</a>`,
  links: (size) => many('<a href=b.html download target=_blank>x</a>', size),
  'links that run code': (size) => many(`<a href="javascript:fetch('x')">x</a>`, size),
  'relations of a link': (size) => `<link rel="${many((number) => `a${number} `, size)}" href=x>`,
  'styles of an element': (size) => `<p style="${many(`background:${address};`, size)}">`,
  'styles of an element with references': (size) =>
    `<p style="${many('background:url(https://a.test/?a&amp;b);', size)}">`,
  'styles of elements': (size) => many(`<p style="background:${address}">x`, size),
  'style elements': (size) => many((number) => `<style>.a${number}{background:${address}}</style>`, size),
  handlers: (size) => many(`<p onclick="fetch('https://a.test')">`, size),
  'handlers that declare': (size) => many((number) => `<p onclick="a${number}=1;fetch(a${number})">`, size),
  'a handler with references': (size) => `<p onclick="${many('fetch(&quot;https://a.test&quot;);', size)}">`,
  'scripts that declare': (size) => many((number) => `<script>var a${number};fetch(a${number})</script>`, size),
  'modules that import': (size) => many(`<script type=module>import 'https://a.test/x'</script>`, size),
  'a module that imports and calls': (size) =>
    `<script type=module>${many(`import 'https://a.test/x';`, size / 2)}${many('fetch("x");', size / 2)}</script>`,
  'specifiers of an import map': (size) =>
    `<script type=importmap>{"imports":{${many((number) => `"a${number}/":"./b/",`, size / 2)}"z":"./z"}}</script>` +
    `<script type=module>${many((number) => `import 'a${number}/b';`, size / 2)}</script>`,
  'scopes of an import map': (size) =>
    `<script type=importmap>{"scopes":{${many((number) => `"/a${number}/":{"b":"./b"},`, size / 2)}"z":{}}}</script>` +
    `<script type=module>${many((number) => `import 'z${number}';`, size / 2)}</script>`,
  'speculation rules': (size) =>
    `<script type=speculationrules>{"prefetch":[{"urls":[${many('"https://a.test/",', size)}"x"]}]}</script>`,
  bases: (size) => many('<base href=https://a.test/>', size),
  forms: (size) => many('<form action=https://a.test/><button formaction=https://b.test>x</button></form>', size),
  objects: (size) => many('<object data=https://a.test/a.swf></object>', size),
  frames: (size) => many(`<iframe srcdoc="${image}"></iframe>`, size),
  'a frame': (size) => `<iframe srcdoc="${many(image, size)}"></iframe>`,
  'a frame with references': (size) => `<iframe srcdoc="${many('<img alt=&quot;&quot; src=https://a.test/x>', size)}">`,
  sprites: (size) => many('<svg><use href="https://a.test/a.svg#b"/></svg>', size),
  'shadow roots': (size) => `<div>${many('<template shadowrootmode=open><p>x</template>', size)}</div>`,
  classes: (size) => `<p class="${many((number) => `a${number} `, size)}">`,
  options: (size) => `<select>${many('<option>x', size)}</select>`,
  payloads: (size) => many(`<img alt src="data:image/gif;base64,${'A'.repeat(300)}">`, size),
  'names of addresses': (size) => `<p>${many('data:;base64,', size)}`,
  'signs that are not seen': (size) => `<p>${many('a\u200bb\u202e', size)}`,
}

const css: Readonly<Record<string, Make>> = {
  rules: (size) => many((number) => `.a${number}{background:${address}}`, size),
  declarations: (size) => `p{${many('color:red;', size)}}`,
  'addresses of a rule': (size) => `p{${many(`background:${address};`, size)}}`,
  imports: (size) => many((number) => `@import "https://a.test/${number}" layer(a${number});`, size),
  layers: (size) => many((number) => `@layer a${number}{p{color:red}}`, size),
  fonts: (size) => many((number) => `@font-face{font-family:a${number};src:${address}}p{font-family:a${number}}`, size),
  'sources of a font': (size) => `@font-face{font-family:a;src:${many(`${address},`, size)}local(a)}`,
  'custom properties': (size) => many((number) => `p{--a${number}:${address};background:var(--a${number})}`, size),
  'custom properties of another': (size) =>
    `${many((number) => `p{--a${number}:var(--a${number + 1})}`, size)}p{background:var(--a0)}`,
  'functions in functions': (size) => `p{width:${many('calc(', size)}}`,
  braces: (size) => many('a{', size),
  'selectors of a rule': (size) => `${many('p,', size)}a{background:${address}}`,
  'classes of a selector': (size) => `p${many('.b', size)}{background:${address}}`,
  ancestors: (size) => `${many('p ', size)}{background:${address}}`,
  'selectors that say not': (size) => `p${many(':not(.c)', size)}{background:${address}}`,
  'nested rules': (size) => `p{${many(`a{background:${address}}`, size)}}`,
  'conditions of a rule': (size) => `@media ${many('(width:1px) and ', size)}(color){p{background:${address}}}`,
  'rules in a condition': (size) => many(`@media (width:1px){p{background:${address}}}`, size),
  keyframes: (size) =>
    many((number) => `@keyframes a${number}{from{background:${address}}}p{animation:a${number}}`, size),
  comments: (size) => many('/* a */', size),
  'strings that stay open': (size) => many('"\n', size),
  escapes: (size) => `p{background:url(${many('\\61 ', size)})}`,
  schemes: (size) =>
    many((number) => `:root{--a${number}:red}@media (prefers-color-scheme:dark){:root{--a${number}:blue}}`, size),
}

const js: Readonly<Record<string, Make>> = {
  calls: (size) => many('fetch("https://a.test");', size),
  'names of addresses': (size) => many((number) => `const a${number}="https://a.test";fetch(a${number});`, size),
  'values of a name': (size) => `var a;${many('a="https://a.test";', size / 2)}${many('fetch(a);', size / 2)}`,
  'names of names': (size) =>
    `const a0="x";${many((number) => `const a${number + 1}=a${number};fetch(a${number});`, size)}`,
  sums: (size) => `fetch("https://a.test"${many('+"a"', size / 8)})`,
  templates: (size) => `fetch(\`${many('${a}b', size)}\`)`,
  functions: (size) => many((number) => `function f${number}(u){fetch(u)}f${number}("https://a.test");`, size),
  'calls of a function': (size) => `function f(u){fetch(u)}${many('f("https://a.test");', size)}`,
  'items of a list': (size) => `[${many('"https://a.test",', size)}].forEach(u=>fetch(u))`,
  'members of an object': (size) =>
    `const o={${many((number) => `a${number}:"x",`, size / 2)}};${many((number) => `fetch(o.a${number});`, size / 2)}`,
  'markup that is written': (size) => `document.body.innerHTML='${many(image, size)}'`,
  'markup that is written often': (size) => many(`document.body.innerHTML='${image}';`, size),
  'markup that is put together': (size) => `let h='';${many(`h+='${image}';`, size)}document.body.innerHTML=h`,
  'elements that are made': (size) =>
    many((number) => `const a${number}=document.createElement('img');a${number}.src='https://a.test';`, size),
  'attributes that are set': (size) =>
    `const a=document.createElement('img');${many(`a.setAttribute('src','https://a.test');`, size)}`,
  'elements that are looked for': (size) =>
    many((number) => `document.querySelector('.b${number} p').src='https://a.test';`, size),
  'code in code': (size) => many(`eval('fetch("https://a.test")');`, size),
  storage: (size) => many('try{localStorage.a=1}catch{}', size),
  blocks: (size) => many('{let a=1;}', size),
  comments: (size) => many('/* a */', size),
  members: (size) => `class A{${many((number) => `#m${number}=1;m${number}(){fetch("x")}`, size)}}`,
  cases: (size) => `switch(a){${many((number) => `case ${number}:b();`, size)}}`,
  parameters: (size) => `function f(${many((number) => `a${number},`, size)}b){}`,
  labels: (size) => many((number) => `l${number}:{break l${number}}`, size),
  'regular expressions': (size) => `/${many((number) => `(?<a${number}>x)`, size)}/.test(b)`,
  aliases: (size) => many((number) => `const f${number}=fetch;f${number}("https://a.test");`, size),
}

const markdown: Readonly<Record<string, Make>> = {
  'ordinary text': (size) =>
    many(
      (number) =>
        `## Part ${number}\n\nSome *text* with \`code\` and a [link](https://a.test).\n\n- one\n  - two\n\n> quote\n\n`,
      size,
    ),
  paragraphs: (size) => many('Some text, with words.\n\n', size),
  lines: (size) => many('Some text, with words.\n', size),
  'one line': (size) => many('Some text, with words. ', size),
  headings: (size) => many('# a\n\n', size),
  'headings by lines': (size) => many('a\n===\n\n', size),
  lists: (size) => many('- a\n- [ ] b\n\n', size),
  'items of a list': (size) => many('- a\n', size),
  'numbers of a list': (size) => many((number) => `${number + 1}. a\n`, size),
  'lists in lists': (size) => many(Array.from({length: 20}, (_, level) => `${'  '.repeat(level)}- a\n`).join(''), size),
  'lists on a line': (size) => many(`${'- '.repeat(20)}a\n`, size),
  quotes: (size) => many('> a\n', size),
  'quotes in quotes': (size) => many(`${'> '.repeat(20)}a\n`, size),
  callouts: (size) => many('> [!NOTE]\n> a\n\n', size),
  'code spans': (size) => many('`a` ', size),
  'links in paragraphs': (size) => many('[a](b "c")\n\n', size),
  images: (size) => many('![a](https://a.test/b)\n\n', size),
  'bare addresses': (size) => many('https://a.test and a@b.test ', size),
  rows: (size) => `|a|b|\n|-|-|\n${many('|1|2|\n', size)}`,
  tables: (size) => many('|a|b|\n|-|-|\n|1|2|\n\n', size),
  'blocks of code': (size) => many('```js\nlet a = 1\n```\n\n', size),
  'a block of code': (size) => `\`\`\`js\n${many('let a = 1\n', size)}\`\`\``,
  'code by spaces': (size) => many('    a\n', size),
  'HTML blocks': (size) => many('<div>a</div>\n\n', size),
  'HTML in lines': (size) => many('<b>a</b> ', size),
  'tags that stay open': (size) => many('<a ', size),
  references: (size) => many('&amp; &a ', size),
  escapes: (size) => many('\\* ', size),
  'front matter': (size) => `---\ntitle: x\n${many((number) => `a${number}: b\n`, size)}---\nx`,
  formulas: (size) => many('$a$ and \\(b\\)\n\n', size),
  'formulas in blocks': (size) => many('$$\na\n$$\n\n', size),
  breaks: (size) => many('a  \n', size),
  rules: (size) => many('---\n', size),
  'empty lines': (size) => many('   \n', size),
  details: (size) => many('<details><summary>a</summary>\n\nb\n\n</details>\n\n', size),
  'comments that hide': (size) => many('<!-- ampoule-disable-next-line -->\n\n![a](https://a.test)\n\n', size),
}

const named = (
  prefix: string,
  all: Readonly<Record<string, Make>>,
  format: Growing['format'],
  around: (text: string) => string,
): Growing[] =>
  Object.entries(all).map(([name, make]) => ({name: `${prefix}: ${name}`, format, make: (size) => around(make(size))}))

const start = '<!doctype html><html lang=en><meta charset=utf-8><title>x</title>'

/** What a reader of each kind meets, in numbers. */
export const growing: readonly Growing[] = [
  ...named('HTML', html, 'html', (text) => start + text),
  ...named('CSS', css, 'html', (text) => `${start}<style>${text}</style><p id=a class=b>x</p>`),
  ...named('script', js, 'html', (text) => `${start}<p id=a class=b>x</p><script>${text}</script>`),
  ...named('Markdown', markdown, 'markdown', (text) => text),
]
