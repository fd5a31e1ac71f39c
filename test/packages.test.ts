import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const names = ['lint', 'build', 'ampoule'] as const
/** A folder named `build` would be passed over by many tools. */
const folders = {lint: 'lint', build: 'builder', ampoule: 'ampoule'} as const
const {packageManager}: {packageManager: string} = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

// What a user gets: the packed packages, installed into an empty folder, with nothing of the workspace around.
describe('the packed packages', () => {
  let folder: string
  const run = (command: string, args: readonly string[], cwd = folder): string =>
    execFileSync(command, args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {...process.env, NODE_PATH: ''},
    })

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ampoule-packed-'))
    mkdirSync(join(folder, 'tarballs'))
    for (const name of names)
      run(
        'npx',
        ['-y', packageManager, 'pack', '--pack-destination', join(folder, 'tarballs')],
        `${root}packages/${folders[name]}`,
      )
    const tarballs = readdirSync(join(folder, 'tarballs')).map((file) => `./tarballs/${file}`)
    const at = (start: string): string => tarballs.find((file) => file.includes(`/${start}-`)) ?? ''
    const dependencies = {
      '@ampoule/lint': `file:${at('ampoule-lint')}`,
      '@ampoule/build': `file:${at('ampoule-build')}`,
    }
    const ampoule = tarballs.find((file) => /\/ampoule-\d/.test(file)) ?? ''
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({
        type: 'module',
        private: true,
        dependencies: {...dependencies, ampoule: `file:${ampoule}`},
        overrides: dependencies,
      }),
    )
    run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts'])
  })
  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  test('run from the command line', () => {
    expect(run('npx', ['ampoule', '--version']).trim()).toMatch(/^\d+\.\d+\.\d+/)
    writeFileSync(join(folder, 'a.md'), '# Hello\n\n![x](x.svg)')
    writeFileSync(
      join(folder, 'x.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>',
    )
    expect(run('npx', ['ampoule', 'build', 'a.md'])).toMatch(/a\.html[\s\S]*clean under/)
    expect(run('npx', ['ampoule', 'lint', 'a.html'])).toMatch(/0 errors/)
  })

  test('are imported as modules', () => {
    const code = `
      import {lint} from '@ampoule/lint'
      import {definePass} from '@ampoule/build'
      import {build, createNodeCapabilities} from 'ampoule'
      const {html} = await build('# Hi', {capabilities: createNodeCapabilities({root: '.'}), path: 'a.md'})
      console.log(lint(html).filter(({severity}) => severity === 'error').length, typeof definePass)`
    expect(run(process.execPath, ['--input-type=module', '-e', code]).trim()).toBe('0 function')
  })

  test('bring their types', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import {type Finding, lint} from '@ampoule/lint'
import {type BuildResult, build} from '@ampoule/build'
import {createNodeCapabilities} from 'ampoule'
const found: Finding[] = lint('<p>x', {profile: 'file'})
const result: Promise<BuildResult> = build('# x', {capabilities: createNodeCapabilities({root: '.'}), path: 'x.md'})
// @ts-expect-error: there is no such option
lint('', {profil: 'file'})
export {found, result}
`,
    )
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--skipLibCheck',
      '--types',
      '',
    ]
    run(process.execPath, [`${root}node_modules/typescript/bin/tsc`, ...options, 'use.ts'])
  })

  test.each(names)('%s passes publint', (name) => {
    expect(() => run('npx', ['publint', '--strict', '--pack', 'npm'], `${root}packages/${folders[name]}`)).not.toThrow()
  })

  // What TypeScript finds from each kind of importer. The packages are ES modules alone: CommonJS has to `import()` them,
  // and TypeScript's `node10` resolution, which reads no `exports`, does not find them.
  test.each(names)('%s has types that are right for whoever imports it', async (name) => {
    const {checkPackage, createPackageFromTarballData} = await import('@arethetypeswrong/core')
    const start = name === 'ampoule' ? /^ampoule-\d/ : new RegExp(`^ampoule-${name}-`)
    const tarball = readdirSync(join(folder, 'tarballs')).find((file) => start.test(file)) ?? ''
    const result = await checkPackage(createPackageFromTarballData(readFileSync(join(folder, 'tarballs', tarball))))
    if (result.types === false) throw new TypeError('expected types in the package')
    const expected = ['NoResolution in node10', 'CJSResolvesToESM in node16-cjs']
    const found = result.problems.map(({kind, ...where}) =>
      'resolutionKind' in where ? `${kind} in ${where.resolutionKind}` : kind,
    )
    expect(found.filter((problem) => !expected.includes(problem))).toEqual([])
    expect(result.types).toMatchObject({kind: 'included'})
  })

  test('hold no address of a registry, and nothing but what they should', () => {
    const files = names.flatMap((name) => {
      const listed: {files: {path: string}[]}[] = JSON.parse(
        run('npm', ['pack', '--dry-run', '--json'], `${root}packages/${folders[name]}`),
      )
      return listed[0]?.files.map(({path}) => path) ?? []
    })
    expect(
      files.filter(
        (path) =>
          !/^(?:dist\/|bin\/|skills\/|package\.json$|README\.md$|LICENSE$|RULES\.md$|THREATS\.md$|schema\.json$)/.test(
            path,
          ),
      ),
    ).toEqual([])
    // `"$schema": "./node_modules/ampoule/schema.json"` in a configuration finds it.
    expect(files).toContain('schema.json')
    expect(readFileSync(`${root}pnpm-lock.yaml`, 'utf8')).not.toMatch(/https?:\/\/[^ ]*regist/)
  })
})
