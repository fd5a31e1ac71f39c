import type {Finding, Profile} from '@ampoule/lint'
import type {MappedText} from './capabilities.ts'
import {resolveCdn} from './cdn/resolve-cdn.ts'
import type {LedgerEntry} from './ledger.ts'
import {problem} from './problem.ts'
import {laterOpening} from './script-text.ts'

/** Sources in the position map that are scripts of libraries. */
const library = /^(?:npm:\/.*\.[cm]?js$|https:\/\/[^?#]*\.[cm]?js(?:[?#]|$))/

/**
 * The page for the linter, without the code of libraries that went in to the letter: what they do is known of them, or seen
 * when the page runs. Offsets, lines and bytes stay.
 */
export function withoutLibraries({text, segments}: MappedText): string {
  const parts: string[] = []
  let done = 0
  for (const [index, {offset, position}] of segments.entries()) {
    if (!library.test(position.file) || offset < done) continue
    const end = text.indexOf('</script', offset)
    const next = segments.slice(index + 1).find(({position: other}) => !library.test(other.file))?.offset ?? text.length
    const close = Math.min(end === -1 ? text.length : end, next)
    const element = text.lastIndexOf('<script', offset)
    const isString = text.startsWith(laterOpening, text.indexOf('>', element) + 1)
    const until = isString ? endOfString(text, offset) : close
    const code = text.slice(offset, until)
    parts.push(text.slice(done, offset), isString ? blank(code) : commented(code))
    done = until
  }
  return parts.length === 0 ? text : [...parts, text.slice(done)].join('')
}

/** Place of the quote that ends a string. */
function endOfString(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

function commented(code: string): string {
  return code.length < 4 ? code : `/*${blank(code.slice(2, -2))}*/`
}

/** A text as long as the code, in characters, lines and bytes, of characters that no rule minds. */
function blank(code: string): string {
  return code.replace(/[^\n\x80-\uffff]+|[\x80-\u07ff]+|[\ud800-\udbff][\udc00-\udfff]|[\u0800-\uffff]/g, (run) => {
    const first = run.charCodeAt(0)
    if (first < 0x80) return '-'.repeat(run.length)
    if (first < 0x800) return '\u00e9'.repeat(run.length)
    return run.length === 2 ? '\u{1f600}' : '\u2014'
  })
}

interface Note {
  /** A name, or its beginning. */
  readonly package: RegExp
  /** Of the file, where only some of the package do so. */
  readonly path?: RegExp
  readonly needs: 'eval' | 'files'
  readonly message: string
}

/** Deeds of libraries when they run, which a reader of the page cannot see. */
const notes: readonly Note[] = [
  {package: /^vue$/, needs: 'eval', message: '`vue` compiles templates that stand in the page with `Function`'},
  {package: /^(?:alpinejs|petite-vue)$/, needs: 'eval', message: 'This library runs its attributes with `Function`'},
  {package: /^handlebars$/, needs: 'eval', message: '`handlebars` compiles templates with `Function`'},
  {
    package: /^babylonjs/,
    needs: 'files',
    message: '`babylonjs` asks its CDN for textures and decoders that a scene needs',
  },
  {package: /^tesseract\.js$/, needs: 'files', message: '`tesseract.js` fetches its worker and its language data'},
  {package: /^mathjax$/, needs: 'files', message: '`mathjax` fetches fonts and extensions that a formula needs'},
  {package: /^monaco-editor$/, needs: 'files', message: '`monaco-editor` fetches its modules and workers'},
  {
    package: /^@(?:tensorflow|huggingface|mediapipe|xenova)\//,
    needs: 'files',
    message: 'This library fetches the weights of its models',
  },
  {package: /^ace-builds$/, needs: 'files', message: '`ace-builds` fetches its themes, modes and workers'},
  {package: /^plotly\.js/, needs: 'files', message: '`plotly.js` fetches the shapes of its maps'},
  {
    package: /^p5$/,
    path: /p5\.sound/,
    needs: 'files',
    message: '`p5.sound` starts an audio worklet from a `blob:`, which `script-src` blocks',
  },
  {package: /^firebase$/, needs: 'files', message: '`firebase` asks its services, and a sealed page reaches none'},
  {package: /^@?iconify/, needs: 'files', message: '`iconify` fetches each icon from its service'},
  {package: /^(?:ionicons|boxicons)$/, path: /\.js$/, needs: 'files', message: 'This library fetches each icon'},
  {
    package: /^@shoelace-style\//,
    path: /autoloader/,
    needs: 'files',
    message: 'This library fetches each of its components',
  },
  {package: /^@ffmpeg\//, needs: 'files', message: '`ffmpeg` fetches its core'},
  {
    package: /^(?:twemoji|@twemoji\/api)$/,
    needs: 'files',
    message: '`twemoji` fetches a picture for each emoji, which browsers draw by themselves',
  },
  {package: /^webfontloader$/, needs: 'files', message: '`webfontloader` asks for sheets of fonts: link them instead'},
  {
    package: /^@(?:lottiefiles\/(?:lottie|dotlottie)-|dotlottie\/|rive-app\/)/,
    needs: 'files',
    message: 'This player fetches its animation: give it the file as data',
  },
  {package: /^cesium$/, needs: 'files', message: '`cesium` fetches its workers and its globe'},
  {
    package: /^socket\.io-client$/,
    needs: 'files',
    message: '`socket.io` connects to a server, and a sealed page reaches none',
  },
  {package: /^onnxruntime-web$/, needs: 'files', message: '`onnxruntime-web` fetches its engine and a model'},
  {package: /^pyodide$/, needs: 'files', message: '`pyodide` fetches the interpreter and its packages'},
  {
    package: /^(?:maplibre-gl|mapbox-gl|leaflet)$/,
    needs: 'files',
    message: 'A map fetches its tiles; a static map needs none',
  },
]

/** One note for each package of the page that is known for what its code alone does not show. */
export function libraryNotes(entries: readonly LedgerEntry[], {csp}: Profile, file: string): Finding[] {
  const mayEval = csp === '' || csp.includes("'unsafe-eval'")
  const found = new Map<Note, LedgerEntry>()
  for (const entry of entries) {
    const name = /^npm:\/((?:@[^/@]+\/)?[^/@]+)@.*\.[cm]?js$/.exec(entry.path ?? '')?.[1] ?? ''
    const note = notes.find(
      (one) =>
        one.package.test(name) && one.path?.test(entry.path ?? '') !== false && !(one.needs === 'eval' && mayEval),
    )
    if (note !== undefined && entry.status === 'vendored' && !found.has(note)) found.set(note, entry)
  }
  return [...found].map(([{needs, message}, {place, url}]) =>
    problem(needs === 'eval' ? 'library-eval' : 'library-files', message, {file, place, url}),
  )
}

/** The families that the page asks a font service for and that are none of its own, one note for each. */
export function foreignFonts(entries: readonly LedgerEntry[]): Finding[] {
  const found = new Map<string, LedgerEntry>()
  for (const entry of entries) {
    const asset = entry.sink === 'style' ? resolveCdn(entry.url) : undefined
    const names = asset?.kind === 'fonts' || asset?.kind === 'dropped' ? (asset.foreign ?? []) : []
    for (const name of names) if (!found.has(name)) found.set(name, entry)
  }
  return [...found].map(([name, {file: from, place, url}]) =>
    problem('foreign-font', `\`${name}\` is not a font of \`${hostOf(url)}\`: the page falls back to the next one`, {
      file: from,
      place,
      url,
    }),
  )
}

function hostOf(url: string): string {
  return new URL(url.trim(), 'https://page.invalid/').hostname
}
