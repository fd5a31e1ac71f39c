import type {PageReference} from '../html/reading.ts'
import type {CarriedFiles} from '../references/carried/carried-files.ts'
import type {Sink} from '../references/reference.ts'
import {classifyUrl} from '../references/url.ts'
import {attribute} from '../source/source.ts'

/** True when the loader of the page gives what a reference asks for, out of the table. */
export function isAnswered(reference: PageReference, carried: CarriedFiles): boolean {
  const {url, whole, sink} = reference
  if (url === '' || !whole) return false
  // A build that knows all workers of a list starts them from the page's own text, and leaves the address for others.
  if (sink === 'worker' && !reference.certain && carried.hasElsewhere(url)) return true
  if (!mayAnswer(reference, carried)) return false
  if (sink === 'frame' || sink === 'object' || sink === 'popup' || leadsIntoFrame(reference)) return carried.shows(url)
  return carried.holds(url) || (sink === 'connect' && classifyUrl(url) === 'data')
}

/** True of a link whose target has a name: a frame shows what it leads to. */
function leadsIntoFrame({sink, node}: PageReference): boolean {
  return sink === 'link' && /^[^_]/.test(attribute(node, 'target') ?? '')
}

/** A reference as the loader has it answered, where the policy has a say in that; undefined where it has none. */
export function asAnswered(reference: PageReference): PageReference | undefined {
  const url = givenAs.get(reference.sink)
  // The loader runs as text what a worker imports.
  const given = reference.api === 'importScripts' ? {sink: {value: 'eval'}} : url && {url: {value: url}}
  return given ? Object.create(reference, given) : undefined
}

/** Addresses of the kind by which the loader gives what is carried. */
export const givenAs: ReadonlyMap<Sink, string> = new Map([
  ['image', 'data:,'],
  ['media', 'data:,'],
  ['track', 'data:,'],
  ['font', 'data:,'],
  ['worker', 'blob:https://page.test/1'],
])

/** True when the loader hears of what a reference asks for, whatever that is. */
export function mayAnswer(reference: PageReference, {parts}: CarriedFiles): boolean {
  // Frames have a world of their own.
  if (reference.document.parent !== undefined) return false
  if (reference.sink === 'link') return true
  // What is sent is meant for a server.
  if (reference.sent) return false
  return parts.has(partFor(reference) ?? '')
}

/** The part that answers for what scripts ask for; none for what the markup asks for, which no script hears of. */
function partFor({sink, kind, api = '', byScript, isTop}: PageReference): string | undefined {
  if (!byScript && isTop) return undefined
  switch (sink) {
    case 'connect':
      return connections.get(api)
    case 'image':
    case 'media':
    case 'track':
      if (byScript) return 'elements'
      return kind === 'css-url' ? 'styles' : 'markup'
    case 'font':
      return byScript ? 'fonts' : 'styles'
    case 'script':
    case 'style':
      return 'links'
    case 'worker':
      return /serviceWorker/.test(api) ? undefined : 'workers'
    case 'popup':
      return 'windows'
    case 'frame':
    case 'object':
      return /^(?:location|open$)/.test(api) ? 'windows' : 'frames'
    case 'sprite':
      return 'sprites'
  }
  return undefined
}

const connections: ReadonlyMap<string, string> = new Map([
  ['fetch', 'fetching'],
  ['XMLHttpRequest#open', 'requests'],
  ['Cache#add', 'caching'],
  ['Cache#addAll', 'caching'],
])
