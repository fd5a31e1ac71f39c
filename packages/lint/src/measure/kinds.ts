/** Kinds of parts of a page. */
export const dataKinds = ['markup', 'text', 'css', 'js', 'json', 'image', 'font', 'other'] as const

/** One of `dataKinds`. */
export type DataKind = (typeof dataKinds)[number]

/** Kind of a payload by its MIME type, in lower case. */
export function kindOfType(type: string): DataKind {
  if (type.startsWith('image/')) return 'image'
  if (/^font\/|font-woff|x-font|opentype|vnd\.ms-fontobject/.test(type)) return 'font'
  if (/json$/.test(type)) return 'json'
  if (type === 'text/css') return 'css'
  if (/(?:java|ecma)script$/.test(type)) return 'js'
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'markup'
  return 'other'
}

/** Kind of a `<script>` by its `type`. */
export function kindOfScript(type: string): DataKind {
  const essence = type.trim().toLowerCase()
  if (essence === '' || essence === 'module' || /(?:java|ecma|live)script/.test(essence)) return 'js'
  if (/json$/.test(essence) || essence === 'importmap' || essence === 'speculationrules') return 'json'
  if (/babel|jsx|typescript/.test(essence)) return 'js'
  return /html|template/.test(essence) ? 'markup' : 'other'
}
