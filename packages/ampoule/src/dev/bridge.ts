import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'

/** Script that the viewer puts before a page, on one line: it tells the viewer what happens, and takes in what has changed. */
export function bridge(viewer: string): string {
  morpher ??= readFileSync(createRequire(import.meta.url).resolve('idiomorph/dist/idiomorph.min.js'), 'utf8')
  const text = `${morpher};(${inPage.toString()})(${JSON.stringify(viewer)},Idiomorph);delete window.Idiomorph;document.currentScript.remove()`
  return `<script>${text.replace(/\s*\n\s*/g, ' ').replaceAll('</script', '<\\/script')}</script>`
}

let morpher: string | undefined

interface Morpher {
  morph(old: Element, now: Element, options: object): void
}

interface State {
  readonly scroll: readonly [number, number]
  readonly values: readonly (string | boolean)[]
  readonly open: readonly boolean[]
}

/** Runs in the page, alone, before anything of the page does. No line comments: it is written on one line. */
function inPage(viewer: string, morpher: Morpher): void {
  const parent = window.parent
  const tell = (note: object): void => parent.postMessage({ampoule: note}, viewer)
  window.addEventListener(
    'securitypolicyviolation',
    ({effectiveDirective, blockedURI, sourceFile, lineNumber, columnNumber}) =>
      tell({
        kind: 'violation',
        directive: effectiveDirective,
        blocked: blockedURI,
        url: sourceFile,
        line: lineNumber,
        column: columnNumber,
      }),
    true,
  )
  window.addEventListener(
    'error',
    ({message, filename, lineno, colno, error}) => {
      if (message)
        tell({kind: 'error', text: error ? String(error) : message, url: filename, line: lineno, column: colno})
    },
    true,
  )
  window.addEventListener(
    'unhandledrejection',
    ({reason}) => tell({kind: 'error', rejected: true, text: String(reason)}),
    true,
  )
  const {error} = console
  console.error = (...args: unknown[]) => {
    tell({kind: 'console', text: args.map(String).join(' ').slice(0, 500)})
    error.apply(console, args)
  }

  const icon = (): string | undefined =>
    document.querySelector<HTMLLinkElement>('link[rel~=icon i]')?.href.slice(0, 100_000)
  const fields = (): (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[] =>
    Array.from(document.querySelectorAll<HTMLInputElement>('input, textarea, select'))
  const capture = (): State => ({
    scroll: [window.scrollX, window.scrollY],
    values: fields().map((field) =>
      field instanceof HTMLInputElement && /checkbox|radio/.test(field.type) ? field.checked : field.value,
    ),
    open: Array.from(document.querySelectorAll('details'), ({open}) => open),
  })
  const restore = ({scroll, values, open}: State): void => {
    fields().forEach((field, index) => {
      const value = values[index]
      if (typeof value === 'boolean' && field instanceof HTMLInputElement) field.checked = value
      else if (typeof value === 'string' && !(field instanceof HTMLInputElement && field.type === 'file'))
        field.value = value
    })
    document.querySelectorAll('details').forEach((element, index) => {
      element.open = open[index] ?? element.open
    })
    window.scrollTo(scroll[0], scroll[1])
  }

  window.addEventListener('message', ({source, origin, data}: MessageEvent) => {
    if (source !== parent || origin !== viewer) return
    if (data.kind === 'theme') {
      if (data.theme === 'system') document.documentElement.removeAttribute('data-theme')
      else document.documentElement.setAttribute('data-theme', data.theme)
      document.documentElement.style.colorScheme = data.theme === 'system' ? '' : data.theme
    } else if (data.kind === 'capture') tell({kind: 'state', state: capture()})
    else if (data.kind === 'restore') restore(data.state)
    else if (data.kind === 'morph') {
      const state = capture()
      const now = new DOMParser().parseFromString(data.html, 'text/html')
      const {theme} = document.documentElement.dataset
      if (theme !== undefined) now.documentElement.dataset.theme = theme
      morpher.morph(document.documentElement, now.documentElement, {ignoreActiveValue: true, head: {style: 'morph'}})
      restore(state)
      tell({kind: 'morphed', version: data.version, icon: icon()})
    }
  })
  window.addEventListener('load', () => tell({kind: 'ready', icon: icon()}))
}
