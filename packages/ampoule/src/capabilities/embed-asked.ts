import {extname} from 'node:path'
import type {BundleContext} from './bundle-context.ts'
import {type CodeAddress, isShown} from './code-addresses.ts'
import {mimeTypes} from './mime-types.ts'
import {isFileError} from './read.ts'

/** Larger files stay where they are: no host takes a page that holds one. In bytes. */
const mostBytes = 16 * 1024 * 1024

/**
 * Embeds a file that code asks for: as a `data:` URL when it is shown, as a function that gives the response, since policies let nothing
 * be fetched. What may be one of several is looked up when it is known. Undefined when there is no such file: then the linter
 * says what becomes of the address.
 */
export async function embedAsked(
  {urls, isOpen, form}: CodeAddress,
  written: string,
  pathOf: (url: string) => Promise<string>,
  context: BundleContext,
): Promise<string | undefined> {
  const entries: string[] = []
  const values: string[] = []
  for (const url of urls) {
    const path = await pathOf(url)
    const type = mimeTypes[extname(path).toLowerCase()]
    // A file of another type may be the program of a server, which nobody means to publish.
    if (type === undefined || (form !== 'fetch' && !isShown(type))) continue
    const bytes = await readSmall(path, context)
    if (bytes === undefined) continue
    context.inputs.add(path)
    const value = form === 'fetch' ? responseOf(bytes, type) : `data:${type};base64,${bytes.toString('base64')}`
    values.push(value)
    entries.push(`[${JSON.stringify(url)},${form === 'fetch' ? `()=>${value}` : `"${value}"`}]`)
  }
  const [only] = values
  if (only === undefined) return undefined
  if (form === 'part') return only
  if (!isOpen) return form === 'fetch' ? `(()=>Promise.resolve(${only}))` : `"${only}"`
  const table = `new Map([${entries}])`
  if (form !== 'fetch') return `(u=>${table}.get(String(u))??u)(${written})`
  // What is sent is meant for a server.
  const isSent = '/^(?!get$)./i.test(o?.method??"")'
  return `((u,o)=>{const f=${table}.get(String(u));return f&&!${isSent}?Promise.resolve(f()):fetch(u,o)})`
}

function responseOf(bytes: Buffer, type: string): string {
  return `new Response(${bodyOf(bytes)},{headers:{"content-type":"${type}"}})`
}

async function readSmall(path: string, {root, absent}: BundleContext): Promise<Buffer | undefined> {
  try {
    return await root.readFile(path, mostBytes)
  } catch (error) {
    if (!isFileError(error)) throw error
    if (root.mayName(path)) absent.add(path)
    return undefined
  }
}

/** Text as text; anything else as the bytes that it is. */
function bodyOf(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
    if (!controls.test(text)) return JSON.stringify(text)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  return `Uint8Array.from(atob("${bytes.toString('base64')}"),c=>c.charCodeAt(0))`
}

/** WebAssembly may happen to be UTF-8. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells data from text.
const controls = /[\0-\x08\x0b\x0e-\x1f\x7f]/
