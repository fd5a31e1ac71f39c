import {CapabilityError} from '@ampoule/build'
import {textOn} from '@ampoule/build/internals'
import {importOptional} from './import-optional.ts'

/** Most edges and nodes: how long layout takes grows faster than they do. */
const MAX_PARTS = 600

/** Colours follow the page where the graph does not say. */
const attributes = {
  graphAttributes: {bgcolor: 'transparent', fontname: 'sans-serif', fontsize: 12},
  nodeAttributes: {fontname: 'sans-serif', fontsize: 12, shape: 'box', style: 'rounded', height: 0.4},
  edgeAttributes: {fontname: 'sans-serif', fontsize: 10, arrowsize: 0.7},
} as const

/** Draws a graph in the language of Graphviz. Throws `CapabilityError`. */
export async function drawDot(source: string): Promise<string> {
  const {instance} = await importOptional(() => import('@viz-js/viz'), '@viz-js/viz')
  const viz = await instance()
  // A reading without a layout tells how much there is to lay out.
  const read = viz.render(source, {engine: 'dot', format: 'canon', reduce: false})
  if (read.status === 'failure') throw invalid(read.errors)
  const parts = read.output.match(/->|--|\[/g)?.length ?? 0
  if (parts > MAX_PARTS) throw new CapabilityError('too-large', `Graph has more than ${MAX_PARTS} nodes and edges`)
  const drawn = viz.render(source, {engine: 'dot', format: 'svg', ...attributes})
  if (drawn.status === 'failure') throw invalid(drawn.errors)
  return themed(drawn.output)
}

function invalid(errors: readonly {readonly message: string}[]): CapabilityError {
  return new CapabilityError(
    'invalid',
    `Diagram cannot be read: ${errors[0]?.message.split('\n')[0] ?? 'it is no graph'}`,
  )
}

/** Black is what nobody chose. Sizes are points, and the page has a font of its own. */
function themed(svg: string): string {
  const [, background = ''] =
    /class="graph"[^>]*>(?:\s*<title>[^<]*<\/title>)?\s*<polygon fill="([^"]*)"/.exec(svg) ?? []
  const ground = inkOn(background) ?? 'var(--color-text, currentColor)'
  return inked(svg)
    .replace(/^[\s\S]*?(?=<svg)/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(stroke|fill)="black"/g, `$1="${ground}"`)
    .replace(/<text (?![^>]*\bfill=)/g, `<text fill="${ground}" `)
    .replace(/font-family="sans-serif"/g, 'font-family="var(--font-heading, sans-serif)"')
}

/**
 * Words on a colour that the author chose are black or white, in both themes, where their colour is nobody's choice. Black that fills
 * a node is somebody's.
 */
function inked(svg: string): string {
  let ink: string | undefined
  let isBox = false
  return svg.replace(/<(g|polygon|ellipse|path|text)\b([^>]*)/g, (tag, name: string, attributes: string) => {
    const [, kind] = /\bclass="(graph|cluster|node|edge)"/.exec(attributes) ?? []
    if (kind !== undefined) {
      isBox = kind === 'cluster' || kind === 'node'
      ink = undefined
    }
    const [, fill = 'none'] = /\bfill="([^"]*)"/.exec(attributes) ?? []
    if (name === 'text') return ink === undefined || fill !== 'none' ? tag : `<text fill="${ink}"${attributes}`
    if (name === 'g' || !isBox) return tag
    ink = inkOn(fill) ?? ink
    return tag.replace('fill="black"', 'fill="#000000"')
  })
}

/** Black or white on a colour, in a form that black of nobody's choice does not have; undefined on what is none. */
function inkOn(fill: string): string | undefined {
  return {black: '#000000', white: '#ffffff', none: undefined}[textOn(fill) ?? 'none']
}
