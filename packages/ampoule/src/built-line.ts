import type {Measures} from '@ampoule/lint'
import {formatBytes, formatTokens} from '@ampoule/lint/internals'

/** Weight of a built page and the fate of its references, for a model: in one line. */
export function builtLine({bytes, tokens}: Measures, references: Readonly<Record<string, number>>): string {
  const counted = Object.entries(references).flatMap(([status, count]) => (count > 0 ? [`${count} ${status}`] : []))
  return `${formatBytes(bytes)}, ${formatTokens(tokens['claude-4.7'].mid)} tokens to read; references: ${counted.join(', ') || 'none'}`
}
