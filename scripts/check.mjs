// Every check there is; fails when one does. Ends with a plain count of the tests.
import {spawnSync} from 'node:child_process'
import {readFileSync, rmSync} from 'node:fs'

const steps = [
  ['chromium', process.execPath, ['scripts/ensure-chromium.mjs']],
  ['generated files', process.execPath, ['scripts/generate.mjs', '--check']],
  ['types and bundle', 'pnpm', ['run', 'compile']],
  ['types of tests', 'tsc', ['-p', 'test']],
  ['biome', 'biome', ['ci', '--colors=off', '.']],
  ['unused code', 'knip', []],
  ['tests', 'vitest', vitest('tests')],
  ['tests that run alone', 'vitest', [...vitest('alone'), '--config', 'vitest.alone.config.ts']],
  // By itself: nothing else is to keep the browser waiting.
  ['conformance', 'vitest', [...vitest('conformance'), '--config', 'vitest.conformance.config.ts']],
]
const failed = []
rmSync('.vitest', {recursive: true, force: true})
let chromium = process.env.CHROMIUM_PATH
for (const [name, command, args] of steps) {
  console.log(`\n== ${name}`)
  const shown = name === 'chromium' ? ['inherit', 'pipe', 'inherit'] : ['inherit', 'inherit', 'inherit']
  const {status, stdout} = spawnSync(command, args, {
    stdio: shown,
    encoding: 'utf8',
    env: {...process.env, ...(chromium && {CHROMIUM_PATH: chromium})},
  })
  if (name === 'chromium' && status === 0) chromium = stdout.trim()
  if (status !== 0) failed.push(name)
  if (status !== 0 && name === 'chromium') break
}
const results = ['tests', 'alone', 'conformance'].map(readResults)
const passed = sum(results.map(({numPassedTests = 0}) => numPassedTests))
const failures = sum(results.map(({numFailedTests = 0}) => numFailedTests))
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`)
console.log(`\n${passed} passed, ${Math.max(failures, failed.length)} failed`)
process.exit(failed.length > 0 ? 1 : 0)

function vitest(name) {
  return ['run', '--reporter=default', '--reporter=json', `--outputFile.json=.vitest/${name}.json`]
}

function readResults(name) {
  try {
    return JSON.parse(readFileSync(`.vitest/${name}.json`, 'utf8'))
  } catch {
    return {}
  }
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
