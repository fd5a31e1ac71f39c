// How long pages take in a browser, as ratios: `verify` beside bare Playwright that opens the same pages, and an edit in the
// viewer of `ampoule dev` beside an edit of an empty page. Alone: `node bench/runs.mjs`.
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import sharp from 'sharp'
import {launchChromium} from '../packages/ampoule/dist/browser/launch.js'
import {createDevServer} from '../packages/ampoule/dist/dev/index.js'
import {verify} from '../packages/ampoule/dist/verify/index.js'
import {markupPage} from './pages.mjs'
import {table} from './tools.mjs'

const pageCount = Number(process.env.PAGES ?? 100)
const editCount = Number(process.env.EDITS ?? 21)
const widths = [1280, 768, 390, 320]

export async function runs() {
  return `${await verifyTable()}\n${await editTable()}`
}

async function verifyTable() {
  const pages = Array.from({length: pageCount}, (_, index) => ({path: `${index}.html`, html: pageOf(index)}))
  const bare = await timeOf(() => openAll(pages))
  const opened = await timeOf(() => verifyAll(pages, {checks: false, crawl: 0}))
  const whole = await timeOf(() => verifyAll(pages, {}))
  const each = (time) => time / pages.length
  return table(
    `Runs of ${pages.length} pages in one call, two at a time, each beside bare Playwright that opens the page at four widths`,
    ['run', 'Playwright, a page', 'verify, a page'],
    [
      ['the run alone (`checks: false`, no crawl)', each(bare), each(opened)],
      ['all: contrast and accessibility, motion, crawl', each(bare), each(whole)],
    ],
  )
}

/** A page as people publish them: text, a table, a button that does something, a theme. */
function pageOf(index) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page ${index}</title>
<style>body{background:#fff;color:#222;max-width:60ch;margin:auto}table{display:block;overflow-x:auto}</style>
<h1>Page ${index}</h1><button id="b" onclick="this.textContent = 'Done'">Do it</button>
<main>${markupPage(12e3)}</main>`
}

async function verifyAll(pages, options) {
  let count = 0
  for await (const {run} of verify(pages, {profile: 'bare', timeout: 120_000, ...options})) {
    if (run.timings === null) throw new Error('A page was not run')
    count++
  }
  if (count !== pages.length) throw new Error(`${count} pages of ${pages.length}`)
}

async function openAll(pages) {
  const server = createServer(({url}, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(pages[Number(url.slice(1))]?.html ?? '')
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  const browser = await launchChromium()
  const rest = [...pages.keys()]
  const work = async () => {
    for (let index = rest.shift(); index !== undefined; index = rest.shift()) {
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.goto(`http://127.0.0.1:${server.address().port}/${index}`)
      for (const width of widths) {
        await page.setViewportSize({width, height: 800})
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      }
      await context.close()
    }
  }
  await Promise.all([work(), work()])
  await browser.close()
  await new Promise((done) => server.close(done))
}

async function timeOf(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function editTable() {
  const folder = await mkdtemp(join(tmpdir(), 'ampoule-edits-'))
  const names = Array.from({length: 30}, (_, index) => `${index}.png`)
  for (const [index, name] of names.entries()) {
    const background = {r: index * 8, g: 255 - index * 8, b: (index * 40) % 255}
    await sharp({create: {width: 240, height: 160, channels: 3, background}})
      .png()
      .toFile(join(folder, name))
  }
  const browser = await launchChromium()
  const empty = await Edited.open(browser, join(folder, 'empty.md'), (edit) => `Edit${edit}x\n`)
  const images = names.map((name) => `![Picture](${name})`).join('\n\n')
  const full = await Edited.open(browser, join(folder, 'full.md'), (edit) => `# Report\n\nEdit${edit}x\n\n${images}\n`)
  const times = [[], []]
  try {
    for (let edit = 1; edit <= editCount; edit++)
      for (const [index, page] of [empty, full].entries()) times[index].push(await page.edit(edit))
  } finally {
    await empty.close()
    await full.close()
    await browser.close()
    await rm(folder, {recursive: true})
  }
  const [floor, edited] = times.map((list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)])
  return table(
    'An edit of the text until the new page is in view of `ampoule dev`, beside a page of one word',
    ['page', 'one word', 'edit'],
    [['Markdown with 30 images', floor, edited]],
  )
}

/** A page that is shown by `ampoule dev`, edited and looked at. */
class Edited {
  static async open(browser, file, textOf) {
    const edited = new Edited()
    await writeFile(file, textOf(0))
    edited.file = file
    edited.textOf = textOf
    edited.server = await createDevServer({file})
    edited.context = await browser.newContext()
    await edited.context.exposeBinding('seen', (_, text) => edited.onSeen?.(text))
    await edited.context.addInitScript(() => {
      if (window === window.top) return
      const look = () => {
        const [word] = /Edit\d+x/.exec(document.body?.textContent ?? '') ?? []
        if (word !== undefined) window.seen(word)
      }
      new MutationObserver(look).observe(document, {subtree: true, childList: true, characterData: true})
    })
    const page = await edited.context.newPage()
    const shown = edited.seen('Edit0x')
    await page.goto(edited.server.url)
    await shown
    return edited
  }

  seen(word) {
    return new Promise((done) => {
      this.onSeen = (text) => {
        if (text === word) done()
      }
    })
  }

  async edit(number) {
    const shown = this.seen(`Edit${number}x`)
    const start = performance.now()
    await writeFile(this.file, this.textOf(number))
    await shown
    return performance.now() - start
  }

  async close() {
    await this.context.close()
    await this.server.close()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await runs())
