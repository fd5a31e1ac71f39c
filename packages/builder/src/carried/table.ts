import {dataUrl} from '../data-url.ts'
import {isText} from './kinds.ts'

/** Entry of a file in the table: its bytes as an address, its text, or 0 for what the page has in another form. */
export type TableEntry = string | readonly [text: string] | 0

export interface Table {
  /** Path of the page from the root folder. */
  readonly page: string
  /** By path from the root folder. */
  readonly files: ReadonlyMap<string, TableEntry>
  /** Documents of frames, by the path of their page. */
  readonly frames?: ReadonlyMap<string, string>
  /** MIME types of text files by ending. */
  readonly types: ReadonlyMap<string, string>
  /** Folders all of whose files are in the table. */
  readonly whole: readonly string[]
  /** Sheets that the page has applied from its beginning. */
  readonly inlined: readonly string[]
  /** Former addresses of embedded files, by `originKey`. */
  readonly sources: ReadonlyMap<string, string>
  /** True when the host shows pictures at `blob:`. */
  readonly blobs: boolean
  /** Prefix of paths where the page was meant to be published. */
  readonly prefix: string
}

/** The table as it stands in the page: JSON that cannot end its element, free of characters that nobody sees. */
export function tableText({page, files, frames, types, whole, inlined, sources, blobs, prefix}: Table): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  const table = {
    p: page,
    f: Object.fromEntries(sorted),
    t: Object.fromEntries([...types].sort()),
    ...(frames !== undefined && frames.size > 0 && {d: Object.fromEntries(frames)}),
    w: whole,
    i: inlined,
    ...(sources.size > 0 && {o: Object.fromEntries(sources)}),
    ...(!blobs && {u: 1}),
    ...(prefix && {b: prefix}),
  }
  return JSON.stringify(table)
    .replace(/<(?=\/?script|!--)/gi, '\\u003c')
    .replace(unseen, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const unseen = /[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff]|[\ufe00-\ufe0f]/g

/** Key by which the loader knows a `data:` URL: its length and its end. */
export function sourceKey(url: string): string {
  return `${url.length}${url.slice(-24)}`
}

/** Text as text, when it is UTF-8; anything else, and what is smaller so, as its bytes. */
export async function entryOf(bytes: Uint8Array, type: string, mayDeflate: boolean): Promise<TableEntry> {
  const text = isText(type) ? decode(bytes) : undefined
  const plain: TableEntry = text === undefined ? dataUrl({bytes, type}) : [text]
  if (!mayDeflate || bytes.length < worthDeflating) return plain
  const deflated = dataUrl({bytes: await deflate(bytes), type: `${type};deflate`})
  return deflated.length < 0.75 * (text === undefined ? plain.length : JSON.stringify(text).length) ? deflated : plain
}

/** In bytes. */
const worthDeflating = 8 * 1024

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
