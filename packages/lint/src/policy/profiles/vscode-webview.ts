import type {Host, HostNotes} from '../profile.ts'

export const host: Host = {
  id: 'vscode-webview',
  csp: [
    "default-src 'none'",
    "script-src 'nonce-NONCE'",
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'media-src data: blob:',
  ].join('; '),
  sandbox: 'allow-same-origin allow-pointer-lock allow-scripts allow-downloads allow-forms',
  maxBytes: Number.POSITIVE_INFINITY,
  inputs: ['.html', '.htm'],
  wraps: false,
  relativeLinks: false,
  downloads: true,
  storage: 'origin',
  offline: false,
}

export const notes: HostNotes = {
  summary: 'A Visual Studio Code webview: the extension writes the policy, and scripts need a nonce.',
  evidence: [
    "https://code.visualstudio.com/api/extension-guides/webview#content-security-policy: the extension puts the policy into the page itself and begins with default-src 'none'.",
    'Common practice of extensions: script-src with a nonce made anew for each page. NONCE stands for it; the extension replaces it in the policy and in the elements.',
    'The other directives are a model of a page that fetches nothing; an extension may write them otherwise.',
    'https://github.com/microsoft/vscode, src/vs/workbench/contrib/webview/browser/pre/index.html, seen in 2026: the sandbox of a webview with scripts enabled. The page is a complete document.',
  ],
}
