import {mentionsSelector, readAddressSelectors, type ScriptType} from '@ampoule/lint/internals'
import {contextOf} from '../build-context.ts'
import {definePass} from '../define-pass.ts'
import {treeElements} from '../element-view.ts'
import {getAttribute, setAttribute} from '../hast.ts'
import {editMapped} from '../mapped-text.ts'
import {isElsewhere} from '../resolve-url.ts'
import {runKind} from '../script-kind.ts'
import {isSheet, styleTexts} from '../style-text.ts'

/** Pass: what selectors such as `[src$=".svg"]` ask for stays in an attribute of its own, when the files go into the page. */
export const markAddresses = definePass({
  name: 'mark-addresses',
  summary: 'Keep the addresses that selectors such as `[src$=".svg"]` ask for in attributes of their own.',
  needs: [],
  options: {},
  transform(tree, {file, path}) {
    const {sealed, reader} = contextOf(file)
    if (sealed) return
    const elements = treeElements(tree)
    let isAsked = elements.some((each) => {
      const [text] = each.node.children
      const kind = runKind(each)
      if (kind === undefined || text?.type !== 'text') return false
      const later = text.data?.code
      const type: ScriptType = kind === 'module' && later === undefined ? 'module' : 'classic'
      const code = later?.text ?? text.value
      if (!mentionsSelector(code)) return false
      const isLibrary = isElsewhere((later ?? text.data?.mapped)?.segments[0]?.position.file ?? path)
      return isLibrary || reader.addressReads(code, type).has('selector')
    })
    for (const style of styleTexts(tree, path)) {
      if (style.kind !== 'sheet' || !isSheet(style.node)) continue
      const source = style.read()
      const found = readAddressSelectors(source.text).filter(({end}) => !source.text.startsWith(marked, end))
      if (found.length === 0) continue
      isAsked = true
      const edits = found.map(({attribute, start, end}) => {
        const selector = source.text.slice(start, end)
        const kept = selector.replace(/^\[\s*/, '[data-carried-')
        return {start, end, text: `:is(${kept},${selector}:where(:not([data-carried-${attribute}])))`}
      })
      style.write(editMapped(source, edits))
    }
    if (!isAsked) return
    for (const {node} of elements) {
      for (const name of ['src', 'srcset', 'poster', 'data']) {
        const value = shown.has(node.tagName) ? getAttribute(node, name) : undefined
        if (value !== undefined && !/^data:/i.test(value)) setAttribute(node, `data-carried-${name}`, value)
      }
    }
  },
})

/** Suffix of a selector that has been changed. */
const marked = ':where(:not([data-carried-'

/** Elements whose files go into the page as addresses. */
const shown: ReadonlySet<string> = new Set(['img', 'source', 'video', 'audio', 'track', 'input', 'embed', 'object'])
