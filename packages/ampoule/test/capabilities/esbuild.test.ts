import {spawnSync} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type BuildResult, build} from '@ampoule/build'
import {createNodeCapabilities} from 'ampoule'
import type * as esbuild from 'esbuild'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {build as lastingBuild, transform} from '../../src/capabilities/esbuild.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ampoule-'))
})
afterEach(() => rm(root, {recursive: true, force: true}))

/** A page with a module, a classic script and a style: esbuild is asked for each. */
function page(name: string): Promise<BuildResult> {
  const html = `<!doctype html><title>x</title><style>p{color:red}</style><script>classic="${name}"</script><script type=module src=a.js></script>`
  return build(html, {path: `${name}.html`, capabilities: createNodeCapabilities({root})})
}

/** Ends the process that esbuild's service runs in, as an overflow of its stack does. */
function killEsbuild(): void {
  const {stdout} = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], {encoding: 'utf8'})
  const pids = stdout.split('\n').flatMap((line) => (line.includes('--service=') ? [Number.parseInt(line, 10)] : []))
  expect(pids.length).toBeGreaterThan(0)
  for (const pid of pids) process.kill(pid, 'SIGKILL')
}

const isWhole = ({html, findings}: BuildResult, name: string): boolean =>
  findings.every(({severity}) => severity !== 'error') &&
  html.includes(`classic="${name}"`) &&
  html.includes('"let in"')

test('a build after esbuild was ended starts it again', async () => {
  await writeFile(join(root, 'a.js'), 'console.log("let in")')
  expect(isWhole(await page('one'), 'one')).toBe(true)
  killEsbuild()
  expect(isWhole(await page('two'), 'two')).toBe(true)
})

/** A module that ends esbuild while it is read, as often as it is told. */
function bundle(name: string, endings: number): Promise<string> {
  let left = endings
  const ending: esbuild.Plugin = {
    name: 'ending',
    setup({onLoad, onResolve}) {
      onResolve({filter: /^x$/}, () => ({path: 'x', namespace: 'x'}))
      onLoad({filter: /.*/, namespace: 'x'}, () => {
        if (left-- > 0) killEsbuild()
        return {contents: `console.log("${name}")`}
      })
    },
  }
  const options = {
    stdin: {contents: 'import "x"'},
    bundle: true,
    write: false,
    plugins: [ending],
  } satisfies esbuild.BuildOptions
  return lastingBuild(options).then(({outputFiles}) => outputFiles?.[0]?.text ?? '')
}

test('work that is under way while esbuild ends is done all the same', async () => {
  const [one, two, three] = await Promise.all([bundle('one', 1), bundle('two', 0), bundle('three', 1)])
  expect([one, two, three]).toEqual(
    ['one', 'two', 'three'].map((name) => expect.stringContaining(`console.log("${name}")`)),
  )
})

test('what ends esbuild each time is an error of its own, and takes nothing with it', async () => {
  const done = await Promise.allSettled([
    bundle('one', 0),
    bundle('two', 99),
    transform('three', {}),
    bundle('four', 0),
  ])
  expect(done.map(({status}) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  expect(done[1]).toMatchObject({reason: {name: 'WorkLimitError'}})
})
