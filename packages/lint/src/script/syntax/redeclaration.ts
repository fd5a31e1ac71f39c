import type {Node} from './ast.ts'
import {Region} from './region.ts'
import {itself, targets} from './scope.ts'

/**
 * A name that a script declares twice at its top level, once by `let`, `const` or `class`: a browser refuses the whole
 * script. Source: https://tc39.es/ecma262/#sec-scripts-static-semantics-early-errors
 */
export function findRedeclaration(top: Region): {readonly name: string; readonly node: Node} | undefined {
  const seen = new Map<string, boolean>()
  const {declared} = top
  for (let index = 0; declared !== undefined && index < declared.length; index += 2) {
    const node = declared[index]
    const region = declared[index + 1]
    if (node === undefined || node instanceof Region) continue
    // A function in a block is visible out here only where nothing else has its name.
    if (node.type === 'FunctionDeclaration' && region instanceof Region && region.scope !== top) continue
    const isLexical = isLexicalDeclaration(node)
    for (const name of namesOf(node)) {
      const before = seen.get(name)
      if (before !== undefined && (before || isLexical)) return {name, node}
      seen.set(name, isLexical || (before ?? false))
    }
  }
  return undefined
}

function isLexicalDeclaration(node: Node): boolean {
  if (node.type === 'VariableDeclaration') return node.kind !== 'var'
  return node.type === 'ClassDeclaration' || node.type === 'ImportDeclaration'
}

function namesOf(node: Node): string[] {
  switch (node.type) {
    case 'VariableDeclaration':
      return node.declarations.flatMap(({id}) => targets(id, itself, undefined).map(({name}) => name))
    case 'ForOfStatement':
    case 'ForInStatement':
      return node.left.type === 'VariableDeclaration' ? namesOf(node.left) : []
    case 'ImportDeclaration':
      return node.specifiers.map(({local}) => local.name)
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id === null ? [] : [node.id.name]
    default:
      return []
  }
}
