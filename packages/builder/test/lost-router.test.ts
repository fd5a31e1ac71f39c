import {createNodeCapabilities} from 'ampoule'
import {expect, test} from 'vitest'
import {folderWith} from '../../ampoule/test/config/files.ts'
import {build} from '../src/build.ts'

const head = '<!doctype html><html lang=en><meta charset=utf-8><title>x</title>'
const table = '<script>window.__VP_HASH_MAP__=JSON.parse("{\\"index.md\\":\\"es9m04J3\\"}");</script>'

test('a router that finds its page by a table is one error, of the page alone', async () => {
  const root = await folderWith({'other.html': `${head}${table}<p>Other`})
  const {findings, ledger} = await build(`${head}\n${table}<iframe title=x src=other.html></iframe>`, {
    path: 'index.html',
    capabilities: createNodeCapabilities({root}),
  })
  const errors = findings.filter(({severity}) => severity === 'error')
  expect(errors.map(({rule, file, place}) => [rule, file, place?.start.line])).toEqual([
    ['failed-reference', 'index.html', 2],
  ])
  expect(ledger.of('failed').map(({url}) => url)).toEqual(['__VP_HASH_MAP__'])
})

test('a page that only writes of it has none', async () => {
  const {findings} = await build(`${head}<p><code>window.__VP_HASH_MAP__ = JSON.parse("")</code>`, {
    path: 'index.html',
    capabilities: createNodeCapabilities({root: await folderWith({})}),
  })
  expect(findings).toEqual([])
})
