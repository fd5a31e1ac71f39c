import {createHash} from 'node:crypto'
import {findingItem} from './finding-item.ts'
import {runViewer} from './run-viewer.ts'
import {style} from './style.ts'

const script = `(${runViewer.toString()})(${findingItem.toString()})`

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

const icon = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><text y="13" font-size="13">💊</text></svg>')}`
/** A sheet of paper, for a page without an icon. */
const noIcon = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke="#8a8378" stroke-width="1.2" stroke-linejoin="round"><path d="M4 1.6h5.2L12 4.4v10H4zM9 1.8v2.8h2.8M6 8h4M6 10.6h4"/></svg>')}`

/** One of a few, each in view. The first is chosen. */
function choices(legend: string, name: string, names: readonly string[]): string {
  const items = names.map(
    (text, index) =>
      `<label><input type="radio" name="${name}" value="${text.toLowerCase()}"${index === 0 ? ' checked' : ''}><span>${text}</span></label>`,
  )
  return `<fieldset id="${name}"><legend>${legend}</legend><div class="choices">${items.join('')}</div></fieldset>`
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
<link rel="icon" href="${icon}">
<style>${style}</style>
</head>
<body>
<header>
  <div class="page">
    <img id="icon" alt="" src="${noIcon}">
    <div><h1 id="title">${title}</h1><p id="path"></p></div>
  </div>
  <dl class="facts">
    <div><dt>Size</dt><dd><span id="size"></span><meter id="meter" min="0" max="1" low="0.75" high="0.95" optimum="0" value="0" aria-label="Size against the limit"></meter></dd></div>
    <div><dt>Tokens</dt><dd id="tokens"></dd></div>
  </dl>
  <div class="tools" role="group" aria-label="View">
    <label>Host <select id="profile"></select></label>
    ${choices('Theme', 'theme', ['System', 'Light', 'Dark'])}
    ${choices('Width', 'width', ['Full', '320', '390', '768', '1280'])}
    <label>Compare with <select id="older"><option value="">No version</option></select></label>
    <label id="modes" hidden>Show <select id="mode"><option value="side">Side by side</option><option value="over">Overlay</option><option value="text">Text</option></select></label>
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
