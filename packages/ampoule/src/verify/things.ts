/** Name of a thing that was blocked, for messages, by the directive that decides over it. */
export function thingOf(directive: string, blocked: string): string {
  const word = words[blocked]
  if (word !== undefined) {
    if (blocked === 'inline') return inline[directive] ?? word
    return word
  }
  return things[directive] ?? 'Reference'
}

const words: Readonly<Record<string, string>> = {
  inline: 'Inline code',
  eval: '`eval`',
  'wasm-eval': 'WebAssembly',
  'trusted-types-policy': 'Trusted Types policy',
  'trusted-types-sink': 'Text given to a Trusted Types sink',
}

const inline: Readonly<Record<string, string>> = {
  'script-src-elem': 'Inline script',
  'script-src-attr': 'Event handler in an attribute',
  'style-src-elem': 'Inline style',
  'style-src-attr': 'Style attribute',
}

const things: Readonly<Record<string, string>> = {
  'script-src-elem': 'Script',
  'script-src': 'Script',
  'style-src-elem': 'Stylesheet',
  'style-src': 'Stylesheet',
  'img-src': 'Image',
  'font-src': 'Font',
  'media-src': 'Media file',
  'connect-src': 'Request',
  'frame-src': 'Frame',
  'child-src': 'Frame',
  'worker-src': 'Worker',
  'object-src': 'Plugin content',
  'manifest-src': 'Manifest',
  'form-action': 'Form sent',
  'base-uri': 'Base address',
}

/** Name of the thing that a request was for, by `Sec-Fetch-Dest`. */
export function destinationThing(destination: string): string {
  return destinations[destination] ?? 'Request'
}

const destinations: Readonly<Record<string, string>> = {
  script: 'Script',
  style: 'Stylesheet',
  image: 'Image',
  font: 'Font',
  audio: 'Media file',
  video: 'Media file',
  track: 'Track',
  iframe: 'Frame',
  frame: 'Frame',
  object: 'Plugin content',
  embed: 'Plugin content',
  worker: 'Worker',
  sharedworker: 'Worker',
  serviceworker: 'Service worker',
  manifest: 'Manifest',
}

const own = 'https://page.invalid/'

/** " from `a.test`", " `b.png` beside the page", or nothing when there is no address. */
export function shownAddress(url: string, preposition?: string): string {
  if (url.startsWith(own)) {
    const path = url.slice(own.length)
    return preposition === undefined
      ? ` \`${path.slice(0, 100)}\` beside the page`
      : ` ${preposition} \`/${path.slice(0, 100)}\` beside the page`
  }
  if (/^(?:https?|wss?):/.test(url) && URL.canParse(url)) return ` ${preposition ?? 'from'} \`${new URL(url).host}\``
  if (/^(?:data|blob|file|filesystem|about)\b/.test(url)) return ` from \`${url.split(':')[0]}:\``
  return ''
}
