import {createHash} from 'node:crypto'
import {runViewer} from './run-viewer.ts'
import {style} from './style.ts'

const script = `(${runViewer.toString()})()`

/** The policy of the viewer: its own script alone, its own server alone, and pages in its frames. */
export function viewerPolicy(pages: string): string {
  const hash = createHash('sha256').update(script).digest('base64')
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "connect-src 'self'",
    `frame-src ${pages}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The viewer, a page that needs nothing but its server. */
export function viewerPage(name: string): string {
  const title = name.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title} · ampoule</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ctext y='13' font-size='13'%3E💊%3C/text%3E%3C/svg%3E">
<style>${style}</style>
</head>
<body>
<header>
  <h1 id="title">${title}</h1>
  <p class="facts"><span id="size"></span><meter id="meter" min="0" max="1" value="0" aria-label="Size against the limit"></meter><span id="tokens"></span></p>
  <div class="tools" role="group" aria-label="View">
    <label>Host <select id="profile"></select></label>
    <label>Theme <select id="theme"><option value="system">System</option><option value="light">Light</option><option value="dark">Dark</option></select></label>
    <label>Width <select id="width"><option value="">Whole</option><option>320</option><option>390</option><option>768</option><option>1280</option></select></label>
    <label>Compare <select id="older"><option value="">Nothing</option></select></label>
    <label id="modes" hidden>as <select id="mode"><option value="side">Side by side</option><option value="over">Overlay</option><option value="text">Text</option></select></label>
  </div>
</header>
<p id="problem" role="alert" hidden></p>
<main>
  <div id="stage" class="side" tabindex="0" role="region" aria-label="Page"></div>
  <aside aria-labelledby="count">
    <h2 id="count" aria-live="polite">No findings</h2>
    <ul id="findings"></ul>
  </aside>
</main>
<script>${script}</script>
</body>
</html>
`
}
