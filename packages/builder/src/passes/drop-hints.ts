import {type Address, aheadKinds, type ReferenceKind} from '@ampoule/lint/internals'
import {addressed, subjectOf} from '../addressed.ts'
import {contextOf} from '../build-context.ts'
import {definePass} from '../define-pass.ts'
import {elementsOf, getAttribute, hasWord, replaceIn} from '../hast.ts'
import {isLazyStylesheet} from '../lazy-stylesheet.ts'
import {isRemoteUrl} from '../resolve-url.ts'

/** Pass: `<link>`s that load or connect ahead are left out. */
export const dropHints = definePass({
  name: 'drop-hints',
  summary: 'Leave out `<link>`s that load ahead or connect ahead: what they are about stands in the page.',
  needs: [],
  options: {},
  transform(tree, {file, ledger, path}) {
    const reason = 'a sealed page loads nothing ahead'
    const urls = new Map(addressed(tree, isHint).map(({node, addresses}) => [node, addresses]))
    for (const {node, parent} of elementsOf(tree)) {
      if (node.tagName !== 'link' || !words.some((rel) => hasWord(node, 'rel', rel))) continue
      if (hasWord(node, 'rel', 'stylesheet') || hasWord(node, 'rel', 'icon') || isLazyStylesheet(node)) continue
      const addresses = urls.get(node) ?? []
      // Where the profile lets the page reach the other host, the hint does its work.
      const isAllowed = ({url}: Address): boolean => isRemoteUrl(url) && contextOf(file).remote.allows(url, 'style')
      if (addresses.length > 0 && addresses.every(isAllowed)) continue
      replaceIn(parent, node)
      for (const address of addresses) ledger.record({...subjectOf(address, node, path), status: 'dropped', reason})
      const url = getAttribute(node, 'href')
      if (addresses.length > 0 || url === undefined || !outsideWords.some((rel) => hasWord(node, 'rel', rel))) continue
      ledger.record({...subjectOf({url, sink: 'preload'}, node, path), status: 'dropped', reason})
    }
  },
})

const hintKinds: ReadonlySet<ReferenceKind> = new Set([...aheadKinds, 'preconnect', 'dns-prefetch'])

function isHint({kind}: Address): boolean {
  return hintKinds.has(kind)
}

/** Of these a browser asks for something outside of a tab alone. */
const outsideWords = ['manifest', 'prerender'] as const

/** Links that matter only when something is fetched later. A sealed page fetches nothing. */
const words = [...aheadKinds, 'preconnect', 'dns-prefetch', ...outsideWords] as const
