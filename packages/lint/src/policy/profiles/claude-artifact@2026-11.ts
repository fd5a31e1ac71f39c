import type {Host, HostNotes} from '../profile.ts'

export const host: Host = {
  id: 'claude-artifact@2026-11',
  csp: [
    "default-src 'none'",
    "script-src 'unsafe-inline' 'unsafe-eval' https://cdnjs.cloudflare.com https://cdn.jsdelivr.net/npm/ https://cdn.tailwindcss.com https://code.jquery.com https://unpkg.com",
    "style-src 'unsafe-inline' https://fonts.googleapis.com",
    'img-src data: blob:',
    'font-src data: https://fonts.gstatic.com',
    'media-src data: blob:',
    'worker-src blob:',
    "connect-src 'self' https://fonts.googleapis.com https://fonts.gstatic.com",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
  maxBytes: 16 * 1024 * 1024,
  inputs: ['.html', '.htm', '.md'],
  wraps: true,
  relativeLinks: false,
  downloads: false,
  storage: 'origin',
  offline: false,
  indications: ["'unsafe-eval'"],
  refuses: ['replacement-character', 'reserved-name'],
}

export const notes: HostNotes = {
  summary:
    'Claude Code Artifacts as their documentation says in late 2026: scripts of five CDN hosts and Google Fonts load too.',
  evidence: [
    'First-party documentation of late 2026, mirrored in a public repository: typefaces of Google Fonts and scripts of cdnjs, unpkg, the Tailwind and jQuery CDNs and of selected paths of jsDelivr such as /npm/ load; every external image and every other external script, stylesheet and font stays blocked. The literal policy is not published, and this one is a model.',
    'The same: fetch, XMLHttpRequest and WebSocket reach the origin of the page and the hosts of Google Fonts.',
    'The same: a source is .html, .htm or .md, at most 16 MiB, and must decode as UTF-8, or as little-endian UTF-16 by its byte-order mark; U+FFFD is refused.',
    'The same: downloads that the page starts, of data: and blob: links too, are blocked unless the publisher declares the capability, as are calls of connectors; a page needs a fallback.',
    'claude-artifact alone stays claude-artifact@2026-06-19: what passes under it needs no other host, offline and for ever.',
  ],
}
