// The sites that every tool builds, and what must hold in the page that comes out. A check is `[name, expression]`: the
// expression is evaluated in the page and holds when it gives true within a second; `click` comes before it. `loads(url)` and
// `addressIn(value)` are given by check-page.mjs.
import {fileURLToPath} from 'node:url'

const top = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const fixture = (name) => top(`test/fixtures/sites/images/img/${name}`)

const text = (selector) => `document.querySelector(${JSON.stringify(selector)}).textContent.trim()`
const style = (selector, property) =>
  `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).getPropertyValue('${property}')`
const decoded = (selector) =>
  `document.querySelector(${JSON.stringify(selector)}).decode().then(() => true, () => false)`
// An image of a style sheet counts when its address decodes; the address is taken from the computed style.
const painted = (selector, property, pseudo) =>
  `loads(addressIn(getComputedStyle(document.querySelector(${JSON.stringify(selector)}), ${JSON.stringify(pseudo ?? null)}).getPropertyValue('${property}')))`
const drawn = (selector) => `document.querySelector(${JSON.stringify(selector)}).getBBox().width > 0`

const classicScripts = {
  name: 'classic-scripts',
  about: 'classic scripts in order, deferred, async, strict, broken and hostile ones',
  folder: top('test/fixtures/sites/classic-scripts'),
  servedAsIs: true,
  errors: ['missingFunction is not defined'],
  checks: [
    ['title', `document.title === 'Order book, classic scripts'`],
    ['style sheet', `${style('table', 'border-collapse')} === 'collapse'`],
    ['numbers aligned', `${style('td:nth-child(2)', 'text-align')} === 'right'`],
    [
      'order of scripts',
      `${text('#order')} === 'inline-head → namespace → data → render → inline-body → broken → strict → after-broken → strings → last → deferred-1 → deferred-2 → DOMContentLoaded'`,
    ],
    ['`nomodule` stays out', `!order.some((name) => name.startsWith('legacy'))`],
    ['declarations are shared', `${text('#early')} === 'string, function, number, function, strict here: false'`],
    ['strict mode stays in its file', `${text('#note')} === '</script> ReferenceError object undefined function'`],
    ['strings like markup', `${text('#hostile')}.startsWith('|alert(1)|bold')`],
    ['HTML-like comment', 'less === 3'],
    ['deferred script', `${text('#entity')} === '4'`],
    ['async script', `${text('#ratio')} === '0.33'`],
    ['after a broken script', `${text('#desk')} === 'Berlin'`],
    ['global functions', `typeof render === 'function' && typeof addOrder === 'function'`],
    ['data island', `JSON.parse(document.querySelector('#seed').textContent).close === '</script>'`],
    ['template of text', `document.querySelector('#row-template').textContent.startsWith('<tr>')`],
    ['rows', `document.querySelectorAll('#rows tr').length === 4`],
    ['handler attribute', `document.querySelectorAll('#rows tr').length === 5`, {click: 'text=Add ink'}],
    ['listener', `${text('#rows td')} === 'Düsseldorfer Tusche'`, {click: '#sort'}],
  ],
}

const reactApp = {
  name: 'react-app',
  about: 'React and TypeScript, JSON, styles, images, a lazy part',
  folder: top('test/fixtures/sites/react-app'),
  // The fixture is served from the top of the repository; here the site is its own top.
  edits: {'index.html': [['/test/fixtures/sites/react-app/', './']]},
  bundled: true,
  errors: [],
  checks: [
    ['title', `document.title === 'Plant care'`],
    ['script ran', `document.querySelector('#root').childElementCount > 0`],
    ['JSON', `document.querySelectorAll('article').length === 3`],
    ['text is no markup', `${text('article:nth-of-type(3) h2')} === 'Cactus <b>no markup</b>'`],
    ['effect', `document.querySelector('article:nth-of-type(2)').dataset.thirsty === 'true'`],
    ['style sheet', `${style('#root', 'display')} === 'grid'`],
    ['imported layer', `${style('nav button', 'border-top-left-radius')} === '99px'`],
    ['order of layers', `${style('h1', 'margin-top')} === '0px'`],
    ['nested rule', `${style('article img', 'width')} === '48px'`],
    ['PNG', decoded('article img')],
    ['SVG', decoded('header img')],
    ['SVG of a style sheet', painted('body', 'background-image')],
    ['icon', `loads(document.querySelector('link[rel~=icon]').href)`],
    ['filter', `document.querySelectorAll('article').length === 1`, {click: 'text=thirsty >> nth=0'}],
    ['update', `document.querySelectorAll('article').length === 0`, {click: 'article button'}],
    ['lazy part', `document.querySelectorAll('.history div').length === 3`, {click: 'text=history'}],
    ['style of the lazy part', `${style('.history', 'display')} === 'grid'`],
  ],
}

const handbook = {
  name: 'handbook',
  about: 'photographs, a font, a sprite, nested style sheets, a frame, classic scripts',
  folder: fileURLToPath(new URL('sites/handbook', import.meta.url)),
  files: {
    'fonts/sans.woff2': top('test/fixtures/pages/metrics-dashboard/fonts/hanken-grotesk-latin.woff2'),
    'img/hall.jpg': top('examples/incident-report/images/hall-b.jpg'),
    'img/weave.png': fixture('pattern.png'),
    ...Object.fromEntries(
      ['photo.jpg', 'photo-small.jpg', 'photo.avif', 'day.png', 'favicon.ico'].map((name) => [
        `img/${name}`,
        fixture(name),
      ]),
    ),
  },
  servedAsIs: true,
  errors: [],
  checks: [
    ['title', `document.title === 'Handbook of the reading room'`],
    ['style sheet', `${style('.hero', 'height')} === '120px'`],
    ['imported style sheet', `${style('body', 'color')} === 'rgb(20, 30, 40)'`],
    ['import of an import', `${style('header', 'display')} === 'grid'`],
    ['cascade layer', `${style('.lead', 'color')} === 'rgb(200, 0, 0)'`],
    ['print styles stay in print', `${style('body', 'background-image')} !== 'none'`],
    ['photograph', decoded('#hall')],
    ['`srcset`', decoded('#shelves')],
    ['size by `sizes`', `Math.round(document.querySelector('#shelves').width) === 700`],
    ['`picture`', decoded('#modern')],
    ['background', painted('.hero', 'background-image')],
    ['background of the page', painted('body', 'background-image')],
    ['icon of a badge', painted('#badge', 'background-image')],
    ['generated image', painted('.lead a', 'content', '::after')],
    ['icon', `loads(document.querySelector('link[rel~=icon]').href)`],
    [
      'font',
      `document.fonts.load('16px "Reading Sans"').then((faces) => faces.length > 0 && faces[0].status === 'loaded', () => false)`,
    ],
    ['first symbol of a sprite', drawn('.mark use')],
    ['second symbol of a sprite', drawn('#clock use')],
    ['frame', `frames[0].document.querySelector('#room').textContent === 'Room 4'`],
    [
      'style of the frame',
      `frames[0].getComputedStyle(frames[0].document.body).backgroundColor === 'rgb(230, 240, 250)'`,
    ],
    ['image of the frame', `frames[0].document.images[0].naturalWidth > 0`],
    ['image button', `loads(document.querySelector('#go').src)`],
    ['classic script', 'greeted === true'],
    ['inline script', `${text('#answer')} === 'Good morning, Ada!'`],
    ['deferred script', `${text('#signed')} === 'Good morning, Ada!'`, {click: '#sign'}],
  ],
}

export const sites = [classicScripts, reactApp, handbook]
