import {endOf, startOf} from '../syntax/ast.ts'
import {isCall, type ScriptRecord, type Write} from '../syntax/record.ts'
import type {Binding, Region, Site} from '../syntax/region.ts'
import {lookup} from '../syntax/scope.ts'

/** Assignments to a name after its declaration. */
export function writesTo(record: ScriptRecord, binding: Binding): readonly Write[] {
  const {name, scope} = binding
  return record.writes.within(name, ...spanAround(scope)).filter(({region}) => lookup(name, region) === binding)
}

/** Calls of a name. */
export function callsOf(record: ScriptRecord, binding: Binding): readonly Site[] {
  const {name, scope} = binding
  return record.calls
    .within(name, ...spanAround(scope))
    .filter(({node, region}) => isCall(node) && node.callee.type === 'Identifier' && lookup(name, region) === binding)
}

/** The stretch of code that a scope may be seen in: minified code has thousands of `e`, few of them in one function. */
function spanAround(scope: Region): readonly [number, number] {
  for (let region: Region | undefined = scope; region !== undefined; region = region.parent) {
    if (region.node !== undefined) return [startOf(region.node), endOf(region.node)]
  }
  return [0, 0]
}
