import {htmlSpec, type InertRow, type Row} from './row.ts'

const hasNo =
  (...names: readonly string[]): NonNullable<Row['applies']> =>
  (element) =>
    names.every((name) => element.attribute(name) === undefined)

const parentIs =
  (...names: readonly string[]): NonNullable<Row['applies']> =>
  (element) =>
    element.parent !== undefined && names.includes(element.parent.name)

const never = (): boolean => false

/** Attributes of HTML elements that fetch, navigate or submit. `<link>` has a table of its own, by `rel`. */
export const htmlRows: readonly Row[] = [
  // `src` and `srcset` of images are chosen from in `chosen-source.ts`, which says which of them is certain.
  {
    element: 'img',
    attribute: 'src',
    sink: 'image',
    directive: 'img-src',
    syntax: 'url',
    spec: `${htmlSpec}images.html#updating-the-image-data`,
    example: '<img src="{url}">',
  },
  {
    element: 'img',
    attribute: 'srcset',
    sink: 'image',
    directive: 'img-src',
    syntax: 'srcset',
    spec: `${htmlSpec}images.html#srcset-attributes`,
    example: '<img srcset="{url} 1x">',
  },
  {
    element: 'source',
    attribute: 'srcset',
    sink: 'image',
    directive: 'img-src',
    syntax: 'srcset',
    applies: parentIs('picture'),
    spec: `${htmlSpec}embedded-content.html#the-source-element`,
    example: '<picture><source srcset="{url}"><img alt=""></picture>',
  },
  {
    element: 'input',
    attribute: 'src',
    sink: 'image',
    directive: 'img-src',
    syntax: 'url',
    applies: (element) => element.attribute('type')?.toLowerCase() === 'image',
    spec: `${htmlSpec}input.html#image-button-state-(type=image)`,
    example: '<input type="image" src="{url}">',
  },
  {
    element: 'video',
    attribute: 'poster',
    sink: 'image',
    directive: 'img-src',
    syntax: 'url',
    spec: `${htmlSpec}media.html#attr-video-poster`,
    example: '<video poster="{url}"></video>',
  },
  ...['body', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'].map(
    (element): Row => ({
      element,
      attribute: 'background',
      sink: 'image',
      directive: 'img-src',
      syntax: 'url',
      spec: `${htmlSpec}rendering.html#tables-2`,
      example: backgroundExample(element),
    }),
  ),
  {
    element: 'video',
    attribute: 'src',
    sink: 'media',
    directive: 'media-src',
    syntax: 'url',
    spec: `${htmlSpec}media.html#concept-media-load-algorithm`,
    example: '<video src="{url}"></video>',
  },
  {
    element: 'audio',
    attribute: 'src',
    sink: 'media',
    directive: 'media-src',
    syntax: 'url',
    spec: `${htmlSpec}media.html#concept-media-load-algorithm`,
    example: '<audio src="{url}"></audio>',
  },
  {
    element: 'source',
    attribute: 'src',
    sink: 'media',
    directive: 'media-src',
    syntax: 'url',
    applies: (element) => parentIs('video', 'audio')(element) && element.parent?.attribute('src') === undefined,
    spec: `${htmlSpec}embedded-content.html#the-source-element`,
    example: '<video><source src="{url}"></video>',
  },
  {
    element: 'track',
    attribute: 'src',
    sink: 'track',
    directive: 'media-src',
    syntax: 'url',
    applies: parentIs('video', 'audio'),
    certain: (element) => element.attribute('default') !== undefined,
    spec: `${htmlSpec}media.html#start-the-track-processing-model`,
    example: '<video src="data:video/mp4,"><track default src="{url}"></video>',
  },
  {
    element: 'iframe',
    attribute: 'src',
    sink: 'frame',
    directive: 'frame-src',
    syntax: 'url',
    applies: hasNo('srcdoc'),
    certain: (element) => element.attribute('loading')?.toLowerCase() !== 'lazy',
    spec: `${htmlSpec}iframe-embed-object.html#the-iframe-element`,
    example: '<iframe src="{url}"></iframe>',
  },
  {
    element: 'iframe',
    attribute: 'srcdoc',
    sink: 'frame',
    directive: undefined,
    syntax: 'document',
    spec: `${htmlSpec}iframe-embed-object.html#attr-iframe-srcdoc`,
    example: '<iframe srcdoc="<img src={url}>"></iframe>',
  },
  {
    element: 'frame',
    attribute: 'src',
    sink: 'frame',
    directive: 'frame-src',
    syntax: 'url',
    spec: `${htmlSpec}obsolete.html#frame`,
    example: '<frameset><frame src="{url}"></frameset>',
  },
  {
    element: 'object',
    attribute: 'data',
    sink: 'object',
    directive: 'object-src',
    syntax: 'url',
    spec: `${htmlSpec}iframe-embed-object.html#the-object-element`,
    example: '<object data="{url}"></object>',
  },
  {
    element: 'embed',
    attribute: 'src',
    sink: 'object',
    directive: 'object-src',
    syntax: 'url',
    certain: hasNo('code'),
    spec: `${htmlSpec}iframe-embed-object.html#the-embed-element`,
    example: '<embed src="{url}">',
  },
  {
    // Chromium reads it as it reads `src`, and takes the one that comes last; an embed with neither `src` nor `type` is nothing.
    element: 'embed',
    attribute: 'code',
    sink: 'object',
    directive: 'object-src',
    syntax: 'url',
    applies: (element) => element.attribute('src') !== undefined || element.attribute('type') !== undefined,
    certain: hasNo('src'),
    spec: `${htmlSpec}iframe-embed-object.html#the-embed-element`,
    example: '<embed type="text/html" code="{url}">',
  },
  ...['a', 'area'].flatMap((element): Row[] => [
    {
      element,
      attribute: 'href',
      sink: 'link',
      directive: undefined,
      syntax: 'url',
      certain: never,
      spec: `${htmlSpec}links.html#following-hyperlinks`,
      example: `<${element} href="{url}">`,
    },
    {
      element,
      attribute: 'ping',
      sink: 'connect',
      directive: 'connect-src',
      syntax: 'urls',
      certain: never,
      spec: `${htmlSpec}links.html#hyperlink-auditing`,
      example: `<${element} href="#top" ping="{url}">`,
    },
  ]),
  {
    element: 'form',
    attribute: 'action',
    sink: 'form',
    directive: 'form-action',
    syntax: 'url',
    certain: never,
    spec: `${htmlSpec}form-control-infrastructure.html#form-submission-algorithm`,
    example: '<form action="{url}"><button>Send</button></form>',
  },
  ...['button', 'input'].map(
    (element): Row => ({
      element,
      attribute: 'formaction',
      sink: 'form',
      directive: 'form-action',
      syntax: 'url',
      certain: never,
      spec: `${htmlSpec}form-control-infrastructure.html#attr-fs-formaction`,
      example: `<form><${element} type="submit" formaction="{url}"></form>`,
    }),
  ),
  {
    element: 'base',
    attribute: 'href',
    sink: 'base',
    directive: 'base-uri',
    syntax: 'url',
    spec: `${htmlSpec}semantics.html#the-base-element`,
    example: '<base href="{url}">',
  },
  {
    element: 'meta',
    attribute: 'content',
    sink: 'navigation',
    directive: undefined,
    syntax: 'refresh',
    applies: (element) => element.attribute('http-equiv')?.toLowerCase() === 'refresh',
    spec: `${htmlSpec}semantics.html#attr-meta-http-equiv-refresh`,
    example: '<meta http-equiv="refresh" content="0; url={url}">',
  },
]

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

function backgroundExample(element: string): string {
  const open = `<${element} background="{url}">`
  if (element === 'body' || element === 'table') return element === 'body' ? open : `${open}<tr><td>x</table>`
  if (element === 'tr') return `<table>${open}<td>x</table>`
  if (element === 'td' || element === 'th') return `<table><tr>${open}x</table>`
  return `<table>${open}<tr><td>x</table>`
}
