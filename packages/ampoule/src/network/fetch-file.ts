import {lookup} from 'node:dns/promises'
import type {IncomingMessage, request as plainRequest} from 'node:http'
import {request as secureRequest} from 'node:https'
import {isIP} from 'node:net'
import {formatBytes, type Sink} from '@ampoule/lint/internals'
import {isPublicAddress} from './public-address.ts'

/** How hosts are found and asked; another one than the network's own is for tests. */
export interface Transport {
  /** All addresses of a host. */
  resolve(host: string): Promise<readonly string[]>
  /** Asks the host at one of its addresses. */
  get(url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage>
}

/** A file that could not be had from the network; the message says why. */
export class FetchError extends Error {
  override readonly name = 'FetchError'
}

/** Limits for fetching a file. */
export interface FetchLimits {
  readonly bytes: number
  readonly milliseconds: number
  readonly redirects: number
}

export const defaultLimits: FetchLimits = {bytes: 16 * 1024 * 1024, milliseconds: 30_000, redirects: 5}

/**
 * Gets one file, by HTTPS alone, of a host all of whose addresses are on the open network; the same holds for each address that it
 * is sent on to. Throws `FetchError`.
 */
export async function fetchFile(
  address: string,
  sink: Sink,
  {transport = network, limits = defaultLimits}: {transport?: Transport; limits?: FetchLimits} = {},
): Promise<Uint8Array> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), limits.milliseconds)
  try {
    let url = readUrl(address)
    for (let hops = 0; ; hops++) {
      const response = await ask(url, transport, abort.signal)
      const {statusCode = 0, headers} = response
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        response.destroy()
        if (hops === limits.redirects) throw new FetchError(`it is sent on more than ${limits.redirects} times`)
        url = readUrl(headers.location, url)
        continue
      }
      if (statusCode !== 200) {
        response.destroy()
        throw new FetchError(`\`${url.hostname}\` answers with ${statusCode}`)
      }
      checkType(response, sink, url)
      return await readBody(response, limits.bytes)
    }
  } catch (error) {
    if (abort.signal.aborted) throw new FetchError(`it takes more than ${limits.milliseconds / 1000} s`, {cause: error})
    if (error instanceof FetchError) throw error
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new FetchError(`it cannot be reached: ${reason}`, {cause: error})
  } finally {
    clearTimeout(timer)
  }
}

function readUrl(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new FetchError('it is no address')
  const url = new URL(address, base)
  if (url.protocol !== 'https:') throw new FetchError(`\`${url.protocol}\` is not \`https:\``)
  if (url.username !== '' || url.password !== '') throw new FetchError('its address holds a password')
  return url
}

/** The host is asked at the very address that was looked at, so that no second look gives another. */
async function ask(url: URL, transport: Transport, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) === 0 ? await transport.resolve(host) : [host]
  const [first] = addresses
  if (first === undefined) throw new FetchError(`\`${host}\` has no address`)
  const inside = addresses.find((address) => !isPublicAddress(address))
  if (inside !== undefined) throw new FetchError(`\`${host}\` is \`${inside}\`, which is not on the open network`)
  return transport.get(url, first, signal)
}

/** Content types of each kind of reference; servers call what they do not know octets. */
const types: Partial<Record<Sink, RegExp>> = {
  font: /^(?:font\/|application\/(?:x-)?font|application\/vnd\.ms-fontobject|application\/octet-stream)/,
  image: /^(?:image\/|application\/octet-stream)/,
  media: /^(?:audio\/|video\/|application\/(?:ogg|octet-stream))/,
  module: /^(?:text|application)\/(?:x-)?(?:java|ecma)script\b|^application\/json\b/,
  script: /^(?:text|application)\/(?:x-)?(?:java|ecma)script\b/,
  style: /^text\/css\b/,
}

function checkType({headers}: IncomingMessage, sink: Sink, {hostname}: URL): void {
  const type = (headers['content-type'] ?? '').toLowerCase()
  const expected = types[sink]
  const isWrong = expected === undefined ? /\bhtml\b/.test(type) : !expected.test(type)
  if (isWrong) throw new FetchError(`\`${hostname}\` answers with \`${type || 'no type'}\`, which is no ${sink}`)
  const encoding = headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity')
    throw new FetchError(`\`${hostname}\` answers with \`${encoding}\`, which was not asked for`)
}

async function readBody(response: IncomingMessage, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) {
      response.destroy()
      throw new FetchError(`it has more than ${formatBytes(limit)}`)
    }
    chunks.push(chunk)
  }
  if (!response.complete) throw new FetchError('it ends too early')
  return Buffer.concat(chunks)
}

const network: Transport = {
  async resolve(host) {
    return (await lookup(host, {all: true})).map(({address}) => address)
  },
  get: (url, address, signal) => getAt(url, address, signal, secureRequest),
}

/** One request, at an address that is known already; no connection is kept. */
export function getAt(
  url: URL,
  address: string,
  signal: AbortSignal,
  request: typeof secureRequest | typeof plainRequest,
): Promise<IncomingMessage> {
  const family = isIP(address)
  return new Promise((done, fail) => {
    const headers = {accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'ampoule'}
    const asked = request(url, {
      agent: false,
      headers,
      signal,
      lookup: (_host, options, found) =>
        options.all === true ? found(null, [{address, family}]) : found(null, address, family),
    })
    asked.on('response', done)
    asked.on('error', fail)
    asked.end()
  })
}
