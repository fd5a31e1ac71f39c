/**
 * Calibrates the prediction of image quality: `node scripts/calibrate-images.mjs` writes
 * packages/ampoule/src/image/calibration.ts.
 *
 * From the pictures in the public npm packages below, fetched by `npm pack` into the folder that AMPOULE_CORPUS names (or a
 * folder of its own under node_modules/.cache): of each photograph as AVIF at effort 0 and as JPEG, and of each drawing as AVIF at
 * effort 1, the least quality that keeps a similarity of 0.98, how fast errors fall with quality, and how many bytes the whole takes
 * by those of a trial of part of it. Medians are written, and of the latter what nine in ten are above.
 * Nothing is random: the same files, the same result.
 */
import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'

const packages = [
  'admin-lte@4.10.0',
  'argon-design-system-free@1.2.0',
  'gitbook-plugin-theme-api@1.1.2',
  'material-kit@2.0.4',
  'now-ui-kit@1.3.0',
  'paper-kit-2@2.1.0',
  'startbootstrap-agency@7.0.12',
  'startbootstrap-creative@7.0.7',
  'startbootstrap-grayscale@7.0.6',
  'startbootstrap-landing-page@6.0.6',
]
/** Smaller files are kept as they are, larger pictures take long and teach the same. */
const [minBytes, maxPixels] = [20 * 1024, 3_000_000]
/** Every nth picture: they come in families. */
const step = 3
const similarityAimed = 0.98

const root = fileURLToPath(new URL('..', import.meta.url))
const corpus = process.env.AMPOULE_CORPUS ?? join(root, 'node_modules/.cache/ampoule-images')
const target = join(root, 'packages/ampoule/src/image/calibration.ts')

const {
  avifFormat,
  band,
  contentOf,
  isDrawing,
  jpegFormat,
  open,
  planesOf,
  readMetadata,
  similarity,
  toRaster,
  trialOf,
} = await loadLibrary()
const samples = {photograph: [], jpeg: [], drawing: []}
for (const path of pictures()) {
  const file = readFileSync(path)
  const raster = await toRaster(open(file).autoOrient())
  const {colors, flatness} = contentOf(raster)
  if (colors <= 16 || raster.width * raster.height > maxPixels) continue
  const part = trialOf(raster)
  for (const [name, format] of Object.entries(await formatsFor(file, raster, flatness))) {
    const sample = await measure(raster, part, format)
    if (sample === undefined) continue
    samples[name].push(sample)
    console.log(path.slice(corpus.length + 1), name, sample)
  }
}
write(samples)

async function formatsFor(file, raster, flatness) {
  if (await isDrawing(raster, flatness)) return {drawing: avifFormat({effort: 1})}
  const halvesColor = (await readMetadata(file)).chromaSubsampling === '4:2:0'
  return {
    photograph: avifFormat({effort: 0, halvesColor}),
    ...(raster.channels === 3 && {jpeg: jpegFormat({halvesColor})}),
  }
}

async function measure(raster, part, format) {
  const planes = planesOf(raster)
  const tried = new Map()
  const attempt = async (quality) => {
    const bytes = await format.encode(raster, quality)
    const error = Math.log(Math.max(1e-4, 1 - similarity(planes, planesOf(await toRaster(open(bytes))))))
    tried.set(quality, {error, bytes: bytes.length})
    return error
  }
  let [low, high] = [30, 95]
  while (low < high) {
    const quality = (low + high) >> 1
    if ((await attempt(quality)) <= Math.log(1 - similarityAimed)) high = quality
    else low = quality + 1
  }
  if (high >= 95) return undefined
  const [below, above] = [Math.max(30, high - 8), Math.min(95, high + 8)]
  for (const quality of [below, above]) if (!tried.has(quality)) await attempt(quality)
  const [one, other] = [tried.get(below), tried.get(above)]
  const fall = (one.error - other.error) / (above - below)
  if (part === undefined) return {quality: high, fall}
  const share = (raster.width * raster.height) / (part.width * part.height)
  const trial = await format.encode(part, high)
  const alike = similarity(planesOf(part), planesOf(await toRaster(open(trial))), band)
  const bias = Math.log(1 - alike) - tried.get(high).error
  return {quality: high, fall, whole: tried.get(high).bytes / (trial.length * share), bias}
}

function summary(list) {
  const quantile = (name, share) => {
    const values = list.flatMap((sample) => sample[name] ?? []).sort((a, b) => a - b)
    return values[Math.floor(values.length * share)]
  }
  const median = (name) => quantile(name, 0.5)
  return {
    quality: median('quality'),
    fall: median('fall'),
    bias: median('bias'),
    whole: quantile('whole', 0.1),
  }
}

function* pictures() {
  const seen = new Set()
  const paths = packages.flatMap((name) => {
    const folder = join(corpus, name.replaceAll('/', '+'))
    if (!existsSync(folder)) unpack(name, folder)
    return readdirSync(folder, {recursive: true})
      .filter((path) => /\.(?:jpe?g|png)$/i.test(path))
      .sort()
      .map((path) => join(folder, path))
  })
  for (const path of paths) {
    const bytes = readFileSync(path)
    const hash = createHash('sha256').update(bytes).digest('hex')
    if (bytes.length < minBytes || seen.has(hash)) continue
    seen.add(hash)
    if (seen.size % step === 0) yield path
  }
}

function unpack(name, folder) {
  mkdirSync(folder, {recursive: true})
  const [{filename}] = JSON.parse(execFileSync('npm', ['pack', name, '--json', '--ignore-scripts'], {cwd: folder}))
  execFileSync('tar', ['xzf', filename], {cwd: folder})
}

async function loadLibrary() {
  const outfile = join(root, 'packages/ampoule/node_modules/.cache/calibrate-images.mjs')
  const options = {outfile, bundle: true, format: 'esm', platform: 'node', external: ['sharp'], logLevel: 'error'}
  await build({
    entryPoints: [join(root, 'packages/ampoule/test/image/calibrate.ts')],
    conditions: ['@ampoule/source'],
    ...options,
  })
  return import(pathToFileURL(outfile).href)
}

function write({photograph, jpeg, drawing}) {
  const row = (list) => {
    const {quality, fall, bias, whole} = summary(list)
    return `{quality: ${quality}, fall: ${fall.toFixed(3)}, bias: ${Number(bias.toFixed(2))}, whole: ${whole.toFixed(2)}}`
  }
  writeFileSync(
    target,
    `// Written by scripts/calibrate-images.mjs; do not edit.

/** Figures that were measured of one format. */
export interface Calibrated {
  /** Least quality that gives a similarity of ${similarityAimed}. */
  readonly quality: number
  /** How much ln(1 − similarity) falls with each step of quality. */
  readonly fall: number
  /** How much larger ln(1 − similarity) is of a trial than of the whole. */
  readonly bias: number
  /** Bytes of a whole picture by those of a trial, for its size: nine in ten take at least as many. */
  readonly whole: number
}

/** AVIF at effort 0 of ${photograph.length} photographs, JPEG of ${jpeg.length} of them, AVIF at effort 1 of ${drawing.length} drawings. */
export const calibration = {
  photograph: ${row(photograph)},
  jpeg: ${row(jpeg)},
  drawing: ${row(drawing)},
} as const satisfies Readonly<Record<string, Calibrated>>
`,
  )
}
