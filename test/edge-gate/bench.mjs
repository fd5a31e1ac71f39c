// Pages a second and peak memory of the linter in workerd, beside the bare parser in the same worker. The ratio counts; the rest depends
// on the machine.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Miniflare} from 'miniflare'
import {bundle} from './bundle.mjs'

const script = await bundle('bench-worker.ts')
const folder = new URL('../../packages/lint/test/rules/fixtures/clean/', import.meta.url)
const small = readdirSync(folder).map((name) => readFileSync(new URL(name, folder)))
const payload = `<title>x</title><img alt="" src="data:image/png;base64,${'A'.repeat(8 * 1024 * 1024)}">`
const long = `<title>x</title>${'<p class="a">Some words, and <b>more</b> of them</p>\n'.repeat(20_000)}`
const sets = {
  [`${small.length} small pages`]: {pages: small, rounds: 5},
  'a page of 8 MiB, mostly an image': {pages: [Buffer.from(payload)], rounds: 5},
  'a page of 1 MB, mostly text': {pages: [Buffer.from(long)], rounds: 5},
}

const rows = []
for (const [name, {pages, rounds}] of Object.entries(sets)) {
  const [parse, lint] = [await measured('/parse', pages, rounds), await measured('/lint', pages, rounds)]
  rows.push({
    pages: name,
    'parse5, pages/s': parse.rate.toFixed(1),
    'lint, pages/s': lint.rate.toFixed(1),
    'time, ratio': (parse.rate / lint.rate).toFixed(2),
    'parse5, MiB': parse.memory,
    'lint, MiB': lint.memory,
    'memory, ratio': (lint.memory / parse.memory).toFixed(2),
  })
}
console.table(rows)

/** In a process of its own, so that its peak is that of this work alone. */
async function measured(path, pages, rounds) {
  const before = new Set(workers())
  const worker = new Miniflare({modules: true, script, compatibilityDate: '2025-10-01'})
  const url = new URL(path, await worker.ready)
  const [pid] = workers().filter((id) => !before.has(id))
  const ask = async () => {
    for (const body of pages) {
      const answer = await fetch(url, {method: 'POST', body})
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
      await answer.text()
    }
  }
  await ask()
  const start = performance.now()
  for (let round = 0; round < rounds; round++) await ask()
  const seconds = (performance.now() - start) / 1000
  const memory = Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
  await worker.dispose()
  return {rate: (pages.length * rounds) / seconds, memory}
}

function workers() {
  return readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false
    try {
      return readFileSync(join('/proc', id, 'comm'), 'utf8').trim() === 'workerd'
    } catch {
      return false
    }
  })
}
