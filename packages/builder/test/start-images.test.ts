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

test('a picture in a frame is that of its own folder, though the page names another so', async () => {
  const other = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAADklEQVR4nGP4z8DwHwQBEPgD/U6VwW8AAAAASUVORK5CYII=',
    'base64',
  )
  const root = await folderWith({'a.png': png, 'in/a.png': other, 'in/frame.html': '<img src="a.png">'})
  const {html, ledger} = await build(
    '<!doctype html><title>x</title><img src="a.png"><iframe src="in/frame.html"></iframe>',
    {path: 'index.html', capabilities: createNodeCapabilities({root})},
  )
  expect(new Set(ledger.of('embedded').map(({path}) => path))).toEqual(new Set(['a.png', 'in/a.png', 'in/frame.html']))
  expect(new Set(html.match(/data:image\/png;base64,[\w+/]+/g)).size).toBe(2)
})

test('pictures of Markdown are encoded before it is read, each once', async () => {
  const root = await folderWith({
    'a.png': png,
    'b.png': Buffer.concat([png, png]),
    'c.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  })
  const capabilities = createNodeCapabilities({root})
  const seen: string[] = []
  const {ledger} = await build(
    '# Title\n\n![a](a.png)\n\n<img src="b.png" alt="b"> ![c](c.svg) ![d](missing.png)\n\n```\n![e](other.png)\n```\n',
    {
      path: 'page.md',
      format: 'markdown',
      capabilities: {
        ...capabilities,
        read(url, from) {
          seen.push(`read ${url}`)
          return capabilities.read(url, from)
        },
        image(bytes, request) {
          seen.push(`image ${bytes.length / png.length} ${request.maxWidth}`)
          return capabilities.image(bytes, request)
        },
      },
    },
  )
  expect(seen.filter((one) => one.startsWith('image'))).toEqual(['image 1 1600', 'image 2 1600'])
  expect(seen.filter((one) => one === 'read a.png')).toHaveLength(1)
  // The theme, which is asked for later, looks for a guide of the project.
  expect(seen.findIndex((one) => one.startsWith('image'))).toBeLessThan(seen.findIndex((one) => /\.md$/i.test(one)))
  expect(ledger.of('failed').map(({url}) => url)).toEqual(['missing.png'])
})
