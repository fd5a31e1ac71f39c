import type {LedgerEntry} from '../ledger.ts'
import type {LibraryContext} from './library-context.ts'
import {monacoFiles} from './monaco-files.ts'
import {prismLanguages} from './prism-languages.ts'

/** Files that a library asks for beside its script, by names that it puts together when it runs. */
interface LibraryFiles {
  /** The script, in its package; the version is a group. */
  readonly script: RegExp
  /** From the folder of the script; `$1` stands for the version. */
  readonly folder: string
  names(context: LibraryContext): readonly string[] | Promise<readonly string[]>
}

const mathjaxFaces =
  'AMS-Regular Calligraphic-Bold Calligraphic-Regular Fraktur-Bold Fraktur-Regular Main-Bold Main-Italic Main-Regular Math-BoldItalic Math-Italic Math-Regular SansSerif-Bold SansSerif-Italic SansSerif-Regular Script-Regular Size1-Regular Size2-Regular Size3-Regular Size4-Regular Typewriter-Regular Vector-Bold Vector-Regular Zero'

const known: readonly LibraryFiles[] = [
  {
    script: /^npm:\/mathjax@(3[^/]*)\/es5\/[\w-]*chtml[\w-]*\.js$/,
    folder: 'output/chtml/fonts/woff-v2/',
    names: () => mathjaxFaces.split(' ').map((face) => `MathJax_${face}.woff`),
  },
  {
    script: /^npm:\/prismjs@([^/]*)\/plugins\/autoloader\/prism-autoloader(?:\.min)?\.js$/,
    folder: '../../components/',
    names: prismLanguages,
  },
  {
    script: /^npm:\/monaco-editor@([^/]*)\/min\/vs\/loader(?:\.min)?\.js$/,
    folder: './',
    names: monacoFiles,
  },
  // Whatever address it was taken from, it asks unpkg for its sheets.
  {
    script: /^npm:\/@phosphor-icons\/web@([^/]*)\/src\/index\.js$/,
    folder: 'https://unpkg.com/@phosphor-icons/web@$1/src/',
    names: () => ['regular', 'thin', 'light', 'bold', 'fill', 'duotone'].map((weight) => `${weight}/style.css`),
  },
]

/** The addresses that a script of a CDN asks for when it runs. */
export async function filesBesideScript(
  {url, path = '', status}: LedgerEntry,
  context: Omit<LibraryContext, 'path'>,
): Promise<string[]> {
  if (status !== 'vendored' || !URL.canParse(url, 'https://page.invalid/')) return []
  for (const {script, folder, names} of known) {
    const match = script.exec(path)
    if (match === null) continue
    const base = new URL(folder.replace('$1', match[1] ?? ''), new URL(url, 'https://page.invalid/'))
    return (await names({...context, path})).map((name) => new URL(name, base).href)
  }
  return []
}
