import {transform} from 'esbuild'
import {expect, test} from 'vitest'
import {defaultTheme} from '../packages/builder/src/theme/default.ts'

test('the default theme has at most 8 KB, and asks for nothing', async () => {
  const {code, warnings} = await transform(defaultTheme, {loader: 'css', minify: true})
  expect(warnings).toEqual([])
  expect(new TextEncoder().encode(code).length).toBeLessThanOrEqual(8 * 1024)
  expect(code).not.toMatch(/url\(|@import/)
})

test('the default theme has three states: the system, light and dark by choice', () => {
  const names = (css: string): string[] => [...css.matchAll(/(--color-[\w-]+):/g)].map(([, name]) => name ?? '').sort()
  const bare = /^:root \{([^}]*)\}/m.exec(defaultTheme)?.[1] ?? ''
  const system =
    /prefers-color-scheme: dark\) \{\s*:root:not\(\[data-theme='light'\]\) \{([^}]*)\}/.exec(defaultTheme)?.[1] ?? ''
  const chosen = /:root\[data-theme='dark'\] \{([^}]*)\}/.exec(defaultTheme)?.[1] ?? ''
  expect(names(bare).length).toBeGreaterThan(5)
  expect(names(system)).toEqual(names(bare))
  expect(names(chosen)).toEqual(names(bare))
  expect(system.replace(/\s+/g, '')).toBe(chosen.replace(/\s+/g, ''))
  expect(defaultTheme).toMatch(/body \{[^}]*background: var\(--color-background\)/)
})
