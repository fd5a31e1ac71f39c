/**
 * Makes code that esbuild has printed safe between `<script>` and `</script>`. What could end the element, or open a
 * comment that hides its end, stands only in strings, templates and regular expressions there, where `\x3C` means `<`.
 * Source: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function escapeScript(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, '\\x3C')
}

/** A module that runs a classic script, in the global scope, when its turn among the deferred scripts comes. */
export function runLater(code: string): string {
  return `{const s=document.createElement('script');s.textContent=${escapeScript(JSON.stringify(code))};document.body.append(s)}`
}
