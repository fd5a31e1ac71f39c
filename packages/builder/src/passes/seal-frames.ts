import {decodePage} from '@ampoule/lint'
import type {Element, Properties} from 'hast'
import {contextOf} from '../build-context.ts'
import {CapabilityError, type SourceFile} from '../capabilities.ts'
import {definePass} from '../define-pass.ts'
import {allText, element, elementsOf, getAttribute, removeAttribute, setAttribute} from '../hast.ts'
import {sniffImage} from '../image/sniff.ts'
import {orFailure, type Subject} from '../page-data.ts'
import {isFileUrl} from '../resolve-url.ts'

/** Pass: frames and objects of local files become `srcdoc` and images. Needs `capabilities.read`. */
export const sealFrames = definePass({
  name: 'seal-frames',
  summary: 'Turn frames and objects of local files into `srcdoc` and images, sealed by the same passes.',
  needs: ['read'],
  options: {},
  async transform(tree, {file, path, capabilities}) {
    const seal = contextOf(file).sealFrame
    for (const {node} of elementsOf(tree)) {
      if (node.tagName === 'object' || node.tagName === 'embed') await sealObject(node)
      else if (node.tagName === 'iframe') await sealFrame(node)
    }

    async function sealFrame(frame: Element): Promise<void> {
      const own = getAttribute(frame, 'srcdoc')
      if (own !== undefined) {
        if (contextOf(file).sealed || seal === undefined) return
        const sealed = await orFailure(file, subjectOf(frame, 'srcdoc', 'frame'), async () => ({
          html: await seal(own, path),
        }))
        if (typeof sealed !== 'string') setAttribute(frame, 'srcdoc', sealed.html)
        return
      }
      const url = getAttribute(frame, 'src') ?? ''
      if (!isFileUrl(url)) return
      const subject = subjectOf(frame, url, 'frame')
      const read = await orFailure(file, subject, () => readDocument(url))
      if (read === 'dropped') removeAttribute(frame, 'src')
      if (typeof read === 'string') return
      removeAttribute(frame, 'src')
      setAttribute(frame, 'srcdoc', read.html)
      contextOf(file).ledger.record({...subject, status: 'embedded', path: read.path, bytes: read.html.length})
    }

    async function sealObject(object: Element): Promise<void> {
      const name = object.tagName === 'object' ? 'data' : 'src'
      const url = getAttribute(object, name) ?? ''
      if (!isFileUrl(url)) return
      const subject = subjectOf(object, url, 'object')
      const read = await orFailure(file, subject, async () => {
        const found = await capabilities.read(url, path)
        if (sniffImage(found.bytes) !== null) return {path: found.path, html: undefined}
        return readDocument(url, found)
      })
      if (typeof read === 'string') return
      if (read.html === undefined) {
        // It is an image: what embeds images takes it from here, and the ledger has it then.
        become(object, 'img', {src: url, alt: allText(object).trim()}, name)
        return
      }
      become(object, 'iframe', {srcDoc: read.html}, name)
      contextOf(file).ledger.record({...subject, status: 'embedded', path: read.path, bytes: read.html.length})
    }

    async function readDocument(url: string, known?: SourceFile): Promise<{path: string; html: string}> {
      const found = known ?? (await capabilities.read(url, path))
      if (!/\.x?html?$/i.test(found.path) || seal === undefined) {
        throw new CapabilityError('invalid', `\`${url}\` in a frame is neither HTML nor an image`)
      }
      return {path: found.path, html: await seal(decodePage(found.bytes).text, found.path)}
    }

    function subjectOf(node: Element, url: string, sink: 'frame' | 'object'): Subject {
      return {url, sink, file: path, ...(node.position && {place: node.position})}
    }
  },
})

/** Makes another element of one, its size, name and looks kept. */
function become(node: Element, tagName: string, properties: Properties, oldName: string): void {
  const {type: _type, classId: _classId, codeBase: _codeBase, ...kept} = node.properties
  const next = element(tagName, {...kept, ...properties})
  if (!(oldName in properties)) delete next.properties[oldName]
  node.tagName = next.tagName
  node.properties = next.properties
  node.children = []
}
