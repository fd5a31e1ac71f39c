import {createNodeCapabilities} from 'ampoule'
import {expect, test} from 'vitest'
import {folderWith} from '../../ampoule/test/config/files.ts'
import {build} from '../src/build.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('pictures are encoded while scripts are bundled, and each of them once', async () => {
  const root = await folderWith({'a.png': png, 'b.png': png, 'c.png': png, 'd.png': png, 'main.js': 'export {}'})
  const capabilities = createNodeCapabilities({root})
  const asked: string[] = []
  let early = 0
  let begun: () => void = () => undefined
  const beginning = new Promise<void>((done) => {
    begun = done
  })
  const {html, ledger} = await build(
    '<!doctype html><title>x</title><script type="module" src="main.js"></script><img src="a.png"><img src="a.png"><img src="missing.png"><img src="b.png" srcset="c.png 2x"><picture><source srcset="d.png"><img src="b.png"></picture>',
    {
      path: 'index.html',
      capabilities: {
        ...capabilities,
        async bundle(request) {
          // It would never end if nothing were encoded until it has.
          await beginning
          early = asked.length
          return capabilities.bundle(request)
        },
        image(bytes, request) {
          asked.push(JSON.stringify(request))
          begun()
          return capabilities.image(bytes, request)
        },
      },
    },
  )
  expect(new Set(asked).size).toBe(1)
  // a, and those of the others that are chosen.
  expect(early).toBe(3)
  expect(asked).toHaveLength(3)
  expect(html.match(/data:image\/png/g)?.length).toBeGreaterThanOrEqual(3)
  expect(ledger.of('failed').map(({url}) => url)).toEqual(['missing.png'])
})

test('pictures of a page are asked for before those of the frames in it', async () => {
  const root = await folderWith({'a.png': png, 'b.png': Buffer.concat([png, png]), 'frame.html': '<img src="b.png">'})
  const capabilities = createNodeCapabilities({root})
  const asked: number[] = []
  await build('<!doctype html><title>x</title><iframe src="frame.html"></iframe><img src="a.png">', {
    path: 'index.html',
    capabilities: {
      ...capabilities,
      image(bytes, request) {
        asked.push(bytes.length)
        return capabilities.image(bytes, request)
      },
    },
  })
  expect(asked).toEqual([png.length, 2 * png.length])
})
