import {type Address, addressesOf, readSrcset, type SrcsetCandidate, writeSrcset} from '@ampoule/lint/internals'
import type {Element, Parents, Root} from 'hast'
import {treeElements} from './element-view.ts'
import {getAttribute, setAttribute} from './hast.ts'
import type {Subject} from './page-data.ts'

/** An attribute that holds addresses, by the table that the linter reads as well. */
export interface Addressed {
  readonly node: Element
  readonly parent: Parents
  readonly inTemplate: boolean
  readonly name: string
  /** In the order of the attribute; never empty. Their kind, sink and syntax are the same. */
  readonly addresses: readonly [Address, ...Address[]]
}

/** The attributes of a tree that hold addresses of some kind, in document order; taken before anything changes. */
export function addressed(tree: Root, isMeant: (address: Address) => boolean): Addressed[] {
  return treeElements(tree).flatMap((element) => {
    const meant = addressesOf(element).filter(isMeant)
    if (meant.length === 0) return []
    const groups = new Map<string, [Address, ...Address[]]>()
    for (const address of meant) {
      const group = groups.get(address.attribute)
      if (group === undefined) groups.set(address.attribute, [address])
      // A link may be of several kinds; the first is what it is for.
      else if (group[0].kind === address.kind) group.push(address)
    }
    const {node, parentNode: parent, inTemplate} = element
    return [...groups].map(([name, addresses]) => ({node, parent, inTemplate, name, addresses}))
  })
}

/** Ledger entry of an address, its status apart. */
export function subjectOf({url, sink}: Pick<Address, 'url' | 'sink'>, node: Element, path: string): Subject {
  return {url, sink, file: path, ...(node.position && {place: node.position})}
}

/** Writes a `srcset` anew. `replace` gives a candidate another address, and maybe another descriptor. */
export async function rewriteSrcset(
  {node, name}: Addressed,
  replace: (candidate: SrcsetCandidate) => Promise<Pick<SrcsetCandidate, 'url' | 'descriptor'>>,
): Promise<void> {
  const candidates = await Promise.all(readSrcset(getAttribute(node, name) ?? '').map(replace))
  setAttribute(node, name, writeSrcset(candidates))
}

/** Puts other addresses in the place of those of some kind. */
export function rewriteAddresses(
  tree: Root,
  isMeant: (address: Address) => boolean,
  rewrite: (url: string) => string,
): void {
  for (const {node, name, addresses} of addressed(tree, isMeant)) {
    const value = getAttribute(node, name) ?? ''
    if (addresses[0].syntax === 'srcset') {
      const candidates = readSrcset(value).map((candidate) => ({...candidate, url: rewrite(candidate.url)}))
      setAttribute(node, name, writeSrcset(candidates))
      continue
    }
    let rewritten = ''
    let end = 0
    for (const address of addresses) {
      rewritten += value.slice(end, address.start) + rewrite(value.slice(address.start, address.end))
      end = address.end
    }
    setAttribute(node, name, rewritten + value.slice(end))
  }
}
