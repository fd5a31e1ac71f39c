// Writes what is made from the sources: the index of rules, RULES.md, a page for each kind of finding, the page of the
// command line, the schema of the configuration, the list of documents for models, the loader of carried files, the scripts of
// documents. `--check` fails when a file is out of date.
import {createHash} from 'node:crypto'
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {isAbsolute} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build, transform} from 'esbuild'
import {llmsText} from './llms.mjs'

const lint = new URL('../packages/lint/', import.meta.url)
const check = process.argv.includes('--check')
let stale = false

await put(new URL('src/rules/index.ts', lint), await indexText())
await put(new URL('../packages/builder/src/behaviours/scripts.ts', import.meta.url), await behavioursText())
await put(new URL('../packages/ampoule/src/init/templates.ts', import.meta.url), await templatesText())
const {explainRule, explainRules, rules, otherRules} = await load(
  lint,
  `export * from './src/index.ts'; export * from './src/internals.ts'`,
)
await put(new URL('RULES.md', lint), explainRules())
const ampoule = await load(
  new URL('../packages/ampoule/', import.meta.url),
  `export {commands} from './src/cli/main.ts'; export {helpOf} from './src/cli/command.ts'
  export {explainRuns} from './src/verify/explain.ts'
  export {configJsonSchema} from './src/config/json-schema.ts'`,
)
await put(new URL('../docs/cli.md', import.meta.url), await cliText(ampoule))
await put(
  new URL('../packages/ampoule/schema.json', import.meta.url),
  `${JSON.stringify(ampoule.configJsonSchema(), null, 2)}\n`,
)
await putFolder(new URL('../docs/rules/', import.meta.url), rulePages())
await put(new URL('../llms.txt', import.meta.url), await llmsText())
const loader = await loaderParts()
await put(new URL('../packages/builder/src/loader/parts.ts', import.meta.url), partsText(loader))
await put(new URL('src/references/carried/released.ts', lint), await releasedText(loader))
if (stale) process.exit(1)

async function put(file, text) {
  const old = await readFile(file, 'utf8').catch(() => '')
  if (old === text) return
  if (!check) return writeFile(file, text)
  console.error(`${fileURLToPath(file)} is out of date: run \`node scripts/generate.mjs\``)
  stale = true
}

/** The folder with these files and no others. */
async function putFolder(folder, pages) {
  await mkdir(folder, {recursive: true})
  for (const [name, text] of pages) await put(new URL(name, folder), text)
  for (const name of await readdir(folder)) {
    if (pages.has(name)) continue
    if (!check) await rm(new URL(name, folder))
    else await put(new URL(name, folder), '')
  }
}

function rulePages() {
  return new Map(
    [...[...rules, ...otherRules].map(({id}) => [id, explainRule(id)]), ...ampoule.explainRuns()].map(([id, text]) => [
      `${id}.md`,
      `<!-- Made by scripts/generate.mjs. -->\n${text}`,
    ]),
  )
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

/** A rule, and what documents it. */
export interface Documented {
  readonly rule: AnyRule
  readonly examples: readonly Example[]
  /** Of a rule that guesses: how often it is right, as its test counts on a labelled set. A sentence. */
  readonly measured?: string
}

/** All rules with their examples, by id. */
export const documented: readonly Documented[] = [
${ids.map((id) => `  ${camel(id)},`).join('\n')}
]

/** All rules, by id; named one by one, so that who bundles the linter leaves the examples out. */
export const rules: readonly AnyRule[] = [
${ids.map((id) => `  ${camel(id)}.rule,`).join('\n')}
]
`
}

async function cliText({commands, helpOf}) {
  const parts = ['# The command line', '', 'Made from the declarations of the commands by `scripts/generate.mjs`.', '']
  for (const [name, {load}] of Object.entries(commands))
    parts.push(`## ampoule ${name}`, '', '```', helpOf(await load()).trimEnd(), '```', '')
  return parts.join('\n')
}

/** The scripts that parts of a document use, each minified and on a line of its own. */
async function behavioursText() {
  const folder = new URL('../packages/builder/src/behaviours/source/', import.meta.url)
  const lines = []
  for (const name of (await readdir(folder)).sort()) {
    const source = await readFile(new URL(name, folder), 'utf8')
    const key = name.replace(/\.js$/, '')
    const {code} = await transform(`${source}\n${key}()`, {
      minify: true,
      format: 'iife',
      target: 'es2022',
      legalComments: 'none',
    })
    lines.push(`  ${key}: ${JSON.stringify(code.trim())},`)
  }
  return `// Made from the folder source by scripts/generate.mjs.
/** Scripts by the name of what they do, as they stand in a page. */
export const scripts = {
${lines.join('\n')}
} as const
`
}

/** Documents to begin with, each with the files of text beside it: they are those of the examples. */
async function templatesText() {
  const examples = new URL('../examples/', import.meta.url)
  const sources = {
    architecture: ['service-map', 'map.md'],
    dashboard: ['release-review', 'review.md'],
    experiment: ['reading-lab', 'lab.md'],
    incident: ['outage', 'outage.md'],
    slides: ['quarter-slides', 'slides.md'],
    'spec-review': ['spec-review', 'review.md', 'retries.patch'],
  }
  const lines = []
  for (const [name, [folder, document, ...beside]] of Object.entries(sources)) {
    const files = [[`${name}.md`, document], ...beside.map((file) => [file, file])]
    for (const file of files) file[1] = await readFile(new URL(`${folder}/${file[1]}`, examples), 'utf8')
    lines.push(`  ${JSON.stringify(name)}: ${JSON.stringify(Object.fromEntries(files))},`)
  }
  return `// Made from the folder examples by scripts/generate.mjs.
/** Files of each template, by their names. */
export const templates: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${lines.join('\n')}
}
`
}

/** The parts of the loader, minified one by one: a page holds those that it needs, each on a line of its own. */
async function loaderParts() {
  const folder = new URL('../packages/builder/src/loader/source/', import.meta.url)
  const parts = []
  let mangleCache = {}
  for (const file of (await readdir(folder)).sort()) {
    const source = await readFile(new URL(file, folder), 'utf8')
    const options = {
      minify: true,
      format: 'esm',
      target: 'es2022',
      mangleProps: /[^_]_$/,
      mangleCache,
      legalComments: 'none',
    }
    const {code, mangleCache: cache} = await transform(source, options)
    mangleCache = cache
    // What is left of line breaks stands in templates.
    const text = code
      .trim()
      .replace(/export\{[^}]*\};?$/, '')
      .replaceAll('\n', '\\n')
    const [, given, body] = /^function [\w$]+\((\w*)\)(\{.*\})$/.exec(text) ?? []
    if (body === undefined || text.includes('</script')) throw new Error(`${file} is no single function on one line`)
    parts.push([file.replace(/\.js$/, ''), given ? `(${given}=>${body})(L);` : `(()=>${body})();`])
  }
  return parts
}

function partsText(parts) {
  return `// Made from source/ by scripts/generate.mjs.

/** The parts of the loader by name, as they stand in a page. */
export const loaderParts = {
${parts.map(([name, text]) => `  ${name}: ${JSON.stringify(text)},`).join('\n')}
} as const
`
}

/** What earlier releases wrote stays known; what is not released yet is replaced. */
async function releasedText(parts) {
  const {version} = JSON.parse(await readFile(new URL('../packages/builder/package.json', import.meta.url), 'utf8'))
  const old = await readFile(new URL('src/references/carried/released.ts', lint), 'utf8').catch(() => '')
  const earlier = [...old.matchAll(/^ {2}\['([^']+)', '([^']+)', '([^']+)'\],$/gm)].map(([, ...row]) => row)
  const {loaderHead} = await load(
    new URL('../packages/builder/', import.meta.url),
    `export {loaderHead} from './src/loader/loader-text.ts'`,
  )
  const now = [['head', loaderHead], ...parts].map(([name, text]) => [
    version,
    name,
    createHash('sha256').update(text).digest('base64'),
  ])
  const rows = [...earlier.filter(([release]) => release !== version), ...now]
  return `// Made from the builder's loader by scripts/generate.mjs; rows of earlier releases stay.

/** Release, part, and SHA-256 in base64 of the line that the release writes for the part. */
export const releasedParts: readonly (readonly [release: string, part: string, hash: string])[] = [
${rows.map((row) => `  [${row.map((text) => `'${text}'`).join(', ')}],`).join('\n')}
]
`
}

/** The module of that text as it stands in a package, sources and all; what is installed is left where it is. */
async function load(folder, contents) {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: fileURLToPath(folder)},
    bundle: true,
    format: 'esm',
    write: false,
    platform: 'node',
    conditions: ['@ampoule/source'],
    plugins: [
      {
        name: 'installed',
        setup({onResolve, resolve}) {
          onResolve({filter: /^[^./]/}, async ({path, pluginData, ...from}) => {
            if (path.startsWith('@ampoule/') || pluginData === 'seen') return undefined
            const found = await resolve(path, {...from, pluginData: 'seen'})
            return isAbsolute(found.path) ? {path: pathToFileURL(found.path).href, external: true} : found
          })
        },
      },
    ],
  })
  const cache = new URL('node_modules/.cache/', folder)
  const file = new URL(`generate-${process.pid}.mjs`, cache)
  await mkdir(cache, {recursive: true})
  await writeFile(file, outputFiles[0].text)
  try {
    return await import(file.href)
  } finally {
    await rm(file)
  }
}
