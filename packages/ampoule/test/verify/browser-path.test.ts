import {describe, expect, test} from 'vitest'
import {type Environment, findBrowser} from '../../src/browser/browser-path.ts'

function machine(files: readonly string[], more: Partial<Environment> = {}): Environment {
  return {
    platform: 'linux',
    env: {},
    home: '/home/a',
    exists: (path) => files.includes(path),
    list: (folder) => [
      ...new Set(
        files
          .filter((file) => file.startsWith(`${folder}/`))
          .map((file) => file.slice(folder.length + 1).split('/')[0] ?? ''),
      ),
    ],
    ...more,
  }
}

describe('findBrowser', () => {
  test('takes what CHROMIUM_PATH names', () => {
    const files = ['/opt/mine/chrome', '/usr/bin/chromium']
    expect(findBrowser(machine(files, {env: {CHROMIUM_PATH: '/opt/mine/chrome'}}))).toBe('/opt/mine/chrome')
  })
  test('says that what CHROMIUM_PATH names is not there', () => {
    expect(() => findBrowser(machine(['/usr/bin/chromium'], {env: {CHROMIUM_PATH: '/nowhere'}}))).toThrow(
      '`CHROMIUM_PATH` names `/nowhere`, which is not there',
    )
  })
  test.each([
    ['linux', '/usr/bin/google-chrome-stable'],
    ['linux', '/snap/bin/chromium'],
    ['linux', '/usr/bin/brave-browser'],
    ['darwin', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['darwin', '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser'],
  ] as const)('finds on %s %s', (platform, path) => {
    expect(findBrowser(machine([path], {platform}))).toBe(path)
  })
  test('finds Chrome on Windows', () => {
    const path = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
    expect(findBrowser(machine([path], {platform: 'win32', env: {ProgramFiles: 'C:\\Program Files'}}))).toBe(path)
  })
  test('takes the newest that Playwright has downloaded', () => {
    const files = [9, 1200, 1193].map((build) => `/home/a/.cache/ms-playwright/chromium-${build}/chrome-linux/chrome`)
    expect(findBrowser(machine(files))).toBe(files[1])
  })
  test('looks where Playwright was told to put it', () => {
    const path = '/cache/pw/chromium_headless_shell-1193/chrome-linux/headless_shell'
    expect(findBrowser(machine([path], {env: {PLAYWRIGHT_BROWSERS_PATH: '/cache/pw'}}))).toBe(path)
  })
  test('says how to get one', () => {
    expect(() => findBrowser(machine([]))).toThrow(/npx playwright-core install chromium.*CHROMIUM_PATH/)
  })
})
