import {decodePage} from '@ampoule/lint'
import type {Address} from '@ampoule/lint/internals'
import type {Element, Parents, Properties, Root} from 'hast'
import {addressed, subjectOf} from '../addressed.ts'
import {contextOf} from '../build-context.ts'
import {CapabilityError, type SourceFile} from '../capabilities.ts'
import {readingOnce} from '../copy-limit.ts'
import {dataUrl} from '../data-url.ts'
import {definePass} from '../define-pass.ts'
import {hasCode, looksInside, lostAddress} from '../frame-code.ts'
import {allText, element, elementsOf, getAttribute, removeAttribute, setAttribute} from '../hast.ts'
import {sniffImage} from '../image/sniff.ts'
import {decodeSvg} from '../image/svg/header.ts'
import {keepObject} from '../kept-object.ts'
import {LookedFor} from '../looked-for.ts'
import {orFailure} from '../page-data.ts'
import {parseHtml} from '../parse.ts'
import {problem} from '../problem.ts'
import {isFileUrl} from '../resolve-url.ts'

/** Pass: frames and objects of local files become `srcdoc` and images, in an object that is looked for. Needs `capabilities.read`. */
export const sealFrames = definePass({
  name: 'seal-frames',
  summary: 'Turn frames and objects of local files into `srcdoc` and images, sealed by the same passes.',
  needs: ['read'],
  options: {},
  async transform(tree, {file, path, capabilities}) {
    const seal = contextOf(file).sealFrame
    let looking: Promise<boolean> | undefined
    const mayLookInside = (): Promise<boolean> => (looking ??= hasCode(tree, path, capabilities.read, looksInside))
    const readOnce = readingOnce(capabilities.read)
    const lookedFor = new LookedFor(tree, path)
    for (const {node} of elementsOf(tree)) {
      const own = node.tagName === 'iframe' ? getAttribute(node, 'srcdoc') : undefined
      if (own === undefined || contextOf(file).sealed || seal === undefined) continue
      const subject = subjectOf({url: 'srcdoc', sink: 'frame'}, node, path)
      const sealed = await orFailure(file, subject, async () => ({html: await seal(own, path)}))
      if (typeof sealed !== 'string') setAttribute(node, 'srcdoc', sealed.html)
    }
    for (const {node, parent, name, addresses} of addressed(tree, isDocument)) {
      if (!isFileUrl(addresses[0].url)) continue
      if (addresses[0].sink === 'object') await sealObject(node, {parent, name}, addresses[0])
      else await sealFrame(node, addresses[0])
    }

    async function sealFrame(frame: Element, address: Address): Promise<void> {
      const {url} = address
      const subject = subjectOf(address, frame, path)
      const read = await orFailure(file, subject, async () => {
        const found = await readOnce(url, path)
        if (frame.tagName === 'iframe') return (await showImage(found)) ?? readDocument(url, found)
        throw new CapabilityError(
          'invalid',
          `\`${url}\` is in a frame of a frameset, which has no \`srcdoc\`: use \`<iframe>\``,
        )
      })
      if (read === 'dropped') removeAttribute(frame, 'src')
      if (typeof read === 'string') return
      removeAttribute(frame, 'src')
      setAttribute(frame, 'srcdoc', read.html)
      frame.data = {...frame.data, frameSrc: url} as Element['data'] & object
      const tail = url.slice(url.search(/[?#]|$/))
      const lost = read.source && (await lostAddress(tail, read.source, read.path, capabilities.read))
      if (lost !== undefined)
        contextOf(file).findings.push(problem('failed-reference', lost.message, {...subject, ...lost}))
      contextOf(file).ledger.record({...subject, status: 'embedded', path: read.path, bytes: read.html.length})
    }

    async function sealObject(object: Element, {parent, name}: At, address: Address): Promise<void> {
      const {url} = address
      const subject = subjectOf(address, object, path)
      const read = await orFailure(file, subject, async () => {
        const found = await readOnce(url, path)
        const image = sniffImage(found.bytes)
        if (image === undefined) return {...(await readDocument(url, found)), size: {}, isDrawn: false}
        const isRead = image.type === 'image/svg+xml' && seal !== undefined && (await mayLookInside())
        return {
          path: found.path,
          ...(isRead ? await drawing(found, image, seal) : {html: undefined, size: {}, isDrawn: false}),
        }
      })
      if (typeof read === 'string') return
      const {html, size, isDrawn} = read
      const style = `border:0;${getAttribute(object, 'style') ?? ''}`
      const shown =
        html === undefined
          ? element('img', {src: url, alt: allText(object).trim()})
          : element('iframe', {srcDoc: html, ...(isDrawn && {style})})
      const isEmbed = object.tagName === 'embed'
      const byCode = lookedFor.byCode(object)
      if (!isEmbed && (byCode || lookedFor.byStyles)) keepObject(parent, object, shown, {url, size, byCode})
      else become(object, shown, {name, size})
      if (isEmbed) tellLookup(url)
      // What embeds images takes it from here, and the ledger has it then.
      if (html === undefined) return
      contextOf(file).ledger.record({...subject, status: 'embedded', path: read.path, bytes: html.length})
    }

    /** An `<embed>` falls back to nothing, so it cannot stay. */
    function tellLookup(url: string): void {
      const {embed} = lookedFor
      if (embed === undefined) return
      const message = `\`embed\` does not find \`${url}\`, which is another element in the page`
      const instead = 'Use `<object>`, which stays what it is, or look for an identifier or a class.'
      contextOf(file).findings.push(problem('not-carried', message, {...embed, url, instead}))
    }

    /** A document that shows an image as a browser does in a frame; undefined when the file is none. */
    async function showImage(found: SourceFile): Promise<{path: string; html: string; source?: Root} | undefined> {
      const {path} = found
      const image = isPage(path) ? undefined : sniffImage(found.bytes)
      if (image === undefined || seal === undefined) return undefined
      if (image.type !== 'image/svg+xml')
        return {path, html: imageDocument(dataUrl({bytes: found.bytes, type: image.type}))}
      return {path, html: await seal(drawingDocument(found, {isRead: await mayLookInside(), isFilled: false}), path)}
    }

    async function readDocument(url: string, found: SourceFile): Promise<{path: string; html: string; source: Root}> {
      if (!isPage(found.path) || seal === undefined) {
        throw new CapabilityError('invalid', `\`${url}\` in a frame is neither HTML nor an image`)
      }
      const {text} = decodePage(found.bytes)
      return {
        path: found.path,
        html: await seal(text, found.path),
        source: parseHtml(text, found.path, 'trusted').tree,
      }
    }
  },
})

function isPage(path: string): boolean {
  return /\.x?html?$/i.test(path)
}

function isDocument({sink}: Address): boolean {
  return sink === 'frame' || sink === 'object'
}

/** A drawing that scripts look into: a document of its own, since an image has none. */
async function drawing(
  file: SourceFile,
  {width, height}: {readonly width: number | undefined; readonly height: number | undefined},
  seal: (html: string, path: string) => Promise<string>,
): Promise<{html: string; size: Properties; isDrawn: true}> {
  const html = await seal(drawingDocument(file, {isRead: true, isFilled: true}), file.path)
  return {html, size: {...(width && {width}), ...(height && {height})}, isDrawn: true}
}

/** A drawing in a document: as one that scripts read, and as large as its frame or else as it says itself. */
function drawingDocument({bytes}: SourceFile, {isRead, isFilled}: {isRead: boolean; isFilled: boolean}): string {
  const text = (decodeSvg(bytes) ?? '').replace(/^\s*<\?xml.*?\?>\s*(?:<!DOCTYPE[^>[]*>)?/is, '')
  const size = isFilled
    ? 'svg{width:100vw;height:100vh}'
    : ':where(svg:not([width])){width:100vw}:where(svg:not([height])){height:100vh}'
  const script = isRead ? `<script>${asDrawing}</script>` : ''
  return `<!doctype html><meta charset=utf-8><style>body{margin:0}body>svg{display:block}${size}</style>${script}${text}`
}

/** The picture goes in as it is: a frame has no pictures that other passes would ask for by an address. */
function imageDocument(url: string): string {
  return `<!doctype html><meta charset=utf-8><style>body{margin:0}img{display:block}</style><img alt src="${url}">`
}

/** To those who look into it the document is that of the drawing: its root, and what the frame gives as the drawing. */
const asDrawing =
  'for(const name of["documentElement","rootElement"])Object.defineProperty(document,name,{get:()=>document.querySelector("svg"),configurable:true});frameElement.getSVGDocument=()=>document;document.currentScript.remove()'

interface At {
  readonly parent: Parents
  readonly name: string
}

/** Makes another element of one, its size, name and looks kept. */
function become(node: Element, next: Element, {name, size}: {readonly name: string; readonly size: Properties}): void {
  const {type: _type, classId: _classId, codeBase: _codeBase, ...kept} = node.properties
  if (!(name in next.properties)) delete kept[name]
  node.tagName = next.tagName
  node.properties = {...size, ...kept, ...next.properties}
  node.children = []
}
