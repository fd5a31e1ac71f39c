import type {Root} from 'hast'
import {documentParts} from './document.ts'

/**
 * The document with its doctype. One that is written whole and asks for quirks mode keeps it: what is laid out so would
 * look different otherwise.
 */
export function withDoctype(tree: Root): Root {
  const {html} = documentParts(tree)
  const isQuirky = tree.data?.quirksMode === true && html.position !== undefined
  const rest = tree.children.filter(({type}) => type !== 'doctype')
  return {...tree, children: isQuirky ? rest : [{type: 'doctype'}, ...rest]}
}
