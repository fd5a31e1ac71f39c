import type {Host, HostNotes} from '../profile.ts'

export const host: Host = {
  id: 'claude-chat-artifact@2026-05-19',
  csp: [
    'default-src https://www.claudeusercontent.com',
    "script-src 'unsafe-eval' 'unsafe-inline' 'self' https://www.claudeusercontent.com https://cdnjs.cloudflare.com https://cdn.jsdelivr.net/pyodide/ https://cdn.jsdelivr.net/gh/python-visualization/ https://cdn.jsdelivr.net/npm/ https://cdn.tailwindcss.com https://code.jquery.com",
    'connect-src https://cdnjs.cloudflare.com https://cdn.jsdelivr.net/pyodide/ https://cdn.jsdelivr.net/gh/python-visualization/ https://cdn.jsdelivr.net/npm/ https://cdn.tailwindcss.com https://code.jquery.com https://www.claudeusercontent.com',
    "worker-src 'self' https://www.claudeusercontent.com blob:",
    "style-src 'unsafe-inline' 'self' https://www.claudeusercontent.com https://cdnjs.cloudflare.com https://cdn.jsdelivr.net/npm/ https://cdn.jsdelivr.net/gh/python-visualization/ https://code.jquery.com https://fonts.googleapis.com https://anthropic.com https://*.anthropic.com",
    "img-src https://*.tile.openstreetmap.org/ blob: data: 'self' https://www.claudeusercontent.com",
    "font-src data: 'self' https://www.claudeusercontent.com https://anthropic.com https://*.anthropic.com https://fonts.gstatic.com",
    "frame-src 'self' blob:",
    "object-src 'none'",
    'base-uri https://www.claudeusercontent.com',
    'form-action https://www.claudeusercontent.com',
    'upgrade-insecure-requests',
  ].join('; '),
  sandbox: 'allow-scripts allow-same-origin',
  maxBytes: Number.POSITIVE_INFINITY,
  inputs: ['.html', '.htm'],
  wraps: false,
  relativeLinks: false,
  downloads: false,
  storage: 'origin',
  offline: false,
}

export const notes: HostNotes = {
  summary: 'HTML artifacts in a claude.ai chat: a list of CDN hosts and paths is allowed.',
  evidence: [
    'Third-party indication (https://github.com/shoelace-style/webawesome/issues/2418, comment of 2026-05-19): a captured violation report with this policy up to img-src.',
    'Third-party indication: the response headers and the frame of a live artifact on claude.ai, captured on 2026-04-22: the same policy up to img-src, the rest of it, and sandbox="allow-scripts allow-same-origin".',
    'Left out of the captured policy: frame-ancestors and report-uri, which decide nothing inside the page, and block-all-mixed-content, which browsers skip.',
    'No limit of size was found.',
  ],
}
