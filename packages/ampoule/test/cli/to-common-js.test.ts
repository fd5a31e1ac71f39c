import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {toCommonJs} from '../../../../scripts/to-common-js.mjs'

const lintRequire = createRequire(fileURLToPath(new URL('../../../lint/package.json', import.meta.url)))
const {parse} = lintRequire('meriyah')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ampoule-bundle-'))
})
afterAll(() => rm(folder, {recursive: true}))

/** Bundles `files` from two entries, `one.js` and `two.js`, so that what both use is a part of its own. */
async function bundled(name: string, files: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  const source = join(folder, name)
  await mkdir(source)
  for (const [file, text] of Object.entries(files)) await writeFile(join(source, file), text)
  const {outputFiles} = await build({
    entryPoints: [join(source, 'one.js'), join(source, 'two.js')],
    outdir: join(source, 'out'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    minifySyntax: true,
    write: false,
  })
  return new Map(outputFiles.map(({path, text}) => [path.slice(path.lastIndexOf('/') + 1), text]))
}

async function run(name: string, files: Readonly<Record<string, string>>): Promise<Record<string, unknown>> {
  const out = join(folder, name, 'cjs')
  const parts = toCommonJs(await bundled(name, files), parse)
  await mkdir(out)
  await writeFile(join(out, 'package.json'), '{"type": "commonjs"}')
  await writeFile(join(out, 'import.cjs'), 'module.exports = (specifier) => import(specifier)')
  for (const [file, text] of parts) await writeFile(join(out, file), text)
  return createRequire(join(out, 'one.js'))('./one.js')
}

test('names of parts, of Node and of what is imported late', async () => {
  const exports = await run('names', {
    'one.js': `
      import {sep} from 'node:path'
      import process, {argv} from 'node:process'
      import {default as other} from 'node:process'
      import * as url from 'node:url'
      import {shared, Kind} from './shared.js'
      export const values = [sep, process.argv === argv, other === process, typeof url.fileURLToPath, shared('é'), Kind.A]
      export const late = async () => [(await import('./late.js')).default, (await import('node:os')).EOL]
      export {shared as renamed}`,
    'two.js': `import {shared} from './shared.js'\nexport default shared`,
    'late.js': 'export default "late"',
    'shared.js': `
      export const shared = (text) => \`\${text} ü \${/[ä]/.test('ä')}\`
      export var Kind
      ;(function (Kind) { Kind.A = 1 })(Kind || (Kind = {}))`,
  })
  expect(exports['values']).toEqual(['/', true, true, 'function', 'é ü true', 1])
  expect(await (exports['late'] as () => Promise<unknown>)()).toEqual(['late', '\n'])
  expect(Object.keys(exports).sort()).toEqual(['late', 'renamed', 'values'])
})

test('a name that is set again later is given as it is then', async () => {
  const exports = await run('live', {
    'one.js': 'export let count = 0\nexport const add = () => { count++ }',
    'two.js': '',
  })
  expect(exports['count']).toBe(0)
  ;(exports['add'] as () => void)()
  expect(exports['count']).toBe(1)
})

test('what cannot be copied is refused', async () => {
  const shared = {'shared.js': 'export let count = 0\nexport const add = () => { count++ }'}
  const parts = await bundled('refused', {
    'one.js': `export {count} from './shared.js'`,
    'two.js': `import {count, add} from './shared.js'\nadd()\nconsole.log(count)`,
    ...shared,
  })
  expect(() => toCommonJs(parts, parse)).toThrow(/`count` of `.*` may be set again later/)
  const module = new Map([['one.js', 'import module from "node:module";\nexport {\n  module\n};\n']])
  expect(() => toCommonJs(module, parse)).toThrow('`module` is imported from `node:module`: name it otherwise')
})
