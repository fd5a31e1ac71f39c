import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, LaunchOptions} from 'playwright-core'
import {BrowserError, findBrowser} from './browser-path.ts'

/**
 * Starts a Chromium that can reach nobody: no name resolves, nothing goes by UDP, and each context is given a proxy that
 * passes nothing on. Throws `BrowserError` when playwright-core or a browser is missing, or the browser does not start.
 */
export async function launchChromium({
  path = findBrowser(),
  args = [],
}: {
  readonly path?: string | undefined
  /** Of a switch that is given twice the one here counts. */
  readonly args?: readonly string[]
} = {}): Promise<Browser> {
  const {chromium} = await loadPlaywright()
  if (!existsSync(path)) throw new BrowserError(`Browser \`${path}\` does not exist`)
  const options: LaunchOptions = {executablePath: path, args: [...switches, ...args]}
  // Root may not have a sandbox; elsewhere a kernel may refuse it.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  if (!isRoot) {
    try {
      return await chromium.launch({...options, chromiumSandbox: true})
    } catch (error) {
      if (!(error instanceof Error) || !/sandbox/i.test(error.message)) throw noStart(path, error)
    }
  }
  try {
    return await chromium.launch(options)
  } catch (error) {
    throw noStart(path, error)
  }
}

const switches = [
  '--disable-gpu',
  '--ignore-certificate-errors',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  // A page that takes all memory is stopped before the machine is.
  '--js-flags=--max-old-space-size=1024',
]

/** From beside ampoule, or from the project that calls it, when ampoule itself is installed somewhere else. */
async function loadPlaywright(): Promise<typeof import('playwright-core')> {
  try {
    return await import('playwright-core')
  } catch (cause) {
    if (!isMissing(cause)) throw cause
  }
  try {
    const file = createRequire(join(process.cwd(), 'package.json')).resolve('playwright-core')
    const loaded = await import(pathToFileURL(file).href)
    return loaded.default ?? loaded
  } catch (cause) {
    if (!isMissing(cause)) throw cause
    throw new BrowserError('A run needs the package `playwright-core`: `npm install --save-dev playwright-core`', {
      cause,
    })
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:ERR_)?MODULE_NOT_FOUND$/.test(String(error.code))
}

function noStart(path: string, cause: unknown): BrowserError {
  const reason =
    cause instanceof Error ? (cause.message.split('\n')[0] ?? '').replace(/^\w+\.\w+: /, '') : String(cause)
  return new BrowserError(`Browser \`${path}\` does not start: ${reason}`, {cause})
}
