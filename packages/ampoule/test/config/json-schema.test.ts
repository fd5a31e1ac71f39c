import {Ajv} from 'ajv'
import {describe, expect, test} from 'vitest'
import {configJsonSchema} from '../../src/config/json-schema.ts'
import {checkConfig} from '../../src/config/schema.ts'

describe('an editor accepts what the linter does', () => {
  const accepts = new Ajv({strict: false}).compile(configJsonSchema())
  const isFine = (config: unknown): boolean => {
    try {
      checkConfig(config, 'ampoule.config.json')
      return true
    } catch {
      return false
    }
  }

  test.each([
    {},
    {$schema: './schema.json', extends: ['./a.json'], profile: ['file', 'mcp-app'], ignore: ['x']},
    {rules: {'no-base': 'off', 'max-bytes': ['error', {limit: 3}], 'no-external-image': ['warning', {}]}},
    {overrides: [{files: '*.md', inlineConfig: false, budgets: {tokens: 3, bytes: '2 KiB'}, growth: {images: '10%'}}]},
    {csp: '', maxBytes: 10},
  ])('%j', (config) => {
    expect(isFine(config)).toBe(true)
    expect(accepts(config), JSON.stringify(accepts.errors)).toBe(true)
  })

  test.each([
    [[]],
    'file',
    {profil: 'file'},
    {profile: 3},
    {rules: {'no-bse': 'off'}},
    {rules: {'no-base': 'warn'}},
    {rules: {'no-base': ['error', {x: 1}]}},
    {rules: {'max-bytes': ['error', {limit: 0}]}},
    {rules: {'no-base': ['error', {}, 1]}},
    {overrides: [{rules: {}}]},
    {overrides: {}},
    {budgets: {bytes: '2 kilos'}},
    {budgets: {bytes: -1}},
    {growth: {byte: 1}},
    {ignore: 'x'},
    {inlineConfig: 'no'},
    {maxBytes: 0},
  ])('not %j', (config) => {
    expect(isFine(config)).toBe(false)
    expect(accepts(config)).toBe(false)
  })
})
