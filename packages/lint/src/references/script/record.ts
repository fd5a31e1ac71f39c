import {type ESTree, lastName, memberName, type Node} from './ast.ts'
import type {Frame, Routine, Site} from './frame.ts'
import {globalCalls} from './vocabulary.ts'

/** An assignment to a name or a member, as long as nobody knows what it names. */
export interface Write {
  /** The object of `object.name = value`; null for a plain name, and for a field of a class. */
  readonly object: Node | null
  /** Null when what is written is not an expression: `x++`, `for (x of …)`, `[x] = …`. */
  readonly value: Node | null
  readonly frame: Frame
  /** Offset of the assignment. */
  readonly start: number
}

/** What one walk over a script writes down; everything else is worked out from it when it is asked for. */
export class ScriptRecord {
  /** Nodes that may be a row of the reference table. */
  readonly sites: Site[] = []
  /** Calls that may call a function of the script's own. */
  readonly calls: Site[] = []
  readonly routines: Routine[] = []
  /** Assignments to handlers that run when a page loads: `onload = …`. */
  readonly handlers: Site[] = []
  /** Classes that extend another. */
  readonly derived: Site[] = []
  readonly writes: Map<string, Write[]> = new Map()
  readonly members: Map<string, Write[]> = new Map()
  readonly #aliases: Set<string> = new Set()
  #callsByName: Map<string, Site[]> | null = null
  readonly #sorted: Set<string> = new Set()

  /** The sites, with the calls that go by another name: `const get = fetch; get(…)`. */
  allSites(): readonly Site[] {
    if (this.#aliases.size === 0) return this.sites
    const more = this.calls.filter(({node}) => isCall(node) && this.#aliases.has(lastName(node.callee) ?? ''))
    return [...this.sites, ...more]
  }

  /** Assignments to names spelt like this, in the order of the text. */
  writesOf(name: string): readonly Write[] {
    const writes = this.writes.get(name)
    if (writes === undefined) return []
    if (!this.#sorted.has(name)) {
      this.#sorted.add(name)
      writes.sort((one, other) => one.start - other.start)
    }
    return writes
  }

  /** Calls of a function or method of this name, in the order of the text. */
  callsOf(name: string): readonly Site[] {
    if (this.#callsByName === null) {
      this.#callsByName = new Map()
      for (const site of this.calls) {
        const called = isCall(site.node) ? lastName(site.node.callee) : null
        if (called !== null) push(this.#callsByName, called, site)
      }
    }
    return this.#callsByName.get(name) ?? []
  }

  write(name: string, value: Node | null, frame: Frame, start: number): void {
    push(this.writes, name, {object: null, value, frame, start})
    if (value !== null) this.alias(name, value)
  }

  member(name: string, object: Node | null, value: Node, frame: Frame, start: number): void {
    push(this.members, name, {object, value, frame, start})
  }

  /** Notes that `name` may stand for a function of the global object. */
  alias(name: string, value: Node): void {
    const known = lastName(value)
    if (known !== null) {
      if (globalCalls.has(known)) this.#aliases.add(name)
    } else if (
      value.type === 'CallExpression' ||
      value.type === 'LogicalExpression' ||
      value.type === 'ConditionalExpression'
    ) {
      if (mayBeGlobalCall(value)) this.#aliases.add(name)
    }
  }

  /** `const {fetch: get} = window`. */
  aliasPattern(pattern: ESTree.ObjectPattern): void {
    for (const property of pattern.properties) {
      if (property.type !== 'Property') continue
      const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value
      const key = lastName(property.key)
      if (key !== null && globalCalls.has(key) && target.type === 'Identifier') this.#aliases.add(target.name)
    }
  }

  aliasParameters(parameters: readonly Node[], values: readonly Node[]): void {
    parameters.forEach((parameter, index) => {
      const value = values[index]
      if (parameter.type === 'Identifier' && value !== undefined) this.alias(parameter.name, value)
    })
  }
}

export function isCall(node: Node): node is ESTree.CallExpression | ESTree.NewExpression {
  return node.type === 'CallExpression' || node.type === 'NewExpression'
}

/** `fetch.bind(window)`, `window.fetch || other`, `a ? fetch : other`. */
function mayBeGlobalCall(
  value: ESTree.CallExpression | ESTree.LogicalExpression | ESTree.ConditionalExpression,
): boolean {
  const parts =
    value.type === 'CallExpression'
      ? value.callee.type === 'MemberExpression' && memberName(value.callee) === 'bind'
        ? [value.callee.object]
        : []
      : value.type === 'LogicalExpression'
        ? [value.left, value.right]
        : [value.consequent, value.alternate]
  return parts.some((part) => globalCalls.has(lastName(part) ?? ''))
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
