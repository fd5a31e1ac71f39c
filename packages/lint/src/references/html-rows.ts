import type {Row} from './row.ts'

const hasNo =
  (...names: readonly string[]): NonNullable<Row['applies']> =>
  (element) =>
    names.every((name) => element.attribute(name) === undefined)

const parentIs =
  (...names: readonly string[]): NonNullable<Row['applies']> =>
  (element) =>
    element.parent !== undefined && names.includes(element.parent.name)

const never = (): boolean => false

/**
 * Attributes of HTML elements that fetch, navigate or submit. `<link>` has a table of its own, by `rel`. The specification and an
 * example of each row stand in `test/references/row-examples.ts`.
 */
export const htmlRows: readonly Row[] = [
  // `src` and `srcset` of images are chosen from in `chosen-source.ts`, which says which of them is certain.
  {
    element: 'img',
    attribute: 'src',
    sink: 'image',
    directive: 'img-src',
    syntax: 'url',
  },
  {
    element: 'img',
    attribute: 'srcset',
    sink: 'image',
    directive: 'img-src',
    syntax: 'srcset',
  },
  {
    element: 'source',
    attribute: 'srcset',
    sink: 'image',
    directive: 'img-src',
    syntax: 'srcset',
    applies: parentIs('picture'),
  },
  {
    element: 'input',
    attribute: 'src',
    sink: 'image',
    directive: 'img-src',
    syntax: 'url',
    applies: (element) => element.attribute('type')?.toLowerCase() === 'image',
  },
  {
    element: 'video',
    attribute: 'poster',
    sink: 'image',
    directive: 'img-src',
    syntax: 'url',
  },
  ...['body', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'].map(
    (element): Row => ({
      element,
      attribute: 'background',
      sink: 'image',
      directive: 'img-src',
      syntax: 'url',
    }),
  ),
  {
    element: 'video',
    attribute: 'src',
    sink: 'media',
    directive: 'media-src',
    syntax: 'url',
  },
  {
    element: 'audio',
    attribute: 'src',
    sink: 'media',
    directive: 'media-src',
    syntax: 'url',
  },
  {
    element: 'source',
    attribute: 'src',
    sink: 'media',
    directive: 'media-src',
    syntax: 'url',
    applies: (element) => parentIs('video', 'audio')(element) && element.parent?.attribute('src') === undefined,
  },
  {
    element: 'track',
    attribute: 'src',
    sink: 'track',
    directive: 'media-src',
    syntax: 'url',
    applies: parentIs('video', 'audio'),
    certain: (element) => element.attribute('default') !== undefined,
  },
  {
    element: 'iframe',
    attribute: 'src',
    sink: 'frame',
    directive: 'frame-src',
    syntax: 'url',
    applies: hasNo('srcdoc'),
    certain: (element) => element.attribute('loading')?.toLowerCase() !== 'lazy',
  },
  {
    element: 'iframe',
    attribute: 'srcdoc',
    sink: 'frame',
    directive: undefined,
    syntax: 'document',
  },
  {
    element: 'frame',
    attribute: 'src',
    sink: 'frame',
    directive: 'frame-src',
    syntax: 'url',
  },
  {
    element: 'object',
    attribute: 'data',
    sink: 'object',
    directive: 'object-src',
    syntax: 'url',
  },
  {
    element: 'embed',
    attribute: 'src',
    sink: 'object',
    directive: 'object-src',
    syntax: 'url',
    certain: hasNo('code'),
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
  },
  ...['a', 'area'].flatMap((element): Row[] => [
    {
      element,
      attribute: 'href',
      sink: 'link',
      directive: undefined,
      syntax: 'url',
      certain: never,
    },
    {
      element,
      attribute: 'ping',
      sink: 'connect',
      directive: 'connect-src',
      syntax: 'urls',
      certain: never,
    },
  ]),
  {
    element: 'form',
    attribute: 'action',
    sink: 'form',
    directive: 'form-action',
    syntax: 'url',
    certain: never,
  },
  ...['button', 'input'].map(
    (element): Row => ({
      element,
      attribute: 'formaction',
      sink: 'form',
      directive: 'form-action',
      syntax: 'url',
      certain: never,
    }),
  ),
  {
    element: 'base',
    attribute: 'href',
    sink: 'base',
    directive: 'base-uri',
    syntax: 'url',
  },
  {
    element: 'meta',
    attribute: 'content',
    sink: 'navigation',
    directive: undefined,
    syntax: 'refresh',
    applies: (element) => element.attribute('http-equiv')?.toLowerCase() === 'refresh',
  },
]
