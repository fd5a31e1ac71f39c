import type {Host, HostNotes} from '../profile.ts'

export const host: Host = {
  id: 'chatgpt-app@2026-11',
  csp: [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'self'",
  ].join('; '),
  maxBytes: Number.POSITIVE_INFINITY,
  inputs: ['.html', '.htm'],
  wraps: false,
  relativeLinks: false,
  downloads: false,
  storage: 'origin',
  offline: false,
}

export const notes: HostNotes = {
  summary: 'Apps in ChatGPT, one that declares no domains.',
  evidence: [
    'Domains are declared as openai/widgetCSP (connect, resource and frame domains); without any, only the own origin loads, and images of data: URLs. As MCP Apps with another spelling; the literal policy is not published, and this one is a model.',
    'No limit of size was found.',
  ],
}
