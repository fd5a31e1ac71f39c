import {join} from 'node:path'
import {buildOptions} from '@ampoule/build'
import {expect, test} from 'vitest'
import {run} from '../../../../test/support/terminal.ts'
import {folderWith} from '../config/files.ts'

const files = {
  '.git/HEAD': '',
  'ampoule.config.json': {
    extends: './base.json',
    csp: "default-src 'none'",
    overrides: [{files: 'docs/**', rules: {'no-base': 'warning'}, budgets: {bytes: '2 KiB'}, growth: {tokens: '5%'}}],
    ignore: ['docs/old'],
  },
  'base.json': {profile: 'file', rules: {'no-base': 'off', 'max-bytes': ['error', {limit: 3}]}, inlineConfig: false},
}

test('says what applies to a file, and where each setting comes from', async () => {
  const cwd = await folderWith(files)
  const {code, out} = await run(['config', 'docs/old/x.html', '--rule', 'max-bytes=info'], {cwd})
  expect(code).toBe(0)
  expect(out).toMatchInlineSnapshot(`
    "Configuration: base.json, ampoule.config.json
    Left out when folders and globs are read

    profile              custom                ampoule.config.json
    csp                  default-src 'none'    ampoule.config.json
    maxBytes             none                  profile
    inlineConfig         false                 base.json
    rules.no-base        warning               ampoule.config.json, overrides.0 (docs/**)
    rules.max-bytes      ["info",{"limit":3}]  the command line
    budgets.bytes        2048                  ampoule.config.json, overrides.0 (docs/**)
    budgets.gzip         none                  default
    budgets.tokens       none                  default
    budgets.images       none                  default
    budgets.fonts        none                  default
    budgets.scripts      none                  default
    growth.bytes         none                  default
    growth.gzip          none                  default
    growth.tokens        {"share":0.05}        ampoule.config.json, overrides.0 (docs/**)
    growth.images        none                  default
    growth.fonts         none                  default
    growth.scripts       none                  default
    build.form           document              profile
    build.trust          trusted               default
    build.theme          default               default
    build.title          none                  default
    build.lang           none                  default
    build.description    none                  default
    build.icon           none                  default
    build.linkBase       none                  default
    build.minify         true                  default
    build.subset         true                  default
    build.include        []                    default
    build.dropRemote     false                 default
    build.fit            none                  default
    build.effort         balanced              default
    build.maxImageWidth  none                  default
    build.minSimilarity  0.98                  default
    build.svg            embed                 default
    build.trace          false                 default
    "
  `)
})

test('the same as JSON', async () => {
  const cwd = await folderWith(files)
  const {out} = await run(['config', 'x.html', '--json', '--profile', 'mcp-app'], {cwd})
  const described = JSON.parse(out)
  expect(described).toMatchObject({
    files: ['base.json', 'ampoule.config.json'],
    ignored: false,
    settings: {
      profile: {value: 'mcp-app@2026-01-26', source: 'the command line'},
      maxBytes: {value: null, source: 'profile'},
      inlineConfig: {value: false, source: 'base.json'},
      'rules.no-base': {value: 'off', source: 'base.json'},
      'rules.max-bytes': {value: ['error', {limit: 3}], source: 'base.json'},
      'build.form': {value: 'document', source: 'profile'},
    },
  })
  // All options of builds are there, whoever has set them.
  for (const name of Object.keys(buildOptions)) expect(described.settings).toHaveProperty([`build.${name}`])
})

test('of nothing: the defaults', async () => {
  const cwd = await folderWith({'.git/HEAD': ''})
  const {out} = await run(['config', 'x.html'], {cwd})
  expect(out).toMatch(/^No configuration file\n\nprofile +claude-artifact@2026-06-19 +default\n/)
})

test('wants one file', async () => {
  const cwd = await folderWith({'.git/HEAD': ''})
  expect((await run(['config'], {cwd})).code).toBe(2)
  expect((await run(['config', 'a', 'b'], {cwd})).code).toBe(2)
  expect((await run(['config', 'a', '--config', join(cwd, 'none.json')], {cwd})).code).toBe(2)
})
