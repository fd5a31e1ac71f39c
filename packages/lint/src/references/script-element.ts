import {attribute, type Element, htmlNamespace} from '../source/source.ts'

export type ScriptKind = 'classic' | 'module' | 'importmap' | 'speculationrules' | 'data'

/** What a browser takes a `<script>` for. Source: https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element */
export function scriptKind(element: Element): ScriptKind {
  const type = attribute(element, 'type')
  const language = attribute(element, 'language')
  const written = (type ?? (language ? `text/${language}` : '')).toLowerCase()
  // White space around it is cut off a MIME type alone.
  const name = written.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '')
  if (written === '' || javascriptTypes.test(name))
    return attribute(element, 'nomodule') === undefined ? 'classic' : 'data'
  return written === 'module' || written === 'importmap' || written === 'speculationrules' ? written : 'data'
}

/** Where a script comes from when it does not stand in the element: the attribute and what it says. */
export function sourceOf(element: Element): {name: string; value: string} | undefined {
  const names = element.namespaceURI === 'http://www.w3.org/2000/svg' ? ['href', 'xlink:href'] : ['src']
  for (const name of names) {
    const value = attribute(element, name)
    if (value !== undefined) return {name, value}
  }
  return undefined
}

/** A script that the page ends in does not run. Source: https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-incdata */
export function isClosed({sourceCodeLocation: location, namespaceURI, childNodes}: Element): boolean {
  // In SVG a tag may close itself.
  const isEmpty = namespaceURI !== htmlNamespace && childNodes.length === 0
  return isEmpty || location == null || location.endTag !== undefined
}

/** Whether a classic script is for an event of the page in a browser of the nineties: today's do not run it. */
export function isForEvent(element: Element): boolean {
  const target = attribute(element, 'for')?.trim().toLowerCase()
  const event = attribute(element, 'event')?.trim().toLowerCase()
  if (target === undefined || event === undefined) return false
  return target !== 'window' || (event !== 'onload' && event !== 'onload()')
}

/** Source: https://mimesniff.spec.whatwg.org/#javascript-mime-type */
const javascriptTypes =
  /^(?:(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:livescript|jscript|javascript1\.[0-5]))$/
