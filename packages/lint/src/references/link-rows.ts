import type {Directive} from '../policy/directive.ts'
import type {LinkKind} from './kind.ts'
import type {Sink} from './reference.ts'

/** Effects of `<link rel>`, keyword by keyword. */
export interface LinkRow {
  readonly rel: string
  readonly kind: LinkKind
  readonly sink: Sink
  readonly directive: Directive | undefined
}

/**
 * Keywords that make a browser fetch or connect. Others (canonical, next, author, manifest in a tab …) do nothing.
 * Source: https://html.spec.whatwg.org/multipage/links.html#linkTypes
 */
export const linkRows: readonly LinkRow[] = [
  {rel: 'stylesheet', kind: 'stylesheet', sink: 'style', directive: 'style-src-elem'},
  {rel: 'icon', kind: 'icon', sink: 'image', directive: 'img-src'},
  {rel: 'apple-touch-icon', kind: 'touch-icon', sink: 'image', directive: 'img-src'},
  {rel: 'apple-touch-icon-precomposed', kind: 'touch-icon', sink: 'image', directive: 'img-src'},
  {rel: 'modulepreload', kind: 'modulepreload', sink: 'module', directive: 'script-src-elem'},
  {rel: 'prefetch', kind: 'prefetch', sink: 'prefetch', directive: 'default-src'},
  // Source: https://www.rfc-editor.org/rfc/rfc9842#name-link-relation-type
  {rel: 'compression-dictionary', kind: 'compression-dictionary', sink: 'connect', directive: 'connect-src'},
  {rel: 'preconnect', kind: 'preconnect', sink: 'hint', directive: undefined},
  {rel: 'dns-prefetch', kind: 'dns-prefetch', sink: 'hint', directive: undefined},
]

/** The request of a preload. */
export interface PreloadRow {
  readonly as: string
  readonly sink: Sink
  readonly directive: Directive
  /** The MIME types that are certain to be wanted; another may keep the browser from asking. */
  readonly types: RegExp
}

/** Requests of `rel=preload`, by `as`. Any other value of `as` makes no request. */
export const preloadRows: readonly PreloadRow[] = [
  {as: 'fetch', sink: 'preload', directive: 'connect-src', types: /^/},
  {as: 'font', sink: 'font', directive: 'font-src', types: /^font\/(?:woff2?|ttf|otf)$/i},
  {as: 'image', sink: 'image', directive: 'img-src', types: /^image\/(?:avif|webp|png|jpeg|gif|svg\+xml)$/i},
  {as: 'script', sink: 'script', directive: 'script-src-elem', types: /^(?:text|application)\/javascript$/i},
  {as: 'style', sink: 'style', directive: 'style-src-elem', types: /^text\/css$/i},
  {as: 'track', sink: 'track', directive: 'media-src', types: /^text\/vtt$/i},
]

/** Requests of `rel=modulepreload` for what is no script. */
export const modulePreloadRows: readonly Omit<PreloadRow, 'types'>[] = [
  {as: 'style', sink: 'style', directive: 'style-src-elem'},
  {as: 'json', sink: 'connect', directive: 'connect-src'},
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
