import {type Node, nodesIn, parseScript} from '@ampoule/lint/internals'

/**
 * The objects that are written out in a script, each with the texts that its keys are given: of
 * `{ejs: ['javascript', 'clike'], js: 'javascript', size: 1}` two, two and none.
 */
export function objectsIn(code: string): readonly ReadonlyMap<string, readonly string[]>[] {
  const parsed = parseScript(code, 'classic')
  return ('error' in parsed ? [] : nodesIn(parsed.program)).flatMap((node) => {
    if (node.type !== 'ObjectExpression') return []
    const entries = node.properties.flatMap((one): [string, string[]][] => {
      if (one.type !== 'Property') return []
      const key = one.key.type === 'Identifier' ? one.key.name : textOf(one.key)
      const values = one.value.type === 'ArrayExpression' ? one.value.elements : [one.value]
      return key === undefined ? [] : [[key, values.flatMap((value) => (value === null ? [] : (textOf(value) ?? [])))]]
    })
    return [new Map(entries)]
  })
}

function textOf(node: Node): string | undefined {
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}
