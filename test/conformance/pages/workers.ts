import type {TestPage} from './page.ts'

const blob = (code: string): string => `URL.createObjectURL(new Blob(["${code}"], {type: 'text/javascript'}))`
const run = (name: string, code: string, more: Omit<TestPage, 'name' | 'html'> = {}): TestPage => ({
  name: `worker: ${name}`,
  html: `<script>${code}</script>`,
  ...more,
})

/** Workers; what is refused in them is told by report. */
export const workerPages: readonly TestPage[] = [
  run('of blob:', `new Worker(${blob('')})`),
  run('of blob: that fetches', `new Worker(${blob("fetch('{url}').catch(() => {})")})`),
  run('of blob: that imports scripts', `new Worker(${blob("importScripts('{url}')")})`),
  run('of blob: that is a module and imports', `new Worker(${blob("import '{url}'")}, {type: 'module'})`),
  run('of blob: that evals', `new Worker(${blob('eval(1 + 1)')})`),
  run('of blob: that starts another', `new Worker(${blob("new Worker('data:text/javascript,')")})`),
  run(
    'of blob: that asks by XMLHttpRequest',
    `new Worker(${blob("const x = new XMLHttpRequest(); x.open('GET', '{url}'); x.send()")})`,
  ),
  run('of blob: that opens a socket', `new Worker(${blob("new WebSocket('wss://a.test/ok/{id}')")})`),
  run('of data:', "new Worker('data:text/javascript,')"),
  run('of data: that fetches', 'new Worker("data:text/javascript,fetch(\'{url}\')")'),
  run('of another origin', "try { new Worker('{url}') } catch {}"),
  run('of the page itself', "new Worker('x/{id}')"),
  run('module of the page itself', "new Worker('x/{id}', {type: 'module'})"),
  run('shared, of blob:', `new SharedWorker(${blob('')})`),
  run('shared, of data:', "new SharedWorker('data:text/javascript,')"),
  run('shared, of the page itself', "new SharedWorker('x/{id}')"),
  run('service, of the page itself', "navigator.serviceWorker.register('x/{id}').catch(() => {})"),
  run('service, of another origin', "navigator.serviceWorker.register('{url}').catch(() => {})"),
  run('paint worklet', "CSS.paintWorklet.addModule('{url}').catch(() => {})"),
  run('that nobody starts', "const start = () => new Worker('x/{id}')"),
  run('importScripts in a page', "try { importScripts('{url}') } catch {}"),
  run(
    'blob: script',
    `const s = document.createElement('script'); s.src = ${blob("fetch('{url}')")}; document.head.append(s)`,
  ),
  run(
    'blob: frame',
    `const f = document.createElement('iframe'); f.src = URL.createObjectURL(new Blob(['<img src={url}>'], {type: 'text/html'})); document.documentElement.append(f)`,
  ),
  run('blob: image', 'const i = new Image(); i.src = URL.createObjectURL(new Blob([]))'),
  run(
    'blob: stylesheet',
    `const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = URL.createObjectURL(new Blob(['body{}'], {type: 'text/css'})); document.head.append(l)`,
  ),
]
