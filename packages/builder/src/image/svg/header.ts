import {header, type ImageHeader} from '../formats/header.ts'
import {skipProlog} from './doctype.ts'
import {svgSize} from './size.ts'

const HEAD = 256 * 1024
const LESS_THAN = 0x3c
const ROOT = /<(?:[^\s<>/:"'=]+:)?svg(?=[\s/>])([^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*)/y

/**
 * Text of a file that may be an SVG: by byte order mark, else by the encoding that its XML declaration names, else UTF-8.
 * Undefined when it does not begin like markup, or is not text in that encoding.
 */
export function decodeSvg(bytes: Uint8Array): string | undefined {
  return decode(bytes, false)
}

/** Reads as far as the first 256 KiB tell. Undefined when the root element is not `svg`. */
export function readSvgHeader(bytes: Uint8Array): ImageHeader | undefined {
  const text = decode(bytes.subarray(0, HEAD), bytes.length > HEAD) ?? ''
  ROOT.lastIndex = skipProlog(text).root
  const attributes = ROOT.exec(text)?.[1]
  if (attributes === undefined) return undefined
  const {width, height} = svgSize((name) => attribute(attributes, name))
  return {...header(0, 0), width, height}
}

function decode(bytes: Uint8Array, cut: boolean): string | undefined {
  const marked = [...bytes.subarray(0, 3)].map((byte) => byte.toString(16)).join()
  const start = String.fromCharCode(...bytes.subarray(0, 256))
  const wide = marked.startsWith('ff,fe') ? 'utf-16le' : marked.startsWith('fe,ff') ? 'utf-16be' : undefined
  const first = start.replace(/^\xef\xbb\xbf/, '').search(/\S/)
  if (!wide && start.replace(/^\xef\xbb\xbf/, '').charCodeAt(first) !== LESS_THAN) return undefined
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]
  try {
    return new TextDecoder(wide ?? declared ?? 'utf-8', {fatal: true}).decode(bytes, {stream: cut})
  } catch {
    // An unknown label, or bytes that are not text in that encoding: no browser shows such a file.
    return undefined
  }
}

function attribute(attributes: string, name: string): string | undefined {
  for (const [, key, double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (key === name) return double ?? single
  }
  return undefined
}
