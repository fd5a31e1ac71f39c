import {base64} from '../base64.ts'

const PLAIN = 'data:image/svg+xml,'
const CODED = 'data:image/svg+xml;base64,'
// Comments and character data, then tags, whose quotes may be turned.
const MARKUP = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>/g
const VALUE = /"[^"]*"|'[^']*'/g
// `%` and `#` mean something in a URL; tabs and line breaks are lost in one; `"` and `\` end or escape in CSS; `&` starts
// a character reference in HTML; `</` and `<!` mean something to the `<style>` or `<script>` that the URL may stand in.
const UNSAFE = /[%#"\\&\t\n\r\0]|<(?=[/!])/g

/**
 * The shortest `data:` URI of an SVG document: percent-encoded where needed, or base64. It can stand as it is inside
 * `"…"` in an HTML attribute, in CSS `url("…")` and in a `<style>`. In a `srcset`, ask for `spaceless`.
 */
export function svgDataUri(svg: string, {spaceless = false}: {readonly spaceless?: boolean} = {}): string {
  const turned = svg.replace(MARKUP, (tag) => (tag.startsWith('<!') ? tag : tag.replace(VALUE, turn)))
  const escaped = turned.replace(
    UNSAFE,
    (char) => `%${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
  const plain = PLAIN + (spaceless ? escaped.replaceAll(' ', '%20') : escaped)
  const utf8 = new TextEncoder()
  const bytes = utf8.encode(svg)
  const codedLength = CODED.length + Math.ceil(bytes.length / 3) * 4
  return codedLength < utf8.encode(plain).length ? CODED + base64(bytes) : plain
}

function turn(value: string): string {
  return value.startsWith('"') && !value.includes("'") ? `'${value.slice(1, -1)}'` : value
}
