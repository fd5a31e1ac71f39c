import {boolean} from '@ampoule/lint'
import type {Address, SrcsetCandidate} from '@ampoule/lint/internals'
import type {Element, Root} from 'hast'
import {type Addressed, addressed, rewriteSrcset, subjectOf} from '../addressed.ts'
import {CapabilityError} from '../capabilities.ts'
import {definePass, MissingCapabilityError} from '../define-pass.ts'
import type {EmbeddedFile} from '../embedded-file.ts'
import {elementsOf, getAttribute, removeAttribute, setAttribute, textOf} from '../hast.ts'
import {ImageEmbedder} from '../image-embedder.ts'
import {orFailure} from '../page-data.ts'
import {rasterOptions, rasterRequest} from '../raster-options.ts'
import {isFileUrl} from '../resolve-url.ts'
import {rewriteUrls, type StyleText, styleTexts} from '../style-text.ts'

/** Pass: images of elements and stylesheets become `data:` URIs. Needs `capabilities.read` and `capabilities.image`. */
export const embedImages = definePass({
  name: 'embed-images',
  summary: 'Turn images of elements and stylesheets into `data:` URLs, encoded again where that makes them smaller.',
  needs: ['read', 'image'],
  options: {
    ...rasterOptions,
    trace: boolean('Draw rasters of flat colours as SVG where that is smaller and looks the same.', false),
    dimensions: boolean(
      'Write width and height into `<img>`; the stylesheet must then leave the height to the browser.',
      false,
    ),
  },
  async transform(tree, {options, file, path, capabilities}) {
    const request = rasterRequest(options)
    if (options.trace && capabilities.trace === undefined)
      throw new MissingCapabilityError(
        'Option `trace` of pass `embed-images` needs `capabilities.trace`, which is not given',
      )
    // A page that shows photographs as they lie would turn them again when they are upright.
    const keepsTurned = mayShowAsItLies(tree, path)
    const trace = options.trace ? capabilities.trace : undefined
    const embedder = new ImageEmbedder(capabilities, file, request, {trace, keepsTurned})
    // Icons are drawn by more than browsers, and not all of that takes SVG.
    const icons = options.trace ? new ImageEmbedder(capabilities, file, request, {keepsTurned}) : embedder
    const work: Promise<void>[] = []
    for (const found of addressed(tree, isImage)) work.push(embedFound(found))
    // Code reads addresses as they are written; where files can be carried, the loader answers for them.
    const areCarried = capabilities.list !== undefined && scriptTexts(tree).length > 0
    for (const {node} of areCarried ? [] : elementsOf(tree)) {
      for (const name of lazyAttributes) {
        const value = getAttribute(node, name)
        if (value !== undefined && imageFile.test(value)) work.push(embedLazy(node, name, value))
      }
    }
    for (const style of styleTexts(tree, path)) work.push(embedStyle(style))
    await Promise.all(work)

    async function embedAttribute(node: Element, name: string, url: string): Promise<void> {
      const embedded = await embedUrl(url, node)
      if (embedded === 'dropped') removeAttribute(node, name)
      if (embedded === undefined || typeof embedded === 'string') {
        if (options.dimensions && node.tagName === 'img' && name === 'src') keepHeight(node)
        return
      }
      setAttribute(node, name, embedded.url)
      if (node.tagName === 'img' && name === 'src') size(node, embedded, options.dimensions)
    }

    async function embedFound(found: Addressed): Promise<void> {
      const {node, name, addresses} = found
      const [{syntax, url}] = addresses
      if (syntax === 'url') return embedAttribute(node, name, url)
      if (syntax === 'srcset')
        return rewriteSrcset(found, async (candidate) => {
          const embedded = await embedUrl(candidate.url, node)
          return embedded === undefined || typeof embedded === 'string' ? candidate : shrunk(candidate, embedded)
        })
      for (const address of addresses) if (isFileUrl(address.url)) await refuse(address, node)
    }

    /** Values of an animation are kept apart by semicolons, which a `data:` URL holds. */
    async function refuse(address: Address, node: Element): Promise<void> {
      await orFailure(file, subjectOf(address, node, path), async () => {
        const {path: from} = await capabilities.read(address.url, path)
        throw new CapabilityError(
          'invalid',
          `\`${from}\` is one of several values of an animation, which cannot be embedded: use \`from\` and \`to\``,
        )
      })
    }

    /** Embeds a file beside the page; anything else may be no address at all. */
    async function embedLazy(node: Element, name: string, url: string): Promise<void> {
      if (!(await isBeside(url))) return
      await embedAttribute(node, name, url)
      // A script may write it into `url()` without quotes.
      setAttribute(
        node,
        name,
        (getAttribute(node, name) ?? '').replace(/[\s"'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
      )
    }

    async function isBeside(url: string): Promise<boolean> {
      try {
        await capabilities.read(url, path)
        return true
      } catch (error) {
        if (error instanceof CapabilityError) return false
        throw error
      }
    }

    async function embedStyle(style: StyleText): Promise<void> {
      await rewriteUrls(style, async ({url, sink}, place) => {
        if (sink !== 'image' || !isFileUrl(url)) return undefined
        const embedded = await embedder.embed(url, {url, sink, ...place})
        if (embedded === 'dropped') return 'data:,'
        return typeof embedded === 'string' ? undefined : embedded.url
      })
    }

    async function embedUrl(
      url: string,
      node: Element,
    ): Promise<EmbeddedFile | 'kept' | 'dropped' | 'failed' | undefined> {
      if (!isFileUrl(url)) return undefined
      const subject = subjectOf({url, sink: 'image'}, node, path)
      return (node.tagName === 'link' ? icons : embedder).embed(url, subject)
    }
  },
})

/** True of images that the page shows: one that is loaded ahead is shown elsewhere. */
export function isImage({sink, kind}: Address): boolean {
  return sink === 'image' && kind !== 'preload'
}

function mayShowAsItLies(tree: Root, path: string): boolean {
  const styles = styleTexts(tree, path).map((style) => style.read().text)
  return [...scriptTexts(tree), ...styles].some((text) => /\bimage-?orientation\b/i.test(text))
}

function scriptTexts(tree: Root): readonly string[] {
  return elementsOf(tree).flatMap(({node}) => (node.tagName === 'script' ? [textOf(node)] : []))
}

/** Attributes that scripts copy to `src` or a background when the image is due: reveal.js, lazysizes and their kin. */
const lazyAttributes = [
  'data-src',
  'data-background-image',
  'data-background',
  'data-bg',
  'data-lazy',
  'data-lazy-src',
  'data-original',
  'data-poster',
]
const imageFile = /^[^,\s]+\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#][^,\s]*)?$/i

/** A candidate whose file was made smaller says so, or the browser would show it smaller. */
function shrunk(
  candidate: SrcsetCandidate,
  {url, width, rasterWidth}: EmbeddedFile,
): Pick<SrcsetCandidate, 'url' | 'descriptor'> {
  if (width === undefined || rasterWidth === undefined || rasterWidth >= width) return {...candidate, url}
  if (candidate.width !== undefined)
    return {url, descriptor: `${Math.max(1, Math.round((candidate.width * rasterWidth) / width))}w`}
  return {url, descriptor: density(((candidate.density ?? 1) * rasterWidth) / width)}
}

function density(ratio: number): string {
  return `${Number(ratio.toPrecision(6))}x`
}

/**
 * Keeps the size in which the image is shown. A raster that was made smaller has another natural size, which the page's
 * layout may rest on: without dimensions it goes into `srcset`, whose density says how large it is to be shown.
 */
function size(node: Element, {url, width, height, rasterWidth}: EmbeddedFile, dimensions: boolean): void {
  if (width === undefined || height === undefined) return
  const hasSize = getAttribute(node, 'width') !== undefined || getAttribute(node, 'height') !== undefined
  if (dimensions) {
    if (hasSize) {
      keepAuthorSize(node, width / height)
      return
    }
    setAttribute(node, 'width', String(width))
    setAttribute(node, 'height', String(height))
  } else if (rasterWidth !== undefined && rasterWidth < width && getAttribute(node, 'srcset') === undefined) {
    removeAttribute(node, 'src')
    setAttribute(node, 'srcset', `${url} ${density(rasterWidth / width)}`)
  }
}

/**
 * Makes the size that the author wrote hold in a stylesheet that leaves the height to the browser: with a height alone the
 * width that goes with it is written, and two sizes of another shape than the file's become a shape.
 */
function keepAuthorSize(node: Element, shape: number): void {
  const [width, height] = [pixels(getAttribute(node, 'width')), pixels(getAttribute(node, 'height'))]
  if (height === undefined) return
  if (getAttribute(node, 'width') === undefined) setAttribute(node, 'width', String(Math.round(height * shape)))
  else if (width !== undefined && Math.abs(width / height / shape - 1) > 0.02) {
    const own = getAttribute(node, 'style')
    setAttribute(node, 'style', `aspect-ratio:${width}/${height}${own === undefined ? '' : `;${own}`}`)
  }
}

/** Of an image whose shape is not known, a height that stands alone. */
function keepHeight(node: Element): void {
  const height = pixels(getAttribute(node, 'height'))
  if (height === undefined || getAttribute(node, 'width') !== undefined) return
  const own = getAttribute(node, 'style')
  setAttribute(node, 'style', `height:${height}px${own === undefined ? '' : `;${own}`}`)
}

function pixels(value: string | undefined): number | undefined {
  const number = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(value ?? '')?.[1]
  return number === undefined || Number(number) === 0 ? undefined : Number(number)
}
