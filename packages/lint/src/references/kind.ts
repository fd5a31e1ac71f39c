/**
 * The construct that makes a reference. Logic goes by it, and by `api`; what is shown to people is `via`.
 */
export type ReferenceKind =
  // Markup.
  | 'attribute' // of an element, by a row of the table
  | 'script-element'
  | 'style-element'
  | 'style-attribute'
  | 'handler'
  | 'javascript-url'
  | 'meta-refresh'
  | 'typed-object' // `<object type>` or `<embed type>` without an address
  | 'speculation-rules'
  | LinkKind
  // Stylesheets.
  | 'css-import'
  | 'css-url' // `url()`, or a string in `image-set()`
  | 'css-font'
  // Scripts.
  | 'import' // `import` and `export from`
  | 'import-call'
  | 'import-map'
  | 'api' // a function, a constructor or a property of the browser

/** The purpose of a `<link>`. */
export type LinkKind =
  | 'stylesheet'
  | 'icon'
  | 'touch-icon'
  | 'preload'
  | 'modulepreload'
  | 'prefetch'
  | 'compression-dictionary'
  | 'preconnect'
  | 'dns-prefetch'

/** Kinds of links that load ahead what something else may ask for. */
export const aheadKinds: ReadonlySet<ReferenceKind> = new Set([
  'preload',
  'modulepreload',
  'prefetch',
  'compression-dictionary',
] as const)

/** Specifiers of modules, which import maps are asked about. Everything else that names a module names an address. */
export const specifierKinds: ReadonlySet<ReferenceKind> = new Set(['import', 'import-call', 'import-map'] as const)
