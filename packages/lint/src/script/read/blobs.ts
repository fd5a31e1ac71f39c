import type {Analysis} from '../analysis/analysis.ts'
import type {Node} from '../syntax/ast.ts'
import type {Frame} from '../syntax/frame.ts'
import type {Given} from './made-elements.ts'

/** The texts behind `URL.createObjectURL(new Blob(['…']))`. */
export function blobTexts(analysis: Analysis, address: Node, frame: Frame): readonly Given[] {
  return analysis.values(address, frame).flatMap(({node, keys, frame: at}) => {
    if (node?.type !== 'CallExpression' || keys.length > 0) return []
    const [blob] = node.arguments
    if (blob === undefined || analysis.path(node.callee as Node, at)?.path !== 'URL.createObjectURL') return []
    return analysis.values(blob, at).flatMap((value) => partsOf(analysis, value.node, value.frame))
  })
}

/** The first part of `new Blob([…])`; code is hardly ever handed over in several. */
function partsOf(analysis: Analysis, blob: Node | null, frame: Frame): readonly Given[] {
  if (blob?.type !== 'NewExpression') return []
  const [parts] = blob.arguments
  if (parts === undefined) return []
  return analysis.values(parts, frame).flatMap((list) => {
    const [part] = list.node?.type === 'ArrayExpression' ? list.node.elements : []
    return part == null ? [] : [{node: part as Node, frame: list.frame}]
  })
}
