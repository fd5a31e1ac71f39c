import {randomBytes, timingSafeEqual} from 'node:crypto'
import type {IncomingMessage} from 'node:http'

/** Whoever does not know this is not let in. */
export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

/**
 * True when a request comes from the viewer: it is addressed to this machine by name (no other site's name that leads here),
 * it comes from no other origin, and it knows the token.
 */
export function isAllowed(
  {headers, url = '/'}: Pick<IncomingMessage, 'headers' | 'url'>,
  port: number,
  token: string,
): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!hosts.includes(headers.host ?? '')) return false
  const {origin} = headers
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return false
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const given = new URL(url, 'http://localhost').searchParams.get('token') ?? ''
  return isSame(given, token)
}

/** In a time that tells nothing of how much of it is right. */
function isSame(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)]
  return first.length === second.length && timingSafeEqual(first, second)
}
