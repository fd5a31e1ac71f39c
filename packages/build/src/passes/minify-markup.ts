import type {Element, Parents, Root} from 'hast'
import rehypeMinifyWhitespace from 'rehype-minify-whitespace'
import {unified} from 'unified'
import {definePass} from '../define-pass.ts'
import {allText, elementsOf} from '../hast.ts'

/** Pass: comments, and white space that no reader sees, are left out. */
export const minifyMarkup = definePass({
  name: 'minify-markup',
  summary: 'Leave out comments, and white space that no reader sees.',
  needs: [],
  options: {},
  transform(tree, {file}) {
    if (file.data.sealed) return
    dropComments(tree)
    for (const {node} of elementsOf(tree)) {
      dropComments(node)
      if (node.content !== undefined) dropComments(node.content)
    }
    // Styles or scripts may show or read white space that would not count by itself.
    if (!keepsWhitespace(tree)) unified().use(rehypeMinifyWhitespace).runSync(tree)
  },
})

/** Licences and comments to the linter are kept. */
const kept = /^\s*(?:!|@license|ampoule-|\[if\b)/i

function dropComments(parent: Parents): void {
  parent.children = parent.children.filter(
    (child) => child.type !== 'comment' || kept.test(child.value),
  ) as typeof parent.children
}

function keepsWhitespace(tree: Root): boolean {
  return elementsOf(tree).some(({node}) => {
    if (isRunning(node)) return true
    const styles = node.tagName === 'style' ? allText(node) : node.properties.style
    return (
      typeof styles === 'string' && /white-space(?:-collapse)?\s*:\s*(?!normal|nowrap|inherit|initial)/i.test(styles)
    )
  })
}

function isRunning({tagName, properties}: Element): boolean {
  return tagName === 'script' && (properties.type === undefined || /module|javascript/i.test(String(properties.type)))
}
