import type {Directive} from '../policy/directive.ts'
import type {Sink} from './reference.ts'
import {htmlSpec} from './row.ts'

/** What `<link rel>` makes a browser do, keyword by keyword. */
export interface LinkRow {
  readonly rel: string
  readonly sink: Sink
  readonly directive: Directive | null
  readonly spec: string
}

const links = `${htmlSpec}links.html#`

/** Keywords that make a browser fetch or connect. Others (canonical, next, author, manifest in a tab …) do nothing. */
export const linkRows: readonly LinkRow[] = [
  {rel: 'stylesheet', sink: 'style', directive: 'style-src-elem', spec: `${links}link-type-stylesheet`},
  {rel: 'icon', sink: 'image', directive: 'img-src', spec: `${links}rel-icon`},
  {rel: 'apple-touch-icon', sink: 'image', directive: 'img-src', spec: `${links}rel-icon`},
  {rel: 'apple-touch-icon-precomposed', sink: 'image', directive: 'img-src', spec: `${links}rel-icon`},
  {rel: 'modulepreload', sink: 'module', directive: 'script-src-elem', spec: `${links}link-type-modulepreload`},
  {rel: 'prefetch', sink: 'prefetch', directive: 'default-src', spec: `${links}link-type-prefetch`},
  {
    rel: 'compression-dictionary',
    sink: 'connect',
    directive: 'connect-src',
    spec: 'https://www.rfc-editor.org/rfc/rfc9842#name-link-relation-type',
  },
  {rel: 'preconnect', sink: 'hint', directive: null, spec: `${links}link-type-preconnect`},
  {rel: 'dns-prefetch', sink: 'hint', directive: null, spec: `${links}link-type-dns-prefetch`},
]

/** What `rel=preload` asks for, by `as`. Any other value of `as` makes no request. */
export const preloadRows: readonly {readonly as: string; readonly sink: Sink; readonly directive: Directive}[] = [
  {as: 'fetch', sink: 'preload', directive: 'connect-src'},
  {as: 'font', sink: 'font', directive: 'font-src'},
  {as: 'image', sink: 'image', directive: 'img-src'},
  {as: 'script', sink: 'script', directive: 'script-src-elem'},
  {as: 'style', sink: 'style', directive: 'style-src-elem'},
  {as: 'track', sink: 'track', directive: 'media-src'},
]

/** Keywords that hold an address and make no request in a tab. */
export const inertRels: readonly string[] = [
  'alternate',
  'author',
  'canonical',
  'expect',
  'help',
  'import',
  'license',
  'manifest',
  'mask-icon',
  'me',
  'next',
  'pingback',
  'prerender',
  'prev',
  'search',
]
