import {serializeUrl} from './escape.ts'
import type {CssFound} from './found.ts'

/**
 * Puts other URLs in place of those that a reading of the same text found; `replace` gives the new URL, or `undefined` to leave
 * it. Strings become `url()`, modifiers such as `integrity()` go: they were about the old address.
 */
export function rewriteUrls(
  css: string,
  found: readonly CssFound[],
  replace: (found: CssFound) => string | undefined,
): string {
  let out = ''
  let copied = 0
  for (const url of [...found].sort((a, b) => a.start - b.start)) {
    const replacement = url.start < copied ? undefined : replace(url)
    if (replacement === undefined) continue
    out += css.slice(copied, url.start)
    // `@import"a"` needs no space, `@import url(a)` does.
    if (isName(css, url.start - 1)) out += ' '
    out += serializeUrl(replacement)
    copied = url.end
  }
  return copied === 0 ? css : out + css.slice(copied)
}

function isName(css: string, at: number): boolean {
  return /[-\w\\]|[^\0-\x7f]/.test(css.charAt(at))
}
