// Finds a Chromium for the browser tests and prints its path; on a Debian machine where we are root, installs it.
import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync} from 'node:fs'
import {homedir} from 'node:os'
import {join} from 'node:path'

const cache = join(homedir(), '.cache', 'ms-playwright')
const downloaded = existsSync(cache)
  ? readdirSync(cache)
      .filter((name) => name.startsWith('chromium'))
      .flatMap((name) =>
        ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-linux/headless_shell'].map((path) =>
          join(cache, name, path),
        ),
      )
  : []
const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ...downloaded,
]
const find = () => places.find((path) => path && existsSync(path))

if (!find() && process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
  ]) {
    const {status} = spawnSync('apt-get', args, {stdio: ['ignore', 'ignore', 'inherit'], env})
    if (status !== 0) break
  }
}
const path = find()
if (!path) {
  console.error(
    'No Chromium found. Install it (Debian: sudo apt-get install chromium; others: npx playwright install chromium) or set CHROMIUM_PATH.',
  )
  process.exit(1)
}
console.log(path)
