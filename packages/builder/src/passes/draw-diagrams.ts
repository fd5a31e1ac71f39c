import {boolean} from '@ampoule/lint'
import type {Element, ElementContent} from 'hast'
import * as v from 'valibot'
import {contextOf} from '../build-context.ts'
import {type Capabilities, CapabilityError} from '../capabilities.ts'
import {readChart} from '../data/chart.ts'
import {chartSpec} from '../data/chart-spec.ts'
import {type DrawnRows, dataDetails} from '../data/data-table.ts'
import {drawnColumns} from '../data/drawn-columns.ts'
import {type Provenance, provenanceInWords, provenanceProperties} from '../data/provenance.ts'
import {type Rows, readRowsOf, rowsOfText, rowsOfValue} from '../data/read-rows.ts'
import {snapshotOf} from '../data/snapshot.ts'
import {definePass} from '../define-pass.ts'
import type {DiagramRequest, DrawnDiagram} from '../diagram/drawn-diagram.ts'
import {labelOf, labelOfDrawing} from '../diagram/label.ts'
import {hasLinks, isWide, settleMarks, settleWidth} from '../diagram/settle.ts'
import {allText, element, elementsOf, getAttribute, replaceIn} from '../hast.ts'
import {prepareSvg} from '../image/prepare-svg.ts'
import {drawnSvg} from '../image/svg/inline.ts'
import {takenIn} from '../ledger.ts'
import {problem} from '../problem.ts'

/** Pixels of a chart whose words are still readable on a phone, and of the drawing of a wider one that is shown there. */
const [widestOfPhone, phoneWidth] = [560, 360]

/** Languages of code blocks that are drawn. */
const languages: ReadonlyMap<string, Language> = new Map([
  ['mermaid', 'mermaid'],
  ['dot', 'dot'],
  ['graphviz', 'dot'],
  ['d2', 'd2'],
  ['vega-lite', 'vega-lite'],
  ['chart', 'chart'],
])

/**
 * Pass: code blocks of `mermaid`, `dot`, `d2`, `chart` and `vega-lite` become drawings. What cannot be drawn is left to a host that draws it,
 * or stays code, with a finding.
 */
export const drawDiagrams = definePass({
  name: 'draw-diagrams',
  summary: 'Turn code blocks of `mermaid`, `dot`, `d2`, `chart` and `vega-lite` into SVG.',
  needs: [],
  options: {
    hostDraws: boolean('Whether the host draws `<pre class="mermaid">` itself.', false),
    themed: boolean('Whether a theme shows one of two drawings of a wide chart.', false),
    strangers: boolean('Whether strangers wrote the page, who may not have their `vega-lite` worked out.', false),
  },
  async transform(tree, {options, file, path, capabilities, ledger}) {
    let count = 0
    // All are asked for at once: what draws them is started once, and ended when none is left.
    const blocks = elementsOf(tree).flatMap(({node, parent}) => {
      const block = blockIn(node)
      if (block === undefined) return []
      const source = allText(block.code)
      const drawing = isChart(block.language) ? undefined : diagramOf({language: block.language, source})
      // It is awaited in its turn.
      drawing?.catch(() => undefined)
      return [{node, parent, source, language: block.language, drawing}]
    })
    for (const {node, parent, source, language, drawing: asked} of blocks) {
      const place = node.position
      try {
        const {
          svg,
          narrow,
          notes = [],
          rows,
          title,
          description,
          provenance = {},
          isInteractive,
        } = await (asked ?? chartOf(language, source))
        const settled = async (text: string): Promise<Element> => {
          const prepared = drawnSvg((await prepareSvg(text, {prefix: `diagram-${++count}`})).svg)
          if (isChart(language)) settleMarks(prepared)
          prepared.properties.role = hasLinks(prepared) ? 'group' : 'img'
          prepared.properties.ariaLabel =
            [title, description].filter((part) => part).join('. ') ||
            (isChart(language)
              ? labelOfDrawing(prepared, 'Chart')
              : language === 'd2'
                ? labelOfDrawing(prepared)
                : labelOf(source))
          return prepared
        }
        const prepared = await settled(svg)
        const scrolls = !isChart(language) && settleWidth(prepared)
        for (const {message, line} of notes)
          report('partial-diagram', message, placeOfLine(place, source, line) ?? place)
        const parts: ElementContent[] = narrow === undefined ? [prepared] : [prepared, await settled(narrow)]
        const caption = [title, provenanceInWords(provenance)].filter((part) => part).join(' · ')
        if (language === 'chart' && caption !== '')
          parts.unshift(element('figcaption', {}, [{type: 'text', value: caption}]))
        if (rows !== undefined) parts.push(dataDetails(rows))
        const figure = element(
          'figure',
          {
            className: [
              isChart(language) ? 'chart' : 'diagram',
              ...(isInteractive ? ['interactive'] : []),
              ...(narrow === undefined ? [] : ['fluid']),
              ...(scrolls && isWide(prepared) ? ['wide'] : []),
            ],
            ...provenanceProperties(provenance),
            // Words in a wide diagram stay readable: it scrolls, also by keys.
            ...(scrolls && {tabIndex: 0}),
          },
          parts,
        )
        if (place) figure.position = place
        replaceIn(parent, node, figure)
      } catch (error) {
        if (!(error instanceof CapabilityError)) throw error
        if (options.hostDraws && language === 'mermaid') {
          replaceIn(parent, node, element('pre', {className: ['mermaid']}, [{type: 'text', value: source}]))
          continue
        }
        report('undrawn-diagram', error.message, placeOfLine(place, source, error.line) ?? place)
      }
    }

    function report(kind: 'undrawn-diagram' | 'partial-diagram', message: string, place: Element['position']): void {
      contextOf(file).findings.push(problem(kind, message, {file: path, place}))
    }

    function diagramOf(request: DiagramRequest): Promise<Drawn> {
      return drawn(capabilities, {...request, ofStrangers: options.strangers})
    }

    async function chartOf(language: Language, source: string): Promise<Drawn> {
      if (language !== 'chart') {
        if (options.strangers)
          throw new CapabilityError('unreadable', 'Specifications of strangers are not worked out: write a `chart`')
        return {...(await diagramOf({language: 'vega-lite', source})), ...titleOfSpec(source)}
      }
      const chart = readChart(source)
      const {rows, taken = {}} = await rowsOf(chart.data)
      const drawing = (width = chart.width) => vegaLite(chartSpec({...chart, ...(width && {width})}, rows))
      const {x, color, all: columns} = drawnColumns(chart, rows)
      const names = color === undefined ? [x] : [x, color]
      const whole = await drawing()
      const isWide = options.themed && chart.type !== 'sparkline' && (chart.width ?? 0) > widestOfPhone
      const asOf = chart.asOf instanceof Date ? chart.asOf.toISOString().slice(0, 10) : chart.asOf
      return {
        ...whole,
        ...(isWide && {narrow: (await drawing(phoneWidth)).svg}),
        title: chart.title,
        description: chart.description,
        provenance: {...taken, ...(chart.source && {source: chart.source}), ...(asOf && {asOf})},
        isInteractive: chart.interactive === true,
        ...(chart.type !== 'sparkline' && {rows: {...rows, columns, names}}),
      }
    }

    function vegaLite(spec: object): Promise<DrawnDiagram> {
      return drawn(capabilities, {language: 'vega-lite', source: JSON.stringify(spec)})
    }

    async function rowsOf(data: unknown): Promise<{rows: Rows; taken?: Provenance | undefined}> {
      if (typeof data !== 'string') return {rows: rowsOfValue(data)}
      if (!/^[^\n]{1,400}\.(?:csv|tsv|json)$/i.test(data)) return {rows: rowsOfText(data, 'csv')}
      if (capabilities.read === undefined) throw new CapabilityError('unreadable', `\`${data}\` cannot be read here`)
      const subject = {url: data, sink: 'connect', file: path} as const
      try {
        const {file: read, rows} = await readRowsOf(data, path, capabilities.read)
        const taken = await snapshotOf(read, {url: data, from: path, read: capabilities.read})
        ledger.record({...subject, ...takenIn(read), bytes: 0})
        return {rows, taken}
      } catch (error) {
        if (error instanceof CapabilityError) ledger.record({...subject, status: 'failed', reason: error.message})
        throw error
      }
    }
  },
})

type Language = DiagramRequest['language'] | 'chart'

interface Drawn extends DrawnDiagram {
  /** The same for a phone. */
  readonly narrow?: string
  readonly title?: string | undefined
  readonly description?: string | undefined
  /** Source of the numbers, and their time. */
  readonly provenance?: Provenance
  /** True where a script shows what marks say. */
  readonly isInteractive?: boolean
  /** Rows that the drawing is of. */
  readonly rows?: DrawnRows
}

async function drawn(capabilities: Capabilities, request: DiagramRequest): Promise<DrawnDiagram> {
  const drawing = await capabilities.diagram?.(request)
  if (drawing === undefined) throw new CapabilityError('unreadable', 'Diagram cannot be drawn here')
  return typeof drawing === 'string' ? {svg: drawing} : drawing
}

/** Place of a line of the code in a fence; undefined where the lines of the code are not those of the document. */
function placeOfLine(place: Element['position'], source: string, line: number | undefined): Element['position'] {
  if (place === undefined || line === undefined) return undefined
  const lines = source.replace(/\n$/, '').split('\n').length
  if (place.end.line - place.start.line !== lines + 1 || line > lines) return undefined
  const point = {line: place.start.line + line, column: 1}
  return {start: point, end: point}
}

function isChart(language: Language): language is 'chart' | 'vega-lite' {
  return language === 'chart' || language === 'vega-lite'
}

function blockIn(node: Element): {code: Element; language: Language} | undefined {
  const [code] = node.tagName === 'pre' ? node.children : []
  if (code?.type !== 'element' || code.tagName !== 'code') return undefined
  const [, name = ''] = /(?:^|\s)language-([\w-]+)/.exec(getAttribute(code, 'class') ?? '') ?? []
  const language = languages.get(name)
  return language === undefined ? undefined : {code, language}
}

const lines = v.union([v.string(), v.array(v.string())])
const spec = v.object({
  title: v.optional(v.union([lines, v.object({text: lines})])),
  description: v.optional(v.string()),
})

/** Words that stand at the head of a specification; those of its axes are no title. */
function titleOfSpec(source: string): {title?: string; description?: string} {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), spec), source)
  if (!result.success) return {}
  const {title, description} = result.output
  const words = typeof title === 'object' && 'text' in title ? title.text : title
  return {
    ...(words !== undefined && {title: [words].flat().join(' ')}),
    ...(description !== undefined && {description}),
  }
}
