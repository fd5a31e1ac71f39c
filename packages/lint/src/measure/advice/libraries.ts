/** A script library that can be told from its text, what it is for, and what does as much for less. */
export interface Library {
  readonly name: string
  /** Its banner comment, or a name that it alone defines. */
  readonly signs: RegExp
  /** What does the same for less; left out when nothing does. */
  readonly lighter?: string
  /** Part of it that the lighter one saves, 0 to 1: from the minified sizes on npm. */
  readonly saves?: number
  /** What a page that uses it has in its markup or its own scripts. */
  readonly uses?: RegExp
}

/** Sizes are of the minified browser builds, as npm has them in 2026. */
export const libraries: readonly Library[] = [
  {
    name: 'moment',
    signs: /\/\/! moment\.js|momentjs\.com/,
    lighter: 'dayjs (7 KB), or `Intl.DateTimeFormat`, which every browser has',
    saves: 0.95,
    uses: /\bmoment\b/,
  },
  {
    name: 'jQuery',
    signs: /jQuery (?:JavaScript Library )?v\d/,
    lighter: '`document.querySelectorAll`, `fetch` and `classList`, which every browser has',
    saves: 1,
    uses: /\bjQuery\b|\$\(/,
  },
  {
    name: 'lodash',
    signs: /lodash\.com\/license|Lodash (?:\(|<)/,
    lighter: 'imports of single functions, or methods of arrays and objects',
    saves: 0.9,
    uses: /(?:^|[^\w$])_\.\w|\blodash\b/,
  },
  {
    name: 'Underscore',
    signs: /Underscore\.js \d/,
    lighter: 'methods of arrays and objects',
    saves: 0.9,
    uses: /(?:^|[^\w$])_\.\w/,
  },
  {
    name: 'Chart.js',
    signs: /Chart\.js v\d/,
    lighter: 'a chart drawn as SVG when the page is built',
    saves: 0.95,
    uses: /new\s+Chart\b|<canvas/,
  },
  {
    name: 'ECharts',
    signs: /\becharts\b[\s\S]{0,2000}Apache|registerPreprocessor[\s\S]{0,4000}echarts/,
    lighter: 'a chart drawn as SVG when the page is built',
    saves: 0.97,
    uses: /\becharts\.init\b/,
  },
  {
    name: 'Plotly',
    signs: /plotly\.js v\d|plotly\.js \(/,
    lighter: 'a chart drawn as SVG when the page is built, or plotly.js-basic-dist-min',
    saves: 0.9,
    uses: /\bPlotly\./,
  },
  {
    name: 'Highcharts',
    signs: /Highcharts JS v\d/,
    lighter: 'a chart drawn as SVG when the page is built',
    saves: 0.95,
    uses: /\bHighcharts\./,
  },
  {
    name: 'D3',
    signs: /\/\/ https:\/\/d3js\.org v\d/,
    lighter: 'imports of the modules in use: d3-scale, d3-shape, d3-selection',
    saves: 0.7,
    uses: /\bd3\./,
  },
  {
    name: 'three.js',
    signs: /Copyright 2010-20\d\d Three\.js|REVISION\s*=\s*["']\d{2,3}/,
    lighter: 'a bundle of the classes in use; an image when nothing moves',
    saves: 0.4,
    uses: /\bTHREE\.|WebGLRenderer/,
  },
  {
    name: 'mermaid',
    signs: /mermaid(?:API)?[\s\S]{0,200}(?:parseError|startOnLoad)/,
    lighter: 'diagrams drawn as SVG when the page is built',
    saves: 0.99,
    uses: /class=["']?[\w\s-]*\bmermaid\b|mermaid\.(?:run|render|init)/,
  },
  {
    name: 'KaTeX',
    signs: /katex[\s\S]{0,400}(?:renderToString|ParseError)/i,
    lighter: 'formulas written as MathML when the page is built',
    saves: 1,
    uses: /katex\.render|renderMathInElement|class=["']?[\w\s-]*\bkatex\b/,
  },
  {
    name: 'MathJax',
    signs: /MathJax[\s\S]{0,400}(?:startup|Hub)/,
    lighter: 'formulas written as MathML when the page is built',
    saves: 1,
    uses: /\\\(|\$\$|\\\[|MathJax/,
  },
  {
    name: 'highlight.js',
    signs: /Highlight\.js v?\d|highlightjs/i,
    lighter: 'code coloured when the page is built',
    saves: 1,
    uses: /hljs\.|<code/,
  },
  {
    name: 'Prism',
    signs: /PrismJS \d|prismjs\.com/,
    lighter: 'code coloured when the page is built',
    saves: 1,
    uses: /language-\w/,
  },
  {
    name: 'marked',
    signs: /marked v\d[\d.]* - a markdown parser/,
    lighter: 'Markdown turned into HTML when the page is built',
    saves: 1,
    uses: /\bmarked\b/,
  },
  {
    name: 'Bootstrap',
    signs: /\* Bootstrap v\d[\d.]* \(https:\/\/getbootstrap/,
    lighter: '`<details>`, `<dialog>` and popovers, which need no script',
    saves: 1,
    uses: /data-(?:bs-)?(?:toggle|dismiss|ride|spy|slide)|bootstrap\.\w/,
  },
  {
    name: 'Alpine.js',
    signs: /alpine[\s\S]{0,400}x-data|__x_|Alpine\.start/i,
    uses: /\bx-data\b/,
  },
  {
    name: 'htmx',
    signs: /htmx:[\w]+[\s\S]{0,400}hx-/,
    uses: /\b(?:data-)?hx-\w/,
  },
  {
    name: 'Babel',
    signs: /@babel\/standalone|transformScriptTags/,
    lighter: 'scripts compiled when the page is built',
    saves: 1,
    uses: /text\/(?:babel|jsx)/,
  },
  {
    name: 'axios',
    signs: /[Aa]xios v\d[\d.]* Copyright/,
    lighter: '`fetch`; a sealed page has nothing to ask anyone',
    saves: 1,
    uses: /\baxios\b/,
  },
  {
    name: 'Font Awesome',
    signs: /Font Awesome (?:Free|Pro) \d/,
    lighter: 'the few icons in use as inline SVG',
    saves: 0.98,
    uses: /\bfa-[a-z]/,
  },
]
