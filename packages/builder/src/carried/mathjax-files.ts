import type {LibraryContext} from './library-context.ts'
import {filesOf} from './library-patterns.ts'

/** Commands and environments by which MathJax 3 knows that it needs an extension. */
const commands: Readonly<Record<string, string>> = {
  action: 'toggle mathtip texttip',
  amscd: 'begin{CD}',
  bbox: 'bbox',
  boldsymbol: 'boldsymbol',
  braket: 'bra ket braket set Bra Ket Braket Set ketbra Ketbra',
  bussproofs: 'begin{prooftree}',
  cancel: 'cancel bcancel xcancel cancelto',
  color: 'color definecolor textcolor colorbox fcolorbox',
  enclose: 'enclose',
  extpfeil: 'xtwoheadrightarrow xtwoheadleftarrow xmapsto xlongequal xtofrom Newextarrow',
  html: 'href class style cssId',
  mhchem: 'ce pu',
  newcommand: 'newcommand renewcommand newenvironment renewenvironment def let',
  unicode: 'unicode',
  verb: 'verb',
}

/** The files that MathJax 3 asks for beside its script: fonts, and extensions whose commands stand in the page or that it names. */
export async function mathjaxFiles(context: LibraryContext): Promise<readonly string[]> {
  const asked = Object.entries(commands).flatMap(([name, used]) =>
    used.split(' ').some((command) => context.shows(`\\${command}`)) ? [name] : [],
  )
  const fonts = /chtml[\w-]*\.js$/.test(context.path) ? ['output/chtml/fonts/woff-v2/*.woff'] : []
  const [first = '', ...others] = asked
  return filesOf([...fonts, `input/tex/extensions/{${[first, ...others].join(',')}}.js`], context)
}
