/** Directives whose value is a source list. Source: https://www.w3.org/TR/CSP3/#framework-directive-source-list */
export const sourceListDirectives: ReadonlySet<string> = new Set([
  'default-src',
  'script-src',
  'script-src-elem',
  'script-src-attr',
  'style-src',
  'style-src-elem',
  'style-src-attr',
  'img-src',
  'font-src',
  'media-src',
  'connect-src',
  'frame-src',
  'child-src',
  'worker-src',
  'object-src',
  'manifest-src',
  'fenced-frame-src', // https://wicg.github.io/fenced-frame/#new-csp-fenced-frame-src-directive
  'form-action',
  'base-uri',
  'frame-ancestors',
])

/** Directives with a value of another kind, in force in today's browsers or, like `webrtc`, in the specification. */
export const otherDirectives: ReadonlySet<string> = new Set([
  'sandbox',
  'webrtc',
  'report-uri',
  'report-to',
  'upgrade-insecure-requests',
  'require-trusted-types-for',
  'trusted-types',
])

/** Directives that once were, with what takes their place. Browsers skip them. */
export const obsoleteDirectives: ReadonlyMap<string, string> = new Map([
  ['block-all-mixed-content', 'upgrade-insecure-requests'],
  ['navigate-to', ''],
  ['plugin-types', 'object-src'],
  ['prefetch-src', 'default-src'],
  ['referrer', ''],
  ['reflected-xss', ''],
  ['require-sri-for', ''],
])

/** §3.3: a policy in a `<meta>` element has no effect through these. */
export const ignoredInMeta: ReadonlySet<string> = new Set(['frame-ancestors', 'report-uri', 'sandbox'])

/** Every name that a browser or a reader of older pages may know. */
export const knownDirectives: readonly string[] = [
  ...sourceListDirectives,
  ...otherDirectives,
  ...obsoleteDirectives.keys(),
]
