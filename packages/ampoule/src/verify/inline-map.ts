import type {SourcePosition} from '@ampoule/build'
import {decode} from '@jridgewell/sourcemap-codec'

/**
 * Source of a place in an inline script, by the source map that stands at its end, as bundlers write it
 * (`sourceMappingURL=data:application/json;base64,…`); undefined when there is none.
 */
export function inlineScriptMap(html: string, offset: number): SourcePosition | undefined {
  const end = html.indexOf('</script', offset)
  const open = end === -1 ? -1 : html.lastIndexOf('<script', offset)
  const start = open === -1 ? -1 : html.indexOf('>', open) + 1
  if (start <= 0 || start > offset) return undefined
  const script = html.slice(start, end)
  const comment = script.lastIndexOf('//# sourceMappingURL=data:application/json')
  const [, encoded] = comment === -1 ? [] : (/;base64,([A-Za-z0-9+/=]+)/.exec(script.slice(comment)) ?? [])
  if (encoded === undefined) return undefined
  const map = readMap(encoded)
  if (map === undefined) return undefined
  const before = script.slice(0, offset - start).split('\n')
  const column = before.at(-1)?.length ?? 0
  const segments = decode(map.mappings)[before.length - 1] ?? []
  const [, source, line, from] = segments.findLast(([at]) => at <= column) ?? []
  const file = source === undefined ? undefined : map.sources[source]
  if (file === undefined || line === undefined || from === undefined) return undefined
  return {file, line: line + 1, column: from + 1}
}

function readMap(encoded: string): {readonly mappings: string; readonly sources: readonly string[]} | undefined {
  try {
    const map: unknown = JSON.parse(Buffer.from(encoded, 'base64').toString())
    const {mappings, sources} = map as {mappings?: unknown; sources?: unknown}
    return typeof mappings === 'string' && Array.isArray(sources) ? {mappings, sources: sources.map(String)} : undefined
  } catch (error) {
    // A page may write what it likes into a comment.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
