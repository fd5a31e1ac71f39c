import type {Element, Root} from 'hast'
import {allText, element, elementsOf, getAttribute, hasWord, replaceIn} from '../hast.ts'
import {safeValue} from '../theme/tokens.ts'

/**
 * Makes `` `{name}` `` in a text follow the control of that name, and gives the styles that controls begin with, so that a page without
 * scripts looks as they say.
 */
export function settleControls(tree: Root): string[] {
  const all = elementsOf(tree)
  const boxes = all.filter(({node}) => hasWord(node, 'class', 'controls')).map(({node}) => node)
  if (boxes.length === 0) return []
  const fields = elementsOf({type: 'root', children: boxes})
    .map(({node}) => node)
    .filter((node) => getAttribute(node, 'data-var') !== undefined)
  const values = new Map(fields.map((field) => [getAttribute(field, 'name') ?? '', startOf(field)]))
  for (const {node, parent} of all) {
    if (node.tagName !== 'code' || (parent.type === 'element' && parent.tagName === 'pre')) continue
    const [, name = ''] = /^\{\s*(?:--)?([\p{L}\p{N}_-]{1,60})\s*\}$/u.exec(allText(node)) ?? []
    const value = values.get(name)
    if (value !== undefined)
      replaceIn(parent, node, element('span', {dataOf: name}, [{type: 'text', value: value.shown}]))
  }
  const lines = fields.flatMap((field) => {
    const value = safeValue(startOf(field).style)
    return value === undefined ? [] : [`${getAttribute(field, 'data-var')}: ${value}`]
  })
  return lines.length === 0 ? [] : [`:root { ${lines.join('; ')} }`]
}

function startOf(field: Element): {shown: string; style: string} {
  const {type, checked, value, dataUnit = ''} = field.properties
  if (type === 'checkbox') return checked === true ? {shown: 'on', style: '1'} : {shown: 'off', style: '0'}
  if (type === 'range') return {shown: Number(value).toLocaleString('en') + dataUnit, style: `${value}${dataUnit}`}
  const chosen = field.children.find((child) => child.type === 'element' && child.properties.selected === true)
  const shown = chosen === undefined ? '' : allText(chosen)
  return {shown, style: shown}
}
