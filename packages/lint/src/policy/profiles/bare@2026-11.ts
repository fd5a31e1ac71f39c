import type {Host, HostNotes} from '../profile.ts'

export const host: Host = {
  id: 'bare@2026-11',
  csp: [
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    "connect-src 'none'",
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
  summary: 'Self-hosted viewers with the narrowest policy: inline code and data: images.',
  evidence: [
    'Several self-hosted viewers send this policy; seen at psd401/aistudio. No data: fonts, no media, no blobs, no eval.',
    'No limit of size was found.',
  ],
}
