import {describePart} from '../measure/tally.ts'
import {type Advice, adviseOn, type Weighed} from './advice.ts'

/** A payload that is embedded again and again. */
export function sharePayload({source, uris, partAt, input}: Weighed): Advice[] {
  const known = new Map<string, number>()
  const advice: Advice[] = []
  for (const uri of uris) {
    if (uri.end - uri.start < minLength) continue
    const part = partAt(uri.start)
    const text = source.text.slice(uri.start, uri.end)
    const first = known.get(text)
    if (first === undefined) known.set(text, uri.start)
    else if (part !== undefined) {
      const line = partAt(first)?.place.start.line
      const message = `Embed ${describePart(part)} once: the same is on line ${line}`
      advice.push(adviseOn(part, 1, {id: 'share-payload', message, command: `ampoule build ${input}`}))
    }
  }
  return advice
}

/** In characters. */
const minLength = 1024
