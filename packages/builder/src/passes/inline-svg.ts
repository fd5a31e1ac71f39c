import {boolean} from '@ampoule/lint'
import type {Address} from '@ampoule/lint/internals'
import type {Element, Root} from 'hast'
import {addressed, subjectOf} from '../addressed.ts'
import {contextOf} from '../build-context.ts'
import {CapabilityError} from '../capabilities.ts'
import {definePass} from '../define-pass.ts'
import {elementsOf, getAttribute, hasWord, replaceIn, textOf} from '../hast.ts'
import {prepareSvg} from '../image/prepare-svg.ts'
import {sniffImage} from '../image/sniff.ts'
import {decodeSvg} from '../image/svg/header.ts'
import {svgInPlace, svgObjection} from '../image/svg/inline.ts'
import {imageObjection, pageObjection} from '../image/svg/page-objection.ts'
import {type PageRule, readRules} from '../image/svg/page-rules.ts'
import {describeSvgProblem} from '../image/svg/problem.ts'
import {problem} from '../problem.ts'
import {isFileUrl} from '../resolve-url.ts'
import {styleTexts} from '../style-text.ts'

/**
 * Pass: `<img src=x.svg>` becomes `<svg>` where it looks the same; the others are left to `embed-images`. Scripts that look
 * for an `<img>` will not find it. Needs `capabilities.read`.
 */
export const inlineSvg = definePass({
  name: 'inline-svg',
  summary: 'Turn `<img src=x.svg>` into `<svg>` wherever it looks the same.',
  needs: ['read'],
  options: {linked: boolean('Only those that hold links, which nobody can follow in an image.', false)},
  async transform(tree, {options, file, path, capabilities}) {
    const {linked} = options
    const {rasters} = contextOf(file)
    const images = imagesOf(tree).filter(({address}) => !rasters.has(address.url))
    if (images.length === 0) return
    // Read for the first SVG alone: most images are none.
    let read: readonly PageRule[] | 'unreadable' | undefined
    const uses = new Map<string, number>()
    for (const {node, ancestors, address} of images) {
      const {url} = address
      if (!isFileUrl(url)) continue
      const subject = subjectOf(address, node, path)
      const source = await readSvg(url)
      if (source === undefined || (linked && !source.hasLinks)) continue
      const objection = source.objection ?? objectionOf(node, ancestors)
      if (objection !== undefined) {
        const message = `\`${source.path}\` stays an image because of ${objection}`
        contextOf(file).findings.push(problem('kept-image', message, {file: path, place: node.position, url}))
        continue
      }
      const use = (uses.get(source.path) ?? 0) + 1
      uses.set(source.path, use)
      const prefix = `svg-${hashOf(source.text)}${use === 1 ? '' : `-${use}`}`
      const {svg, width, problems} = await prepareSvg(source.text, {prefix})
      for (const found of use > 1 ? [] : problems) {
        contextOf(file).findings.push(problem('changed-image', describeSvgProblem(found), {file: source.path}))
      }
      const parent = ancestors[0]
      if (parent !== undefined) replaceIn(parent, node, svgInPlace(svg, node, {width, links: source.hasLinks}))
      contextOf(file).ledger.record({...subject, status: 'embedded', path: source.path, bytes: svg.length})
    }

    function objectionOf(node: Element, ancestors: readonly Element[]): string | undefined {
      const attribute = imageObjection(node)
      if (attribute !== undefined) return `attribute \`${attribute}\``
      read ??= rulesOf(tree, path) ?? 'unreadable'
      if (read === 'unreadable') return 'stylesheet that cannot be read'
      const selector = pageObjection(read, node, ancestors, getAttribute(node, 'width') !== undefined)
      return selector === undefined ? undefined : `style rule \`${selector}\``
    }

    /** Undefined when it is no SVG, or cannot be had: `embed-images` says what is wrong. */
    async function readSvg(url: string): Promise<Source | undefined> {
      if (url.includes('#')) return undefined
      try {
        const {path: from, bytes} = await capabilities.read(url, path)
        if (sniffImage(bytes)?.type !== 'image/svg+xml') return undefined
        const text = decodeSvg(bytes)
        if (text === undefined) return undefined
        const {svg, width, height} = await prepareSvg(text, {prefix: 'x'})
        const hasLinks = linked && /<a\b[^>]*\s(?:xlink:)?href=/.test(svg)
        const objection =
          svgObjection(svg, {links: hasLinks}) ??
          (fitsBox(svg, width, height) ? undefined : 'a size unlike its `viewBox`')
        return {
          path: from,
          text,
          hasLinks,
          objection: objection === undefined ? undefined : `${objection} in the SVG`,
        }
      } catch (error) {
        if (error instanceof CapabilityError) return undefined
        throw error
      }
    }
  },
})

interface Source {
  readonly path: string
  readonly text: string
  /** True when it is inlined for its links. */
  readonly hasLinks: boolean
  readonly objection: string | undefined
}

interface Image {
  readonly node: Element
  /** The nearest first. */
  readonly ancestors: readonly Element[]
  readonly address: Address
}

/** Images that have one file, and stand in the page itself. */
function imagesOf(tree: Root): Image[] {
  const parents = new Map<Element, Element>()
  for (const {node, parent} of elementsOf(tree)) if (parent.type === 'element') parents.set(node, parent)
  return addressed(tree, isSource).flatMap(({node, inTemplate, addresses: [address]}) => {
    if (node.tagName !== 'img' || inTemplate) return []
    const ancestors: Element[] = []
    for (let next = parents.get(node); next !== undefined; next = parents.get(next)) ancestors.push(next)
    const isPlain = !ancestors.some(({tagName}) => tagName === 'picture' || tagName === 'noscript')
    return isPlain ? [{node, ancestors, address}] : []
  })
}

function isSource({sink, attribute}: Address): boolean {
  return sink === 'image' && attribute === 'src'
}

/** Undefined when there is a stylesheet that nobody here can read. */
function rulesOf(tree: Root, path: string): PageRule[] | undefined {
  if (elementsOf(tree).some(({node}) => node.tagName === 'link' && hasWord(node, 'rel', 'stylesheet'))) return undefined
  const sheets = styleTexts(tree, path).filter(({kind}) => kind === 'sheet')
  const rules = sheets.map(({node}) => readRules(textOf(node)))
  return rules.includes(undefined) ? undefined : rules.flatMap((some) => some ?? [])
}

/** True when an image has the shape of its view box: only then its height follows from its width as that of an `<svg>`. */
function fitsBox(svg: string, width: number | undefined, height: number | undefined): boolean {
  const [, box = ''] = / viewBox="([^"]*)"/.exec(svg) ?? []
  const [, , boxWidth = 0, boxHeight = 0] = box.split(/[\s,]+/).map(Number)
  if (width === undefined || height === undefined) return false
  return Math.abs((width * boxHeight) / (height * boxWidth) - 1) < 0.002
}

/** FNV-1a, 32 bits: names are kept apart, nothing is kept secret. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash.toString(36)
}
