import {defineRule, type Example} from '../define-rule.ts'
import {byteLength} from '../measure/bytes.ts'
import {insertInHead, removeElement} from '../rule-support/edits.ts'
import {attribute, type Element} from '../source/source.ts'

export const rule = defineRule({
  id: 'require-charset',
  severity: 'info',
  summary: 'Require `<meta charset="utf-8">` in a complete document.',
  why: 'A file opened from disk has no HTTP header, and browsers guess its encoding.',
  instead: 'Put `<meta charset="utf-8">` first in the head.',
  fix: 'safe',
  options: {},
  messages: {
    missing: 'Document has no charset',
    other: 'Charset is `{charset}`, not `utf-8`',
    late: 'Charset is at byte {at}, after the first {limit} bytes',
  },
  create({page, profile, report}) {
    return {
      end() {
        if (profile.wraps || page.source.text.startsWith('\ufeff')) return
        const meta = page.elementsOf('meta').find((meta) => charsetOf(meta) !== undefined)
        if (meta === undefined) {
          report({message: 'missing', fix: insertInHead(page, declaration)})
          return
        }
        const {name, value} = charsetOf(meta) ?? {name: 'charset', value: ''}
        if (!/^utf-?8$/i.test(value)) {
          const whole = attribute(meta, name) ?? ''
          const start = whole.lastIndexOf(value)
          const place = page.placeOfAttribute(meta, name, start, start + value.length)
          const fix = [{start: place.start.offset, end: place.end.offset, text: 'utf-8'}]
          report({message: 'other', data: {charset: value}, place, fix: value === '' ? undefined : fix})
          return
        }
        const end = page.source.payloads.toOffset(meta.sourceCodeLocation?.endOffset ?? 0)
        const at = byteLength(page.source.text, 0, end)
        if (at <= limit) return
        const removed = removeElement(page, meta)
        const fix = removed === undefined ? undefined : [...insertInHead(page, declaration), ...removed]
        report({message: 'late', data: {at, limit}, place: page.placeOf(meta), fix})
      },
    }
  },
})

// A function of its own: no bundler can tell of these texts that nobody needs them.
export const examples: readonly Example[] = /* @__PURE__ */ (() => [
  {name: 'charset', html: '<!doctype html><meta charset=UTF-8><p>x', profile: 'file', findings: []},
  {
    name: 'charset in http-equiv',
    html: '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
    profile: 'file',
    findings: [],
  },
  {name: 'a host that wraps the page', html: '<p>x', findings: []},
  {name: 'a byte order mark says so too', html: '\ufeff<p>x', profile: 'file', findings: []},
  {
    name: 'missing',
    html: '<!doctype html>\n<html lang="de">\n<head>\n<title>Größe</title>\n</head>',
    profile: 'file',
    findings: ['Document has no charset'],
    fixed: '<!doctype html>\n<html lang="de">\n<head>\n<meta charset="utf-8">\n<title>Größe</title>\n</head>',
  },
  {
    name: 'another',
    html: '<meta http-equiv=content-type content="text/html; charset=ISO-8859-1">',
    profile: 'file',
    findings: ['1:59-1:69 Charset is `ISO-8859-1`, not `utf-8`'],
    fixed: '<meta http-equiv=content-type content="text/html; charset=utf-8">',
  },
  {
    name: 'late',
    html: `<!doctype html><style>/*${'x'.repeat(1000)}*/</style>\n<meta charset="utf-8">\n<p>x`,
    profile: 'file',
    findings: ['2:1-2:23 Charset is at byte 1057, after the first 1024 bytes'],
    fixed: `<!doctype html>\n<meta charset="utf-8"><style>/*${'x'.repeat(1000)}*/</style>\n<p>x`,
  },
])()

/** Source: https://html.spec.whatwg.org/multipage/semantics.html#charset, in bytes. */
const limit = 1024
const declaration = '<meta charset="utf-8">'

function charsetOf(element: Element): {readonly name: string; readonly value: string} | undefined {
  const charset = attribute(element, 'charset')
  if (charset !== undefined) return {name: 'charset', value: charset.trim()}
  if (attribute(element, 'http-equiv')?.trim().toLowerCase() !== 'content-type') return undefined
  const value = /charset\s*=\s*["']?([^"';\s]+)/i.exec(attribute(element, 'content') ?? '')?.[1]
  return value === undefined ? undefined : {name: 'content', value}
}
