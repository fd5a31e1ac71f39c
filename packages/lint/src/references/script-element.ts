import type {ElementView} from './element-view.ts'

/** The kind of a `<script>`; `data` for what no browser runs. */
export type ScriptKind = 'classic' | 'module' | 'importmap' | 'speculationrules' | 'data'

/** Tells the kind of a `<script>`, as a browser does. Source: https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element */
export function scriptKind(element: ElementView): ScriptKind {
  const type = element.attribute('type')
  const language = element.attribute('language')
  const written = (type ?? (language ? `text/${language}` : '')).toLowerCase()
  // White space around it is cut off a MIME type alone; for Chromium a vertical tab is some.
  const name = written.replace(/^[\t\n\v\f\r ]+|[\t\n\v\f\r ]+$/g, '')
  if (written === '' || javascriptTypes.test(name))
    return element.attribute('nomodule') === undefined ? 'classic' : 'data'
  return written === 'module' || written === 'importmap' || written === 'speculationrules' ? written : 'data'
}

/** The address of a script that does not stand in the element: the attribute and what it says. */
export function sourceOf(element: ElementView): {readonly name: string; readonly value: string} | undefined {
  for (const name of element.space === 'svg' ? ['href', 'xlink:href'] : ['src']) {
    const value = element.attribute(name)
    if (value !== undefined) return {name, value}
  }
  return undefined
}

/** True when a classic script is for an event of the page in a browser of the nineties: today's do not run it. */
export function isForEvent(element: ElementView): boolean {
  const target = element.attribute('for')?.trim().toLowerCase()
  const event = element.attribute('event')?.trim().toLowerCase()
  if (target === undefined || event === undefined) return false
  return target !== 'window' || (event !== 'onload' && event !== 'onload()')
}

/** Source: https://mimesniff.spec.whatwg.org/#javascript-mime-type */
const javascriptTypes =
  /^(?:(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:livescript|jscript|javascript1\.[0-5]))$/
