import type {Analysis} from '../analysis/analysis.ts'
import {leadsChild, pathOfSite} from '../analysis/paths.ts'
import {elementProperties} from '../sinks/elements.ts'
import type {ScriptSink} from '../sinks/row.ts'
import {scriptSinks} from '../sinks/table.ts'
import {type ESTree, endOf, lastName, memberName, type Node, startOf} from '../syntax/ast.ts'
import type {Region, Site} from '../syntax/region.ts'
import {lookup} from '../syntax/scope.ts'
import {cssName, writeAttribute} from './read-attributes.ts'
import type {Report} from './report.ts'

const rows: ReadonlyMap<string, ScriptSink> = new Map(
  scriptSinks.filter(({kind}) => kind === 'set').map((row) => [row.api, row]),
)
const reads: ReadonlyMap<string, ScriptSink> = new Map(
  scriptSinks.filter(({kind}) => kind === 'get').map((row) => [row.api, row]),
)

const navigating: ReadonlySet<string> = new Set([...rows.keys()].map((api) => api.split('.').at(-1) ?? api))

/** Reads `location = …`, `element.src = …`, `element.style.background = …`. */
export function readAssignment(report: Report, {region}: Site, node: ESTree.AssignmentExpression): void {
  const {analysis} = report
  const left = node.left as Node
  const mark = {start: startOf(left), end: endOf(left)}
  const given = {node: node.right, region}
  if (left.type === 'Identifier') {
    if (isPropertyOfElement(analysis, left.name, {node, region})) {
      // In a handler a bare name is first looked up on the element.
      const object: Node = {type: 'ThisExpression'}
      writeAttribute(report, {object, name: left.name, given, region, by: 'property', mark})
      return
    }
  } else if (left.type !== 'MemberExpression') return
  const row = rowOf(analysis, left, region)
  if (row !== undefined) {
    const {sink, directive, api, prefix} = row
    const child = leadsChild(analysis, left, region) && ({sink: 'frame', directive: 'frame-src'} as const)
    const use = {sink, directive, api, via: api, ...(prefix !== undefined && {prefix}), ...child}
    if (row.reads === 'nothing') report.plain(use, region, mark)
    else report.address(use, given, region, mark)
    return
  }
  if (left.type !== 'MemberExpression') return
  const object = left.object as Node
  const isNamed = memberName(left) !== undefined || analysis.kind(object, region) !== undefined
  const name = isNamed ? analysis.memberName(left, region) : undefined
  if (name === undefined) return
  const inner = object.type === 'MemberExpression' ? memberName(object) : undefined
  if (inner === 'style' && name !== 'cssText') report.addCss(given, region, 'style', 'value', true, cssName(name))
  else if (name !== 'baseVal') writeAttribute(report, {object, name, given, region, by: 'property', mark})
  else if (object.type === 'MemberExpression' && inner !== undefined) {
    // image.href.baseVal = '…'
    writeAttribute(report, {object: object.object as Node, name: inner, given, region, by: 'attribute', mark})
  }
}

function isPropertyOfElement({options}: Analysis, name: string, {region}: Site): boolean {
  return options.type === 'handler' && elementProperties.includes(name) && lookup(name, region) === undefined
}

/** The row of `location = …` or `location.href = …`. */
function rowOf(analysis: Analysis, left: Node, region: Region): ScriptSink | undefined {
  const name = lastName(left)
  if (name !== undefined && !navigating.has(name)) return undefined
  return rows.get(pathOfSite(analysis, left, region)?.path ?? '')
}

/** Reads what is touched merely by naming it: `localStorage`, `document.cookie`. */
export function readAccess(report: Report, {node, region}: Site): void {
  const path = pathOfSite(report.analysis, node, region)
  const row = path === undefined ? undefined : reads.get(path.path)
  if (path === undefined || row === undefined) return
  const mark = {start: startOf(node), end: endOf(node)}
  report.plain(
    {sink: row.sink, directive: row.directive, api: row.api, via: row.api, certain: path.certain},
    region,
    mark,
  )
}
