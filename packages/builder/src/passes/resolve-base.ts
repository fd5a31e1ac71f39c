import type {Root} from 'hast'
import {rewriteAddresses} from '../addressed.ts'
import {contextOf} from '../build-context.ts'
import {definePass} from '../define-pass.ts'
import {elementsOf, getAttribute, removeAttribute, replaceIn} from '../hast.ts'
import {isFileUrl, isRemoteUrl, resolveUrl} from '../resolve-url.ts'
import {rewriteUrls, styleTexts} from '../style-text.ts'

/** Pass: `<base href>` is put into the addresses that it is for, and taken out. */
export const resolveBase = definePass({
  name: 'resolve-base',
  summary:
    'Put `<base href>` into the addresses that it is for, and take it out: policies forbid it, and links within the page go astray.',
  needs: [],
  options: {},
  async transform(tree, {file, path}) {
    const bases = elementsOf(tree).filter(
      ({node}) => node.tagName === 'base' && getAttribute(node, 'href') !== undefined,
    )
    const [first] = bases
    if (first === undefined) return
    const href = getAttribute(first.node, 'href') ?? ''
    // An address on a network says where the page will stand: nothing of it is beside the page.
    if (isRemoteUrl(href)) return
    const place = first.node.position && {place: first.node.position}
    contextOf(file).ledger.record({
      url: href,
      sink: 'base',
      file: path,
      status: 'dropped',
      reason: 'addresses are resolved against it',
      ...place,
    })
    for (const {node, parent} of bases) {
      if (getAttribute(node, 'target') === undefined) replaceIn(parent, node)
      else removeAttribute(node, 'href')
    }
    // Browsers take no address at `data:` for a base, and an empty one for the page's own.
    const base = isFileUrl(href) ? resolveUrl(href.replace(/[?#].*$/s, ''), path).slice(1) : path
    if (folderOf(base) === folderOf(path)) return
    contextOf(file).base = base
    await rebase(tree, path, base)
  },
})

/** Makes all addresses relative to the page that were relative to the base. */
async function rebase(tree: Root, path: string, base: string): Promise<void> {
  const rewrite = (url: string): string =>
    isFileUrl(url) && !isAbsolute(url) ? fromPage(resolveUrl(url, base), path) : url
  rewriteAddresses(tree, ({sink}) => sink !== 'base', rewrite)
  for (const style of styleTexts(tree, path))
    await rewriteUrls(style, ({url, importRule}) => (importRule === undefined ? rewrite(url) : undefined))
}

/** Also one that begins with a slash: it is not the base that it is relative to. */
function isAbsolute(url: string): boolean {
  return /^\s*(?:[a-z][a-z0-9+.-]*:|[\\/])/i.test(url)
}

/** An address that starts at the root folder, as one from the page. */
function fromPage(url: string, path: string): string {
  const [from, to] = [path.split('/').slice(0, -1), url.slice(1).split('/')]
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift()
    to.shift()
  }
  return `${'../'.repeat(from.length)}${to.join('/')}`
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
