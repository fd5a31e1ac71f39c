import {readdirSync, readFileSync, rmSync} from 'node:fs'
import {dirname} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {type Block, readSections} from './support/docs/blocks.ts'
import {makeProject, root} from './support/docs/project.ts'
import {type Left, runBlock} from './support/docs/run-block.ts'

// What the documentation says must be true: each block of code is run, in the order of its page, in a project of its own
// for each section. One that is not says why, in a comment before it.

const markdown = (folder: string): string[] =>
  readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}${name}`)

/** Made from what tests run elsewhere: examples of rules, help of commands, measurements. */
const generated = /^(?:packages\/lint\/RULES|docs\/cli|docs\/rules\/.*|.*CHANGELOG)\.md$/

const pages = [
  '',
  'docs/',
  'packages/ampoule/',
  'packages/ampoule/skills/ampoule/',
  'packages/builder/',
  'packages/lint/',
]
  .flatMap(markdown)
  .filter((page) => !generated.test(page))
const sections = pages
  .flatMap((page) => readSections(root, page))
  .filter(({blocks}) => blocks.some(({reason, language}) => reason === undefined || language === 'sh'))
const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts

test.each(pages)('%s has no block that is not read', (page) => {
  const fences = readFileSync(`${root}${page}`, 'utf8').match(/^\s*(?:```|~~~)/gm) ?? []
  expect(fences).toHaveLength(2 * readSections(root, page).reduce((sum, {blocks}) => sum + blocks.length, 0))
})

describe.each(sections)('$page, $title', ({blocks}) => {
  const run = blocks.filter(({reason}) => reason === undefined)
  if (run.length > 0)
    test('runs', async () => {
      const folder = makeProject()
      onTestFinished(() => rmSync(dirname(folder), {recursive: true, force: true}))
      let left: Left = {}
      for (const block of run) left = (await at(block, () => runBlock(block, folder, left))) ?? {}
    })

  const commands = blocks
    .filter(({reason, language}) => reason !== undefined && language === 'sh')
    .flatMap(({code}) => code.split('\n').map((line) => line.replace(/\s+#.*$/, '').trim()))
    .filter((line) => line !== '')
  if (commands.length > 0)
    test('names commands that there are', () => {
      const unknown = commands.filter((command) => {
        const script = /^npm (?:run )?([\w-]+)(?: -- .+)?$/.exec(command)?.[1]
        if (script !== undefined) return !(script in scripts)
        const file = /^node (\S+)/.exec(command)?.[1]
        if (file !== undefined) return !readdirSync(`${root}${dirname(file)}`).some((name) => file.endsWith(`/${name}`))
        return !/^(?:npx (?:vitest|tsc|biome|knip|changeset|ampoule)|npm install (?:--save-dev )?@?[a-z/-]+$|ampoule (?:build|verify|dev) )/.test(
          command,
        )
      })
      expect(unknown).toEqual([])
    })
})

/** Says which block it was that failed. */
async function at<T>({at: place}: Block, work: () => T): Promise<Awaited<T>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error) error.message = `${place}: ${error.message}`
    throw error
  }
}
