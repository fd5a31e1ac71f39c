import {contextOf} from '../build-context.ts'
import {CapabilityError} from '../capabilities.ts'
import {provenanceProperties} from '../data/provenance.ts'
import {snapshotOf} from '../data/snapshot.ts'
import {definePass} from '../define-pass.ts'
import {elementsOf, getAttribute, removeAttribute} from '../hast.ts'
import {takenIn} from '../ledger.ts'
import {orFailure, type Subject} from '../page-data.ts'
import {problem} from '../problem.ts'

/** More data than this is better summarised. In bytes. */
const large = 256 * 1024

/** Pass: data that scripts (`data-src`) and code blocks (`src=`) name goes into the page. Needs `capabilities.read`. */
export const embedData = definePass({
  name: 'embed-data',
  summary: 'Put the data of `<script type="application/json" data-src>` and of code blocks with `src=` into the page.',
  needs: ['read'],
  options: {},
  async transform(tree, {file, path, capabilities}) {
    for (const {node} of elementsOf(tree)) {
      const isIsland = node.tagName === 'script' && isDataType(getAttribute(node, 'type') ?? '')
      if (!isIsland && node.tagName !== 'code') continue
      const url = getAttribute(node, 'data-src')
      if (url === undefined || url.trim() === '') continue
      const subject: Subject = {url, sink: 'connect', file: path, ...(node.position && {place: node.position})}
      const data = await orFailure(file, subject, async () => {
        const read = await capabilities.read(url, path)
        const text = new TextDecoder().decode(read.bytes).replace(/^\uFEFF/, '')
        const provenance = await snapshotOf(read, {url, from: path, read: capabilities.read})
        return {...read, provenance, text: isIsland ? islandText(text, getAttribute(node, 'type') ?? '', url) : text}
      })
      if (typeof data === 'string') continue
      removeAttribute(node, 'data-src')
      // What the author says wins.
      node.properties = {...provenanceProperties(data.provenance ?? {}), ...node.properties}
      node.children = [{type: 'text', value: data.text}]
      contextOf(file).ledger.record({...subject, ...takenIn(data), bytes: data.text.length})
      if (data.text.length > large) {
        const message = `Data of \`${url}\` is large: ${data.text.length} characters`
        contextOf(file).findings.push(problem('large-data', message, {file: path, place: node.position, url}))
      }
    }
  },
})

function isDataType(type: string): boolean {
  return /^(?:application\/(?:[\w.+-]*\+)?json|text\/(?:csv|plain|tab-separated-values))$/i.test(type.trim())
}

/** Text that cannot end the element. JSON is compacted on the way, and `<` written as an escape. */
function islandText(text: string, type: string, url: string): string {
  if (!/json/i.test(type)) {
    if (/<\/script|<!--/i.test(text)) {
      throw new CapabilityError('invalid', `\`${url}\` contains \`</script\`, which only JSON can hold in a page`)
    }
    return text
  }
  try {
    return JSON.stringify(JSON.parse(text)).replaceAll('<', '\\u003c')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new CapabilityError('invalid', `\`${url}\` is not JSON: ${reason}`, {cause})
  }
}
