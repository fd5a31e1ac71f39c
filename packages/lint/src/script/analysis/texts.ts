import type {ESTree, Node} from '../syntax/ast.ts'
import type {Region} from '../syntax/region.ts'
import type {Analysis} from './analysis.ts'
import {datasetTexts} from './data-texts.ts'
import {join, known, maxTexts, type Text, termsOf, unknownText} from './text.ts'
import {callTexts, constructedTexts} from './text-calls.ts'
import type {Value} from './value.ts'

/** The strings that an expression may come to. */
export function textsOf(analysis: Analysis, node: Node, region: Region): readonly Text[] {
  if (node.type === 'Literal' || node.type === 'TemplateLiteral' || node.type === 'BinaryExpression') {
    return textsOfNode(analysis, node, region)
  }
  const texts = analysis.values(node, region).flatMap((value) => {
    const own = textsOfValue(analysis, value)
    const texts = value.certain ? own : own.map(doubtful)
    return texts.map((text) => handedOver(text, value))
  })
  // Of several, an empty one (`let url = ''`) and what is not known tell nothing.
  const telling = texts.length > 1 ? texts.filter(({value}) => value !== '') : texts
  return telling.length === 0 ? [unknownText] : telling.slice(0, maxTexts)
}

function handedOver(text: Text, {handed, calls}: Value): Text {
  if (handed === undefined && calls === undefined) return text
  const all = [...(text.calls ?? []), ...(calls ?? [])]
  return handed === undefined ? {...text, calls: all} : {...text, calls: all, handed}
}

function doubtful(text: Text): Text {
  return text.certain ? {...text, certain: false} : text
}

function textsOfValue(analysis: Analysis, value: Value): readonly Text[] {
  const {node, region, keys} = value
  const data = datasetTexts(analysis, keys)
  if (data !== undefined) return data
  if (node === undefined) return [unknownText]
  if (keys.length === 0) return textsOfNode(analysis, node, region)
  // The address of a URL object.
  if (node.type === 'NewExpression' && keys.length === 1 && keys[0] === 'href')
    return textsOfNode(analysis, node, region)
  return [unknownText]
}

function textsOfNode(analysis: Analysis, node: Node, region: Region): readonly Text[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' || typeof node.value === 'number'
        ? known(String(node.value))
        : [unknownText]
    case 'TemplateLiteral':
      return analysis.assemble(node, [unknownText], () => templateTexts(analysis, node, region))
    case 'BinaryExpression':
      if (node.operator !== '+') return [unknownText]
      return analysis.assemble(node, [unknownText], () => sumTexts(analysis, node, region))
    case 'CallExpression':
      return callTexts(analysis, node, region)
    case 'NewExpression':
      return constructedTexts(analysis, node, region)
    case 'TaggedTemplateExpression':
      return analysis.path(node.tag, region)?.path === 'String.raw' && node.quasi.expressions.length === 0
        ? known(node.quasi.quasis[0]?.value.raw ?? '')
        : [unknownText]
    default:
      return [unknownText]
  }
}

function templateTexts(analysis: Analysis, node: ESTree.TemplateLiteral, region: Region): readonly Text[] {
  const parts: (() => readonly Text[])[] = []
  node.quasis.forEach((quasi, index) => {
    parts.push(() => known(quasi.value.cooked ?? ''))
    const expression = node.expressions[index]
    if (expression !== undefined) parts.push(() => analysis.texts(expression, region))
  })
  return join(parts)
}

function sumTexts(analysis: Analysis, node: ESTree.BinaryExpression, region: Region): readonly Text[] {
  const terms = termsOf(node)
  if (terms.every((term) => term.type === 'Literal' && typeof term.value === 'number')) return [unknownText]
  return join(terms.map((term) => () => analysis.texts(term, region)))
}
