import {createNodeCapabilities} from 'ampoule'
import {describe, expect, test} from 'vitest'
import {folderWith} from '../config/files.ts'

const bundled = async (main: string, tool: string): Promise<string> => {
  const root = await folderWith({
    'node_modules/tool/package.json': {name: 'tool', version: '1.0.0', main: 'index.js', type: 'module'},
    'node_modules/tool/index.js': tool,
  })
  const entries = [
    {path: 'index.html', text: main, language: 'js', module: true, start: {file: 'index.html', line: 1, column: 1}},
  ] as const
  const {scripts, problems} = await createNodeCapabilities({root}).bundle({entries, page: 'index.html', minify: true})
  expect(problems).toEqual([])
  return scripts[0]?.text ?? ''
}

const plain =
  'export function isPlain(aLongParameter) { return Function.prototype.toString.call(aLongParameter.valueOf) === "x" }'
const worker =
  'export function run(aLongParameter) { return new Worker(URL.createObjectURL(new Blob([`(${aLongParameter})()`]))) }'
const use = (name: string, own: string) =>
  `import {${name}} from 'tool'\nconst anOwnName = ${own}\nwindow.made = [${name}, anOwnName]`

describe('names within functions', () => {
  test('are short where a package prints functions to look at them', async () => {
    const code = await bundled(use('isPlain', '(aSecondName) => aSecondName + 1'), plain)
    expect(code).not.toMatch(/aLongParameter|aSecondName/)
  })

  test('stay where the page prints some', async () => {
    const own = '(aSecondName) => Function.prototype.toString.call(aSecondName)'
    const code = await bundled(use('isPlain', own), plain)
    expect(code).toContain('aLongParameter')
    expect(code).toContain('aSecondName')
  })

  test('stay where a package makes workers of them', async () => {
    expect(await bundled(use('run', '(aSecondName) => aSecondName + 1'), worker)).toContain('aSecondName')
  })
})
