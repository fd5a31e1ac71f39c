import type {Answer, Arrival} from './edge/edge.ts'
import {longest, type Notes} from './notes.ts'
import {reportUrl, type Site} from './site.ts'

/** A page may load itself again for a reason; one that does so again and again is told that nothing has changed. */
const mostLoads = 3

/** Answers whatever a page asks for, as its host would and nobody else does, and notes what it asks. */
export function answering(site: Site, notes: Notes): (arrival: Arrival) => Promise<Answer> {
  let loads = 0
  return async (arrival) => {
    const {url, kind, destination, method, body} = arrival
    if (url === reportUrl) {
      readReport(notes, body)
      return {status: 204}
    }
    if (kind === 'request') {
      if (url.replace(/#.*/, '') === site.url && (destination === 'document' || destination === 'iframe')) {
        loads++
        if (loads > 1) notes.attempt('reload', url)
        if (loads > mostLoads) return {status: 204}
      }
      // What a page asks for by https says what for. The rest are errands of the browser's own.
      const isOfNoPage = destination === '' || (arrival.site === 'none' && destination !== 'document')
      if (isOfNoPage && url.startsWith('https:')) {
        notes.errand(url)
        return {status: 403}
      }
      const answer = await site.answer(arrival)
      if (answer !== undefined) return answer
      if (site.owns(url) && url.endsWith('/favicon.ico')) return {status: 404}
      // Navigations of the page are known from the browser, and it stays where it is.
      if (destination === 'document') {
        notes.document(url.slice(0, longest))
        return {status: 204}
      }
    } else if (site.owns(url)) return {status: 404}
    notes.request({kind, url: url.slice(0, longest), destination, method})
    if (destination === 'iframe') return {status: 204}
    return {status: site.owns(url) ? 404 : 403}
  }
}

function readReport(notes: Notes, body: string): void {
  let report: Readonly<Record<string, unknown>> | undefined
  try {
    report = (JSON.parse(body) as {'csp-report'?: Record<string, unknown>})['csp-report']
  } catch (error) {
    // A page may send there what it likes.
    if (!(error instanceof SyntaxError)) throw error
  }
  if (report === undefined) return
  const line = Number(report['line-number'] ?? 0)
  const at = {url: String(report['source-file'] ?? ''), line, column: Number(report['column-number'] ?? 1)}
  notes.reported({
    directive: String(report['effective-directive'] ?? ''),
    blocked: String(report['blocked-uri'] ?? '').slice(0, longest),
    ...(line > 0 && {at}),
  })
}
