import {readFile, writeFile} from 'node:fs/promises'
import {build} from '@ampoule/build'
import {createNodeHost} from 'ampoule'
import {test} from 'vitest'
test('x', async () => {
  const root = process.env.ROOT ?? '/tmp/prof'
  const path = process.env.P ?? ''
  const r = await build(await readFile(`${root}/${path}`), {host: createNodeHost({root}), path, ...JSON.parse(process.env.OPT ?? '{}')})
  await writeFile('/tmp/prof/out.html', r.html)
  for (const f of r.findings) console.log(f.rule, f.severity, f.file, f.place?.start.line, f.place?.start.column, f.message, f.url ?? '')
  console.log(r.html.length, r.ledger.count())
  for (const e of r.ledger.entries) console.log(e.fate, e.sink, e.url.slice(0,80), e.file, e.place?.start.line, '->', e.path ?? '', e.bytes ?? '', e.reason ?? '')
}, 100000)
