// Puts the rivals into a folder of their own under the system's temporary folder, so that the repository does not depend on
// them, and copies the sites beside them: every tool, ours too, finds the same packages.
import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

export const home = join(tmpdir(), 'ampoule-rivals')

/** Exact versions; all run on Node 20.20.2. */
export const versions = {
  vite: '8.3.8',
  'vite-plugin-singlefile': '2.3.4',
  '@vitejs/plugin-react': '6.3.0',
  // 2.0.83 finds no execution context in Chromium 156.
  'single-file-cli': '2.0.75',
  parcel: '2.16.4',
  'html-inline': '1.2.0',
  react: '19.3.1',
  'react-dom': '19.3.1',
}

/** Installs what is not there yet; the reason why it could not, or undefined. */
export function install() {
  mkdirSync(home, {recursive: true})
  const missing = Object.keys(versions).filter((name) => installed(name) !== versions[name])
  if (missing.length === 0) return undefined
  writeFileSync(join(home, 'package.json'), '{"private": true, "name": "ampoule-rivals"}\n')
  const specs = Object.entries(versions).map(([name, version]) => `${name}@${version}`)
  const args = ['install', '--no-audit', '--no-fund', '--save-exact', ...specs]
  const {status, stderr, error} = spawnSync('npm', args, {cwd: home, encoding: 'utf8', timeout: 10 * 60_000})
  if (status === 0) return undefined
  return (error?.message ?? stderr.split('\n').find((line) => /^npm error/.test(line)) ?? stderr).trim()
}

/** A fresh copy of a site; its folder. */
export function layOut({name, folder, files = {}, edits = {}}) {
  const target = join(home, 'sites', name)
  rmSync(target, {recursive: true, force: true})
  cpSync(folder, target, {recursive: true})
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(target, path)), {recursive: true})
    cpSync(source, join(target, path))
  }
  for (const [path, replacements] of Object.entries(edits)) {
    const before = readFileSync(join(target, path), 'utf8')
    const after = replacements.reduce((text, [from, to]) => text.replaceAll(from, to), before)
    writeFileSync(join(target, path), after)
  }
  return target
}

function installed(name) {
  const path = join(home, 'node_modules', name, 'package.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).version : undefined
}
