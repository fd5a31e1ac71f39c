import type {Profile} from '@ampoule/lint'
import {hostShell, resetStyle} from '../host-shell.ts'
import type {Answer, Arrival} from './edge/edge.ts'

/** Files that a browser is shown, and the address that it is shown them at. */
export interface Site {
  readonly url: string
  /** Address of a page whose only frame shows `url`; left out when nothing is around it. */
  readonly frame?: string
  /** Code units that stand before the page in what is served at `url`, all on its first line. */
  readonly shift: number
  /** Undefined for what is not there. */
  answer(arrival: Arrival): Promise<Answer | undefined>
  /** True when an address is of the site, there or not. */
  owns(url: string): boolean
}

/** Address that the linter takes pages to be at as well. */
const origin = 'https://page.invalid/'
const frameUrl = 'https://host.invalid/'
/** Workers and documents in a sandbox cannot be listened to from outside: the browser sends word of their violations here. */
export const reportUrl = `${origin}.well-known/ampoule-violation`

/** A page alone, as its host serves it: in the host's shell and frame, under its policy. */
export function sealedSite(html: string, profile: Profile, options: {readonly reset?: boolean} = {}): Site {
  const {csp, sandbox, wraps} = profile
  const [before, after] = wraps ? hostShell((options.reset ?? true) ? resetStyle : '') : ['', '']
  const body = before + html + after
  const policy = /worker|worklet|importScripts|sandbox/i.test(html) ? reporting(csp) : csp
  const answers = new Map<string, Answer>([
    [
      origin,
      {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-store',
          ...(policy !== '' && {'content-security-policy': policy}),
        },
        body,
      },
    ],
    [frameUrl, {headers: {'content-type': 'text/html; charset=utf-8'}, body: framing(sandbox ?? '')}],
  ])
  return {
    url: origin,
    ...(sandbox !== undefined && {frame: frameUrl}),
    shift: before.length,
    answer: async ({url, destination}) => (documents.has(destination) ? answers.get(withoutHash(url)) : undefined),
    owns: (url) => url.startsWith(origin) || url.startsWith(frameUrl),
  }
}

const documents: ReadonlySet<string> = new Set(['document', 'iframe'])

function framing(sandbox: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><style>html,body,iframe{margin:0;border:0;padding:0;width:100%;height:100%;display:block}body{overflow:hidden}</style><iframe title="Page" sandbox="${sandbox.replaceAll('"', '&quot;')}" src="${origin}"></iframe>`
}

function reporting(csp: string): string {
  if (csp === '') return csp
  return csp
    .split(',')
    .map((policy) => `${policy}; report-uri ${reportUrl}`)
    .join(',')
}

function withoutHash(url: string): string {
  return url.replace(/[?#].*$/, '')
}
