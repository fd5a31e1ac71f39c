import type {Host, HostNotes} from '../profile.ts'

export const host: Host = {
  id: 'mcp-app@2026-01-26',
  csp: [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "media-src 'self' data:",
    "connect-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'self'",
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
  summary: 'MCP Apps (SEP-1865), an app that declares no domains.',
  evidence: [
    'https://github.com/modelcontextprotocol/ext-apps/blob/main/specification/2026-01-26/apps.mdx, "Host Behavior": this policy is what a host must use when an app declares no domains; it may be stricter, never looser.',
    'The same, "Content Requirements": a valid HTML5 document, so it is not wrapped.',
    'The same, "Sandbox proxy": the frame must have allow-scripts and allow-same-origin; a host may give more, and an app should not count on it.',
    "The same, section on the sandbox: base-uri 'self', frame-src 'none' and object-src 'none' are required.",
    'Seen in Chromium 156 under this policy: data: fonts, blob: images, eval, WebAssembly and blob: workers are blocked.',
    'No limit of size was found.',
  ],
}
