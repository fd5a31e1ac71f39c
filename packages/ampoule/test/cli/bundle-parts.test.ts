import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const folder = fileURLToPath(new URL('../../dist/bundle/', import.meta.url))

/** Text of all parts that are loaded with one of these, before it has done anything. */
function loadedWith(...names: readonly string[]): string {
  const texts = new Map<string, string>()
  const waiting = [...names]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (texts.has(name)) continue
    const text = readFileSync(join(folder, name), 'latin1')
    texts.set(name, text)
    // What is called for later stands in a promise.
    for (const [, part = ''] of text.matchAll(/(?<!\(\)=>)require\("\.\/([^"]+\.js)"\)/g)) waiting.push(part)
  }
  return [...texts.values()].join('\n')
}

const part = (name: string): string =>
  readdirSync(folder).find((file) => file.replace(/-[A-Z0-9]{8}\.js$/, '') === name) ?? ''

/** Words that stand in one library alone. */
const libraries = {
  svgo: 'removeUselessDefs',
  temml: 'temml-error',
  postcss: 'PreviousMap',
  chokidar: 'FSWatcher',
  semver: 'SEMVER_SPEC_VERSION',
}

test('lint loads neither what builds nor what watches', () => {
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'latin1'))
  for (const word of Object.values(libraries)) expect(all.some((text) => text.includes(word))).toBe(true)
  const loaded = loadedWith('main.js', part('lint'))
  expect(Object.entries(libraries).flatMap(([name, word]) => (loaded.includes(word) ? [name] : []))).toEqual([])
  expect(loaded).toContain('require-icon')
})

test('what builds loads the optimiser of SVG, formulas and the watcher only when they are needed', () => {
  const loaded = loadedWith('main.js', part('build'), part('build-page'), part('bundle'))
  const spared = [libraries.svgo, libraries.temml, libraries.chokidar]
  expect(spared.filter((word) => loaded.includes(word))).toEqual([])
  expect(loaded).toContain(libraries.postcss)
})

test('what encodes loads neither of the libraries whole', () => {
  const loaded = loadedWith('encoder-worker.js')
  expect(loaded).not.toContain('require-icon')
  expect(loaded).not.toContain(libraries.svgo)
})
