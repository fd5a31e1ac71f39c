import type {PreparedSvg, SvgOptions} from './svg.ts'

/** As `prepareSvg` of `svg.ts`, loaded for the first SVG: its optimiser takes longer to load than most pages take to build. */
export async function prepareSvg(text: string, options?: SvgOptions): Promise<PreparedSvg> {
  const svg = await import('./svg.ts')
  return svg.prepareSvg(text, options)
}
