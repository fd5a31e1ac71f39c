import type {ElementNote} from '../seen.ts'

/**
 * Runs in each document before anything of the page does. `note` is taken away before the page can see it. Serialized, so
 * it may use nothing from around it.
 */
export function watch(name: string, describe: (element: Element) => ElementNote): void {
  const scope = window as unknown as Record<string, ((note: object) => void) | undefined>
  const send = scope[name]
  delete scope[name]
  if (send === undefined) return
  const note = (what: object): void => {
    // A page that is being left has nobody to tell.
    Promise.resolve(send(what)).then(undefined, () => undefined)
  }
  window.addEventListener(
    'securitypolicyviolation',
    (event) => {
      const target = event.composedPath()[0]
      note({
        kind: 'violation',
        directive: event.effectiveDirective,
        blocked: event.blockedURI,
        at: {url: event.sourceFile, line: event.lineNumber, column: event.columnNumber},
        ...(target instanceof Element && {element: describe(target)}),
      })
    },
    true,
  )
  window.addEventListener(
    'unhandledrejection',
    ({reason}) => note({kind: 'rejection', text: String(reason?.message ?? reason).slice(0, 200)}),
    true,
  )
  let prints = 0
  const print = function print(): void {
    // As many as make a storm; nobody counts further.
    if (++prints <= 30) note({kind: 'print'})
  }
  Object.defineProperty(window, 'print', {value: print, writable: true, configurable: true})
}
