import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from '@ampoule/build'
import {describe, expect, test} from 'vitest'
import {decompress} from 'wawoff2'
import {encodeFont} from '../../src/font/encode.ts'
import {createNodeCapabilities} from '../../src/index.ts'
import {charactersOf, unpacked} from './characters.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Without `.notdef`, the glyph for what a font does not have. */
async function glyphCount(font: Uint8Array): Promise<number> {
  const maxp = (await unpacked(font)).find(({tag}) => tag === 'maxp')
  return (maxp?.data.readUInt16BE(4) ?? 0) - 1
}

describe('ligatures', () => {
  test('those that words make up, and the letters they are written with', async () => {
    const six = await readFile(new URL('fixtures/material-icons-six.woff2', import.meta.url))
    const font = Buffer.from(await decompress(six))
    const characters = 'abcdefghijklmnopqrstuvwxyz_ 0123456789'
    const icons = async (...words: string[]): Promise<number> => {
      const made = await encodeFont(font, {characters, words})
      return (await glyphCount(made.bytes)) - (await letters)
    }
    const letters = encodeFont(font, {characters, words: []}).then(({bytes}) => glyphCount(bytes))
    expect(await icons('home')).toBe(1)
    expect(await icons('home', 'search', 'menus')).toBe(2)
    expect(await icons('arrow_', 'back', 'forward')).toBe(2)
    expect(await icons('filter_')).toBe(1)
    expect((await glyphCount((await encodeFont(font, {characters})).bytes)) - (await letters)).toBe(6)
  })
})

describe('classes', () => {
  test.each([
    ['in the markup', '<i class="bi bi-house"></i><i class="bi bi-arrow-left"></i>', 2],
    ['in a script', `<i id="i"></i><script>document.getElementById('i').className = 'bi bi-alarm'</script>`, 1],
    [
      'put together in a script',
      `<i id="i"></i><script>const icons = {up: 'arrow-up', down: 'arrow-down'}
for (const name in icons) document.getElementById('i').className = 'bi bi-' + icons[name]</script>`,
      2,
    ],
    [
      'of which a script knows the beginning',
      `<i id="i"></i><script>const set = (to) => { document.getElementById('i').className = \`bi bi-arrow-\${to}\` }
set('left'); set('right')</script>`,
      2,
    ],
  ])('icons of Bootstrap: %s', async (_, body, count) => {
    const html = `<!doctype html><title>Icons</title><link rel="stylesheet" href="https://cdn.jsdelivr.net/npm/bootstrap-icons@1.13.2/font/bootstrap-icons.min.css">${body}`
    const result = await build(html, {capabilities: createNodeCapabilities({root}), path: 'page.html'})
    expect(result.ledger.of('failed')).toEqual([])
    const [, base64 = ''] = /url\("?data:font\/woff2;base64,([^")]+)/.exec(result.html) ?? []
    const icons = (await charactersOf(Buffer.from(base64, 'base64'))).filter((code) => code >= 0xe000)
    expect(icons).toHaveLength(count)
  })
})
