import {families, formatBytes, formatTokens, visible} from '@ampoule/lint/internals'
import * as v from 'valibot'
import {pageEntries} from '../page-input.ts'
import {defineTool} from '../tool.ts'

/** The most that advice says. */
const mostAdvice = 8

export const measurePage = defineTool({
  name: 'measure_page',
  title: 'Measure a page',
  description: 'Say what a page weighs in bytes and tokens, and what would save most.',
  input: pageEntries,
  output: {
    bytes: v.number(),
    limit: v.pipe(v.nullable(v.number()), v.description('The most that the host takes, in bytes.')),
    tokens: v.pipe(
      v.record(v.string(), v.object({low: v.number(), mid: v.number(), high: v.number()})),
      v.description('Estimates by family of models.'),
    ),
    advice: v.array(v.looseObject({message: v.string(), bytes: v.number(), tokens: v.number()})),
  },
  isReadOnly: true,
  async call(input, {workspace, work, signal, progress}) {
    const page = await workspace.page(input)
    progress(`measuring ${page.name}`)
    const {measures, advice} = await work.run({do: 'measure', page}, signal)
    const {maxBytes} = page.config.lint.profile
    const limit = Number.isFinite(maxBytes) ? maxBytes : undefined
    const bands = families.map((family) => [family, measures.tokens[family]] as const)
    const shown = advice.slice(0, mostAdvice).map(({message, bytes, tokens, place, command}) => ({
      message,
      bytes,
      tokens,
      line: place.start.line,
      ...(command !== undefined && {command}),
    }))
    const lines = [
      `${formatBytes(measures.bytes)}${limit === undefined ? '' : ` of ${formatBytes(limit)}`}`,
      `tokens: ${bands.map(([family, {mid}]) => `${family} ${formatTokens(mid)}`).join(', ')}`,
      ...shown.map(({message, bytes, line}) => `line ${line}: ${visible(message)}, saves ${formatBytes(bytes)}`),
    ]
    return {
      text: `${lines.join('\n')}\n`,
      data: {
        bytes: measures.bytes,
        limit,
        tokens: Object.fromEntries(bands.map(([family, {low, mid, high}]) => [family, {low, mid, high}])),
        advice: shown,
      },
      notes: page.notes,
    }
  },
})
