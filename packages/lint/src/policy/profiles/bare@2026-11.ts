import type {Profile} from '../profile.ts'

export const bare202611: Profile = {
  id: 'bare@2026-11',
  summary: 'Self-hosted viewers with the narrowest policy: inline code and data: images.',
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
  evidence: [
    'Several self-hosted viewers send this policy; seen at psd401/aistudio. No data: fonts, no media, no blobs, no eval.',
    'No limit of size was found.',
  ],
}
