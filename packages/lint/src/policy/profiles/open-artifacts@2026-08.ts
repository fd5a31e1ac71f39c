import type {Host, HostNotes} from '../profile.ts'

export const host: Host = {
  id: 'open-artifacts@2026-08',
  csp: [
    'sandbox allow-scripts allow-modals allow-forms allow-popups',
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'media-src data: blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; '),
  sandbox: 'allow-scripts allow-modals allow-forms allow-popups',
  maxBytes: 4 * 1024 * 1024,
  inputs: ['.html', '.md'],
  wraps: true,
  relativeLinks: false,
  downloads: false,
  storage: 'opaque',
  offline: false,
}

export const notes: HostNotes = {
  summary: 'Open Artifacts, a self-hosted publisher: inline code only, in a sandbox without an origin.',
  evidence: [
    'https://github.com/coda0HQ/open-artifacts, docs/architecture.md, commit 7ab93ee of 2026-08-09, "Serving untrusted HTML safely": this policy on every page; the opaque origin makes storage throw.',
    'The same, "Limits": 4 MiB of content; an operator may set another limit.',
    'The same, README.md: the stored content is put into a skeleton with a reset, a favicon and a viewport; HTML and Markdown.',
    'The sandbox lacks allow-downloads, so downloads do nothing.',
  ],
}
