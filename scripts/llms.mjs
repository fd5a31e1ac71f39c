// What models read of the documentation (https://llmstxt.org): `llms.txt` lists the pages with what they begin with, and
// `packages/ampoule/dist/llms-full.txt`, written when this is run, holds them all.
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'

const root = new URL('../', import.meta.url)
const repository = 'https://github.com/ampoule/ampoule/blob/main/'

/** Paths from the root, in the order in which one would read them. */
async function pages() {
  const docs = (await readdir(new URL('docs/', root))).filter((name) => name.endsWith('.md')).sort()
  return [
    'README.md',
    'packages/ampoule/skills/ampoule/SKILL.md',
    ...docs.map((name) => `docs/${name}`),
    'packages/lint/RULES.md',
    'SECURITY.md',
    'CONTRIBUTING.md',
  ]
}

/** The text of `llms.txt`. */
export async function llmsText() {
  const {description} = JSON.parse(await readFile(new URL('packages/ampoule/package.json', root), 'utf8'))
  const lines = []
  for (const path of await pages()) {
    const {title, first} = introOf(await readFile(new URL(path, root), 'utf8'))
    lines.push(`- [${title}](${repository}${path}): ${first}`)
  }
  return `# ampoule\n\n> ${description}\n\n## Documentation\n\n${lines.join('\n')}\n`
}

/** Title and first sentences of a page, without its marks. */
function introOf(text) {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '')
  const title = /^# (.+)$/m.exec(body)?.[1] ?? ''
  const after = body.slice(body.indexOf(title) + title.length)
  const paragraph =
    after.split(/\n{2,}/).find((part) => part.trim() !== '' && !/^(?:[#<|-]|```)/.test(part.trim())) ?? ''
  const plain = paragraph
    .replace(/\s+/g, ' ')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll('*', '')
    .trim()
  const sentences = plain.match(/.+?[.:](?=\s|$)/g) ?? [plain]
  return {title, first: sentences.slice(0, 2).join('').replace(/:$/, '.')}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('packages/ampoule/dist/', root)
  await mkdir(folder, {recursive: true})
  const texts = []
  for (const path of await pages())
    texts.push(`<!-- ${path} -->\n\n${(await readFile(new URL(path, root), 'utf8')).trim()}\n`)
  await writeFile(new URL('llms-full.txt', folder), texts.join('\n'))
}
