import type {MappedText, Segment} from './capabilities.ts'
import {MappedWriter} from './mapped-text.ts'

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
export function runLater(code: MappedText, mark?: string, told = false): MappedText {
  const text = quoted(code)
  const tell = told ? ';s.dispatchEvent(new Event("load"))' : ''
  const writer = new MappedWriter().raw(laterOpening).mapped(text)
  if (mark === undefined) return writer.raw(`;document.body.append(s)${tell}}`).finish()
  const find = escapeScript(JSON.stringify(`[data-ampoule-script=${JSON.stringify(mark)}]`))
  const copy =
    'for(const{name,value}of m.attributes)/^(?:type|src|data-ampoule-script)$/.test(name)||s.setAttribute(name,value)'
  return writer.raw(`;const m=document.querySelector(${find});${copy};m.replaceWith(s)${tell}}`).finish()
}

/** Stands before the code of a script that runs later, which is a string then. */
export const laterOpening = "{const s=document.createElement('script');s.textContent="

/** Code as a string of JavaScript, each stretch of it still known by where it comes from. */
function quoted({text, segments}: MappedText): MappedText {
  const inside = (start: number, end: number): string => JSON.stringify(text.slice(start, end)).slice(1, -1)
  const moved: Segment[] = []
  let [from, offset] = [0, 1]
  for (const segment of segments) {
    offset += escapeScript(inside(from, segment.offset)).length
    from = segment.offset
    moved.push({...segment, offset})
  }
  return {text: escapeScript(JSON.stringify(text)), segments: moved}
}
