// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the templates are code under test
import {describe, expect, test} from 'vitest'
import {read} from './read-lines.ts'
import {sinkExamples} from './sink-examples.ts'

const clean: readonly string[] = [
  '',
  ' ',
  "// fetch('https://a.test/')",
  "/* new Worker('https://a.test/'); import('a') */",
  "<!-- fetch('a')\n--> fetch('b')\nlet x = 1",
  'const text = "fetch(\'https://a.test/\')"',
  "const text = 'See https://a.test/ and new WebSocket(url)'",
  "const text = `fetch('https://a.test/')`",
  "const pattern = /fetch\\('https:\\/\\/a\\.test'\\)/",
  "const help = {fetch: 'fetch(url) loads a URL', import: 'import x from \"y\"'}",
  'const methods = {fetch() {}, open() {}, eval() {}, import() {}}; methods.fetch()',
  'class Loader { fetch() {} open() {} static import() {} } new Loader().fetch()',
  "if (typeof fetch === 'function') show()",
  "const canFetch = 'fetch' in window",
  'const has = Boolean(window.fetch && window.Worker && window.WebSocket)',
  'const supported = !!window.RTCPeerConnection',
  'api.fetch("a"); this.client.open(url); repo.fetch()',
  'label: for (;;) { break label }',
  'function download(name) { return name.href }',
  'const {href, src, origin} = element',
  'const url = new URL("https://a.test/"); show(url.href)',
  'const request = new Request("https://a.test/")',
  'const here = location.pathname + location.search + location.hash',
  'history.pushState(null, "", "#a"); history.back()',
  'form.addEventListener("submit", (event) => event.preventDefault())',
  'form.onsubmit = () => false',
  'const image = document.querySelector("img"); show(image.src)',
  'const link = document.createElement("a"); link.textContent = "x"; document.body.append(link)',
  'document.title = "a"; document.body.className = "b"; document.body.dataset.src = "https://a.test/"',
  'document.createElement("div").textContent = "<img src=https://a.test/>"',
  'const node = document.createTextNode("<script src=https://a.test/></script>"); document.body.append(node)',
  'element.setAttribute("data-src", "https://a.test/"); element.setAttribute("title", "https://a.test/")',
  'element.style.color = "red"; element.classList.add("src")',
  'list.open = true; dialog.showModal(); details.open = false',
  'text.replace("location", "href").split("import")',
  'const data = new Blob(["fetch()"]); new FileReader().readAsText(data)',
  'const worker = {postMessage() {}}; worker.postMessage("a")',
  'navigator.clipboard.writeText("https://a.test/"); navigator.language',
  'setTimeout(() => {}, 10); setInterval(tick, 10); requestAnimationFrame(draw)',
  'const storage = new Map(); storage.set("localStorage", 1)',
  'export_ = 1; const importMap = {}; const evalResult = 2',
  'const f = function fetchAll() {}; const evaluate = () => 1; evaluate()',
  'crypto.subtle.digest("SHA-256", data); performance.now()',
  'canvas.getContext("2d").drawImage(image, 0, 0)',
  'new Intl.NumberFormat("en").format(1); structuredClone({})',
  'new MutationObserver(() => {}).observe(document.body, {childList: true})',
  'svg.setAttribute("viewBox", "0 0 9 9"); path.setAttribute("d", "M0 0")',
  'document.createElementNS("http://www.w3.org/2000/svg", "path").setAttribute("d", "M0 0")',
  'const namespace = "http://www.w3.org/2000/svg"; document.createElementNS(namespace, "svg")',
  'window.dispatchEvent(new CustomEvent("fetch")); window.postMessage("a", "*")',
  'const xhr = "XMLHttpRequest"; show(xhr)',
  'x.open("a"); x.assign("b"); x.replace("c"); x.register("d"); x.addModule("e")',
]

describe('nothing is raised by', () => {
  test.each(clean)('%s', (code) => {
    const {found, error, markup, css, modals} = read(code)
    expect({found, error, markup, css, modals}).toEqual({found: [], error: undefined, markup: [], css: [], modals: []})
  })
})

test.each(Object.values(sinkExamples).map(({example}) => example))('prose about %s raises nothing', (example) => {
  for (const code of [
    `/* ${example} */`,
    `// ${example}`,
    `const text = ${JSON.stringify(example)}`,
    `f(\`${example}\`)`,
  ]) {
    expect(read(code).found).toEqual([])
  }
})
