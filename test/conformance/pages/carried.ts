import {type TableEntry, tableText} from '../../../packages/builder/src/carried/table.ts'
import {type LoaderPart, loaderText} from '../../../packages/builder/src/loader/loader-text.ts'
import type {TestPage} from './page.ts'

const gif = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw=='
const files: ReadonlyMap<string, TableEntry> = new Map<string, TableEntry>([
  ['x/{id}.json', ['[1]']],
  ['x/{id}.gif', gif],
  ['x/{id}.wav', 'data:audio/wav;base64,UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YQAAAAA='],
  ['x/{id}.css', ['p{color:red}']],
  ['x/{id}.js', ['self.ran = 1']],
  ['x/{id}.svg', ['<svg xmlns="http://www.w3.org/2000/svg"><symbol id="a"><path d="M0 0h9"/></symbol></svg>']],
  ['x/{id}.html', 0],
])
const table = tableText({
  page: 'index.html',
  files,
  frames: new Map([['x/{id}.html', '<p>framed']]),
  types: new Map([
    ['json', 'application/json'],
    ['css', 'text/css'],
    ['js', 'text/javascript'],
    ['svg', 'image/svg+xml'],
  ]),
  whole: [],
  inlined: [],
  sources: new Map(),
  blobs: true,
  prefix: '',
})
const loader = loaderText(['fetching', 'requests'])
const run = (name: string, code: string, text = loader): TestPage => ({
  name: `carried: ${name}`,
  html: `<script type="application/json">${table}</script><script>${text}</script><p id=p></p><script>${code}</script>`,
})

/** A page that asks for a file in the table, and one that asks for another. */
function pair(name: string, parts: readonly LoaderPart[], code: string, ending: string): TestPage[] {
  const text = loaderText(parts)
  return [
    run(name, code.replaceAll('FILE', `x/{id}.${ending}`), text),
    run(`${name}, another`, code.replaceAll('FILE', 'x/{id}'), text),
  ]
}

/** Pages that carry files: what the table holds is answered by the loader, and nothing else is. */
export const carriedPages: readonly TestPage[] = [
  run('fetch of a file', "fetch('x/{id}.json').catch(() => {})"),
  run('fetch of another file', "fetch('x/{id}').catch(() => {})"),
  run('fetch of another host', "fetch('{url}').catch(() => {})"),
  run(
    'fetch of what only a run tells',
    "const get = (name) => fetch(name).catch(() => {}); get('x/{id}.json'); get('x/{id}')",
  ),
  run('XMLHttpRequest of a file', "const x = new XMLHttpRequest(); x.open('GET', 'x/{id}.json'); x.send()"),
  run('XMLHttpRequest of another file', "const x = new XMLHttpRequest(); x.open('GET', 'x/{id}'); x.send()"),
  run('what is sent', "fetch('x/{id}.json', {method: 'POST'}).catch(() => {})"),
  run('a loader that is not ours', "fetch('x/{id}.json').catch(() => {})", '{const T=1,S=2,B=0,L={};\n}'),
  ...pair('Request', ['fetching'], "fetch(new Request('FILE')).catch(() => {})", 'json'),
  ...pair('image', ['elements'], "new Image().src = 'FILE'", 'gif'),
  ...pair('attribute', ['elements'], "document.createElement('img').setAttribute('src', 'FILE')", 'gif'),
  ...pair('markup', ['markup'], "document.getElementById('p').innerHTML = '<img src=\"FILE\">'", 'gif'),
  ...pair('sound', ['sounds'], "new Audio('FILE')", 'wav'),
  ...pair('style', ['styles'], "document.getElementById('p').style.backgroundImage = 'url(FILE)'", 'gif'),
  ...pair(
    'sheet',
    ['links'],
    "document.head.append(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: 'FILE'}))",
    'css',
  ),
  ...pair(
    'script',
    ['links'],
    "document.head.append(Object.assign(document.createElement('script'), {src: 'FILE'}))",
    'js',
  ),
  ...pair(
    'frame',
    ['frames'],
    "document.body.append(Object.assign(document.createElement('iframe'), {src: 'FILE'}))",
    'html',
  ),
  ...pair('worker', ['workers'], "new Worker('FILE')", 'js'),
]
