/** A script library that can be told from its text, what it is for, and what does as much for less. */
export interface Library {
  readonly name: string
  /** Of the minified browser build, in KiB. */
  readonly size: number
  /** Its banner comment, or a name that it alone defines. */
  readonly signs: RegExp
  /** Libraries that it brings along. */
  readonly holds?: readonly string[]
  /** A library that does the same for less; left out when there is none. */
  readonly lighter?: string
  /** Part of it that the lighter one saves, 0 to 1: from the minified sizes on npm. */
  readonly saves?: number
  /** Matches the markup or the own scripts of a page that uses it. */
  readonly uses?: RegExp
}

/** Signs and sizes were checked on what npm had on 2026-11-21. */
export const libraries: readonly Library[] = [
  {
    name: 'moment',
    size: 59,
    signs: /\/\/! moment\.js|momentjs\.com/,
    lighter: 'dayjs (7 KB), or `Intl.DateTimeFormat`, which every browser has',
    saves: 0.95,
    uses: /\bmoment\b/,
  },
  {
    name: 'jQuery',
    size: 86,
    signs: /jQuery (?:JavaScript Library )?v\d/,
    lighter: '`document.querySelectorAll`, `fetch` and `classList`, which every browser has',
    saves: 1,
    uses: /\bjQuery\b|\$\(/,
  },
  {
    name: 'lodash',
    size: 71,
    signs: /lodash\.com\/license|Lodash (?:\(|<)/,
    holds: ['Underscore'],
    lighter: 'imports of single functions, or methods of arrays and objects',
    saves: 0.9,
    uses: /(?:^|[^\w$])_\.\w|\blodash\b/,
  },
  {
    name: 'Underscore',
    size: 19,
    signs: /Underscore\.js \d/,
    lighter: 'methods of arrays and objects',
    saves: 0.9,
    uses: /(?:^|[^\w$])_\.\w/,
  },
  {
    name: 'Chart.js',
    size: 205,
    signs: /Chart\.js v\d/,
    lighter: 'a chart drawn as SVG when the page is built',
    saves: 0.95,
    uses: /new\s+Chart\b|<canvas/,
  },
  {
    name: 'ECharts',
    size: 1094,
    signs: /Apache Software Foundation[\s\S]{0,1500}\.echarts=\{\}/,
    lighter: 'a chart drawn as SVG when the page is built',
    saves: 0.97,
    uses: /\becharts\.init\b/,
  },
  {
    name: 'Plotly',
    size: 1163,
    signs: /plotly\.js v\d|plotly\.js \(/,
    lighter: 'a chart drawn as SVG when the page is built, or plotly.js-basic-dist-min',
    saves: 0.9,
    uses: /\bPlotly\./,
  },
  {
    name: 'Highcharts',
    size: 273,
    signs: /Highcharts JS v\d/,
    lighter: 'a chart drawn as SVG when the page is built',
    saves: 0.95,
    uses: /\bHighcharts\./,
  },
  {
    name: 'D3',
    size: 274,
    signs: /\/\/ https:\/\/d3js\.org v\d/,
    lighter: 'imports of the modules in use: d3-scale, d3-shape, d3-selection',
    saves: 0.7,
    uses: /\bd3\./,
  },
  {
    name: 'three.js',
    size: 520,
    signs: /Copyright 2010-20\d\d Three\.js|__THREE_DEVTOOLS__/,
    lighter: 'a bundle of the classes in use; an image when nothing moves',
    saves: 0.4,
    uses: /\bTHREE\.|WebGLRenderer/,
  },
  {
    name: 'mermaid',
    size: 3488,
    signs: /mermaid(?:API)?[\s\S]{0,200}(?:parseError|startOnLoad)/,
    holds: ['lodash', 'Underscore', 'KaTeX', 'D3', 'marked'],
    lighter: 'diagrams drawn as SVG when the page is built',
    saves: 0.99,
    uses: /class=["']?[\w\s-]*\bmermaid\b|mermaid\.(?:run|render|init)/,
  },
  {
    name: 'KaTeX',
    size: 266,
    signs: /katex[\s\S]{0,400}(?:renderToString|ParseError)/i,
    lighter: 'formulas written as MathML when the page is built',
    saves: 1,
    uses: /katex\.render|renderMathInElement|class=["']?[\w\s-]*\bkatex\b/,
  },
  {
    name: 'highlight.js',
    size: 126,
    signs: /Highlight\.js v?\d|highlightjs/i,
    lighter: 'code coloured when the page is built',
    saves: 1,
    uses: /hljs\.|<code/,
  },
  {
    name: 'Prism',
    size: 19,
    signs: /PrismJS \d|prismjs\.com/,
    lighter: 'code coloured when the page is built',
    saves: 1,
    uses: /language-\w/,
  },
  {
    name: 'marked',
    size: 51,
    signs: /marked v\d[\d.]* - a markdown parser/,
    lighter: 'Markdown turned into HTML when the page is built',
    saves: 1,
    uses: /\bmarked\b/,
  },
  {
    name: 'Bootstrap',
    size: 80,
    signs: /\* Bootstrap v\d[\d.]* \(https:\/\/getbootstrap/,
    lighter: '`<details>`, `<dialog>` and popovers, which need no script',
    saves: 1,
    uses: /data-(?:bs-)?(?:toggle|dismiss|ride|spy|slide)|bootstrap\.\w/,
  },
  {
    name: 'Alpine.js',
    size: 54,
    signs: /alpine[\s\S]{0,400}x-data|__x_|Alpine\.start/i,
    uses: /\bx-data\b/,
  },
  {
    name: 'htmx',
    size: 50,
    signs: /htmx:[\w]+[\s\S]{0,400}hx-/,
    uses: /\b(?:data-)?hx-\w/,
  },
  {
    name: 'Babel',
    size: 3077,
    signs: /@babel\/standalone|transformScriptTags/,
    lighter: 'scripts compiled when the page is built',
    saves: 1,
    uses: /text\/(?:babel|jsx)/,
  },
  {
    name: 'axios',
    size: 55,
    signs: /[Aa]xios v\d[\d.]* Copyright/,
    lighter: '`fetch`; a sealed page has nothing to ask anyone',
    saves: 1,
    uses: /\baxios\b/,
  },
  {
    name: 'Font Awesome',
    size: 1567,
    signs: /Font Awesome (?:Free|Pro) \d/,
    lighter: 'the few icons in use as inline SVG',
    saves: 0.98,
    uses: /\bfa-[a-z]/,
  },
]
