import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {createDevServer} from 'ampoule/dev'
import {expect, test} from 'vitest'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** Rebuilds, and after how many of them all that is kept is there: versions, caches, compiled code. */
const rebuilds = 500
const warm = 100

const svg = (n: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path fill="#${String(n % 1000).padStart(3, '0')}" d="M0 0h8v8H0z"/></svg>`

test('500 rebuilds leave nothing behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ampoule-memory-'))
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
  const paragraphs = Array.from({length: 400}, (_, index) => `Paragraph ${index} of the report.\n`).join('\n')
  const page = (n: number): string =>
    `# Report ${n}\n\n![](i.svg)\n\n<script type="module" src="a.js"></script>\n\n${paragraphs}`
  write('i.svg', svg(0))
  write('b.js', 'export const b = 0')
  write('a.js', 'import {b} from "./b.js"; document.title = b')
  write('a.md', page(0))
  let built: (() => void) | undefined
  const server = await createDevServer({file: join(folder, 'a.md'), onBuild: () => built?.()})
  const sizes: number[] = []
  try {
    for (let n = 1; n <= rebuilds; n++) {
      const done = new Promise<void>((resolve) => {
        built = resolve
      })
      write('i.svg', svg(n))
      write('b.js', `export const b = ${n}`)
      write('a.md', page(n))
      await done
      if (n % 50 !== 0) continue
      collect()
      sizes.push(process.memoryUsage().heapUsed / 1024 ** 2)
    }
  } finally {
    await server.close()
    rmSync(folder, {recursive: true, force: true})
  }
  const early = sizes[warm / 50 - 1] ?? 0
  const late = sizes.at(-1) ?? 0
  console.log(sizes.map((size) => size.toFixed(1)).join(' '), 'MiB of heap')
  expect(late - early).toBeLessThan(16)
}, 1_200_000)
