import type {Finding} from '@ampoule/lint'
import type {HtmlTagDescriptor} from 'vite'

/** The page with a box that lists what is wrong with it; nothing when nothing is. */
export function overlay(html: string, findings: readonly Finding[]): {html: string; tags: HtmlTagDescriptor[]} {
  const shown = findings.filter(({severity}) => severity !== 'info')
  if (shown.length === 0) return {html, tags: []}
  const lines = shown.map(({severity, message, file, place}) => ({
    severity,
    text: `${message}${place === undefined ? '' : ` (${file ?? 'page'}:${place.start.line}:${place.start.column})`}`,
  }))
  const data = JSON.stringify(lines).replaceAll('<', '\\u003c')
  return {
    html,
    tags: [
      {tag: 'script', attrs: {type: 'module'}, children: `(${showOverlay.toString()})(${data})`, injectTo: 'body'},
    ],
  }
}

/** Runs in the page, alone; in a shadow root, so that neither styles the other. */
function showOverlay(lines: readonly {readonly severity: string; readonly text: string}[]): void {
  const host = document.createElement('ampoule-findings')
  const root = host.attachShadow({mode: 'open'})
  const box = document.createElement('details')
  box.style.cssText =
    'position:fixed;inset:auto 12px 12px auto;max-width:min(480px,90vw);max-height:50vh;overflow:auto;z-index:2147483647;background:#211f1d;color:#f0ede8;font:13px/1.5 system-ui,sans-serif;padding:8px 14px;border-radius:10px'
  const summary = document.createElement('summary')
  summary.textContent = `ampoule: ${lines.length} finding${lines.length === 1 ? '' : 's'}`
  const list = document.createElement('ul')
  for (const {severity, text} of lines) {
    const item = document.createElement('li')
    item.textContent = `${severity}: ${text}`
    list.append(item)
  }
  box.append(summary, list)
  root.append(box)
  document.body.append(host)
}
