import {type ESTree, type Node, writtenName} from '../syntax/ast.ts'
import type {Site} from '../syntax/region.ts'
import {readAddressedCode} from './read-code.ts'
import {type Report, spanOf, type Use} from './report.ts'

type Declaration = ESTree.ImportDeclaration | ESTree.ExportAllDeclaration | ESTree.ExportNamedDeclaration

/** Reads `import … from`, `export … from`. */
export function readDeclaration(report: Report, {region}: Site, node: Declaration): void {
  if (node.source === null) return
  const type = node.attributes.find(({key}) => writtenName(key, false) === 'type')?.value.value
  const via = node.type === 'ImportDeclaration' ? 'import' : 'export from'
  // Any other type fails before anything is fetched.
  if (!importTypes.has(type)) return
  report.address({...useOf(report, type, 'import'), via}, {node: node.source, region}, region, spanOf(node.source))
}

/** Reads `import(…)`. */
export function readDynamicImport(report: Report, {region}: Site, node: ESTree.ImportExpression): void {
  const given = {node: node.source, region}
  const type = typeOf(node.options ?? undefined)
  if (!importTypes.has(type)) return
  const found = report.address({...useOf(report, type, 'import-call'), via: 'import()'}, given, region, spanOf(node))
  readAddressedCode(report, given, found, 'module')
}

/** An import is fetched as its `type` says. Source: https://html.spec.whatwg.org/multipage/webappapis.html#fetch-destination-from-module-type */
function useOf({analysis}: Report, type: unknown, kind: 'import' | 'import-call'): Omit<Use, 'via'> {
  if (type === 'css') return {sink: 'style', directive: 'style-src-elem', kind}
  if (type === 'json') return {sink: 'module', directive: 'connect-src', kind}
  // What the module of a worker is made of is fetched as the worker is.
  const isOfWorker = analysis.options.worker === true && kind === 'import'
  return {sink: 'module', directive: isOfWorker ? 'worker-src' : 'script-src-elem', kind}
}

const importTypes: ReadonlySet<unknown> = new Set([undefined, 'json', 'css'])

/** `{with: {type: 'json'}}` */
function typeOf(options: Node | undefined): unknown {
  const attributes = property(options, 'with')
  const type = property(attributes, 'type')
  return type?.type === 'Literal' ? type.value : undefined
}

function property(object: Node | undefined, name: string): Node | undefined {
  if (object?.type !== 'ObjectExpression') return undefined
  for (const member of object.properties) {
    if (member.type === 'Property' && writtenName(member.key, member.computed) === name) return member.value as Node
  }
  return undefined
}
