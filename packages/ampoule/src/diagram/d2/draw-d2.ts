import {CapabilityError, type DiagramNote, type DrawnDiagram} from '@ampoule/build'
import {parseSvg, serializeSvg} from '@ampoule/build/internals'
import type {OnDemand} from '../on-demand.ts'
import type {Board, Compiled, D2, MapNode} from './start-d2.ts'
import {themeD2} from './theme-d2.ts'

/** Longer than any drawing that people can read takes; a few characters may ask for hours. In milliseconds. */
const MAX_TIME = 60_000
/** Pixels around the drawing. */
const PADDING = 8

/** Draws a diagram in the language of D2, in the colours of the page. Throws `CapabilityError`. */
export async function drawD2(source: string, d2: OnDemand<D2>, maxTime: number = MAX_TIME): Promise<DrawnDiagram> {
  return d2.use(async (running) => {
    let timer: NodeJS.Timeout | undefined
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new CapabilityError('too-large', tooLong(maxTime))), maxTime)
    })
    try {
      return await Promise.race([draw(source, running), running.ended, tooLate])
    } catch (error) {
      // Only ending it stops what takes too long.
      if (error instanceof CapabilityError && error.problem === 'too-large') await d2.discard()
      throw error
    } finally {
      clearTimeout(timer)
    }
  })
}

async function draw(source: string, {library}: D2): Promise<DrawnDiagram> {
  const compiled = await library.compile(source, {layout: 'dagre'}).catch(fail)
  const {diagram, renderOptions} = compiled
  const options = {...renderOptions, pad: PADDING, center: false, themeID: 0, darkThemeID: null, noXMLTag: true}
  const svg = parseSvg(await library.render(diagram, options).catch(fail))
  const notes = themeD2(svg, labelledOutside(diagram)).map(({url}) => imageLeft(url, source))
  return {svg: serializeSvg(svg), notes: [...notes, ...boardsLeft(compiled)]}
}

/** Groups of a drawing have the ids of their shapes as classes, in Base64. */
function labelledOutside({shapes}: Board): Set<string> {
  const outside = shapes.filter(({labelPosition = ''}) => /^(?:OUTSIDE|BORDER)/.test(labelPosition))
  return new Set(outside.map(({id}) => Buffer.from(id).toString('base64')))
}

function imageLeft(url: string, source: string): DiagramNote {
  const line = source.split('\n').findIndex((text) => text.includes(url)) + 1
  return {
    message: `Image \`${url.slice(0, 200)}\` is not in the diagram: nothing is read or fetched for it`,
    ...(line > 0 && url !== '' && {line}),
  }
}

/** Drawings have one board. */
function boardsLeft({diagram, graph}: Compiled): DiagramNote[] {
  return (['layers', 'scenarios', 'steps'] as const satisfies readonly (keyof Board)[])
    .filter((kind) => (diagram[kind]?.length ?? 0) > 0)
    .map((kind) => {
      const line = lineOf(graph.ast?.nodes?.find((node) => nameOf(node) === kind)?.map_key?.range)
      return {message: `Only the first board of the diagram is drawn, none of its \`${kind}\``, ...(line && {line})}
    })
}

function nameOf({map_key: key}: MapNode): string | undefined {
  return key?.key?.path[0]?.unquoted_string?.value.map(({string = ''}) => string).join('')
}

/** Ranges count lines from 0. */
function lineOf(range: string | undefined): number | undefined {
  const [, line] = /^index,(\d+):/.exec(range ?? '') ?? []
  return line === undefined ? undefined : Number(line) + 1
}

/** Turns an error of D2 into one with a line. It is a list, as JSON, each with its line and column; or a sentence. */
function fail(cause: unknown): never {
  const text = cause instanceof Error ? cause.message : String(cause)
  const [first] = messagesIn(text)
    .map((message) => /^(?:index:(\d+):\d+: )?(.*)/.exec(message) ?? [])
    .map(([, line, reason = '']) => ({reason, ...(line !== undefined && {line: Number(line)})}))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  const {reason = text, ...where} = first ?? {}
  throw new CapabilityError('invalid', `Diagram cannot be read: ${reason}`, {cause, ...where})
}

function messagesIn(text: string): string[] {
  try {
    return (JSON.parse(text) as readonly {readonly errmsg: string}[]).map(({errmsg}) => errmsg)
  } catch (error) {
    if (error instanceof SyntaxError) return [text]
    throw error
  }
}

function tooLong(maxTime: number): string {
  return `Diagram is too large to be drawn: its layout takes longer than ${maxTime / 1000} s`
}
