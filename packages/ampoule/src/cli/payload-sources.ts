import type {BuildResult} from '@ampoule/build'
import type {SourcePositionOf} from '@ampoule/lint/internals'

/** Who stands at an offset of a page that was built: the file of a payload, or the file and line of what was written. */
export function payloadSources({
  html,
  sourcePositionOf,
  embedded,
}: Pick<BuildResult, 'html' | 'sourcePositionOf' | 'embedded'>): SourcePositionOf {
  const payloads = [...embedded]
  return (offset) => {
    const payload = html.startsWith('data:', offset) && payloads.find(([url]) => html.startsWith(url, offset))
    return payload ? {file: payload[1]} : sourcePositionOf(offset)
  }
}
