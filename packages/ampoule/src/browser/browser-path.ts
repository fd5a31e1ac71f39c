import {existsSync, readdirSync} from 'node:fs'
import {homedir} from 'node:os'
import {join} from 'node:path'

/** Thrown when there is no browser, or no playwright-core to drive it with. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError'
}

/**
 * The executable of a Chromium: `CHROMIUM_PATH`, or the first that is found of the browsers that Playwright has
 * downloaded, and Chromium, Chrome, Edge or Brave in their usual places. Throws `BrowserError`, which says how to get one.
 */
export function findBrowser(environment: Environment = hereAndNow): string {
  const {env, exists} = environment
  const named = env.CHROMIUM_PATH
  if (named !== undefined && named !== '') {
    if (exists(named)) return named
    throw new BrowserError(`\`CHROMIUM_PATH\` names \`${named}\`, which is not there`)
  }
  const found = [...usualPlaces(environment), ...downloaded(environment)].find(exists)
  if (found !== undefined) return found
  throw new BrowserError(
    'No Chromium found. Install one (`npx playwright-core install chromium`, or on Debian `apt-get install chromium`), or set `CHROMIUM_PATH` to the executable of a Chromium, Chrome, Edge or Brave',
  )
}

/** Parts of the machine that are looked at. */
export interface Environment {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  exists(path: string): boolean
  list(folder: string): readonly string[]
}

const hereAndNow: Environment = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
}

function usualPlaces({platform, env, home}: Environment): string[] {
  if (platform === 'darwin') {
    const apps = [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'Brave Browser.app/Contents/MacOS/Brave Browser',
    ]
    return ['/Applications', `${home}/Applications`].flatMap((folder) => apps.map((app) => join(folder, app)))
  }
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LocalAppData].filter((one) => one !== undefined)
    const apps = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    ]
    return folders.flatMap((folder) => apps.map((app) => `${folder}\\${app}`))
  }
  const names = [
    'chromium',
    'chromium-browser',
    'chromium-headless-shell',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'brave-browser',
  ]
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/run/current-system/sw/bin']
  return [...folders.flatMap((folder) => names.map((name) => `${folder}/${name}`)), '/opt/google/chrome/chrome']
}

/** The browsers of Playwright's cache, the newest first. */
function downloaded({platform, env, home, list}: Environment): string[] {
  const own: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, 'Library/Caches/ms-playwright'),
    win32: `${env.LocalAppData ?? ''}\\ms-playwright`,
  }
  const {PLAYWRIGHT_BROWSERS_PATH: moved = ''} = env
  const cache = moved === '' || moved === '0' ? (own[platform] ?? join(home, '.cache/ms-playwright')) : moved
  const builds = list(cache)
    .filter((name) => /^chromium(?:_headless_shell)?-\d+$/.test(name))
    .sort((a, b) => revision(b) - revision(a))
  return builds.flatMap((build) => executables.map((path) => join(cache, build, path)))
}

function revision(build: string): number {
  return Number(/\d+$/.exec(build)?.[0])
}

const executables = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-headless-shell-linux64/chrome-headless-shell',
  'chrome-linux/headless_shell',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
]
