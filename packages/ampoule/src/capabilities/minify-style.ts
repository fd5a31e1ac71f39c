import {type MappedText, originAt} from '@ampoule/build'
import {transform} from 'esbuild'
import {mappedText} from './source-map.ts'

/** Minifies with esbuild; a stylesheet that it does not fully understand is left as it is, as a browser would read it. */
export async function minifyStyle(css: MappedText): Promise<MappedText> {
  const {code, map, warnings} = await transform(css.text, {
    loader: 'css',
    minify: true,
    charset: 'utf8',
    target: 'esnext',
    legalComments: 'inline',
    logLevel: 'silent',
    sourcemap: 'external',
    sourcesContent: false,
  })
  if (warnings.length > 0) return css
  let starts: readonly number[] | undefined
  return mappedText(code.trimEnd(), map, (_, line, column) => {
    starts ??= lineStarts(css.text)
    return originAt(css.segments, (starts[line - 1] ?? 0) + column - 1)
  })
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
