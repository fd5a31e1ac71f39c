import type {Profile} from '@ampoule/lint'

/** The page around the frame. Nothing in it is of who published but the name, which has letters, digits and hyphens alone. */
export function viewer(name: string, version: number, profile: Profile): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><style>${style}</style><iframe title="${name}" sandbox="${sandboxOf(profile)}" src="${name}/${version}/page"></iframe></html>`
}

const style = 'html,body,iframe{border:0;display:block;height:100%;margin:0;padding:0;width:100%}body{overflow:hidden}'

export const viewerHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-cache',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** What the host sends: a page that it wraps stands in its shell. */
export function framed(page: Uint8Array<ArrayBuffer>, {wraps}: Profile): Uint8Array<ArrayBuffer> {
  if (!wraps) return page
  const [before, after] = [encode(shell), encode('</body></html>')]
  const whole = new Uint8Array(before.length + page.length + after.length)
  whole.set(before)
  whole.set(page, before.length)
  whole.set(after, before.length + page.length)
  return whole
}

const shell =
  '<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><style>body{margin:0}</style></head><body>'

/**
 * The policy of the profile to the letter, and a second one that keeps the page in its sandbox when it is opened without the frame. A
 * version never changes, so that it may be kept for good.
 */
export function frameHeaders(profile: Profile): Headers {
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  })
  if (profile.csp !== '') headers.append('content-security-policy', profile.csp)
  headers.append('content-security-policy', `sandbox ${sandboxOf(profile)}; frame-ancestors 'self'`)
  return headers
}

/** What the host allows, without what would let a page be of the gate's own origin or leave its frame. */
function sandboxOf({sandbox = 'allow-scripts allow-forms allow-modals allow-popups'}: Profile): string {
  return sandbox
    .split(/\s+/)
    .filter((token) => /^allow-[a-z-]+$/.test(token) && !/same-origin|top-navigation|escape-sandbox/.test(token))
    .join(' ')
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
