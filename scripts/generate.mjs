// Writes what is made from the sources: the index of rules, RULES.md, the page of the command line. `--check` fails when a
// file is out of date.
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const lint = new URL('../packages/lint/', import.meta.url)
const check = process.argv.includes('--check')
let stale = false

await put(new URL('src/rules/index.ts', lint), await indexText())
await put(new URL('RULES.md', lint), await rulesText())
await put(new URL('../docs/cli.md', import.meta.url), await cliText())
if (stale) process.exit(1)

async function put(file, text) {
  const old = await readFile(file, 'utf8').catch(() => '')
  if (old === text) return
  if (!check) return writeFile(file, text)
  console.error(`${fileURLToPath(file)} is out of date: run \`node scripts/generate.mjs\``)
  stale = true
}

async function indexText() {
  const names = await readdir(new URL('src/rules/', lint))
  const ids = names
    .filter((name) => name !== 'index.ts')
    .map((name) => name.replace(/\.ts$/, ''))
    .sort()
  const camel = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
  return `// Made from the folder by scripts/generate.mjs.
import type {AnyRule, Example} from '../define-rule.ts'
${ids.map((id) => `import * as ${camel(id)} from './${id}.ts'`).join('\n')}

/** A rule and its examples. */
export interface Documented {
  readonly rule: AnyRule
  readonly examples: readonly Example[]
}

/** All rules with their examples, by id. */
export const documented: readonly Documented[] = [
${ids.map((id) => `  ${camel(id)},`).join('\n')}
]

/** All rules, by id. */
export const rules: readonly AnyRule[] = documented.map(({rule}) => rule)
`
}

async function rulesText() {
  const {outputFiles} = await build({
    stdin: {contents: `export {explainRules} from './src/explain.ts'`, resolveDir: fileURLToPath(lint)},
    bundle: true,
    format: 'esm',
    write: false,
    platform: 'node',
  })
  const {explainRules} = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  )
  return explainRules()
}

async function cliText() {
  const ampoule = new URL('../packages/ampoule/', import.meta.url)
  const folder = new URL('node_modules/.cache/', ampoule)
  const file = new URL('commands.mjs', folder)
  const {outputFiles} = await build({
    stdin: {
      contents: `export {commands} from './src/cli/main.ts'; export {helpOf} from './src/cli/command.ts'`,
      resolveDir: fileURLToPath(ampoule),
    },
    bundle: true,
    format: 'esm',
    write: false,
    platform: 'node',
    conditions: ['@ampoule/source'],
    external: [
      'esbuild',
      'sharp',
      'subset-font',
      'wawoff2',
      'cacache',
      'tinypool',
      'tinyglobby',
      'gpt-tokenizer',
      'vscode-languageserver',
      'vscode-languageserver/*',
      'vscode-languageserver-textdocument',
    ],
    banner: {
      js: "import {createRequire as makeRequire} from 'node:module';const require=makeRequire(import.meta.url);",
    },
  })
  await mkdir(folder, {recursive: true})
  await writeFile(file, outputFiles[0].text)
  const {commands, helpOf} = await import(`${file.href}?${Date.now()}`)
  const parts = ['# The command line', '', 'Made from the declarations of the commands by `scripts/generate.mjs`.', '']
  for (const [name, {load}] of Object.entries(commands))
    parts.push(`## ampoule ${name}`, '', '```', helpOf(await load()).trimEnd(), '```', '')
  return parts.join('\n')
}
