import {symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {namedRasters} from '../../src/cli/named-rasters.ts'
import {folderWith} from '../config/files.ts'

const input = (root: string, name: string, text: string) => ({
  name,
  path: join(root, name),
  bytes: Buffer.from(text),
  format: 'html' as const,
  isStdin: false,
})

test('rasters beside a document are weighed by what it says, each once', async () => {
  const root = await folderWith({
    'a.png': Buffer.alloc(100),
    'img/b.jpeg': Buffer.alloc(20),
    'ä.webp': Buffer.alloc(3),
    'c.svg': Buffer.alloc(1000),
    'd.gif': Buffer.alloc(4),
  })
  const page = '<img src="a.png"><img src=img/b.jpeg srcset="a.png 2x, d.gif 3x"><img src="c.svg"><img src=missing.png>'
  const inputs = [
    input(root, 'index.html', page),
    input(root, 'README.md', '![x](a.png) ![y](ä.webp) https://x.test/a.png'),
  ]
  expect(namedRasters([{inputs, root}])).toBe(127)
})

test('nothing outside of the root is looked at, and what is strange is no name', async () => {
  const root = await folderWith({'out.png': Buffer.alloc(50), 'site/in.png': Buffer.alloc(7)})
  const site = join(root, 'site')
  symlinkSync(join(root, 'out.png'), join(site, 'link.png'))
  const page = `../out.png ${root}/out.png link.png in.png .png x\0.png ${'y'.repeat(300)}.png ${'ü'.repeat(190)}.png`
  expect(namedRasters([{inputs: [input(site, 'index.html', page)], root: site}])).toBe(7)
})

test('a page full of names takes no longer than a short one', async () => {
  const root = await folderWith({'a.png': Buffer.alloc(1)})
  for (const part of ['.png', 'x', 'a.png ', '='])
    namedRasters([{inputs: [input(root, 'index.html', part.repeat(4_000_000 / part.length))], root}])
}, 10_000)
