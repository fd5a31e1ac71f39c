import type {Address} from './address.ts'
import type {ElementView} from './element-view.ts'
import {type LinkRow, linkRows, modulePreloadRows, preloadRows} from './link-rows.ts'
import {matches, mayMatch} from './media.ts'
import {chooseCandidate, readSrcset} from './srcset.ts'
import {readUrl} from './url.ts'

/** The addresses of a `<link>`: what it does is a matter of its `rel`. */
export function readLink(element: ElementView): Address[] {
  const rels = new Set((element.attribute('rel') ?? '').toLowerCase().split(/[\t\n\f\r ]+/))
  const href = element.attribute('href')
  const found = rels.has('preload') ? readPreload(element, href) : []
  if (href === undefined || href.trim() === '') return found
  const about = {url: readUrl(href), attribute: 'href', syntax: 'url', start: 0, end: href.length} as const
  const done = new Set<Address['sink']>()
  for (const row of linkRows) {
    // One icon, one hint: several keywords for the same thing ask for it once.
    if (!rels.has(row.rel) || done.has(row.sink) || (row.sink === 'style' && !isStylesheet(element))) continue
    done.add(row.sink)
    found.push({...about, ...useOf(row, element), kind: row.kind, via: `<link rel=${row.rel}>`})
  }
  return found
}

/** The sink and directive of a row for this element. */
function useOf({rel, sink, directive}: LinkRow, element: ElementView): Pick<Address, 'sink' | 'directive' | 'certain'> {
  const as = element.attribute('as')?.toLowerCase() ?? ''
  if (rel !== 'modulepreload' || as === '' || as === 'script') return {sink, directive, certain: true}
  const row = modulePreloadRows.find((candidate) => candidate.as === as)
  // Chromium's preload scanner asks for any other as well, unless the policy refuses scripts.
  if (row === undefined) return {sink, directive, certain: false}
  return {sink: row.sink, directive: row.directive, certain: true}
}

function readPreload(element: ElementView, href: string | undefined): Address[] {
  const as = element.attribute('as')?.toLowerCase()
  const row = preloadRows.find((candidate) => candidate.as === as)
  if (row === undefined || !mayMatch(element.attribute('media'))) return []
  const {sink, directive} = row
  const about = {kind: 'preload', via: `<link rel=preload as=${row.as}>`, sink, directive} as const
  const type = element.attribute('type')?.trim() ?? ''
  const isCertain = matches(element.attribute('media')) && (type === '' || row.types.test(type))
  const srcset = row.as === 'image' ? element.attribute('imagesrcset') : undefined
  const candidates = srcset === undefined ? [] : readSrcset(srcset)
  if (candidates.length > 0) {
    const chosen = chooseCandidate(candidates, {sizes: element.attribute('imagesizes')})
    return candidates.map(({url, start, end}, index) => {
      const certain = isCertain && index === chosen
      return {...about, url: readUrl(url), attribute: 'imagesrcset', syntax: 'srcset', start, end, certain}
    })
  }
  if (href === undefined || href.trim() === '') return []
  return [
    {...about, url: readUrl(href), attribute: 'href', syntax: 'url', start: 0, end: href.length, certain: isCertain},
  ]
}

/** A stylesheet whose media does not match is fetched all the same; a disabled one, or one of another type, is not. */
function isStylesheet(element: ElementView): boolean {
  const type = element.attribute('type')?.trim().toLowerCase() ?? ''
  return element.attribute('disabled') === undefined && (type === '' || /^text\/css(?:\s*;|$)/.test(type))
}
