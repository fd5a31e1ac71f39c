import {endOf, startOf} from './ast.ts'
import type {Frame, Site} from './frame.ts'
import type {ScriptRecord, Write} from './record.ts'
import {type Binding, lookup} from './scope.ts'

/** Assignments to a name after its declaration. */
export function writesTo(record: ScriptRecord, binding: Binding): readonly Write[] {
  return usesOf(binding, record.writesOf(binding.name), (write) => write.start)
}

/** Calls of a name. */
export function callsOf(record: ScriptRecord, binding: Binding): readonly Site[] {
  return usesOf(binding, record.callsOf(binding.name), ({node}) => startOf(node)).filter(
    ({node}) => 'callee' in node && node.callee.type === 'Identifier',
  )
}

/** Of all uses of a name, in the order of the text, those that mean the binding: minified code has thousands of `e`. */
function usesOf<Use extends {readonly frame: Frame}>(
  binding: Binding,
  uses: readonly Use[],
  offset: (use: Use) => number,
): Use[] {
  const scope = nodeAround(binding.scope)
  const found: Use[] = []
  if (uses.length === 0 || scope === null) return found
  const [start, end] = scope
  for (let index = firstFrom(uses, start, offset); index < uses.length; index++) {
    const use = uses[index]
    if (use === undefined || offset(use) > end) break
    if (lookup(binding.name, use.frame) === binding) found.push(use)
  }
  return found
}

/** Where the nearest node is that a scope belongs to. */
function nodeAround(scope: Frame): readonly [number, number] | null {
  for (let frame: Frame | null = scope; frame !== null; frame = frame.parent) {
    if (frame.node !== null) return [startOf(frame.node), endOf(frame.node)]
  }
  return null
}

function firstFrom<Use>(uses: readonly Use[], start: number, offset: (use: Use) => number): number {
  let low = 0
  let high = uses.length
  while (low < high) {
    const middle = (low + high) >> 1
    const use = uses[middle]
    if (use !== undefined && offset(use) < start) low = middle + 1
    else high = middle
  }
  return low
}
