import {mkdtempSync, realpathSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {afterAll, expect, test} from 'vitest'
import {type Check, runCheck} from './fuzz/checks.ts'
import {readCorpus} from './fuzz/corpus.ts'
import {generatedProject} from './fuzz/generate.ts'
import {mutatedProject} from './fuzz/mutate.ts'
import {placeProject} from './fuzz/project.ts'
import {shrinkProject} from './fuzz/shrink.ts'

// A few of the inputs that `npm run fuzz` goes on with for as long as it is told.

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ampoule-fuzz-')))
afterAll(() => rmSync(folder, {recursive: true, force: true}))
const corpus = readCorpus(fileURLToPath(new URL('..', import.meta.url)))

test.each<[Check, number]>([
  ['lint', 60],
  ['fix', 30],
  ['build', 20],
  ['untrusted', 20],
])('%s: neither mutated nor generated pages break it, and what it gives holds', async (check, runs) => {
  const projects = fc.oneof(mutatedProject(corpus), generatedProject())
  for (const project of fc.sample(projects, {seed: 12, numRuns: runs})) {
    const failure = await runCheck(check, project, placeProject(project, folder))
    expect(failure, JSON.stringify(project)).toBeUndefined()
  }
})

test('what fails is made smaller for as long as it fails', async () => {
  const project = {name: 'x', page: 'a.html', text: 'some <b>text</b> of a page', files: {'a.js': 'x', 'b.js': 'key'}}
  const fails = async ({text, files}: typeof project): Promise<boolean> =>
    text.includes('<b') && files['b.js'] !== undefined
  const small = await shrinkProject(project, async (next) => fails({...project, ...next} as typeof project), 200)
  expect(small).toMatchObject({text: '<b', files: {'b.js': ''}})
  expect(Object.keys(small.files)).toEqual(['b.js'])
})
