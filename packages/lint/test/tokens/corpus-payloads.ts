import {createRequire} from 'node:module'
import {extname} from 'node:path'
import type {Reading} from '../../src/tokens/content.ts'
import type {CorpusFile, Sample} from './corpus-sample.ts'
import {excerpt, hash} from './corpus-sample.ts'

type Encode = (input: Buffer, width: number) => Promise<Buffer>

/** Payloads of real files (fonts, pictures, WebAssembly) in base64, SVG path data, hex, and bare indentation. */
export async function payloads(files: readonly CorpusFile[]): Promise<Sample[]> {
  return [...fonts(files), ...(await pictures(files)), ...drawings(files), ...hexes(files), ...indentation(files)]
}

const fontTypes: Readonly<Record<string, string>> = {
  '.woff2': 'WOFF2',
  '.woff': 'WOFF',
  '.ttf': 'TrueType',
  '.wasm': 'WebAssembly',
}

/** Payloads are long: from one file, several stretches. */
const stretches = 4
const stretch = 12_000

function fonts(files: readonly CorpusFile[]): Sample[] {
  const counts = new Map<string, number>()
  return files.flatMap((file) => {
    const type = fontTypes[extname(file.path)]
    const count = counts.get(type ?? '') ?? 0
    if (type === undefined || count > 24) return []
    counts.set(type, count + 1)
    return inBase64(file.path, `Base64, ${type}`, file.read())
  })
}

function inBase64(path: string, label: string, bytes: Buffer, reading: Reading = 'base64'): Sample[] {
  const text = bytes.toString('base64')
  if (text.length <= stretch) return text.length < 1000 ? [] : [{path, label, reading, text}]
  const count = Math.min(stretches, Math.floor(text.length / stretch))
  return Array.from({length: count}, (_, part) => {
    const from = Math.floor((part * (text.length - stretch)) / Math.max(1, count - 1)) & ~3
    return {path, label, reading, text: text.slice(from, from + stretch)}
  })
}

/** Icons and photographs that packages ship, drawn or encoded anew in each format at several sizes. */
async function pictures(files: readonly CorpusFile[]): Promise<Sample[]> {
  const sharp = createRequire(import.meta.url)('sharp')
  const encoders: Readonly<Record<string, Encode>> = {
    PNG: (input, width) => sharp(input).resize(width).png().toBuffer(),
    JPEG: (input, width) => sharp(input).resize(width).flatten({background: '#fff'}).jpeg({quality: 80}).toBuffer(),
    WebP: (input, width) => sharp(input).resize(width).webp({effort: 1}).toBuffer(),
    AVIF: (input, width) => sharp(input).resize(width).avif({effort: 0}).toBuffer(),
  }
  const sources = files
    .filter((file) => /\.(?:png|jpe?g)$/.test(file.path) || /^bootstrap-icons\/icons\/.*-fill\.svg$/.test(file.path))
    .toSorted((a, b) => hash(a.path) - hash(b.path))
    .filter((file, index) => index < 20 || !file.path.endsWith('.svg'))
  const samples: Sample[] = []
  for (const file of sources) {
    const widths = file.path.endsWith('.svg') ? [1000] : [300, 600]
    for (const [name, encode] of Object.entries(encoders)) {
      for (const width of widths) {
        const bytes = await encode(file.read(), width)
        samples.push(...inBase64(file.path, `Base64, ${name}`, bytes))
      }
    }
  }
  return samples
}

/** Icons taken together make one sample: one alone is a line or two. */
const iconsPerSample = 24

function drawings(files: readonly CorpusFile[]): Sample[] {
  const icons = files
    .filter((file) => file.path.endsWith('.svg'))
    .map((file) => ({file, text: file.read().toString('utf8')}))
  const samples: Sample[] = []
  for (let from = 0; from + iconsPerSample <= icons.length && samples.length < 360; from += iconsPerSample) {
    const some = icons.slice(from, from + iconsPerSample)
    const path = `${some[0]?.file.path}`
    const paths = some.flatMap(({text}) => [...text.matchAll(/\sd="([^"]+)"/g)].map(([, data = '']) => data))
    const svg = some.map(({text}) => text).join('')
    samples.push({path, label: 'SVG', reading: 'html', text: svg.slice(0, 16_000)})
    samples.push({path, label: 'SVG path data', reading: 'path', text: paths.join('\n').slice(0, 16_000)})
    const encoded = Buffer.from(svg).toString('base64').slice(0, 16_000)
    samples.push({path, label: 'Base64, SVG', reading: 'base64-text', text: encoded})
  }
  return samples
}

function hexes(files: readonly CorpusFile[]): Sample[] {
  const sources = files.filter((file) => /\.(?:woff2|wasm|png)$/.test(file.path))
  return sources.slice(0, 90).map((file) => ({
    path: file.path,
    label: 'Hex',
    reading: 'hex' as const,
    text: file.read().subarray(0, 6000).toString('hex'),
  }))
}

/** Code stripped to its white space and the first word of each line. */
function indentation(files: readonly CorpusFile[]): Sample[] {
  const sources = files
    .filter((file) => /\.(?:js|mjs)$/.test(file.path))
    .toSorted((a, b) => hash(a.path) - hash(b.path))
  return sources.slice(0, 200).flatMap((file) => {
    const code = excerpt(file.read().toString('utf8'), file.path)
    const text = code.replace(/^([ \t]*\w*).*$/gm, '$1')
    const dense = text.length < 1000 || text.length / text.split('\n').length > 60
    return dense ? [] : [{path: file.path, label: 'Indentation', reading: 'js' as const, text}]
  })
}
