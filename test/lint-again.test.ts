import {readdirSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from '@ampoule/build'
import {type Finding, lint} from '@ampoule/lint'
import {createNodeCapabilities} from 'ampoule'
import {describe, expect, test} from 'vitest'

// A sealed page that is linted again is as clean as its build has said. What a library beside the page may do the build says in one line
// each, by the file that the library stood in; in the page that is no longer known, and such code is linted as any other.
const cases = fileURLToPath(new URL('fixtures/cases', import.meta.url))

const told = (findings: readonly Finding[], hasLibraries: boolean): string[] =>
  findings
    .filter(({severity}) => severity === 'error' || (severity === 'warning' && !hasLibraries))
    .map(({rule, message}) => `${rule}: ${message}`)

describe.concurrent('cases', () => {
  test.each(readdirSync(cases))('%s', async (name) => {
    const root = `${cases}/${name}/src/`
    const path = 'index.html'
    const sealed = await build(await readFile(root + path), {path, capabilities: createNodeCapabilities({root})})
    const hasLibraries = sealed.findings.some(({rule}) => rule === 'library')
    const known = new Set(told(sealed.findings, hasLibraries))
    expect(told(lint(sealed.html), hasLibraries).filter((one) => !known.has(one))).toEqual([])
  })
})
