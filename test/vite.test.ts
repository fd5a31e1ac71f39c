import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build as seal} from '@ampoule/build'
import {lint} from '@ampoule/lint'
import {createNodeCapabilities} from 'ampoule'
import {ampoule} from 'ampoule/vite'
import {build, createServer} from 'vite'
import {afterEach, beforeEach, expect, test} from 'vitest'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ampoule-vite-'))
  mkdirSync(join(root, 'src'))
  writeFileSync(
    join(root, 'src/main.ts'),
    "import './main.css'\nconst words: string = 'made by a module'\ndocument.body.append(words)\n",
  )
  writeFileSync(join(root, 'src/main.css'), 'body { color: #123456 }')
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><html lang="en"><head><title>T</title></head><body><p>Hi</p><script type="module" src="/src/main.ts"></script></body></html>',
  )
})
afterEach(() => rmSync(root, {recursive: true, force: true}))

test('vite build gives one sealed page', async () => {
  await build({root, logLevel: 'silent', configFile: false, plugins: [ampoule()]})
  const html = readFileSync(join(root, 'dist/index.html'), 'utf8')
  expect(html).toContain('made by a module')
  expect(html).toContain('#123456')
  expect(lint(html).filter(({severity}) => severity === 'error')).toEqual([])
})

test('a build of Vite with a lazy part is sealed without a warning, and one that lacks a file of it is not', async () => {
  writeFileSync(join(root, 'src/main.ts'), "document.body.onclick = () => import('./lazy').then(({go}) => go())\n")
  writeFileSync(join(root, 'src/lazy.ts'), "import './lazy.css'\nexport const go = () => { document.title = 'lazy' }\n")
  writeFileSync(join(root, 'src/lazy.css'), 'body { color: #654321 }')
  await build({root, logLevel: 'silent', configFile: false})
  const dist = join(root, 'dist')
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  const sealed = await seal(page, {path: 'index.html', capabilities: createNodeCapabilities({root: dist})})
  expect(sealed.findings.map(({message}) => message)).toEqual([])
  expect(sealed.html).not.toContain('relList')
  expect(sealed.ledger.of('carried').map(({path}) => path)).toEqual([expect.stringMatching(/lazy.*\.css$/)])
  rmSync(join(dist, sealed.ledger.of('carried')[0]?.path ?? ''))
  const lacking = await seal(page, {path: 'index.html', capabilities: createNodeCapabilities({root: dist})})
  expect(lacking.findings.map(({rule}) => rule)).toContain('no-external-style')
})

test('in development the page shows what would be wrong with it', async () => {
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><html lang="en"><head><title>T</title></head><body><img src="https://a.test/x.png" alt=""></body></html>',
  )
  const server = await createServer({
    root,
    logLevel: 'silent',
    configFile: false,
    plugins: [ampoule()],
    server: {middlewareMode: true},
  })
  try {
    const html = await server.transformIndexHtml('/index.html', readFileSync(join(root, 'index.html'), 'utf8'))
    expect(html).toMatch(/ampoule-findings[\s\S]*a\.test/)
  } finally {
    await server.close()
  }
})
