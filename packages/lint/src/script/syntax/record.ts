import {constructedNames, globalCalls} from '../sinks/vocabulary.ts'
import {type ESTree, lastName, memberName, type Node, startOf} from './ast.ts'
import {NameIndex} from './name-index.ts'
import type {Region, Routine, Site} from './region.ts'

const aliasable: ReadonlySet<string> = new Set([...globalCalls, ...constructedNames])

/** An assignment to a name or a member, as long as nobody knows what it names. */
export interface Write {
  readonly name: string
  /** The object of `object.name = value`; undefined for a plain name, and for a field of a class. */
  readonly object: Node | undefined
  /** Undefined when what is written is not an expression: `x += 1`, `for (x of …)`, `[x] = …`. */
  readonly value: Node | undefined
  readonly region: Region
  /** Offset of the assignment. */
  readonly start: number
}

/** The notes of one walk over a script; everything else is worked out from it when it is asked for. */
export class ScriptRecord {
  /** Nodes that may be a row of the reference table. */
  readonly sites: Site[] = []
  readonly routines: Routine[] = []
  /** Assignments to handlers that run when a page loads: `onload = …`. */
  readonly handlers: Site[] = []
  /** Classes that extend another. */
  readonly derived: Site[] = []
  /** Calls that may call a function of the script's own, by the last name that they use. */
  readonly calls: NameIndex<Site> = new NameIndex(calledName, ({node}) => startOf(node))
  /** Assignments to names. */
  readonly writes: NameIndex<Write> = new NameIndex(nameOfWrite, startOfWrite)
  /** Assignments to members, and fields of classes. */
  readonly members: NameIndex<Write> = new NameIndex(nameOfWrite, startOfWrite)
  readonly #aliases: Set<string> = new Set()

  /** The sites, with the calls that go by another name: `const get = fetch; get(…)`. */
  allSites(): readonly Site[] {
    return [...this.sites, ...[...this.#aliases].flatMap((name) => this.calls.of(name))]
  }

  write(name: string, value: Node | undefined, region: Region, start: number): void {
    this.writes.push({name, object: undefined, value, region, start})
    if (value !== undefined) this.alias(name, value)
  }

  member(name: string, object: Node | undefined, value: Node, region: Region, start: number): void {
    this.members.push({name, object, value, region, start})
  }

  /** Notes that `name` may stand for a function or a constructor of the global object. */
  alias(name: string, value: Node): void {
    const known = lastName(value)
    if (known !== undefined) {
      if (aliasable.has(known)) this.#aliases.add(name)
    } else if (mayBeGlobalCall(value)) this.#aliases.add(name)
  }

  /** `const {fetch: get} = window`. */
  aliasPattern(pattern: ESTree.ObjectPattern): void {
    for (const property of pattern.properties) {
      if (property.type !== 'Property') continue
      const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value
      const key = lastName(property.key)
      if (key !== undefined && aliasable.has(key) && target.type === 'Identifier') this.#aliases.add(target.name)
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

function calledName({node}: Site): string | undefined {
  return isCall(node) ? lastName(node.callee) : undefined
}

function nameOfWrite({name}: Write): string {
  return name
}

function startOfWrite({start}: Write): number {
  return start
}

/** `fetch.bind(window)`, `window.fetch || other`, `a ? fetch : other`. */
function mayBeGlobalCall(value: Node): boolean {
  switch (value.type) {
    case 'CallExpression': {
      const callee = value.callee as Node
      return callee.type === 'MemberExpression' && memberName(callee) === 'bind' && isGlobalCall(callee.object as Node)
    }
    case 'LogicalExpression':
      return isGlobalCall(value.left) || isGlobalCall(value.right)
    case 'ConditionalExpression':
      return isGlobalCall(value.consequent) || isGlobalCall(value.alternate)
    default:
      return false
  }
}

function isGlobalCall(node: Node): boolean {
  return aliasable.has(lastName(node) ?? '')
}
