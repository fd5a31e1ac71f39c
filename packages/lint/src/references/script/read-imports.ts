import {type ESTree, type Node, writtenName} from './ast.ts'
import {blobTexts} from './blobs.ts'
import type {Site} from './frame.ts'
import {type Report, spanOf, type Use} from './report.ts'

type Declaration = ESTree.ImportDeclaration | ESTree.ExportAllDeclaration | ESTree.ExportNamedDeclaration

/** Reads `import … from`, `export … from`. */
export function readDeclaration(report: Report, {frame}: Site, node: Declaration): void {
  if (node.source === null) return
  const type = node.attributes.find(({key}) => writtenName(key, false) === 'type')?.value.value
  const via = node.type === 'ImportDeclaration' ? 'import' : 'export from'
  report.address(useOf(type, via), {node: node.source, frame}, frame, spanOf(node.source))
}

/** Reads `import(…)`. */
export function readDynamicImport(report: Report, {frame}: Site, node: ESTree.ImportExpression): void {
  const given = {node: node.source, frame}
  report.address(useOf(typeOf(node.options ?? null), 'import()'), given, frame, spanOf(node))
  for (const text of blobTexts(report.analysis, node.source, frame)) {
    report.addCode(text, 'module', report.analysis.isCertain(frame))
  }
}

/** What is imported is fetched as what `type` says. Source: https://html.spec.whatwg.org/multipage/webappapis.html#fetch-destination-from-module-type */
function useOf(type: unknown, via: string): Use {
  if (type === 'css') return {sink: 'style', directive: 'style-src-elem', via}
  return {sink: 'module', directive: type === 'json' ? 'connect-src' : 'script-src-elem', via}
}

/** `{with: {type: 'json'}}` */
function typeOf(options: Node | null): unknown {
  const attributes = property(options, 'with')
  const type = property(attributes, 'type')
  return type?.type === 'Literal' ? type.value : undefined
}

function property(object: Node | null, name: string): Node | null {
  if (object?.type !== 'ObjectExpression') return null
  for (const member of object.properties) {
    if (member.type === 'Property' && writtenName(member.key, member.computed) === name) return member.value as Node
  }
  return null
}
