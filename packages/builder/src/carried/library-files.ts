import type {LedgerEntry} from '../ledger.ts'

/** Files that a library asks for beside its script, by names that it puts together when it runs. */
interface LibraryFiles {
  /** The script, in its package. */
  readonly script: RegExp
  /** From the folder of the script. */
  readonly folder: string
  readonly names: readonly string[]
}

const mathjaxFaces =
  'AMS-Regular Calligraphic-Bold Calligraphic-Regular Fraktur-Bold Fraktur-Regular Main-Bold Main-Italic Main-Regular Math-BoldItalic Math-Italic Math-Regular SansSerif-Bold SansSerif-Italic SansSerif-Regular Script-Regular Size1-Regular Size2-Regular Size3-Regular Size4-Regular Typewriter-Regular Vector-Bold Vector-Regular Zero'

const known: readonly LibraryFiles[] = [
  {
    script: /^npm:\/mathjax@3[^/]*\/es5\/[\w-]*chtml[\w-]*\.js$/,
    folder: 'output/chtml/fonts/woff-v2/',
    names: mathjaxFaces.split(' ').map((face) => `MathJax_${face}.woff`),
  },
]

/** The addresses that a script of a CDN asks for when it runs. */
export function filesBesideScript({url, path = '', status}: LedgerEntry): string[] {
  const library = status === 'vendored' ? known.find(({script}) => script.test(path)) : undefined
  if (library === undefined || !URL.canParse(url, 'https://page.invalid/')) return []
  return library.names.map((name) => new URL(library.folder + name, new URL(url, 'https://page.invalid/')).href)
}
