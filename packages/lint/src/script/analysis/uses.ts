import {endOf, startOf} from '../syntax/ast.ts'
import type {Binding, Frame, Site} from '../syntax/frame.ts'
import {isCall, type ScriptRecord, type Write} from '../syntax/record.ts'
import {lookup} from '../syntax/scope.ts'

/** Assignments to a name after its declaration. */
export function writesTo(record: ScriptRecord, binding: Binding): readonly Write[] {
  const {name, scope} = binding
  return record.writes.within(name, ...spanAround(scope)).filter(({frame}) => lookup(name, frame) === binding)
}

/** Calls of a name. */
export function callsOf(record: ScriptRecord, binding: Binding): readonly Site[] {
  const {name, scope} = binding
  return record.calls
    .within(name, ...spanAround(scope))
    .filter(({node, frame}) => isCall(node) && node.callee.type === 'Identifier' && lookup(name, frame) === binding)
}

/** The stretch of code that a scope may be seen in: minified code has thousands of `e`, few of them in one function. */
function spanAround(scope: Frame): readonly [number, number] {
  for (let frame: Frame | null = scope; frame !== null; frame = frame.parent) {
    if (frame.node !== null) return [startOf(frame.node), endOf(frame.node)]
  }
  return [0, 0]
}
