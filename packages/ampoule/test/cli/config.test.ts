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
    maxBytes             not set               profile
    inlineConfig         false                 base.json
    rules.no-base        warning               ampoule.config.json, overrides.0 (docs/**)
    rules.max-bytes      ["info",{"limit":3}]  the command line
    budgets.bytes        2048                  ampoule.config.json, overrides.0 (docs/**)
    budgets.gzip         not set               default
    budgets.tokens       not set               default
    budgets.images       not set               default
    budgets.fonts        not set               default
    budgets.scripts      not set               default
    growth.bytes         not set               default
    growth.gzip          not set               default
    growth.tokens        {"share":0.05}        ampoule.config.json, overrides.0 (docs/**)
    growth.images        not set               default
    growth.fonts         not set               default
    growth.scripts       not set               default
    build.form           document              profile
    build.trust          trusted               default
    build.theme          not set               default
    build.title          not set               default
    build.lang           not set               default
    build.description    not set               default
    build.icon           not set               default
    build.linkBase       not set               default
    build.minify         true                  default
    build.dropUnusedCss  false                 default
    build.subset         true                  default
    build.include        []                    default
    build.dropRemote     false                 default
    build.fit            not set               default
    build.effort         balanced              default
    build.maxImageWidth  not set               default
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
