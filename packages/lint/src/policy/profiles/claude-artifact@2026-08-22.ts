import type {Host, HostNotes} from '../profile.ts'

export const host: Host = {
  id: 'claude-artifact@2026-08-22',
  csp: [
    "default-src 'none'",
    "script-src 'unsafe-inline' 'unsafe-eval' https://cdnjs.cloudflare.com https://cdn.jsdelivr.net/npm/ https://cdn.tailwindcss.com https://code.jquery.com https://unpkg.com",
    "style-src 'unsafe-inline' https://fonts.googleapis.com",
    'img-src data: blob:',
    'font-src data: https://fonts.gstatic.com',
    'media-src data: blob:',
    'worker-src blob:',
    "connect-src 'none'",
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
  draws: ['mermaid'],
  indications: ["'unsafe-eval'"],
  refuses: ['replacement-character', 'reserved-name'],
}

export const notes: HostNotes = {
  summary: 'Claude Code Artifacts as seen later: scripts of a few CDN hosts and Google Fonts load too.',
  evidence: [
    'Third-party indications, gathered until 2026-08-22; the literal policy is not published, and this one is a model. What is not named here is as in claude-artifact@2026-06-19.',
    'Third-party indication: stylesheets of https://fonts.googleapis.com and files of https://fonts.gstatic.com load.',
    'Third-party indication: scripts of cdnjs.cloudflare.com, of parts of cdn.jsdelivr.net such as /npm/, of cdn.tailwindcss.com, code.jquery.com and unpkg.com load; everything else, all external images included, stays blocked.',
    'Third-party indication (https://github.com/anthropics/claude-code/issues/92106): downloads that the page starts (<a download>, data: and blob: links, saves by script) do nothing.',
    'Third-party indication: a file that is not UTF-8 or holds U+FFFD is refused; comments `frame-runtime` and ids that begin with `__frame_` are reserved.',
    'Third-party indication: localStorage, sessionStorage and IndexedDB work per page origin, but can throw.',
  ],
}
