import {attribute, type Element} from '../source.ts'
import type {Collector} from './collector.ts'
import {linkRows, preloadRows} from './link-rows.ts'
import {matches, mayMatch} from './media.ts'
import type {Draft, Scope} from './reading.ts'
import {chooseCandidate, readSrcset} from './srcset.ts'
import {readUrl} from './url.ts'

/** Reads a `<link>`: what it does is a matter of its `rel`. */
export function readLink(element: Element, scope: Scope, collector: Collector): void {
  const rels = new Set((attribute(element, 'rel') ?? '').toLowerCase().split(/[\t\n\f\r ]+/))
  const href = attribute(element, 'href')
  if (rels.has('preload')) readPreload(element, href, scope, collector)
  if (href === undefined || href.trim() === '') return
  const spot = {attribute: 'href', start: 0, end: href.length}
  const url = readUrl(href)
  const done = new Set<Draft['sink']>()
  for (const {rel, sink, directive} of linkRows) {
    // One icon, one hint: several keywords for the same thing ask for it once.
    if (!rels.has(rel) || done.has(sink) || (sink === 'style' && !isStylesheet(element))) continue
    done.add(sink)
    collector.add({url, sink, directive, static: true, via: `<link rel=${rel}>`}, element, scope, spot)
  }
}

function readPreload(element: Element, href: string | undefined, scope: Scope, collector: Collector): void {
  const as = attribute(element, 'as')?.toLowerCase()
  const row = preloadRows.find((candidate) => candidate.as === as)
  if (row === undefined || !mayMatch(attribute(element, 'media'))) return
  const about = {sink: row.sink, directive: row.directive, via: `<link rel=preload as=${row.as}>`}
  const isCertain = matches(attribute(element, 'media'))
  const srcset = row.as === 'image' ? attribute(element, 'imagesrcset') : undefined
  const candidates = srcset === undefined ? [] : readSrcset(srcset)
  const chosen = chooseCandidate(candidates, {sizes: attribute(element, 'imagesizes')})
  for (const [index, candidate] of candidates.entries()) {
    const draft = {...about, url: readUrl(candidate.url), static: isCertain && index === chosen}
    collector.add(draft, element, scope, {attribute: 'imagesrcset', start: candidate.start, end: candidate.end})
  }
  if (candidates.length > 0 || href === undefined || href.trim() === '') return
  collector.add({...about, url: readUrl(href), static: isCertain}, element, scope, {attribute: 'href', start: 0, end: href.length})
}

/** A stylesheet whose media does not match is fetched all the same; a disabled one, or one of another type, is not. */
function isStylesheet(element: Element): boolean {
  const type = attribute(element, 'type')?.trim().toLowerCase() ?? ''
  return attribute(element, 'disabled') === undefined && (type === '' || /^text\/css(?:\s*;|$)/.test(type))
}
