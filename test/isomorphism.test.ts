import {fileURLToPath} from 'node:url'
import {createContext, Script} from 'node:vm'
import {gzipSync} from 'node:zlib'
import {build} from 'esbuild'
import {describe, expect, test} from 'vitest'

/** What every JavaScript runtime has beside the language itself, and these packages may use. */
const shared = {URL, TextEncoder, TextDecoder, atob, btoa, structuredClone, queueMicrotask}

/** What `import {lint}` alone may cost a Worker or a page, in bytes of gzip. 93 KB of it are code of others, parse5 and meriyah most of all. */
const mostOfLint = 232 * 1024

async function bundle(name: string): Promise<string> {
  const {outputFiles, warnings} = await build({
    stdin: {contents: `export * from '${name}'`, resolveDir: fileURLToPath(new URL('..', import.meta.url))},
    bundle: true,
    format: 'iife',
    globalName: 'bundled',
    // Neutral but for the `browser` field, by which postcss does without files; as in a worker there is no DOM.
    platform: 'browser',
    conditions: ['@ampoule/source', 'worker', 'import'],
    // Loaded on demand alone, by who counts tokens exactly.
    external: ['gpt-tokenizer', 'gpt-tokenizer/*'],
    write: false,
    logLevel: 'silent',
  })
  expect(warnings).toEqual([])
  return outputFiles[0]?.text ?? ''
}

async function run(name: string, code: string): Promise<unknown> {
  const context = createContext({...shared, result: undefined})
  new Script(`${await bundle(name)};result = (async () => (${code}))()`).runInContext(context)
  return await context.result
}

describe('packages that run anywhere', () => {
  test('@ampoule/lint bundles for any platform and runs in an empty context', async () => {
    const findings = await run(
      '@ampoule/lint',
      `bundled.lint('<title>x</title><img src="https://a.test/x.png">').map(({rule}) => rule)`,
    )
    expect([...(findings as string[])]).toContain('no-external-image')
  })

  test('@ampoule/build does so as well', async () => {
    const html = await run(
      '@ampoule/build',
      `(await bundled.build('# Hello\\n\\n| a |\\n|---|\\n| 1 |', {path: 'x.md', capabilities: {
      read: async () => { throw new bundled.CapabilityError('not-found', 'nothing here') },
      bundle: async () => { throw new Error('not needed') },
      image: async () => { throw new Error('not needed') },
      font: async () => { throw new Error('not needed') },
    }})).html`,
    )
    expect(html).toContain('<h1 id=hello>Hello</h1>')
  })

  test('the linter alone is small, and has no examples of rules and no evidence of hosts in it', async () => {
    const {outputFiles} = await build({
      stdin: {
        contents: `export {lint} from '@ampoule/lint'`,
        resolveDir: fileURLToPath(new URL('..', import.meta.url)),
      },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      conditions: ['@ampoule/source'],
      external: ['gpt-tokenizer/*'],
      legalComments: 'none',
      write: false,
    })
    const text = outputFiles[0]?.text ?? ''
    expect(text).not.toMatch(/\bhtml: ?["'`]/)
    expect(text).not.toContain('Third-party indication')
    expect(text).not.toContain('navigator.sendBeacon(')
    expect(text).not.toContain('A build runs no code of the document')
    expect(gzipSync(text, {level: 9}).length).toBeLessThanOrEqual(mostOfLint)
  })
})
