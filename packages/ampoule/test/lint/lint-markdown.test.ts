import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {Configs} from '../../src/config/load-config.ts'
import {lintFiles} from '../../src/lint/lint-files.ts'
import {folderWith} from '../config/files.ts'

test('linting Markdown runs no code that lies beside it', async () => {
  const code = `require('node:fs').writeFileSync(__dirname + '/../../ran', ''); module.exports = {}`
  const tailwind = {
    'package.json': '{"name": "tailwindcss", "version": "3.4.0"}',
    'index.js': code,
    'lib/index.js': code,
  }
  const folder = await folderWith({
    '.git/HEAD': '',
    'page.md': '# x\n\n<script src="https://cdn.tailwindcss.com/3.4.0"></script>\n',
    ...Object.fromEntries(Object.entries(tailwind).map(([name, text]) => [`node_modules/tailwindcss/${name}`, text])),
    'node_modules/postcss/package.json': '{"name": "postcss", "version": "8.0.0"}',
    'node_modules/postcss/index.js': code,
  })
  const path = join(folder, 'page.md')
  const {config} = await new Configs({cwd: folder}).for(path)
  const [linted] = await lintFiles([{path, name: 'page.md', size: 1, config}])
  expect(linted?.findings.filter(({severity}) => severity === 'error')).toEqual([])
  expect(existsSync(join(folder, 'ran'))).toBe(false)
})
