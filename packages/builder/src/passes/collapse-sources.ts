import {type Address, readSrcset, type SrcsetCandidate, writeSrcset} from '@ampoule/lint/internals'
import type {Element} from 'hast'
import {addressed, subjectOf} from '../addressed.ts'
import {contextOf} from '../build-context.ts'
import {definePass} from '../define-pass.ts'
import {elementsOf, getAttribute, removeAttribute, replaceIn, setAttribute} from '../hast.ts'
import {isFileUrl, isRemoteUrl} from '../resolve-url.ts'

/** Pass: one of the files that an image may be shown from is kept. */
export const collapseSources = definePass({
  name: 'collapse-sources',
  summary: 'Keep one of the files that an image may be shown from: embedded, each would cost its bytes.',
  needs: [],
  options: {},
  transform(tree, {file, path}) {
    const elements = elementsOf(tree)
    const hasCode = elements.some(({node}) => node.tagName === 'script')
    for (const {node} of elements) if (node.tagName === 'picture') collapsePicture(node, hasCode, drop)
    // Those of a picture are another list by now.
    for (const {node} of addressed(tree, isCandidate)) collapseSrcset(node, drop)

    function drop(url: string, node: Element): void {
      if (!isFileUrl(url)) return
      const reason = 'another size or format of it is embedded'
      contextOf(file).ledger.record({...subjectOf({url, sink: 'image'}, node, path), status: 'dropped', reason})
    }
  },
})

function isCandidate({kind, sink, syntax}: Address): boolean {
  return kind === 'attribute' && sink === 'image' && syntax === 'srcset'
}

type Drop = (url: string, node: Element) => void

/** Formats that every browser of today shows, the smallest first. */
const formats = ['image/avif', 'image/webp', 'image/png', 'image/jpeg', 'image/gif', 'image/svg+xml']

/**
 * Sources without a media query are the same picture in other formats, and the first that the browser shows is taken:
 * it goes into the `<img>`. Sources with one are other pictures for other windows, and stay.
 */
function collapsePicture(picture: Element, hasCode: boolean, drop: Drop): void {
  const image = picture.children.find((child): child is Element => child.type === 'element' && child.tagName === 'img')
  if (image === undefined) return
  let taken: Element | undefined
  for (const child of [...picture.children]) {
    if (child === image) break
    if (child.type !== 'element' || child.tagName !== 'source') continue
    // A script gives it its files when they are due.
    if (hasCode && getAttribute(child, 'srcset') === undefined) continue
    const type = getAttribute(child, 'type')?.trim().toLowerCase() ?? ''
    const srcset = getAttribute(child, 'srcset') ?? ''
    const isShown = (type === '' || formats.includes(type)) && readSrcset(srcset).length > 0
    if (isShown && taken === undefined && getAttribute(child, 'media') !== undefined) continue
    if (isShown && taken === undefined && !readSrcset(srcset).some(({url}) => isRemoteUrl(url))) taken = child
    else for (const {url} of readSrcset(srcset)) drop(url, child)
    replaceIn(picture, child)
  }
  if (taken === undefined) return
  for (const {url} of readSrcset(getAttribute(image, 'srcset') ?? '')) drop(url, image)
  drop(getAttribute(image, 'src') ?? '', image)
  removeAttribute(image, 'src')
  for (const name of ['srcset', 'sizes', 'width', 'height']) {
    const value = getAttribute(taken, name)
    if (value !== undefined) setAttribute(image, name, value)
    else if (name === 'srcset' || name === 'sizes') removeAttribute(image, name)
  }
}

/** The largest candidate is kept: it suits every screen, and the encoder makes it as small as can be shown. */
function collapseSrcset(node: Element, drop: Drop): void {
  const srcset = getAttribute(node, 'srcset')
  if (srcset === undefined) return
  const candidates = readSrcset(srcset).filter(({url}) => !isRemoteUrl(url))
  const largest = candidates.reduce<SrcsetCandidate | undefined>(
    (best, next) => (sizeOf(next) > sizeOf(best) ? next : best),
    undefined,
  )
  if (largest === undefined || (candidates.length === 1 && getAttribute(node, 'src') === undefined)) return
  for (const candidate of candidates) if (candidate !== largest) drop(candidate.url, node)
  const src = getAttribute(node, 'src')
  if (src !== undefined && node.tagName === 'img') {
    if (src !== largest.url) drop(src, node)
    removeAttribute(node, 'src')
  }
  if (node.tagName === 'img' && largest.width === undefined && largest.density === 1) {
    removeAttribute(node, 'srcset')
    setAttribute(node, 'src', largest.url)
  } else setAttribute(node, 'srcset', writeSrcset([largest]))
}

function sizeOf(candidate: SrcsetCandidate | undefined): number {
  return candidate === undefined ? -1 : (candidate.width ?? candidate.density ?? 1)
}
