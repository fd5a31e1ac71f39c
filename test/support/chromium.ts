import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {type Browser, chromium} from 'playwright-core'

/**
 * A Chromium that asks nobody but this machine. That there is none is an error, never a skip. Of a switch that is given
 * twice the one in `more` counts.
 */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const browser = await chromium.launch({
    timeout: patience,
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...more,
    ],
  })
  browser.on('context', (context) => context.setDefaultTimeout(patience))
  return browser
}

/** Against hanging alone: a busy machine may take many times the half minute that Playwright waits. In milliseconds. */
const patience = 120_000

export function chromiumPath(): string {
  const script = fileURLToPath(new URL('../../scripts/ensure-chromium.mjs', import.meta.url))
  return process.env.CHROMIUM_PATH ?? execFileSync(process.execPath, [script], {encoding: 'utf8'}).trim()
}
