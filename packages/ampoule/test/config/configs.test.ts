import {symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {Configs, type LoadOptions} from '../../src/config/load-config.ts'
import {folderWith} from './files.ts'

/** What applies to a page of a folder. */
async function applied(
  files: Readonly<Record<string, unknown>>,
  page = 'page.html',
  options: Partial<LoadOptions> = {},
) {
  const folder = await folderWith({'.git/HEAD': '', ...files})
  const cwd = join(folder, options.cwd ?? '.')
  const found = await new Configs({...options, cwd}).for(join(folder, page))
  return {...found, names: found.files.map((file) => file.slice(folder.length + 1))}
}

const failure = async (...args: Parameters<typeof applied>): Promise<string> => {
  const error: unknown = await applied(...args).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Error)) throw new TypeError('expected it to fail')
  expect(error.name).toBe('ConfigError')
  return error.message
}

describe('finding', () => {
  test('nothing: the defaults', async () => {
    const {config, names} = await applied({})
    expect(names).toEqual([])
    expect(config.lint.profile.id).toBe('claude-artifact@2026-06-19')
    expect(config.lint.inlineConfig).toBe('apply')
  })

  test('the nearest upward counts, alone', async () => {
    const files = {
      'ampoule.config.json': {rules: {'no-base': 'off'}},
      'a/ampoule.config.json': {profile: 'file'},
      'a/b/page.html': '',
    }
    const {config, names} = await applied(files, 'a/b/page.html')
    expect(names).toEqual(['a/ampoule.config.json'])
    expect(config.lint.rules).toEqual({})
    expect(config.lint.profile.id).toBe('file')
  })

  test.each([
    [
      'ampoule.config.ts',
      "import {defineConfig} from 'ampoule'\nimport {profile} from './hosts.ts'\nexport default defineConfig({profile} satisfies object)",
    ],
    ['ampoule.config.js', "export default {profile: 'file'}"],
    [
      'ampoule.config.mjs',
      "import {readFileSync} from 'node:fs'\nexport default {profile: readFileSync(new URL('host.txt', import.meta.url), 'utf8')}",
    ],
    ['package.json', {name: 'x', type: 'module', ampoule: {profile: 'file'}}],
  ])('%s', async (name, content) => {
    const extra = name === 'package.json' ? {} : {'package.json': {type: 'module'}}
    const {config, names} = await applied({
      ...extra,
      'hosts.ts': "export const profile: string = 'file'",
      'host.txt': 'file',
      [name]: content,
    })
    expect(names).toEqual([name])
    expect(config.lint.profile.id).toBe('file')
  })

  test('import.meta.url of a TypeScript configuration is its own', async () => {
    const text =
      "import {readFileSync} from 'node:fs'\nexport default {profile: readFileSync(new URL('host.txt', import.meta.url), 'utf8')}"
    const {config} = await applied({'ampoule.config.ts': text, 'host.txt': 'mcp-app'})
    expect(config.lint.profile.id).toBe('mcp-app@2026-01-26')
  })

  test('package.json without a section is passed over', async () => {
    const {names} = await applied(
      {'ampoule.config.json': {}, 'a/package.json': {dependencies: {ampoule: '1.0.0'}}},
      'a/page.html',
    )
    expect(names).toEqual(['ampoule.config.json'])
  })

  test('the search ends at the repository', async () => {
    const {names} = await applied({'ampoule.config.json': {profile: 'file'}, 'a/.git/HEAD': ''}, 'a/page.html')
    expect(names).toEqual([])
  })

  test('one that is named, or none at all', async () => {
    const files = {'ampoule.config.json': {profile: 'file'}, 'other.json': {profile: 'mcp-app'}}
    expect((await applied(files, 'page.html', {config: 'other.json'})).config.lint.profile.id).toBe(
      'mcp-app@2026-01-26',
    )
    expect((await applied(files, 'page.html', {config: false})).names).toEqual([])
    expect(await failure(files, 'page.html', {config: 'none.json'})).toContain(
      'none.json: Configuration file does not exist',
    )
  })
})

describe('trust', () => {
  const code = 'globalThis.ampouleRan = true\nexport default {}'
  const ran = (): unknown => Reflect.get(globalThis, 'ampouleRan')

  test('code beside a page below the working folder does not run', async () => {
    expect(await failure({'theirs/ampoule.config.js': code}, 'theirs/page.html')).toMatch(
      /theirs\/ampoule\.config\.js: Configuration outside of the project would run code/,
    )
    expect(await failure({'theirs/ampoule.config.ts': code}, 'theirs/page.html')).toMatch(/would run code/)
    expect(await failure({'theirs/ampoule.config.mjs': code, 'mine/x': ''}, 'theirs/page.html', {cwd: 'mine'})).toMatch(
      /would run code/,
    )
    expect(ran()).toBeUndefined()
  })

  test('JSON beside it is read, but may not lead to code', async () => {
    const {config} = await applied({'theirs/ampoule.config.json': {profile: 'file'}}, 'theirs/page.html')
    expect(config.lint.profile.id).toBe('file')
    const files = {'theirs/ampoule.config.json': {extends: './run.js'}, 'theirs/run.js': code}
    expect(await failure(files, 'theirs/page.html')).toMatch(
      /run\.js: Configuration outside of the project would run code/,
    )
    const packaged = {'theirs/ampoule.config.json': {extends: 'preset'}, 'theirs/node_modules/preset/index.js': code}
    expect(await failure(packaged, 'theirs/page.html')).toMatch(/would run code/)
    expect(ran()).toBeUndefined()
  })

  test.each(['ampoule.config.json', 'package.json'])('`%s` that leads out of its project is not read', async (name) => {
    const folder = await folderWith({
      'outside/secret.json': '{"ampoule": {"hidden": 1}, "hidden": 1}',
      'theirs/.git/HEAD': '',
      'theirs/page.html': '',
      'mine/.git/HEAD': '',
    })
    await symlink('../outside/secret.json', join(folder, 'theirs', name))
    for (const cwd of ['mine', 'theirs'].map((one) => join(folder, one))) {
      const page = join(folder, 'theirs/page.html')
      expect((await new Configs({cwd, onUntrusted: () => undefined}).for(page)).files).toEqual([])
      const found = new Configs({cwd}).for(page)
      if (name === 'package.json') expect((await found).files).toEqual([])
      else
        await expect(found).rejects.toThrow(
          /json: Configuration is a link out of the project: name it with `--config`$/,
        )
    }
  })

  test('a package that a configuration extends may not lead out of the project', async () => {
    const folder = await folderWith({
      'outside/secret.json': {hidden: 1},
      'theirs/.git/HEAD': '',
      'theirs/ampoule.config.json': {extends: 'preset/base.json'},
      'theirs/node_modules/preset/package.json': {name: 'preset'},
      'mine/.git/HEAD': '',
    })
    await symlink('../../../outside/secret.json', join(folder, 'theirs/node_modules/preset/base.json'))
    const configs = new Configs({cwd: join(folder, 'mine')})
    await expect(configs.for(join(folder, 'theirs/page.html'))).rejects.toThrow('lies outside of the project')
  })

  test.each(['../outside/secret.json', './link.json'])('its profile `%s` may not lead out either', async (profile) => {
    const folder = await folderWith({
      'outside/secret.json': {hidden: 1},
      'theirs/.git/HEAD': '',
      'theirs/ampoule.config.json': {overrides: [{files: '*', profile: ['file', profile]}]},
      'mine/.git/HEAD': '',
    })
    await symlink('../outside/secret.json', join(folder, 'theirs/link.json'))
    const configs = new Configs({cwd: join(folder, 'mine')})
    await expect(configs.for(join(folder, 'theirs/page.html'))).rejects.toThrow('lies outside of the project')
  })

  test('that of the working folder and of what is above it runs, as far as the repository goes', async () => {
    const files = {
      'package.json': {type: 'module'},
      'ampoule.config.js': "export default {profile: 'file'}",
      'a/b/page.html': '',
    }
    expect((await applied(files, 'a/b/page.html', {cwd: 'a/b'})).config.lint.profile.id).toBe('file')
    expect((await applied({...files, 'a/.git/HEAD': ''}, 'a/b/page.html', {cwd: 'a/b'})).names).toEqual([])
  })

  test('one that is named runs wherever it is', async () => {
    const files = {'theirs/ampoule.config.mjs': "export default {profile: 'file'}"}
    expect(
      (await applied(files, 'theirs/page.html', {config: 'theirs/ampoule.config.mjs'})).config.lint.profile.id,
    ).toBe('file')
  })
})

describe('merging', () => {
  test('extends: the later the stronger, itself the strongest; a severity alone keeps options', async () => {
    const {config, sources, names} = await applied({
      'ampoule.config.json': {extends: ['./one.json', 'preset'], rules: {'max-bytes': 'warning'}},
      'one.json': {
        profile: 'file',
        rules: {'max-bytes': ['error', {limit: 10}], 'no-base': 'off'},
        budgets: {bytes: 1, tokens: 2},
      },
      'node_modules/preset/package.json': {name: 'preset', type: 'module', exports: './index.js'},
      'node_modules/preset/index.js':
        "export default {profile: ['mcp-app', 'claude-artifact'], budgets: {bytes: '2 KiB'}}",
    })
    expect(names).toEqual(['one.json', 'node_modules/preset/index.js', 'ampoule.config.json'])
    expect(config.lint.rules).toEqual({'max-bytes': ['warning', {limit: 10}], 'no-base': 'off'})
    expect(config.lint.profile.id).toBe('mcp-app@2026-01-26 + claude-artifact@2026-06-19')
    expect(config.budgets).toEqual({bytes: 2048, tokens: 2})
    expect(Object.fromEntries(sources)).toEqual({
      profile: 'node_modules/preset/index.js',
      'rules.max-bytes': 'ampoule.config.json',
      'rules.no-base': 'one.json',
      'budgets.bytes': 'node_modules/preset/index.js',
      'budgets.tokens': 'one.json',
    })
  })

  test('overrides by glob from the folder of the configuration', async () => {
    const files = {
      'ampoule.config.json': {
        overrides: [
          {files: '*.html', rules: {'no-base': 'warning'}},
          {files: ['drafts', 'old/**/*.html'], rules: {'no-base': 'off'}, inlineConfig: false},
        ],
      },
    }
    const rule = async (page: string) => (await applied(files, page)).config.lint.rules['no-base']
    expect(await rule('page.html')).toBe('warning')
    expect(await rule('deep/down/page.html')).toBe('warning')
    expect(await rule('drafts/page.html')).toBe('off')
    expect(await rule('old/a/b/page.html')).toBe('off')
    expect(await rule('page.md')).toBeUndefined()
    expect((await applied(files, 'drafts/x.html')).config.lint.inlineConfig).toBe('forbid')
  })

  test('what the command line says beats all, and replaces the host', async () => {
    const files = {'ampoule.config.json': {profile: 'file', overrides: [{files: '*.html', rules: {'no-base': 'off'}}]}}
    const {config, sources} = await applied(files, 'page.html', {
      own: {csp: "default-src 'none'", rules: {'no-base': 'info'}},
    })
    expect(config.lint.profile).toMatchObject({id: 'custom', csp: "default-src 'none'"})
    expect(config.lint.rules['no-base']).toBe('info')
    expect(sources.get('csp')).toBe('the command line')
  })

  test('a limit of its own lowers that of the profile, never raises it', async () => {
    const limit = async (section: object) =>
      (await applied({'ampoule.config.json': section})).config.lint.profile.maxBytes
    expect(await limit({maxBytes: 1000})).toBe(1000)
    expect(await limit({maxBytes: 2 ** 40})).toBe(16 * 1024 * 1024)
    expect(await limit({csp: "img-src 'self'", maxBytes: 2 ** 40})).toBe(2 ** 40)
  })

  test('files to leave out', async () => {
    const files = {'ampoule.config.json': {ignore: ['vendor/', '*.draft.html', '/top.html']}}
    const ignored = async (page: string) => (await applied(files, page)).ignored
    expect(
      await Promise.all(['vendor/a/b.html', 'x/vendor/b.html', 'x/a.draft.html', 'top.html'].map(ignored)),
    ).toEqual([true, false, true, true])
    expect(await Promise.all(['a.html', 'x/top.html'].map(ignored))).toEqual([false, false])
  })

  test('the same settings are the same object, so that they are sent to workers once', async () => {
    const folder = await folderWith({'ampoule.config.json': {overrides: [{files: 'b.html', profile: 'file'}]}})
    const configs = new Configs({cwd: folder})
    const of = async (name: string) => (await configs.for(join(folder, name))).config
    expect(await of('a.html')).toBe(await of('c.html'))
    expect(await of('a.html')).not.toBe(await of('b.html'))
  })
})

describe('what is wrong is told with its key path', () => {
  test.each([
    [{profil: 'file'}, 'ampoule.config.json: Unknown option `profil`; did you mean `profile`?'],
    [{rules: {'no-bse': 'off'}}, 'Unknown rule `no-bse`; did you mean `no-base`?'],
    [{rules: {'no-base': 'warn'}}, '`rules.no-base` must be one of off, error, warning, info, not `warn`'],
    [{rules: {'max-bytes': ['error', {limt: 3}]}}, 'Unknown option `rules.max-bytes.limt`; did you mean `limit`?'],
    [
      {overrides: [{files: '*', rules: {'max-bytes': ['error', {limit: -3}]}}]},
      '`overrides.0.rules.max-bytes.limit` must be an integer from 1, not -3',
    ],
    [{overrides: [{files: '*', ignore: []}]}, 'Unknown option `overrides.0.ignore`'],
    [{overrides: [{rules: {}}]}, '`overrides.0.files`'],
    [{budgets: {byte: 3}}, 'Unknown option `budgets.byte`; did you mean `bytes`?'],
    [{budgets: {bytes: 'lots'}}, '`budgets.bytes` must be a number, or a size such as `500 KiB`'],
    [{growth: {tokens: '10'}}, '`growth.tokens` must be a number, a size such as `20 KiB`, or a share such as `10%`'],
    [{budgets: {tokens: '5 KiB'}}, '`budgets.tokens` must be a number'],
    [{profile: 'claude-artefact'}, 'Unknown profile `claude-artefact`'],
    [{extends: './none.json'}, 'none.json'],
    [{extends: 'no-such-preset'}, 'ampoule.config.json: `no-such-preset` is neither a path nor an installed package'],
    [{extends: './ampoule.config.json'}, '`extends` goes in a circle'],
    ['{', 'ampoule.config.json: File is not JSON'],
  ])('%j', async (config, message) => {
    expect(await failure({'ampoule.config.json': config})).toContain(message)
  })

  test('a fault that shows late names the file that it is in', async () => {
    const message = await failure({'ampoule.config.json': {extends: './base.json'}, 'base.json': {profile: 'nowhere'}})
    expect(message).toMatch(/^base\.json: /)
  })

  test('a configuration that throws', async () => {
    expect(await failure({'ampoule.config.mjs': 'throw new Error("no luck")'})).toContain(
      'Configuration does not run: no luck',
    )
    expect(await failure({'ampoule.config.ts': 'export const x: number = 1'})).toContain('it has no default export')
  })
})
