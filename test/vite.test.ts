import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {lint} from '@ampoule/lint'
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
