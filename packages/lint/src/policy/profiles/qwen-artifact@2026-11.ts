import type {Host, HostNotes} from '../profile.ts'

export const host: Host = {
  id: 'qwen-artifact@2026-11',
  csp: [
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    'media-src data:',
    "connect-src 'none'",
    "form-action 'none'",
  ].join('; '),
  maxBytes: 16 * 1024 * 1024,
  inputs: ['.html', '.htm'],
  wraps: true,
  relativeLinks: false,
  downloads: false,
  storage: 'origin',
  offline: false,
}

export const notes: HostNotes = {
  summary: 'Artifacts of Qwen Code: inline code and data: URLs in a separate page.',
  evidence: [
    'The policy stands in the page that it wraps a fragment of a body into, as a meta element.',
    'Its validator refuses whole documents, and every href that begins with https://, even that of a link. At most 16 MiB.',
  ],
}
