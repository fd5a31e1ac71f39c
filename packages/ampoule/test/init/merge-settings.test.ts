import {expect, test} from 'vitest'
import {mergeSettings} from '../../src/init/merge-settings.ts'

const wanted = {permissions: {allow: ['b']}}

test('settings as Windows writes them keep their mark, their line ends and their indentation', () => {
  const old = '\ufeff{\r\n\t"permissions": {"allow": ["a"], "deny": []}\r\n}\r\n'
  const merged = mergeSettings(old, wanted) ?? ''
  expect(merged.startsWith('\ufeff{\r\n\t"permissions": {\r\n')).toBe(true)
  expect(merged.replaceAll('\r\n', '')).not.toContain('\n')
  expect(JSON.parse(merged.slice(1))).toEqual({permissions: {allow: ['a', 'b'], deny: []}})
  expect(mergeSettings(merged, wanted)).toBe(merged)
})

test.each(['{bad', '{\n  // why\n  "a": 1\n}', '[]', '{"permissions": "none"}', ''])(
  '%j is left to its owner',
  (text) => {
    expect(mergeSettings(text, wanted)).toBeUndefined()
  },
)
