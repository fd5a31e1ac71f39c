import {type CdnPage, cdnjs, jsdelivr, page, sheet, unpkg} from './html.ts'

const canvas = '<canvas id="c" width="300" height="200"></canvas>'
const out = '<div id="out"></div>'
const text = (selector: string): string => `document.querySelector('${selector}')?.textContent`
const module = (code: string): string => `<script type="module">${code}</script>`
const script = (code: string): string => `<script>${code}</script>`

const tailwindBody = `<main class="mx-auto max-w-xl p-8">
<h1 class="text-3xl font-bold text-brand-500">Plans</h1>
<article class="prose"><p>One <a href="#plans">plan</a>.</p></article>
<input type="text" class="mt-2 rounded border-gray-300" id="plans">
<button class="btn mt-4">Go</button>
<div id="out"></div>
</main>
<script>document.getElementById('out').className = 'mt-8 h-12 w-full bg-emerald-500'</script>`

/** One page for each library and spelling that real pages use; their packages are installed by `npm run cdn`. */
export const allPages: readonly CdnPage[] = [
  {
    name: 'React of an older version beside another, development build',
    html: page(
      unpkg('react@18/umd/react.development.js') + unpkg('react-dom@18/umd/react-dom.development.js'),
      out +
        script(
          `ReactDOM.createRoot(document.getElementById('out')).render(React.createElement('b', null, React.version))`,
        ),
    ),
    works: `${text('b')}.startsWith('18.')`,
    played: true,
  },
  {
    name: 'React by an import map to esm.sh, JSX by esm.sh/tsx',
    html: page(
      `<script type="importmap">{"imports":{"react":"https://esm.sh/react@18.2.0","react/":"https://esm.sh/react@18.2.0/","react-dom/client":"https://esm.sh/react-dom@18.2.0/client"}}</script><script type="module" src="https://esm.sh/tsx"></script>`,
      `${out}<script type="text/babel">
import {createRoot} from 'react-dom/client'
import {useState} from 'react'
function App() { const [n] = useState(4); return <b>n {n}</b> }
createRoot(document.getElementById('out')).render(<App />)
</script>`,
    ),
    works: `${text('b')} === 'n 4'`,
  },
  {
    name: 'Vue, global build',
    html: page(
      unpkg('vue@3/dist/vue.global.prod.js'),
      `<div id="app"></div>${script(`const {createApp, h, ref} = Vue; createApp({setup() { const n = ref(2); return () => h('b', n.value) }}).mount('#app')`)}`,
    ),
    works: `${text('b')} === '2'`,
    played: true,
  },
  {
    name: 'Vue by an import map, the browser build',
    html: page(
      `<script type="importmap">{"imports":{"vue":"https://unpkg.com/vue@3/dist/vue.esm-browser.prod.js"}}</script>`,
      `<div id="app"></div>${module(`import {createApp, h} from 'vue'; createApp({render: () => h('b', 'vue')}).mount('#app')`)}`,
    ),
    works: `${text('b')} === 'vue'`,
    played: true,
  },
  {
    name: 'Preact and its hooks by esm.sh, one Preact',
    html: page(
      '',
      out +
        module(`import {h, render} from 'https://esm.sh/preact@10.19.3'; import {useState} from 'https://esm.sh/preact@10.19.3/hooks'
const App = () => { const [n] = useState(3); return h('b', null, n) }; render(h(App), document.getElementById('out'))`),
    ),
    works: `${text('b')} === '3'`,
  },
  {
    name: 'Lit of jsDelivr as a module',
    html: page(
      '',
      `<x-hi></x-hi>${module(`import {LitElement, html} from 'https://cdn.jsdelivr.net/npm/lit@3.1.1/+esm'; customElements.define('x-hi', class extends LitElement { render() { return html\`<b>hi</b>\` } })`)}`,
    ),
    works: `document.querySelector('x-hi').shadowRoot?.querySelector('b')?.textContent === 'hi'`,
  },
  {
    name: 'D3 of cdnjs’s neighbour, jQuery of its own CDN',
    html: page(
      '<script src="https://code.jquery.com/jquery-3.7.1.min.js" integrity="sha256-/JqT3SQfawRcv/BIHPThkBvs0OEvtFFmqPF/lYI/Cxo=" crossorigin="anonymous"></script>',
      out + script(`$('#out').text($.fn.jquery)`),
    ),
    works: `${text('#out')} === '3.7.1'`,
    played: true,
  },
  {
    name: 'jQuery UI and its theme, whose images are relative',
    html: page(
      '<script src="https://ajax.googleapis.com/ajax/libs/jquery/3.7.1/jquery.min.js"></script><script src="https://code.jquery.com/ui/1.13.2/jquery-ui.min.js"></script>' +
        sheet('https://code.jquery.com/ui/1.13.2/themes/base/jquery-ui.css'),
      `<div id="s" style="margin:2rem"></div>${script(`$('#s').slider({value: 40})`)}`,
    ),
    works: `document.querySelectorAll('.ui-slider-handle').length === 1`,
    played: true,
  },
  {
    name: 'Three by an import map with addons',
    html: page(
      `<script type="importmap">{"imports":{"three":"https://unpkg.com/three@0.165.0/build/three.module.js","three/addons/":"https://unpkg.com/three@0.165.0/examples/jsm/"}}</script>`,
      module(`import * as THREE from 'three'; import {OrbitControls} from 'three/addons/controls/OrbitControls.js'; import {Vector3} from 'https://unpkg.com/three@0.165.0/build/three.module.js'
const camera = new THREE.PerspectiveCamera(); const controls = new OrbitControls(camera, document.body)
document.title = THREE.REVISION + (controls.target instanceof Vector3)`),
    ),
    works: `document.title === '165true'`,
    played: true,
  },
  {
    name: 'Three and addons by esm.sh, one Three',
    html: page(
      '',
      module(`import * as THREE from 'https://esm.sh/three@0.165.0'; import {OrbitControls} from 'https://esm.sh/three@0.165.0/examples/jsm/controls/OrbitControls.js'
document.title = String(new OrbitControls(new THREE.PerspectiveCamera(), document.body).target instanceof THREE.Vector3)`),
    ),
    works: `document.title === 'true'`,
  },
  {
    name: 'Three as r128 of cdnjs with examples/js',
    html: page(
      cdnjs('three.js/r128/three.min.js') + jsdelivr('three@0.128.0/examples/js/controls/OrbitControls.min.js'),
      script(`document.title = THREE.REVISION + typeof THREE.OrbitControls`),
    ),
    works: `document.title === '128function'`,
    played: true,
  },
  {
    name: 'p5 of cdnjs',
    html: page(
      cdnjs('p5.js/1.7.0/p5.min.js'),
      script(
        `function setup() { createCanvas(200, 100); noLoop() } function draw() { background(20, 120, 200); rect(10, 10, 50, 50) }`,
      ),
    ),
    works: `document.querySelector('canvas')?.getContext('2d').getImageData(1, 1, 1, 1).data[2] === 200`,
    played: true,
  },
  {
    name: 'p5 without a version',
    html: page(
      jsdelivr('p5/lib/p5.js'),
      script(`function setup() { createCanvas(100, 100); background(0); document.title = 'set up' }`),
    ),
    works: `document.title === 'set up'`,
    played: true,
  },
  {
    name: 'Babylon with loaders and GUI',
    html: page(
      ['babylon.js', 'loaders/babylonjs.loaders.min.js', 'gui/babylon.gui.min.js']
        .map((path) => `<script src="https://cdn.babylonjs.com/${path}"></script>`)
        .join(''),
      canvas +
        script(
          `const scene = new BABYLON.Scene(new BABYLON.NullEngine()); BABYLON.MeshBuilder.CreateBox('b', {}, scene); document.title = scene.meshes.length + typeof BABYLON.GUI`,
        ),
    ),
    works: `document.title === '1object'`,
    played: true,
  },
  {
    name: 'PixiJS',
    html: page(cdnjs('pixi.js/7.4.2/pixi.min.js'), script(`document.title = new PIXI.Point(1, 2).y + PIXI.VERSION`)),
    works: `document.title === '27.4.2'`,
    played: true,
  },
  {
    name: 'Tailwind Play with a configuration, plugins and @apply',
    html: page(
      `<script src="https://cdn.tailwindcss.com?plugins=forms,typography"></script>
<script>tailwind.config = {darkMode: 'class', theme: {extend: {colors: {brand: {500: '#7c3aed'}}}}}</script>
<style type="text/tailwindcss">@layer components { .btn { @apply rounded-lg bg-brand-500 px-4 py-2 text-white; } }</style>`,
      tailwindBody,
    ),
    works: `getComputedStyle(document.querySelector('.btn')).backgroundColor === 'rgb(124, 58, 237)' && getComputedStyle(document.getElementById('out')).height === '48px'`,
  },
  {
    name: 'Tailwind Play of an exact version',
    html: page(
      '<script src="https://cdn.tailwindcss.com/3.4.19"></script>',
      '<p class="mt-[13px] text-red-500 hover:underline">red</p>',
    ),
    works: `getComputedStyle(document.querySelector('p')).marginTop === '13px'`,
  },
  {
    name: 'Tailwind 4 in the browser, as the package has it',
    html: page(jsdelivr('@tailwindcss/browser@4'), '<p class="mt-4 text-red-500">red</p>'),
    works: `getComputedStyle(document.querySelector('p')).marginTop === '16px'`,
    played: true,
  },
  {
    name: 'Bootstrap, bundle and sheet, with its icons',
    html: page(
      sheet('https://cdn.jsdelivr.net/npm/bootstrap@5.3.8/dist/css/bootstrap.min.css') +
        sheet('https://cdn.jsdelivr.net/npm/bootstrap-icons@1.11.3/font/bootstrap-icons.min.css') +
        jsdelivr('bootstrap@5.3.8/dist/js/bootstrap.bundle.min.js'),
      '<div class="container"><button class="btn btn-primary">Go</button> <i class="bi bi-alarm" style="font-size:3rem"></i></div>',
    ),
    works: `getComputedStyle(document.querySelector('.btn')).backgroundColor === 'rgb(13, 110, 253)' && typeof bootstrap.Modal === 'function' && document.fonts.check('16px bootstrap-icons')`,
    played: true,
  },
  {
    name: 'Bulma of jsDelivr',
    html: page(
      sheet('https://cdn.jsdelivr.net/npm/bulma@0.9.4/css/bulma.min.css'),
      '<section class="section"><h1 class="title">Bulma</h1><button class="button is-primary">Go</button></section>',
    ),
    works: `getComputedStyle(document.querySelector('.button')).backgroundColor === 'rgb(0, 209, 178)'`,
    played: true,
  },
  {
    name: 'highlight.js of jsDelivr’s GitHub addresses',
    html: page(
      sheet('https://cdn.jsdelivr.net/gh/highlightjs/cdn-release@11.9.0/build/styles/github-dark.min.css') +
        '<script src="https://cdn.jsdelivr.net/gh/highlightjs/cdn-release@11.9.0/build/highlight.min.js"></script><script src="https://cdn.jsdelivr.net/gh/highlightjs/cdn-release@11.9.0/build/languages/python.min.js"></script>',
      `<pre><code class="language-python">def f(): return 1</code></pre>${script('hljs.highlightAll()')}`,
    ),
    works: `document.querySelectorAll('.hljs-keyword').length > 0`,
    played: true,
  },
  {
    name: 'highlight.js of cdnjs',
    html: page(
      sheet('https://cdnjs.cloudflare.com/ajax/libs/highlight.js/11.9.0/styles/github.min.css') +
        cdnjs('highlight.js/11.9.0/highlight.min.js'),
      `<pre><code class="language-js">const a = 1</code></pre>${script('hljs.highlightAll()')}`,
    ),
    works: `document.querySelectorAll('.hljs-keyword').length > 0`,
    played: true,
  },
  {
    name: 'Prism with languages and a theme that jsDelivr minifies',
    html: page(
      sheet('https://cdn.jsdelivr.net/npm/prismjs@1.29.0/themes/prism-tomorrow.min.css') +
        jsdelivr('prismjs@1.29.0/prism.min.js') +
        jsdelivr('prismjs@1.29.0/components/prism-python.min.js'),
      '<pre><code class="language-python">def f(): return 1</code></pre>',
    ),
    works: `document.querySelectorAll('.token.keyword').length > 0`,
    played: true,
  },
  {
    name: 'KaTeX with its fonts, by auto-render on load',
    html: page(
      sheet('https://cdn.jsdelivr.net/npm/katex@0.16.9/dist/katex.min.css') +
        '<script defer src="https://cdn.jsdelivr.net/npm/katex@0.16.9/dist/katex.min.js"></script><script defer src="https://cdn.jsdelivr.net/npm/katex@0.16.9/dist/contrib/auto-render.min.js" onload="renderMathInElement(document.body)"></script>',
      '<p>Euler: \\(e^{i\\pi} + 1 = 0\\) and \\(\\sum_{k=1}^n k\\)</p>',
    ),
    works: `document.querySelectorAll('.katex').length === 2 && document.fonts.check('16px KaTeX_Main')`,
    played: true,
  },
  {
    name: 'KaTeX of cdnjs, its render called',
    html: page(
      sheet('https://cdnjs.cloudflare.com/ajax/libs/KaTeX/0.16.9/katex.min.css') + cdnjs('KaTeX/0.16.9/katex.min.js'),
      out + script(`katex.render('x^2', document.getElementById('out'))`),
    ),
    works: `document.querySelectorAll('.katex').length === 1`,
    played: true,
  },
  {
    name: 'MathJax to SVG',
    html: page(
      '<script async src="https://cdn.jsdelivr.net/npm/mathjax@3/es5/tex-svg.js"></script>',
      '<p>\\(x^2\\)</p>',
    ),
    works: `document.querySelectorAll('mjx-container svg').length === 1`,
  },
  {
    name: 'MathJax to CHTML, whose fonts it asks for by names that it puts together',
    html: page(
      '<script id="MathJax-script" async src="https://cdn.jsdelivr.net/npm/mathjax@3/es5/tex-mml-chtml.js"></script>',
      '<p>\\(x^2 + \\mathbb{R}\\)</p>',
    ),
    works: `document.querySelectorAll('mjx-container mjx-math').length === 1`,
  },
  {
    name: 'pdf.js of cdnjs, its worker by the version that it says',
    html: page(
      cdnjs('pdf.js/3.11.174/pdf.min.js'),
      script(
        `pdfjsLib.GlobalWorkerOptions.workerSrc = 'https://cdnjs.cloudflare.com/ajax/libs/pdf.js/' + pdfjsLib.version + '/pdf.worker.min.js'
pdfjsLib.getDocument({data: new TextEncoder().encode('no PDF, as the worker says')}).promise.catch((error) => { document.title = error.name })`,
      ),
    ),
    works: `document.title === 'InvalidPDFException'`,
  },
  {
    name: 'mermaid',
    html: page(
      jsdelivr('mermaid@10.9.3/dist/mermaid.min.js'),
      `<pre class="mermaid">graph LR; A-->B</pre>${script('mermaid.initialize({startOnLoad: true})')}`,
    ),
    works: `document.querySelectorAll('.mermaid svg').length === 1`,
    played: true,
  },
  {
    name: 'mermaid as a module',
    html: page(
      '',
      `<pre class="mermaid">graph LR; A-->B</pre>${module(`import mermaid from 'https://cdn.jsdelivr.net/npm/mermaid@10/dist/mermaid.esm.min.mjs'; mermaid.initialize({startOnLoad: false}); await mermaid.run()`)}`,
    ),
    works: `document.querySelectorAll('.mermaid svg').length === 1`,
    played: true,
  },
  {
    name: 'Leaflet without tiles, its images relative to its sheet',
    html: page(
      sheet('https://unpkg.com/leaflet@1.9.4/dist/leaflet.css') + unpkg('leaflet@1.9.4/dist/leaflet.js'),
      `<div id="map" style="height:300px"></div>${script(`const map = L.map('map').setView([51, 0], 5); L.circle([51, 0], {radius: 90000}).addTo(map)`)}`,
    ),
    works: `document.querySelectorAll('#map path.leaflet-interactive').length === 1`,
    played: true,
  },
  {
    name: 'MapLibre without a version, an empty style',
    html: page(
      sheet('https://unpkg.com/maplibre-gl@3.6.2/dist/maplibre-gl.css') + unpkg('maplibre-gl/dist/maplibre-gl.js'),
      script(`document.title = new maplibregl.LngLat(1, 2).toString()`),
    ),
    works: `document.title === 'LngLat(1, 2)'`,
    played: true,
  },
  {
    name: 'Plotly of its own CDN',
    html: page(
      '<script src="https://cdn.plot.ly/plotly-2.27.0.min.js"></script>',
      `<div id="p" style="width:500px;height:300px"></div>${script(`Plotly.newPlot('p', [{x: [1, 2], y: [3, 4]}], {}, {staticPlot: true})`)}`,
    ),
    works: `document.querySelectorAll('#p .scatterlayer path').length > 0`,
    played: true,
  },
  {
    name: 'ECharts',
    html: page(
      jsdelivr('echarts@5/dist/echarts.min.js'),
      `<div id="e" style="width:400px;height:300px"></div>${script(`echarts.init(document.getElementById('e')).setOption({animation: false, xAxis: {data: ['a', 'b']}, yAxis: {}, series: [{type: 'bar', data: [1, 2]}]})`)}`,
    ),
    works: `document.querySelectorAll('#e canvas').length === 1`,
    played: true,
  },
  {
    name: 'petite-vue, which starts itself',
    html: page(
      '<script src="https://unpkg.com/petite-vue@0.4.1" defer></script>',
      script(`addEventListener('load', () => { document.title = typeof PetiteVue.createApp })`),
    ),
    works: `document.title === 'function'`,
    played: true,
  },
  {
    name: 'Lucide',
    html: page(unpkg('lucide@latest'), `<i data-lucide="house"></i>${script('lucide.createIcons()')}`),
    works: `document.querySelectorAll('svg.lucide').length === 1`,
    played: true,
  },
  {
    name: 'Feather',
    html: page(unpkg('feather-icons'), `<i data-feather="circle"></i>${script('feather.replace()')}`),
    works: `document.querySelectorAll('svg.feather').length === 1`,
    played: true,
  },
  {
    name: 'Font Awesome of cdnjs',
    html: page(
      sheet('https://cdnjs.cloudflare.com/ajax/libs/font-awesome/6.5.1/css/all.min.css'),
      '<i class="fa-solid fa-house" style="font-size:3rem"></i><i class="fa-brands fa-github"></i>',
    ),
    works: `document.fonts.check('900 16px "Font Awesome 6 Free"')`,
    played: true,
  },
  {
    name: 'Material Icons',
    html: page(
      sheet('https://fonts.googleapis.com/icon?family=Material+Icons'),
      '<span class="material-icons">home</span>',
    ),
    works: `Math.round(document.querySelector('span').getBoundingClientRect().width) === 24`,
    played: true,
  },
  {
    name: 'Material Symbols',
    html: page(
      sheet('https://fonts.googleapis.com/css2?family=Material+Symbols+Outlined:opsz,wght,FILL,GRAD@24,400,0,0'),
      '<span class="material-symbols-outlined">search</span>',
    ),
    works: `Math.round(document.querySelector('span').getBoundingClientRect().width) === 24`,
    played: true,
  },
  {
    name: 'fonts of Google, a range of weights',
    html: page(
      `${sheet('https://fonts.googleapis.com/css2?family=Inter:wght@100..900&display=swap')}<style>body{font-family:Inter}</style>`,
      '<h1>Head</h1><p>Text <b>bold</b> <span style="font-weight:300">light</span></p>',
    ),
    works: `document.fonts.check('700 16px Inter')`,
    played: true,
  },
  {
    name: 'fonts of Google, Chinese',
    html: page(
      `${sheet('https://fonts.googleapis.com/css2?family=Noto+Serif+SC:wght@400;700&display=swap')}<style>body{font-family:'Noto Serif SC'}</style>`,
      '<h1>你好</h1><p>世界</p>',
    ),
    works: `document.fonts.check('16px "Noto Serif SC"', '世')`,
    played: true,
  },
  {
    name: 'anime.js',
    html: page(cdnjs('animejs/3.2.2/anime.min.js'), script(`document.title = anime.version`)),
    works: `document.title === '3.2.1'`,
    played: true,
  },
  {
    name: 'Motion of jsDelivr as a module',
    html: page(
      '',
      `<p id="p">x</p>${module(`import {animate} from 'https://cdn.jsdelivr.net/npm/motion@12/+esm'; document.title = typeof animate`)}`,
    ),
    works: `document.title === 'function'`,
  },
  {
    name: 'Tone.js',
    html: page(unpkg('tone@14.7.77/build/Tone.js'), script(`document.title = Tone.Frequency('A4').toFrequency()`)),
    works: `document.title === '440'`,
    played: true,
  },
  {
    name: 'Matter.js',
    html: page(
      cdnjs('matter-js/0.19.0/matter.min.js'),
      script(`document.title = Matter.Bodies.rectangle(0, 0, 2, 3).vertices.length`),
    ),
    works: `document.title === '4'`,
    played: true,
  },
  {
    name: 'CodeMirror 5 with a mode',
    html: page(
      sheet('https://cdnjs.cloudflare.com/ajax/libs/codemirror/5.65.16/codemirror.min.css') +
        cdnjs('codemirror/5.65.16/codemirror.min.js') +
        cdnjs('codemirror/5.65.16/mode/javascript/javascript.min.js'),
      `<textarea id="t">const a = 1</textarea>${script(`CodeMirror.fromTextArea(document.getElementById('t'), {mode: 'javascript'})`)}`,
    ),
    works: `document.querySelectorAll('.cm-keyword').length === 1`,
    played: true,
  },
  {
    name: 'pdf.js, its worker named',
    html: page(
      cdnjs('pdf.js/3.11.174/pdf.min.js'),
      script(
        `pdfjsLib.GlobalWorkerOptions.workerSrc = 'https://cdnjs.cloudflare.com/ajax/libs/pdf.js/3.11.174/pdf.worker.min.js'; document.title = pdfjsLib.version`,
      ),
    ),
    works: `document.title === '3.11.174'`,
  },
  {
    name: 'SheetJS',
    html: page(cdnjs('xlsx/0.18.5/xlsx.full.min.js'), script(`document.title = XLSX.utils.encode_cell({c: 1, r: 1})`)),
    works: `document.title === 'B2'`,
    played: true,
  },
  {
    name: 'PapaParse',
    html: page(cdnjs('PapaParse/5.4.1/papaparse.min.js'), script(`document.title = Papa.parse('a,b').data[0][1]`)),
    works: `document.title === 'b'`,
    played: true,
  },
  {
    name: 'Lottie as bodymovin',
    html: page(cdnjs('bodymovin/5.12.2/lottie.min.js'), script(`document.title = lottie.version`)),
    works: `document.title === '5.12.2'`,
    played: true,
  },
  {
    name: 'cytoscape',
    html: page(
      unpkg('cytoscape@3.28.1/dist/cytoscape.min.js'),
      script(`document.title = cytoscape({elements: [{data: {id: 'a'}}]}).nodes().length`),
    ),
    works: `document.title === '1'`,
    played: true,
  },
  {
    name: 'vis-network',
    html: page(
      unpkg('vis-network/standalone/umd/vis-network.min.js'),
      script(`document.title = new vis.DataSet([{id: 1}]).length`),
    ),
    works: `document.title === '1'`,
    played: true,
  },
  {
    name: 'FullCalendar',
    html: page(
      jsdelivr('fullcalendar@6.1.10/index.global.min.js'),
      `<div id="cal"></div>${script(`new FullCalendar.Calendar(document.getElementById('cal'), {initialDate: '2026-01-01'}).render()`)}`,
    ),
    works: `document.querySelectorAll('.fc-daygrid-day').length === 42`,
    played: true,
  },
  {
    name: 'Swiper as an element of jsDelivr',
    html: page(
      sheet('https://cdn.jsdelivr.net/npm/swiper@11/swiper-bundle.min.css') +
        jsdelivr('swiper@11/swiper-bundle.min.js'),
      `<div class="swiper"><div class="swiper-wrapper"><div class="swiper-slide">1</div></div></div>${script(`new Swiper('.swiper')`)}`,
    ),
    works: `document.querySelectorAll('.swiper-initialized').length === 1`,
    played: true,
  },
  {
    name: 'SVG.js of cdnjs',
    html: page(cdnjs('svg.js/3.2.0/svg.min.js'), out + script(`SVG().addTo('#out').size(100, 100).rect(50, 50)`)),
    works: `document.querySelectorAll('#out rect').length === 1`,
    played: true,
  },
  {
    name: 'js-yaml as a module of cdnjs',
    html: page(
      '',
      module(
        `import {load} from 'https://cdnjs.cloudflare.com/ajax/libs/js-yaml/4.1.0/js-yaml.mjs'; document.title = load('a: 5').a`,
      ),
    ),
    works: `document.title === '5'`,
    played: true,
  },
  {
    name: 'DOMPurify and Moment, combined',
    html: page(
      jsdelivr('').replace(
        'npm/',
        'combine/npm/dompurify@3.0.6/dist/purify.min.js,npm/moment@2.29.4/min/moment.min.js',
      ),
      script(`document.title = DOMPurify.version + moment.version`),
    ),
    works: `document.title === '3.0.62.29.4'`,
  },
  {
    name: 'Cropper',
    html: page(
      sheet('https://cdnjs.cloudflare.com/ajax/libs/cropperjs/1.6.1/cropper.min.css') +
        cdnjs('cropperjs/1.6.1/cropper.min.js'),
      script(`document.title = typeof Cropper`),
    ),
    works: `document.title === 'function'`,
    played: true,
  },
  {
    name: 'simplex-noise by esm.sh, named in an import map',
    html: page(
      `<script type="importmap">{"imports":{"simplex-noise":"https://esm.sh/simplex-noise@3.0.1"}}</script>`,
      module(`import SimplexNoise from 'simplex-noise'; document.title = typeof new SimplexNoise('a').noise2D(1, 2)`),
    ),
    works: `document.title === 'number'`,
  },
  {
    name: 'es-module-shims and a polyfill, which browsers of today do without',
    html: page(
      '<script src="https://polyfill.io/v3/polyfill.min.js?features=es6"></script><script async src="https://ga.jspm.io/npm:es-module-shims@1.8.0/dist/es-module-shims.js"></script>' +
        `<script type="importmap">{"imports":{"three":"https://cdn.jsdelivr.net/npm/three@0.165.0/build/three.module.min.js"}}</script>`,
      module(`import {REVISION} from 'three'; document.title = REVISION`),
    ),
    works: `document.title === '165'`,
  },
  {
    name: 'sql.js, its WebAssembly by locateFile',
    html: page(
      cdnjs('sql.js/1.11.0/sql-wasm.js'),
      script(
        `initSqlJs({locateFile: (file) => 'https://cdnjs.cloudflare.com/ajax/libs/sql.js/1.11.0/' + file}).then((SQL) => { document.title = new SQL.Database().exec('select 40 + 2')[0].values[0][0] })`,
      ),
    ),
    works: `document.title === '42'`,
  },
  {
    name: 'a script that a script injects',
    html: page(
      '',
      script(
        `const s = document.createElement('script'); s.src = 'https://cdn.jsdelivr.net/npm/papaparse@5.4.1/papaparse.min.js'; s.onload = () => { document.title = Papa.parse('a,b').data[0].length }; document.head.append(s)`,
      ),
    ),
    works: `document.title === '2'`,
  },
  {
    name: 'a worker that imports a library',
    html: page(
      '',
      script(
        `const worker = new Worker(URL.createObjectURL(new Blob(["importScripts('https://cdn.jsdelivr.net/npm/papaparse@5.4.1/papaparse.min.js'); postMessage(Papa.parse('a,b').data[0].length)"]))); worker.onmessage = ({data}) => { document.title = data }`,
      ),
    ),
    works: `document.title === '2'`,
  },
  {
    name: 'pdf.js 4 as a module, whose worker imports its script',
    html: page(
      '',
      module(`import * as pdfjsLib from 'https://cdn.jsdelivr.net/npm/pdfjs-dist@4.0.379/build/pdf.min.mjs'
pdfjsLib.GlobalWorkerOptions.workerSrc = 'https://cdn.jsdelivr.net/npm/pdfjs-dist@4.0.379/build/pdf.worker.min.mjs'
pdfjsLib.getDocument({data: new TextEncoder().encode('no PDF, as the worker says')}).promise.catch((error) => { document.title = error.name })`),
    ),
    works: `document.title === 'InvalidPDFException'`,
  },
  {
    name: 'Monaco by its loader, its worker from a blob',
    html: page(
      jsdelivr('monaco-editor@0.45.0/min/vs/loader.js'),
      `<div id="editor" style="height:300px"></div>${script(`require.config({paths: {vs: 'https://cdn.jsdelivr.net/npm/monaco-editor@0.45.0/min/vs'}})
require(['vs/editor/editor.main'], () => { monaco.editor.create(document.getElementById('editor'), {value: 'a = 1', language: 'python'}) })`)}`,
    ),
    works: `document.querySelectorAll('.view-line span span').length > 1`,
  },
  {
    name: 'Prism’s autoloader, with what a language is made of',
    html: page(
      jsdelivr('prismjs@1.29.0/components/prism-core.min.js') +
        jsdelivr('prismjs@1.29.0/plugins/autoloader/prism-autoloader.min.js'),
      '<pre><code class="language-cpp">int main() {}</code></pre><pre><code class="lang-py">def f(): pass</code></pre>',
    ),
    works: `document.querySelectorAll('.token.keyword').length === 3`,
  },
  {
    name: 'Phosphor, whose script adds six sheets',
    html: page(
      unpkg('@phosphor-icons/web@2.1.1'),
      '<i class="ph ph-house" style="font-size:3rem"></i> <i class="ph-fill ph-heart"></i>',
    ),
    works: `[...document.fonts].filter(({family, status}) => family.startsWith('Phosphor') && status === 'loaded').length === 2`,
  },
  {
    name: 'RequireJS, whose paths have no ending',
    html: page(
      cdnjs('require.js/2.3.6/require.min.js'),
      script(`require.config({paths: {jquery: 'https://code.jquery.com/jquery-3.7.1.min', underscore: 'https://cdnjs.cloudflare.com/ajax/libs/underscore.js/1.13.6/underscore-min'}})
require(['jquery', 'underscore'], ($, _) => { document.title = $.fn.jquery + _.VERSION })`),
    ),
    works: `document.title === '3.7.11.13.6'`,
    played: true,
  },
  {
    name: 'SystemJS with an import map of its own',
    html: page(
      jsdelivr('systemjs@6.14.2/dist/system.min.js') +
        '<script type="systemjs-importmap">{"imports": {"papa": "https://cdn.jsdelivr.net/npm/papaparse@5.4.1/papaparse.min.js"}}</script>',
      script(`System.import('papa').then(() => { document.title = Papa.parse('a,b').data[0].length })`),
    ),
    works: `document.title === '2'`,
    played: true,
  },
  {
    name: 'a worker whose code stands in a block of text',
    html: page(
      '<script id="code" type="text/js-worker">importScripts("https://unpkg.com/papaparse@5.4.1/papaparse.min.js"); postMessage(Papa.parse("a,b").data[0].length)</script>',
      script(
        `new Worker(URL.createObjectURL(new Blob([document.getElementById('code').textContent]))).onmessage = ({data}) => { document.title = data }`,
      ),
    ),
    works: `document.title === '2'`,
  },
  {
    name: 'a script that a script injects, by an address without a protocol',
    html: page(
      '',
      script(
        `const s = document.createElement('script'); s.setAttribute('src', '//cdnjs.cloudflare.com/ajax/libs/PapaParse/5.4.1/papaparse.min.js'); s.onload = () => { document.title = Papa.parse('a,b').data[0].length }; document.head.append(s)`,
      ),
    ),
    works: `document.title === '2'`,
  },
  {
    name: 'a sheet that a script injects, with its fonts',
    html: page(
      '',
      `<p class="katex"><span class="mathnormal">x</span></p>${script(`const link = document.createElement('link'); link.rel = 'stylesheet'; link.href = 'https://cdn.jsdelivr.net/npm/katex@0.16.9/dist/katex.min.css'; document.head.append(link)`)}`,
    ),
    works: `[...document.fonts].some(({family, status}) => family === 'KaTeX_Math' && status === 'loaded')`,
    played: true,
  },
  {
    name: 'Tailwind 4 with a theme in the page and no import',
    html: page(
      `${jsdelivr('@tailwindcss/browser@4')}<style type="text/tailwindcss">@theme { --color-brand: #da373d }</style>`,
      '<p class="mt-4 text-brand">red</p>',
    ),
    works: `getComputedStyle(document.querySelector('p')).color === 'rgb(218, 55, 61)' && getComputedStyle(document.querySelector('p')).marginTop === '16px'`,
    played: true,
  },
  {
    name: 'React by esm.sh, a folder in an import map with options before the slash',
    html: page(
      `<script type="importmap">{"imports":{"react":"https://esm.sh/react@18.2.0?dev","react-dom/":"https://esm.sh/react-dom@18.2.0&external=react/"}}</script>`,
      out +
        module(
          `import React from 'react'; import {createRoot} from 'react-dom/client'; const App = () => React.createElement('b', null, React.useState(4)[0]); createRoot(document.getElementById('out')).render(React.createElement(App))`,
        ),
    ),
    works: `${text('b')} === '4'`,
  },
  {
    name: 'a store made for React, by an alias of esm.sh with Preact',
    html: page(
      '',
      out +
        module(
          `import {render} from 'https://esm.sh/preact@10.19.3'; import {createElement} from 'https://esm.sh/preact@10.19.3/compat'; import {create} from 'https://esm.sh/zustand@4.5.2?alias=react:preact/compat&deps=preact@10.19.3'; const useStore = create(() => ({n: 4})); const App = () => createElement('b', null, useStore((all) => all.n)); render(createElement(App), document.getElementById('out'))`,
        ),
    ),
    works: `${text('b')} === '4'`,
  },
  {
    name: 'Font Awesome as a script that waits for the page',
    html: page(
      `<script defer src="https://use.fontawesome.com/releases/v6.5.1/js/all.js"></script>${module('window.first = 1')}`,
      '<i class="fas fa-user"></i>',
    ),
    works: `document.querySelector('svg.fa-user') !== null`,
    isSilent: true,
  },
  {
    name: 'mathjs of cdnjs, of which the package has another file by that name',
    html: page(
      cdnjs('mathjs/12.2.1/math.min.js'),
      out + script(`document.getElementById('out').textContent = math.evaluate('2 * 3')`),
    ),
    works: `${text('#out')} === '6'`,
    isSilent: true,
  },
  {
    name: 'a dashboard of five CDNs',
    html: page(
      '<script src="https://cdn.tailwindcss.com"></script>' +
        jsdelivr('echarts@5/dist/echarts.min.js') +
        unpkg('papaparse') +
        cdnjs('underscore.js/1.13.6/underscore-min.js') +
        sheet('https://fonts.googleapis.com/css2?family=Inter:wght@100..900&display=swap') +
        sheet('https://cdnjs.cloudflare.com/ajax/libs/font-awesome/6.5.1/css/all.min.css'),
      `<main class="p-6"><h1 class="text-2xl font-bold">Sales <i class="fa-solid fa-chart-line"></i></h1><div id="out" class="h-48 w-96"></div></main>${script(
        `const rows = Papa.parse('a,1\\nb,3').data; echarts.init(document.getElementById('out')).setOption({animation: false, xAxis: {data: _.pluck(rows, 0)}, yAxis: {}, series: [{type: 'bar', data: rows.map((row) => +row[1])}]}); document.title = 'Ready'`,
      )}`,
    ),
    works: `document.title === 'Ready' && document.querySelector('#out canvas') !== null`,
    isSilent: true,
  },
  {
    name: 'modules of three CDNs in one script, one of them when it runs',
    html: page(
      '',
      module(
        `import confetti from 'https://cdn.jsdelivr.net/npm/canvas-confetti@1/+esm'; import {html, render} from 'https://esm.run/lit@3'; const {default: Papa} = await import('https://cdn.skypack.dev/papaparse'); render(html\`<b>\${Papa.parse('a,b').data[0].length}</b>\`, document.body); document.title = typeof confetti`,
      ),
    ),
    works: `${text('b')} === '2' && document.title === 'function'`,
  },
]
