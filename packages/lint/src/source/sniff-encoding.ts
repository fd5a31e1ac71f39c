/**
 * The encoding that a page says it is in, found as a browser does before it parses. `start` is the page as Latin-1. Chromium
 * and the standard look at the first 1024 bytes, and Chromium goes on to the end of the head; so does this. Undefined when the
 * page says nothing that counts.
 * Source: https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
 */
export function sniffEncoding(start: string): string | undefined {
  if (start.startsWith('<\0?\0x\0')) return 'utf-16le'
  if (start.startsWith('\0<\0?\0x')) return 'utf-16be'
  const encoding = new Prescan(start).find() ?? xmlEncoding(start)
  // What can be read in ASCII up to here is not in two bytes; the other has no letters of its own to most browsers.
  if (encoding?.startsWith('utf-16')) return 'utf-8'
  return encoding === 'x-user-defined' ? 'windows-1252' : encoding
}

/** Source: https://html.spec.whatwg.org/multipage/parsing.html#concept-get-xml-encoding-when-sniffing */
function xmlEncoding(start: string): string | undefined {
  const declaration = /^<\?xml[^>]*>/.exec(start)?.[0]
  const label =
    declaration === undefined
      ? undefined
      : /encoding[\0-\x20]*=[\0-\x20]*(["'])([^"'\0-\x20]*)\1/.exec(declaration)?.[2]
  return label === undefined ? undefined : encodingOf(label)
}

/** So many bytes are looked at wherever they stand. */
const unconditional = 1024
/** A head is not longer, whatever stands in it: the work is bounded. */
export const longestHead = 1024 * 1024

class Prescan {
  readonly #text: string
  #at = 0
  #inHead = true

  constructor(text: string) {
    this.#text = text.slice(0, longestHead)
  }

  find(): string | undefined {
    while (this.#at < this.#text.length && (this.#inHead || this.#at < unconditional)) {
      const next = this.#text.indexOf('<', this.#at)
      if (next === -1 || (!this.#inHead && next >= unconditional)) return undefined
      this.#at = next
      const found = this.#markup()
      if (found !== undefined) return found
    }
    return undefined
  }

  #markup(): string | undefined {
    if (this.#text.startsWith('<!--', this.#at)) {
      // The dashes of `<!-->` are those of its end as well.
      this.#skipTo('-->', this.#at + 2)
      return undefined
    }
    const tag = tagStart(this.#text, this.#at)
    if (tag === undefined) {
      if (/[!/?]/.test(this.#text[this.#at + 1] ?? '')) this.#skipTo('>', this.#at + 1)
      else this.#at++
      return undefined
    }
    const {name, isEnd} = tag
    this.#at += tag.length
    const found = name === 'meta' && !isEnd ? charsetOf(this.#attributes()) : this.#skipAttributes()
    if (!headElements.has(name) && !(isEnd && (name === 'html' || name === 'head')))
      this.#inHead &&= isOpening(name, isEnd)
    // Browsers see no tags in these; the standard's own look does not know that.
    if (!isEnd && rawText.has(name)) this.#skipTo(`</${name}`, this.#at, true)
    return found
  }

  #skipAttributes(): undefined {
    this.#attributes()
    return undefined
  }

  #skipTo(end: string, from: number, stays = false): void {
    const text = stays ? this.#text.toLowerCase() : this.#text
    const found = text.indexOf(end, from)
    this.#at = found === -1 ? this.#text.length : found + (stays ? 0 : end.length)
  }

  /** Source: https://html.spec.whatwg.org/multipage/parsing.html#concept-get-attributes-when-sniffing */
  #attributes(): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>()
    const pattern =
      /[\t\n\f\r /]*(?:(>)|([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"?|'([^']*)'?|([^\t\n\f\r >"'][^\t\n\f\r >]*)?))?)/y
    for (;;) {
      pattern.lastIndex = this.#at
      const match = pattern.exec(this.#text)
      if (match === null || match[0] === '') {
        this.#at = match === null ? this.#text.length : this.#at + 1
        return attributes
      }
      this.#at = pattern.lastIndex
      if (match[1] !== undefined) return attributes
      const name = (match[2] ?? '').toLowerCase()
      if (name !== '' && !attributes.has(name)) attributes.set(name, match[3] ?? match[4] ?? match[5] ?? '')
    }
  }
}

function tagStart(
  text: string,
  at: number,
): {readonly name: string; readonly isEnd: boolean; readonly length: number} | undefined {
  const pattern = /<(\/?)([A-Za-z][^\t\n\f\r />]*)/y
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match === null
    ? undefined
    : {name: (match[2] ?? '').toLowerCase(), isEnd: match[1] === '/', length: match[0].length}
}

function isOpening(name: string, isEnd: boolean): boolean {
  return !isEnd && (name === 'html' || name === 'head')
}

/** The encoding that a `<meta>` names, when it does so in a way that counts. */
function charsetOf(attributes: ReadonlyMap<string, string>): string | undefined {
  const charset = attributes.get('charset')
  const label =
    charset ??
    (attributes.get('http-equiv')?.trim().toLowerCase() === 'content-type'
      ? charsetIn(attributes.get('content') ?? '')
      : undefined)
  return label === undefined ? undefined : encodingOf(label)
}

/** Source: https://html.spec.whatwg.org/multipage/urls-and-fetching.html#extracting-character-encodings-from-meta-elements */
function charsetIn(content: string): string | undefined {
  const match = /charset[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^"'\t\n\f\r ;][^\t\n\f\r ;]*))/i.exec(content)
  return match === null ? undefined : (match[1] ?? match[2] ?? match[3])
}

/** The name of an encoding by one of its labels, in lower case; undefined for what is no label. */
export function encodingOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch (error) {
    // The one that is no encoding to decode with, and yet a label that counts.
    if (error instanceof RangeError) return replaced.has(label.trim().toLowerCase()) ? 'replacement' : undefined
    throw error
  }
}

/** Source: https://encoding.spec.whatwg.org/#replacement */
const replaced: ReadonlySet<string> = new Set([
  'replacement',
  'csiso2022kr',
  'hz-gb-2312',
  'iso-2022-cn',
  'iso-2022-cn-ext',
  'iso-2022-kr',
])

const headElements: ReadonlySet<string> = new Set([
  'script',
  'noscript',
  'style',
  'link',
  'meta',
  'object',
  'title',
  'base',
])

const rawText: ReadonlySet<string> = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
])
