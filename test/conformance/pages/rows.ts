import {htmlRows, inertRels, linkRows, preloadRows, type Row, type Sink, svgRows} from '@ampoule/lint/internals'
import {scriptSinks} from '../../../packages/lint/src/script/script.ts'
import {inertRows, svgInertRows} from '../../../packages/lint/test/references/inert-rows.ts'
import type {RowExample} from '../../../packages/lint/test/references/row-example.ts'
import {htmlExamples, svgExamples} from '../../../packages/lint/test/references/row-examples.ts'
import {sinkExamples} from '../../../packages/lint/test/script/sink-examples.ts'
import type {TestPage} from './page.ts'

/** A page, or four of them, for each row of the reference table. */
export function rowPages(): readonly TestPage[] {
  return [
    ...htmlRows.flatMap((row) => variants(`<${row.element} ${row.attribute}>`, row.sink, exampleOf(row, htmlExamples))),
    ...svgRows.flatMap((row) =>
      variants(`<svg> <${row.element} ${row.attribute}>`, row.sink, exampleOf(row, svgExamples)),
    ),
    ...linkRows.flatMap(({rel, sink}) => variants(`<link rel=${rel}>`, sink, `<link rel="${rel}" href="{url}">`)),
    ...preloadRows.flatMap(({as, sink}) =>
      variants(`<link rel=preload as=${as}>`, sink, `<link rel="preload" as="${as}" href="{url}" crossorigin>`),
    ),
    ...scriptSinks
      .filter(({api}) => !elsewhere.has(api))
      .flatMap(({api, kind, sink}) => {
        const name = `${kind} ${api}`
        const example = named(name, sinkExamples)
        const html = kind === 'syntax' ? moduleOf(example) : (sink === 'form' ? form : '') + scriptOf(example)
        return example.includes('{url}') ? variants(name, sink, html) : [{name, html}]
      }),
    ...[...inertRows, ...svgInertRows].map(({element, attribute, example}) => ({
      name: `inert <${element} ${attribute}>`,
      html: example,
    })),
    ...inertRels.map((rel) => ({name: `inert <link rel=${rel}>`, html: `<link rel="${rel}" href="{url}">`})),
  ]
}

function exampleOf({element, attribute}: Row, examples: Readonly<Record<string, RowExample>>): string {
  return named(`${element} ${attribute}`, examples)
}

function named(name: string, examples: Readonly<Record<string, RowExample>>): string {
  const found = examples[name]
  if (found === undefined) throw new Error(`Row \`${name}\` has no example`)
  return found.example
}

const form = '<form action="{url}"></form>'

/** The same with an address of a host that nobody allows, of one that some allow, with a relative one and with `data:`. */
function variants(name: string, sink: Sink, example: string): TestPage[] {
  const addresses: Readonly<Record<string, string>> = {
    host: 'https://a.test/ok/{id}',
    CDN: 'https://cdn.jsdelivr.net/npm/{id}',
    relative: 'x/{id}',
    'data:': dataOf[sink] ?? 'data:,',
  }
  const special = windowed.has(name) ? {tab: true as const} : {}
  return Object.entries(addresses).map(([kind, url]) => ({
    name: `${name} ${kind}`,
    html: example.replaceAll('{url}', url),
    ...special,
  }))
}

/** Icons are of windows. */
const windowed: ReadonlySet<string> = new Set([
  '<link rel=icon>',
  '<link rel=apple-touch-icon>',
  '<link rel=apple-touch-icon-precomposed>',
])

/**
 * Left out. Parts of `location` take a part of an address, and one that names another host or port would never be answered
 * here: see `dom.ts`. What `fetchLater` is given is sent, and judged, when the page is left, after the test has looked.
 */
const elsewhere: ReadonlySet<string> = new Set([
  ...['search', 'pathname', 'protocol', 'host', 'hostname', 'port'].map((part) => `location.${part}`),
  'fetchLater',
])

const dataOf: Partial<Record<Sink, string>> = {
  script: 'data:text/javascript,',
  module: 'data:text/javascript,',
  style: 'data:text/css,',
  image: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
  font: 'data:font/woff2,',
  media: 'data:audio/wav,',
  track: 'data:text/vtt,WEBVTT',
  frame: 'data:text/html,',
  object: 'data:text/html,',
  worker: 'data:text/javascript,',
  sprite: 'data:image/svg+xml,<svg/>',
  navigation: 'data:text/html,',
}

function scriptOf(code: string): string {
  return `<script>${code}</script>`
}

function moduleOf(code: string): string {
  return `<script type="module">${code}</script>`
}
