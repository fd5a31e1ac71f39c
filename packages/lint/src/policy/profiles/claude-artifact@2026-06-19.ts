import type {Host, HostNotes} from '../profile.ts'

export const host: Host = {
  id: 'claude-artifact@2026-06-19',
  csp: [
    "default-src 'none'",
    "script-src 'unsafe-inline' 'unsafe-eval'",
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
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
  indications: ["'unsafe-eval'"],
}

export const notes: HostNotes = {
  summary: 'Claude Code Artifacts as documented: one self-contained page that fetches nothing.',
  evidence: [
    'https://code.claude.com/docs/en/artifacts as of 2026-06-19: the host puts the file into a document shell of its own (doctype, html, head, body, a small reset), so the file is page content without them.',
    'The same: scripts, stylesheets, fonts and images of any other host are blocked, and so are fetch, XMLHttpRequest and WebSocket; CSS and scripts stand inline, images are data: URIs.',
    'The same: no backend, so no form goes anywhere; a single page, so relative links lead nowhere, while in-page anchors and links to other sites work.',
    'The same: .html, .htm and .md files; at most 16 MiB of rendered page (16 × 1024 × 1024 bytes of UTF-8).',
    "The literal policy is not published. This one is a model of what is documented; 'unsafe-eval' and worker-src blob: in it are indications, not certainties.",
    'Downloads and storage are not documented on that date. Downloads count as inert, because they were seen to be so on 2026-08-22 (third-party indication).',
  ],
}
