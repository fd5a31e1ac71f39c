import type {RowExample} from './row-example.ts'

/** An attribute that holds an address and yet fetches nothing: written down so that nobody adds it by mistake. */
export interface InertRow extends RowExample {
  readonly element: string
  readonly attribute: string
}

const htmlSpec = 'https://html.spec.whatwg.org/multipage/'

/** Addresses that no browser asks for. */
export const inertRows: readonly InertRow[] = [
  {element: 'blockquote', attribute: 'cite', spec: `${htmlSpec}grouping-content.html#attr-blockquote-cite`},
  {element: 'q', attribute: 'cite', spec: `${htmlSpec}text-level-semantics.html#attr-q-cite`},
  {element: 'ins', attribute: 'cite', spec: `${htmlSpec}edits.html#attr-mod-cite`},
  {element: 'del', attribute: 'cite', spec: `${htmlSpec}edits.html#attr-mod-cite`},
  {element: 'img', attribute: 'longdesc', spec: `${htmlSpec}obsolete.html#attr-img-longdesc`},
  {element: 'img', attribute: 'lowsrc', spec: `${htmlSpec}obsolete.html#attr-img-lowsrc`},
  {element: 'img', attribute: 'dynsrc', spec: `${htmlSpec}obsolete.html`},
  {element: 'html', attribute: 'manifest', spec: `${htmlSpec}obsolete.html#attr-html-manifest`},
  {element: 'head', attribute: 'profile', spec: `${htmlSpec}obsolete.html#attr-head-profile`},
  {element: 'object', attribute: 'classid', spec: `${htmlSpec}obsolete.html#attr-object-classid`},
  {element: 'object', attribute: 'codebase', spec: `${htmlSpec}obsolete.html#attr-object-codebase`},
  {element: 'div', attribute: 'itemid', spec: `${htmlSpec}microdata.html#attr-itemid`},
  {element: 'div', attribute: 'data-src', spec: `${htmlSpec}dom.html#attr-data-*`},
].map((row) => ({...row, example: `<${row.element} ${row.attribute}="{url}">`}))

/** `href`s that name another document and fetch nothing: gradients, patterns and text paths. */
export const svgInertRows: readonly InertRow[] = [
  'linearGradient',
  'radialGradient',
  'pattern',
  'textPath',
  'mpath',
].map((element) => ({
  element,
  attribute: 'href',
  spec: 'https://www.w3.org/TR/SVG2/linking.html#processingURL',
  example: `<svg><${element} href="{url}#a"></${element}></svg>`,
}))
