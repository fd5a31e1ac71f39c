import {boolean} from '@ampoule/lint'
import type {Element, Root} from 'hast'
import {definePass} from '../define-pass.ts'
import {documentParts} from '../document.ts'
import {element, elementsOf, getAttribute, removeAttribute, setAttribute} from '../hast.ts'
import {rewriteUrls, styleTexts} from '../style-text.ts'

/** Payloads below this are cheaper written again than shared. In characters. */
const worthSharing = 512

export const shareImages = definePass({
  name: 'share-images',
  summary: 'Hold an image that is shown many times in the page once.',
  needs: [],
  options: {scripts: boolean('Whether scripts run on the host: a few lines of one give the copies their image.', true)},
  async transform(tree, {options, file, path}) {
    if (file.data.sealed) return
    await shareInStyles(tree, path)
    if (options.scripts) shareInElements(tree)
  },
})

/** Copies of an image in stylesheets become a custom property. */
async function shareInStyles(tree: Root, path: string): Promise<void> {
  const texts = styleTexts(tree, path)
  const counts = new Map<string, number>()
  const mayShare = (found: {url: string; sink: string; property: string | null; atRules: readonly string[]}): boolean =>
    found.sink === 'image' &&
    found.url.startsWith('data:') &&
    found.url.length > worthSharing &&
    found.property !== null &&
    found.atRules.every((rule) => /^@(?:media|supports|layer|container|scope)\b/i.test(rule))
  for (const text of texts) {
    for (const found of text.found()) if (mayShare(found)) counts.set(found.url, (counts.get(found.url) ?? 0) + 1)
  }
  const names = new Map(
    [...counts].filter(([, count]) => count > 1).map(([url], index) => [url, `--image-${index + 1}`]),
  )
  if (names.size === 0) return
  for (const text of texts) {
    await rewriteUrls(text, (found) => {
      const name = mayShare(found) ? names.get(found.url) : undefined
      return name === undefined ? undefined : {css: `var(${name})`}
    })
  }
  const properties = [...names].map(([url, name]) => `${name}:url("${url.replaceAll('"', '%22')}")`)
  const {head} = documentParts(tree)
  const first = head.children.findIndex((node) => node.type === 'element' && node.tagName === 'style')
  head.children.splice(
    first === -1 ? head.children.length : first,
    0,
    element('style', {}, [{type: 'text', value: `:root{${properties.join(';')}}`}]),
  )
}

/** Copies of an image in elements are given theirs when the page has been read. */
function shareInElements(tree: Root): void {
  const bySource = new Map<string, Element[]>()
  const {body} = documentParts(tree)
  for (const {node, inTemplate} of elementsOf(tree)) {
    const src = node.tagName === 'img' ? getAttribute(node, 'src') : undefined
    if (src === undefined || src.length <= worthSharing || !src.startsWith('data:')) continue
    // What a template holds is copied by scripts of the page, which expect it whole.
    if (inTemplate) continue
    const nodes = bySource.get(src)
    if (nodes === undefined) bySource.set(src, [node])
    else nodes.push(node)
  }
  const shared = [...bySource.values()].filter((nodes) => nodes.length > 1)
  if (shared.length === 0) return
  for (const [index, [first, ...copies]] of shared.entries()) {
    if (first === undefined) continue
    setAttribute(first, 'data-image', String(index + 1))
    for (const copy of copies) {
      removeAttribute(copy, 'src')
      setAttribute(copy, 'data-image-of', String(index + 1))
    }
  }
  const code =
    "for(const i of document.querySelectorAll('[data-image-of]'))i.src=document.querySelector('[data-image=\"'+i.dataset.imageOf+'\"]').src"
  body.children.push(element('script', {}, [{type: 'text', value: code}]))
}
