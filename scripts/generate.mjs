// Writes what is made from the folder of rules: their index. `--check` fails when a file is out of date.
import {readdir, readFile, writeFile} from 'node:fs/promises'

const folder = new URL('../packages/lint/src/rules/', import.meta.url)
const ids = (await readdir(folder)).filter((name) => name !== 'index.ts').map((name) => name.replace(/\.ts$/, '')).sort()
const camel = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
const text = `// Made from the folder by scripts/generate.mjs.
import type {AnyRule} from '../define-rule.ts'
${ids.map((id) => `import {rule as ${camel(id)}} from './${id}.ts'`).join('\n')}

/** All rules, by id. */
export const rules: readonly AnyRule[] = [
${ids.map((id) => `  ${camel(id)},`).join('\n')}
] as unknown as readonly AnyRule[]
`
const file = new URL('index.ts', folder)
const old = await readFile(file, 'utf8').catch(() => '')
if (process.argv.includes('--check')) {
  if (old !== text) {
    console.error('packages/lint/src/rules/index.ts is out of date: run `node scripts/generate.mjs`')
    process.exit(1)
  }
} else if (old !== text) await writeFile(file, text)
