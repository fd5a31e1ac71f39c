import {spawnSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readSections} from '../support/docs/blocks.ts'
import {root, write} from '../support/docs/project.ts'

const blocks = readSections(root, 'docs/recipes.md').find(({title}) => title === 'Caching builds')?.blocks ?? []

let folder: string
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'ampoule-recipes-')))
  for (const {name, code} of blocks) if (name !== undefined) write(folder, name, code)
  const manifest = {name: 'x', private: true, packageManager: 'npm@11.0.0', workspaces: ['packages/*']}
  write(folder, 'package.json', JSON.stringify(manifest))
  // By which Nx knows the package manager.
  write(folder, 'package-lock.json', JSON.stringify({name: 'x', lockfileVersion: 3, packages: {}}))
  write(folder, '.gitignore', 'node_modules\ndist\n.turbo\n.nx\n')
  write(folder, 'packages/site/src/report.md', '# One\n\n![a](a.svg)\n')
  write(folder, 'packages/site/src/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>')
  write(folder, 'src/report.md', '# One\n')
  cpSync(join(root, 'test/recipes/node_modules'), join(folder, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
  })
  symlinkSync(join(root, 'packages/ampoule'), join(folder, 'node_modules/ampoule'))
  symlinkSync(join(root, 'packages/ampoule/bin/ampoule.js'), join(folder, 'node_modules/.bin/ampoule'))
  run('git', 'init', '--quiet')
  run('git', 'add', '.')
  run('git', '-c', 'user.name=x', '-c', 'user.email=x@x.test', 'commit', '--quiet', '-m', 'x')
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

function run(command: string, ...args: string[]): string {
  const PATH = [join(folder, 'node_modules/.bin'), dirname(process.execPath), process.env.PATH].join(delimiter)
  const env = {
    ...process.env,
    PATH,
    NO_COLOR: '1',
    npm_config_user_agent: 'npm',
    NX_DAEMON: 'false',
    CI: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
  }
  const {status, stdout, stderr, error} = spawnSync(command, args, {cwd: folder, encoding: 'utf8', env})
  if (status !== 0) throw new Error(`\`${command} ${args.join(' ')}\` failed: ${error ?? ''}\n${stdout}\n${stderr}`)
  return stdout + stderr
}

describe.each([
  ['turbo', ['run', 'build'], /Cached:\s+0 cached/, /FULL TURBO/],
  ['nx', ['run-many', '-t', 'build'], /Successfully ran target build/, /read the output from the cache/],
])('%s', (tool, args, fresh, cached) => {
  const page = () => join(folder, 'packages/site/dist/report.html')
  const text = () => readFileSync(page(), 'utf8')
  const clear = () => rmSync(dirname(page()), {recursive: true, force: true})

  test('restores a page from its cache, and builds it again when something of it has changed', () => {
    clear()
    const first = run(tool, ...args)
    expect(first).toMatch(fresh)
    expect(first).not.toMatch(cached)
    const built = text()
    clear()
    expect(run(tool, ...args)).toMatch(cached)
    expect(text()).toBe(built)
    for (const [file, change] of [
      ['packages/site/src/a.svg', `<svg xmlns="http://www.w3.org/2000/svg" width="${tool.length + 5}" height="5"/>`],
      ['packages/site/src/report.md', `# ${tool}\n\n![a](a.svg)\n`],
      ['ampoule.config.json', JSON.stringify({build: {title: `By ${tool}`}})],
    ] as const) {
      const before = text()
      write(folder, file, change)
      expect(run(tool, ...args)).not.toMatch(cached)
      expect(text()).not.toBe(before)
    }
  })
})

test('make builds a page again when something of it has changed, and only then', () => {
  const page = join(folder, 'dist/report.html')
  const isDue = () => spawnSync('make', ['-q'], {cwd: folder}).status !== 0
  run('make')
  expect(existsSync(page)).toBe(true)
  expect(isDue()).toBe(false)
  writeFileSync(join(folder, 'src/report.md'), '# Two\n\n![a](a.svg)\n')
  mkdirSync(join(folder, 'src'), {recursive: true})
  write(folder, 'src/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>')
  expect(isDue()).toBe(true)
  run('make')
  expect(isDue()).toBe(false)
  write(folder, 'src/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"/>')
  expect(isDue()).toBe(true)
})
