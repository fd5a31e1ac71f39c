/**
 * Makes code that esbuild has printed safe between `<script>` and `</script>`. What could end the element, or open a
 * comment that hides its end, stands only in strings, templates and regular expressions there, where `\x3C` means `<`.
 * Source: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function escapeScript(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, '\\x3C')
}

/**
 * A module that runs a classic script, in the global scope, when its turn among the deferred scripts comes. With a mark it finds its own
 * element by, the script takes the place of that, with its attributes; `told` says that its `load` is listened for.
 */
export function runLater(code: string, mark?: string, told = false): string {
  const text = escapeScript(JSON.stringify(code))
  const tell = told ? ';s.dispatchEvent(new Event("load"))' : ''
  const make = `const s=document.createElement('script');s.textContent=${text}`
  if (mark === undefined) return `{${make};document.body.append(s)${tell}}`
  const find = escapeScript(JSON.stringify(`[data-ampoule-script=${JSON.stringify(mark)}]`))
  const copy =
    'for(const{name,value}of m.attributes)/^(?:type|src|data-ampoule-script)$/.test(name)||s.setAttribute(name,value)'
  return `{${make};const m=document.querySelector(${find});${copy};m.replaceWith(s)${tell}}`
}
