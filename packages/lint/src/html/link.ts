import {type LinkRow, linkRows, modulePreloadRows, preloadRows} from '../references/link-rows.ts'
import {matches, mayMatch} from '../references/media.ts'
import {chooseCandidate, readSrcset} from '../references/srcset.ts'
import {readUrl} from '../references/url.ts'
import {attribute, type Element} from '../source/source.ts'
import type {Collector} from './collector.ts'
import type {Draft, PageReference, Scope} from './reading.ts'

/** Reads a `<link>`: what it does is a matter of its `rel`. */
export function readLink(element: Element, scope: Scope, collector: Collector): PageReference[] {
  const rels = new Set((attribute(element, 'rel') ?? '').toLowerCase().split(/[\t\n\f\r ]+/))
  const href = attribute(element, 'href')
  if (rels.has('preload')) readPreload(element, href, scope, collector)
  if (href === undefined || href.trim() === '') return []
  const spot = {attribute: 'href', start: 0, end: href.length}
  const url = readUrl(href)
  const done = new Set<Draft['sink']>()
  const added: PageReference[] = []
  for (const row of linkRows) {
    // One icon, one hint: several keywords for the same thing ask for it once.
    if (!rels.has(row.rel) || done.has(row.sink) || (row.sink === 'style' && !isStylesheet(element))) continue
    done.add(row.sink)
    const draft = {url, static: true, via: `<link rel=${row.rel}>`, ...aboutOf(row, element)}
    added.push(collector.add(draft, element, scope, spot))
  }
  return added
}

/** What a row says of this element. */
function aboutOf(
  {rel, sink, directive}: LinkRow,
  element: Element,
): Pick<Draft, 'sink' | 'directive'> & Partial<Draft> {
  const as = attribute(element, 'as')?.toLowerCase() ?? ''
  if (rel !== 'modulepreload' || as === '' || as === 'script') return {sink, directive}
  const row = modulePreloadRows.find((candidate) => candidate.as === as)
  // Chromium's preload scanner asks for any other as well, unless the policy refuses scripts.
  return row ?? {sink, directive, static: false}
}

function readPreload(element: Element, href: string | undefined, scope: Scope, collector: Collector): void {
  const as = attribute(element, 'as')?.toLowerCase()
  const row = preloadRows.find((candidate) => candidate.as === as)
  if (row === undefined || !mayMatch(attribute(element, 'media'))) return
  const about = {sink: row.sink, directive: row.directive, via: `<link rel=preload as=${row.as}>`}
  const type = attribute(element, 'type')?.trim() ?? ''
  const isCertain = matches(attribute(element, 'media')) && (type === '' || row.types.test(type))
  const srcset = row.as === 'image' ? attribute(element, 'imagesrcset') : undefined
  const candidates = srcset === undefined ? [] : readSrcset(srcset)
  const chosen = chooseCandidate(candidates, {sizes: attribute(element, 'imagesizes')})
  for (const [index, candidate] of candidates.entries()) {
    const draft = {...about, url: readUrl(candidate.url), static: isCertain && index === chosen}
    collector.add(draft, element, scope, {attribute: 'imagesrcset', start: candidate.start, end: candidate.end})
  }
  if (candidates.length > 0 || href === undefined || href.trim() === '') return
  const draft = {...about, url: readUrl(href), static: isCertain}
  collector.add(draft, element, scope, {attribute: 'href', start: 0, end: href.length})
}

/** A stylesheet whose media does not match is fetched all the same; a disabled one, or one of another type, is not. */
function isStylesheet(element: Element): boolean {
  const type = attribute(element, 'type')?.trim().toLowerCase() ?? ''
  return attribute(element, 'disabled') === undefined && (type === '' || /^text\/css(?:\s*;|$)/.test(type))
}
