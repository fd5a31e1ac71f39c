import type {Address} from '@ampoule/lint/internals'
import type {Element} from 'hast'
import {addressed, subjectOf} from '../addressed.ts'
import {contextOf} from '../build-context.ts'
import {CapabilityError, type SourceFile} from '../capabilities.ts'
import {dataUrl} from '../data-url.ts'
import {definePass} from '../define-pass.ts'
import {elementsOf, getAttribute, removeAttribute, replaceIn, setAttribute} from '../hast.ts'
import {takenIn} from '../ledger.ts'
import {orFailure} from '../page-data.ts'
import {problem} from '../problem.ts'
import {isFileUrl} from '../resolve-url.ts'

/** Pass: audio, video and text tracks become `data:` URIs. Needs `capabilities.read`. */
export const embedMedia = definePass({
  name: 'embed-media',
  summary: 'Turn audio, video and text tracks into `data:` URLs, one format of each.',
  needs: ['read'],
  options: {},
  async transform(tree, {file, path, capabilities}) {
    const found = addressed(tree, isMedium)
    const urls = new Map(found.map(({node, addresses}) => [node, addresses[0]]))
    const dropped = new Set<Element>()
    for (const {node} of elementsOf(tree)) {
      if (node.tagName === 'video' || node.tagName === 'audio') keepOneSource(node, drop)
    }
    for (const [node, address] of urls) {
      if (isFileUrl(address.url) && !dropped.has(node)) await embed(node, address)
    }

    async function embed(node: Element, address: Address): Promise<void> {
      const {url} = address
      const subject = subjectOf(address, node, path)
      const embedded = await orFailure(file, subject, async () => {
        const read = await capabilities.read(url, path)
        const type = mediaType(read)
        return {read, url: dataUrl({bytes: read.bytes, type})}
      })
      if (embedded === 'dropped') removeAttribute(node, 'src')
      if (typeof embedded === 'string') return
      setAttribute(node, 'src', embedded.url)
      contextOf(file).embedded.set(embedded.url, embedded.read.path)
      contextOf(file).ledger.record({...subject, ...takenIn(embedded.read), bytes: embedded.url.length})
      if (embedded.url.length > large) {
        const message = `Media file \`${url}\` is large: ${embedded.read.bytes.length} bytes`
        contextOf(file).findings.push(problem('large-media', message, {file: path, place: node.position, url}))
      }
    }

    function drop(node: Element): void {
      dropped.add(node)
      const address = urls.get(node)
      if (address === undefined || !isFileUrl(address.url)) return
      const reason = 'another format of it is embedded'
      contextOf(file).ledger.record({...subjectOf(address, node, path), status: 'dropped', reason})
    }
  },
})

function isMedium({sink}: Address): boolean {
  return sink === 'media' || sink === 'track'
}

/** Media are best left out of a page that is read more often than played. In bytes. */
const large = 1024 * 1024

const types: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  ogv: 'video/ogg',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  vtt: 'text/vtt',
}

function mediaType({path}: SourceFile): string {
  const type = types[/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '']
  if (type === undefined)
    throw new CapabilityError('invalid', `\`${path}\` is not of a known type: ${Object.keys(types).join(', ')}`)
  return type
}

/** Of several formats the first that every browser plays; a source for certain windows (`media`) stays as well. */
function keepOneSource(medium: Element, drop: (source: Element) => void): void {
  const sources = medium.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'source',
  )
  const hasOwn = getAttribute(medium, 'src') !== undefined
  const plain = sources.filter((source) => getAttribute(source, 'media') === undefined)
  const kept = hasOwn ? undefined : (plain.find(isWidelyPlayed) ?? plain[0])
  for (const source of hasOwn ? sources : plain) {
    if (source === kept) continue
    drop(source)
    replaceIn(medium, source)
  }
}

function isWidelyPlayed(source: Element): boolean {
  const type = getAttribute(source, 'type') ?? getAttribute(source, 'src') ?? ''
  return /mp4|mpeg|mp3|webm|wav/i.test(type)
}
