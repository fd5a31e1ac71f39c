import {type Call, callSpan} from '../analysis/call.ts'
import {type Node, writtenName} from '../syntax/ast.ts'
import {writeAttribute} from './read-attributes.ts'
import {type Report, spanOf} from './report.ts'

/** `a.click()` on a link that the script makes follows it. A download is told where `download` is set. */
export function readClick(report: Report, call: Call): void {
  const {analysis, made} = report
  if (call.callee.type !== 'MemberExpression') return
  const kind = analysis.kind(call.callee.object as Node, call.region)
  if (kind?.name !== 'a' || kind.made === undefined || made.attribute(kind.made, 'download') !== undefined) return
  const href = made.attribute(kind.made, 'href')
  if (href === undefined) return
  report.address(
    {sink: 'navigation', directive: undefined, via: 'a.click', certain: kind.certain},
    href,
    call.region,
    callSpan(call),
  )
}

/** `setAttribute(name, value)` and `Object.assign(element, {name: value})`. */
export function readAttributes(report: Report, call: Call): void {
  const {callee, region, given, name} = call
  if (callee.type !== 'MemberExpression') return
  const mark = callSpan(call)
  if (name === 'assign') {
    const [target, values] = given
    if (target === undefined || values?.type !== 'ObjectExpression' || call.path.value?.path !== 'Object.assign') return
    for (const property of values.properties) {
      if (property.type !== 'Property' || property.kind !== 'init') continue
      const key = writtenName(property.key, property.computed)
      if (key === undefined) continue
      const value = {node: property.value as Node, region}
      writeAttribute(report, {object: target, name: key, given: value, region, by: 'property', mark: spanOf(property)})
    }
    return
  }
  const [key, value] = name === 'setAttribute' ? given : given.slice(1)
  if (key === undefined || value === undefined) return
  const text = report.analysis.texts(key, region)[0]
  if (!text?.whole) return
  const object = callee.object as Node
  writeAttribute(report, {
    object,
    name: text.value.toLowerCase(),
    given: {node: value, region},
    region,
    by: 'attribute',
    mark,
  })
}
