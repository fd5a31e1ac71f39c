import {boolean} from '@ampoule/lint'
import type {CssFound} from '@ampoule/lint/internals'
import type {Element, Root} from 'hast'
import {contextOf} from '../build-context.ts'
import {definePass} from '../define-pass.ts'
import {documentParts} from '../document.ts'
import {element, elementsOf, getAttribute, removeAttribute, setAttribute} from '../hast.ts'
import {rewriteUrls, styleTexts} from '../style-text.ts'

/** Payloads below this are cheaper written again than shared. In characters. */
const worthSharing = 512

/** Pass: an image that is shown many times is held once. */
export const shareImages = definePass({
  name: 'share-images',
  summary: 'Hold an image that is shown many times in the page once.',
  needs: [],
  options: {scripts: boolean('Whether scripts run on the host: a few lines of one give the copies their image.', true)},
  async transform(tree, {options, file, path}) {
    if (contextOf(file).sealed) return
    const images = options.scripts ? imagesBySource(tree) : new Map<string, Element[]>()
    const painted = await shareInStyles(tree, path, new Set(images.keys()))
    shareInElements(tree, images, painted)
  },
})

type MayShare = Pick<CssFound, 'url' | 'sink' | 'property' | 'atRules'>

/** True when a custom property may stand in the place of a URL: in declarations of rules, wherever these are. */
function mayShare({url, sink, property, atRules}: MayShare): boolean {
  return (
    sink === 'image' &&
    url.startsWith('data:') &&
    url.length > worthSharing &&
    property !== undefined &&
    atRules.every((rule) => /^@(?:media|supports|layer|container|scope)\b/i.test(rule))
  )
}

/** Copies of an image in stylesheets become a custom property. Gives those that are to have the image of an `<img>`. */
async function shareInStyles(
  tree: Root,
  path: string,
  inElements: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const texts = styleTexts(tree, path).filter(({kind}) => kind !== 'value')
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const found of text.found()) if (mayShare(found)) counts.set(found.url, (counts.get(found.url) ?? 0) + 1)
  }
  const shared = [...counts].filter(([url, count]) => count > 1 || inElements.has(url)).map(([url]) => url)
  const names = new Map(shared.map((url, index) => [url, `--image-${index + 1}`]))
  if (names.size === 0) return names
  for (const text of texts) {
    await rewriteUrls(text, (found) => {
      const name = mayShare(found) ? names.get(found.url) : undefined
      return name === undefined ? undefined : {css: `var(${name})`}
    })
  }
  // Until the script runs there is no image, and what else the declaration says holds.
  const properties = [...names].map(([url, name]) =>
    inElements.has(url) ? `${name}:none` : `${name}:url("${url.replaceAll('"', '%22')}")`,
  )
  const {head} = documentParts(tree)
  const first = head.children.findIndex((node) => node.type === 'element' && node.tagName === 'style')
  head.children.splice(
    first === -1 ? head.children.length : first,
    0,
    element('style', {}, [{type: 'text', value: `:root{${properties.join(';')}}`}]),
  )
  return new Map([...names].filter(([url]) => inElements.has(url)))
}

/** Images of elements that are large enough. What a template holds is copied by scripts, which expect it whole. */
function imagesBySource(tree: Root): Map<string, Element[]> {
  const bySource = new Map<string, Element[]>()
  for (const {node, inTemplate} of elementsOf(tree)) {
    const src = node.tagName === 'img' && !inTemplate ? getAttribute(node, 'src') : undefined
    if (src === undefined || src.length <= worthSharing || !src.startsWith('data:')) continue
    bySource.set(src, [...(bySource.get(src) ?? []), node])
  }
  return bySource
}

/** When the page has been read, copies in elements are given the image of the first, and so are custom properties. */
function shareInElements(
  tree: Root,
  images: ReadonlyMap<string, readonly Element[]>,
  painted: ReadonlyMap<string, string>,
): void {
  let count = 0
  for (const [source, [first, ...copies]] of images) {
    const name = painted.get(source)
    if (first !== undefined && name !== undefined) setAttribute(first, 'data-image-as', name)
    if (first === undefined || copies.length === 0) continue
    count++
    setAttribute(first, 'data-image', String(count))
    for (const copy of copies) {
      removeAttribute(copy, 'src')
      setAttribute(copy, 'data-image-of', String(count))
    }
  }
  const code = [...(count > 0 ? [giveToElements] : []), ...(painted.size > 0 ? [giveToStyles] : [])].join(';')
  if (code !== '') documentParts(tree).body.children.push(element('script', {}, [{type: 'text', value: code}]))
}

const giveToElements =
  "for(const i of document.querySelectorAll('[data-image-of]'))i.src=document.querySelector('[data-image=\"'+i.dataset.imageOf+'\"]').attributes.src.value"
// In a sheet of its own: neither the page's elements nor its sheets change.
const giveToStyles =
  "{const s=new CSSStyleSheet;for(const i of document.querySelectorAll('[data-image-as]'))s.insertRule(':root{'+i.dataset.imageAs+':url(\"'+i.attributes.src.value.replaceAll('\"','%22')+'\")}');document.adoptedStyleSheets.push(s)}"
