// The least that any linter of HTML does: reads all pages of the folder `pages` and parses them, in so many threads.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {isMainThread, Worker, workerData} from 'node:worker_threads'
import {parse} from 'parse5'

const files = readdirSync('pages', {recursive: true}).filter((name) => name.endsWith('.html'))
const threads = Number(process.argv[2] ?? 1)
if (isMainThread && threads > 1) {
  for (let part = 0; part < threads; part++)
    new Worker(new URL(import.meta.url), {workerData: {part}, argv: [String(threads)]})
} else {
  const part = workerData?.part ?? 0
  for (let index = part; index < files.length; index += threads) {
    parse(readFileSync(join('pages', files[index]), 'utf8'), {sourceCodeLocationInfo: true})
  }
}
