import {readFileSync} from 'node:fs'
import {type CdnPage, cdnjs, jsdelivr, page, sheet, unpkg} from '../html.ts'

/** Whether a canvas shows something. */
const drawn = `(() => {
  const canvas = document.querySelector('canvas')
  const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  return data.some((value) => value !== 0)
})()`

const chart = (type: string): string => `
<div style="width:400px;max-width:100%;height:300px"><canvas id="chart"></canvas></div>
<script>
new Chart('chart', {type: '${type}', data: {labels: ['a', 'b'], datasets: [{label: 'n', data: [3, 5]}]}, options: {animation: false}})
</script>`

/** A dashboard as a model writes it: React, JSX, Tailwind, Chart.js and a font, all of CDNs. */
const dashboard = readFileSync(new URL('dashboard.html', import.meta.url), 'utf8')

/** Pages whose packages are small enough to be installed with every run of the tests. */
export const fewPages: readonly CdnPage[] = [
  {
    name: 'Chart.js, exact, a file that jsDelivr makes up',
    html: page(jsdelivr('chart.js@4.4.0/dist/chart.umd.min.js'), chart('bar')),
    works: drawn,
    played: true,
  },
  {name: 'Chart.js, the package alone', html: page(jsdelivr('chart.js'), chart('line')), works: drawn, played: true},
  {
    name: 'Chart.js of cdnjs, an older version beside the new one',
    html: page(cdnjs('Chart.js/3.9.1/chart.min.js'), chart('bar')),
    works: `${drawn} && Chart.version === '3.9.1'`,
    played: true,
  },
  {
    name: 'React, ReactDOM and Babel',
    html: page(
      unpkg('react@18/umd/react.production.min.js') +
        unpkg('react-dom@18/umd/react-dom.production.min.js') +
        unpkg('@babel/standalone/babel.min.js'),
      `<div id="root"></div>
<script type="text/babel">
const {useState} = React
const Counter = () => {
  const [count, setCount] = useState(0)
  return <button onClick={() => setCount(count + 1)}>count {count}</button>
}
</script>
<script type="text/babel" data-presets="react,typescript">
const {useState, useEffect} = React
function App(): JSX.Element {
  useEffect(() => { document.title = 'Ready' }, [])
  return <main><h1>Counter</h1><Counter /></main>
}
ReactDOM.createRoot(document.getElementById('root')!).render(<App />)
</script>`,
    ),
    works: `document.title === 'Ready' && document.querySelector('button').textContent === 'count 0'`,
  },
  {
    name: 'React by esm.sh, an import map, D3 by jsDelivr as a module',
    html: page(
      `<script type="importmap">{"imports": {"react": "https://esm.sh/react@18.2.0", "react-dom/client": "https://esm.sh/react-dom@18.2.0/client"}}</script>`,
      `<div id="root"></div>
<script type="module">
import React, {useState} from 'react'
import {createRoot} from 'react-dom/client'
import {scaleLinear} from 'https://cdn.jsdelivr.net/npm/d3@7/+esm'
const scale = scaleLinear([0, 1], [0, 100])
const App = () => {
  const [count] = useState(scale(0.5))
  return React.createElement('button', null, 'count ', count)
}
createRoot(document.getElementById('root')).render(React.createElement(App))
</script>`,
    ),
    works: `document.querySelector('button')?.textContent === 'count 50'`,
  },
  {
    name: 'D3, classic',
    html: page(
      '<script src="https://d3js.org/d3.v7.min.js"></script>',
      `<svg id="s" width="200" height="100"></svg>
<script>d3.select('#s').selectAll('rect').data([20, 60]).join('rect').attr('x', (d, i) => i * 50).attr('width', 40).attr('height', (d) => d)</script>`,
    ),
    works: `document.querySelectorAll('rect').length === 2`,
    played: true,
  },
  {
    name: 'Alpine',
    html: page(
      '<script defer src="https://cdn.jsdelivr.net/npm/alpinejs@3.x.x/dist/cdn.min.js"></script>',
      `<div x-data="{open: true}"><p x-text="open ? 'open' : 'shut'"></p></div>`,
    ),
    works: `document.querySelector('p').textContent === 'open'`,
    played: true,
  },
  {
    name: 'htmx',
    html: page(unpkg('htmx.org@1.9.10'), '<button hx-on:click="this.textContent = 1">0</button>'),
    works: `typeof htmx.process === 'function'`,
    played: true,
  },
  {
    name: 'GSAP of cdnjs, at the end of the body, deferred',
    html: page(
      '',
      `<div id="box" style="width:50px;height:50px;background:teal"></div>
<script src="https://cdnjs.cloudflare.com/ajax/libs/gsap/3.12.5/gsap.min.js" defer></script>
<script>addEventListener('DOMContentLoaded', () => gsap.set('#box', {x: 100}))</script>`,
    ),
    works: `document.getElementById('box').getBoundingClientRect().left > 90`,
    played: true,
  },
  {
    name: 'marked, a file that the newest version lost',
    html: page(
      unpkg('marked/marked.min.js'),
      `<div id="out"></div><script>document.getElementById('out').innerHTML = marked.parse('# Hello\\n\\n*you*')</script>`,
    ),
    works: `document.querySelector('h1').textContent === 'Hello'`,
    played: true,
  },
  {
    name: 'JSZip, injected by a script in the head with integrity',
    html: page(
      '<script src="https://cdnjs.cloudflare.com/ajax/libs/jszip/3.10.1/jszip.min.js" integrity="sha512-XMVd28F1oH/O71fzwBnV7HucLxVwtxf26XV8P4wPk26EDxuGZ91N8bsOttmnomcCD3CS5ZMRL50H0GgOHvegtg==" crossorigin="anonymous"></script>',
      `<p id="p"></p><script>document.getElementById('p').textContent = JSZip.version</script>`,
    ),
    works: `document.querySelector('p').textContent === '3.10.1'`,
    played: true,
  },
  {
    name: 'Pico, and fonts of Google asked for twice',
    html: page(
      sheet('https://cdn.jsdelivr.net/npm/@picocss/pico@2/css/pico.min.css') +
        `<link rel="preconnect" href="https://fonts.googleapis.com"><link rel="preconnect" href="https://fonts.gstatic.com" crossorigin>` +
        sheet('https://fonts.googleapis.com/css2?family=Space+Grotesk:wght@400;700&display=swap') +
        sheet(
          'https://fonts.googleapis.com/css2?family=Space+Grotesk:wght@400;700&family=JetBrains+Mono&display=swap',
        ) +
        `<style>:root{--pico-font-family:'Space Grotesk'}code{font-family:'JetBrains Mono'}</style>`,
      '<main class="container"><h1>Hello</h1><p>Some <code>code</code> and a <b>word</b></p><button>Go</button></main>',
    ),
    works: `document.fonts.check('16px "Space Grotesk"') && document.fonts.check('16px "JetBrains Mono"') && getComputedStyle(document.querySelector('button')).backgroundColor !== 'rgb(239, 239, 239)'`,
    played: true,
  },
  {
    name: 'fonts by @import, confetti by Skypack in a dynamic import',
    html: page(
      `<style>@import url('https://fonts.googleapis.com/css?family=JetBrains+Mono:400,700&subset=latin'); body{font-family:'JetBrains Mono'}</style>`,
      `<h1>Hello</h1><script type="module">
const {default: confetti} = await import('https://cdn.skypack.dev/canvas-confetti@1')
document.title = typeof confetti.create
</script>`,
    ),
    works: `document.title === 'function' && document.fonts.check('700 16px "JetBrains Mono"')`,
  },
  {
    name: 'a dashboard by React',
    html: dashboard,
    isForAll: true,
    works: `${drawn} && document.querySelector('h1').textContent === 'Coffee sales' && getComputedStyle(document.querySelector('nav button')).backgroundColor === 'rgb(77, 49, 32)' && document.fonts.check('700 16px "Space Grotesk"')`,
  },
]
