/** What a batch page has been told, by the place of the load in the batch. */
export interface Report {
  readonly index: number
  readonly directive: string
  readonly url: string
}

interface Batch {
  readonly reports: Report[]
  readonly loads: (Window | null)[]
}

/**
 * Runs before anything else in each document, in the browser: tells the batch page of violations. Serialized, so it may use
 * nothing from around it.
 */
export function reportViolations(): void {
  const top = window.top ?? window
  const collector: Window = top.opener ?? top
  if (collector !== window) {
    // The window: a frame may keep it when its first, empty document is replaced.
    window.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) => {
      collector.postMessage({directive: effectiveDirective, url: blockedURI}, '*')
    })
    return
  }
  const batch: Batch = {reports: [], loads: []}
  Object.assign(window, {batch})
  window.addEventListener('message', ({source, data}: MessageEvent) => {
    let load = source as Window | null
    while (load !== null && load.parent !== load && load.parent !== window) load = load.parent
    batch.reports.push({index: batch.loads.indexOf(load), directive: String(data.directive), url: String(data.url)})
  })
}

/** A page with a frame for each address, or one that opens a window for each. */
export function batchPage(addresses: readonly string[], kind: 'frames' | 'windows'): string {
  return `<!doctype html><meta charset="utf-8">
<style>iframe {position: fixed; inset: 0; width: 1280px; height: 48px; border: 0}</style>
<body><script>
for (const address of ${JSON.stringify(addresses)}) {
  if (${kind === 'windows'}) batch.loads.push(window.open(address, '_blank', 'width=1280,height=720'))
  else {
    const frame = Object.assign(document.createElement('iframe'), {src: address})
    document.body.append(frame)
    batch.loads.push(frame.contentWindow)
  }
}
</script>`
}
