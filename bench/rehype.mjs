// The floor of a build: the same Markdown through the same parsers, and nothing else.
import {createRequire} from 'node:module'
import {pathToFileURL} from 'node:url'

const require = createRequire(new URL('../packages/build/package.json', import.meta.url))
const load = async (name) => await import(pathToFileURL(require.resolve(name)).href)
const [{unified}, remarkParse, remarkGfm, remarkFrontmatter, remarkRehype, rehypeRaw, rehypeStringify] =
  await Promise.all(
    [
      'unified',
      'remark-parse',
      'remark-gfm',
      'remark-frontmatter',
      'remark-rehype',
      'rehype-raw',
      'rehype-stringify',
    ].map(load),
  )

const processor = unified()
  .use(remarkParse.default)
  .use(remarkGfm.default)
  .use(remarkFrontmatter.default)
  .use(remarkRehype.default, {allowDangerousHtml: true})
  .use(rehypeRaw.default)
  .use(rehypeStringify.default)

export async function rehype(text) {
  return String(await processor.process(text))
}
