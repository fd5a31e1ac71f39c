/** What a batch page knows of the loads that it shows, in the order of its frames or windows. */
export interface Collected {
  readonly reports: readonly {readonly index: number; readonly directive: string; readonly url: string}[]
  /** Messages of windows that belong to no load. */
  readonly strays: number
}

interface Batch {
  reports: {index: number; directive: string; url: string}[]
  strays: number
  loads: Window[]
}

/**
 * Runs before anything else in each document, in the browser: tells the batch page of violations. Serialized, so it may use
 * nothing from around it.
 */
export function reportViolations(): void {
  const top = window.top ?? window
  const batch: Window = top.opener ?? top
  if (batch === window) {
    const state: Batch = {reports: [], strays: 0, loads: []}
    Object.assign(window, {batch: state})
    window.addEventListener('message', ({source, data}: MessageEvent) => {
      let load = source as Window | null
      while (load !== null && load.parent !== load && load.parent !== window) load = load.parent
      const index = state.loads.indexOf(load ?? window)
      if (index === -1) state.strays++
      else state.reports.push({index, directive: String(data.directive), url: String(data.url)})
    })
    return
  }
  document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) => {
    batch.postMessage({directive: effectiveDirective, url: blockedURI}, '*')
  })
}

/** A page of a frame for each address, or that opens a window for each. */
export function batchPage(addresses: readonly string[], kind: 'frames' | 'windows'): string {
  return `<!doctype html><meta charset="utf-8">
<style>iframe {position: fixed; inset: 0; width: 1280px; height: 720px; border: 0}</style>
<script>
for (const address of ${JSON.stringify(addresses)}) {
  if (${kind === 'windows'}) batch.loads.push(window.open(address, '_blank', 'width=1280,height=720'))
  else {
    const frame = document.createElement('iframe')
    document.documentElement.append(frame)
    batch.loads.push(frame.contentWindow)
    frame.src = address
  }
}
</script>`
}
