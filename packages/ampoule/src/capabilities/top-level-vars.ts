import {parseScript} from 'meriyah'

/** Makes `let`, `const` and `class` at the top of a script `var`, as Babel does, each line in its place. */
export function topLevelVars(code: string): string {
  const {body} = parseScript(code, {ranges: true, next: true, webcompat: true})
  let result = code
  for (const node of [...body].reverse()) {
    const [start, end] = [node.start ?? 0, node.end ?? 0]
    if (node.type === 'VariableDeclaration' && node.kind !== 'var')
      result = `${result.slice(0, start)}${'var'.padEnd(node.kind.length)}${result.slice(start + node.kind.length)}`
    if (node.type === 'ClassDeclaration' && node.id !== null)
      result = `${result.slice(0, start)}var ${node.id.name}=${result.slice(start, end)};${result.slice(end)}`
  }
  return result
}
