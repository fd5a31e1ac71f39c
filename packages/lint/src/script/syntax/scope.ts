import type {ClassNode, FunctionNode, Node} from './ast.ts'
import {isClass, isFunction, writtenName} from './ast.ts'
import {type Assignment, type Binding, type Path, Region} from './region.ts'

/** The binding that a name means in a region; undefined when the script declares none: then it is a global. */
export function lookup(name: string, region: Region): Binding | undefined {
  for (let scope: Region | undefined = region.scope; scope !== undefined; scope = scope.parent?.scope) {
    if (scope.node === undefined && scope.declared === undefined) continue
    const binding = bindingsOf(scope).get(name)
    if (binding !== undefined) return binding
  }
  return undefined
}

/** Names that a region declares itself. Worked out once, when somebody asks: few regions of a script are ever asked. */
export function bindingsOf(scope: Region): ReadonlyMap<string, Binding> {
  if (scope.names !== undefined) return scope.names
  const names = new Map<string, MutableBinding>()
  scope.names = names
  const {node, declared} = scope
  if (node !== undefined) declareOwn(node, scope, names)
  for (let index = 0; declared !== undefined && index < declared.length; index += 2) {
    const declaration = declared[index]
    const region = declared[index + 1]
    if (declaration instanceof Region || declaration === undefined || !(region instanceof Region)) continue
    declareNode(declaration, region, scope, names)
  }
  return names
}

type MutableBinding = Binding & {readonly assignments: Assignment[]}
type Names = Map<string, MutableBinding>

function add(
  names: Names,
  name: string,
  kind: Binding['kind'],
  scope: Region,
  assignment: Assignment | undefined,
): void {
  const known = names.get(name)
  if (known === undefined)
    names.set(name, {name, kind, scope, assignments: assignment === undefined ? [] : [assignment]})
  else if (assignment !== undefined) known.assignments.push(assignment)
}

/** Names that a node declares for what is inside it. */
function declareOwn(node: Node, scope: Region, names: Names): void {
  if (isFunction(node)) declareParameters(node, scope, names)
  else if (node.type === 'CatchClause' && node.param !== null) {
    for (const {name} of targets(node.param, itself, undefined)) add(names, name, 'catch', scope, unknown(scope))
  } else if (isClass(node)) declareSelf(node, scope, names)
}

function declareSelf(node: ClassNode | FunctionNode, scope: Region, names: Names): void {
  if (node.type === 'ArrowFunctionExpression' || node.id === null || names.has(node.id.name)) return
  add(names, node.id.name, isFunction(node) ? 'function' : 'class', scope, whole(node, scope))
}

function declareParameters(node: FunctionNode, scope: Region, names: Names): void {
  node.params.forEach((parameter, index) => {
    const [inner, fallback] =
      parameter.type === 'AssignmentPattern' ? [parameter.left, parameter.right ?? undefined] : [parameter, undefined]
    for (const target of targets(inner, itself, fallback)) {
      const given = target.path === undefined ? undefined : {routine: scope.routine, index, path: target.path}
      names.set(target.name, {
        name: target.name,
        kind: 'parameter',
        scope,
        assignments:
          given === undefined ? [unknown(scope)] : target.fallback === undefined ? [] : [whole(target.fallback, scope)],
        ...(given !== undefined && {parameter: given}),
      })
    }
  })
  if (node.type === 'FunctionExpression') declareSelf(node, scope, names)
}

function declareNode(node: Node, region: Region, scope: Region, names: Names): void {
  switch (node.type) {
    case 'VariableDeclaration':
      for (const {id, init} of node.declarations) {
        declarePattern(id, node.kind, init ?? undefined, region, scope, names, false)
      }
      return
    case 'ForOfStatement':
    case 'ForInStatement':
      if (node.left.type !== 'VariableDeclaration') return
      for (const {id} of node.left.declarations) {
        const value = node.type === 'ForOfStatement' ? node.right : undefined
        declarePattern(id, node.left.kind, value, region, scope, names, true)
      }
      return
    case 'FunctionDeclaration':
    case 'ClassDeclaration': {
      const kind = isClass(node) ? 'class' : 'function'
      if (node.id !== null) add(names, node.id.name, kind, scope, whole(node, region))
      return
    }
    case 'ImportDeclaration':
      for (const {local} of node.specifiers) add(names, local.name, 'import', scope, unknown(region))
      return
    default:
      return
  }
}

function declarePattern(
  pattern: Node,
  kind: 'var' | 'let' | 'const' | 'using' | 'await using',
  value: Node | undefined,
  region: Region,
  scope: Region,
  names: Names,
  each: boolean,
): void {
  const simple = kind === 'await using' ? 'using' : kind
  const bind = (name: string, path: Path | undefined, fallback: Node | undefined): void => {
    const isUnknown = path === undefined || (value === undefined && each)
    const assignment = isUnknown
      ? unknown(region)
      : value === undefined
        ? undefined
        : {value, region, path, fallback, each}
    add(names, name, simple, scope, assignment)
  }
  if (pattern.type === 'Identifier') bind(pattern.name, itself, undefined)
  else for (const {name, path, fallback} of targets(pattern, itself, undefined)) bind(name, path, fallback)
}

/** The path to a value itself. */
export const itself: Path = []

interface Target {
  readonly name: string
  /** Undefined when the value cannot be followed: `...rest`, a computed key. */
  readonly path: Path | undefined
  readonly fallback: Node | undefined
}

/** The names that a pattern binds. */
export function targets(pattern: Node, path: Path | undefined, fallback: Node | undefined): Target[] {
  switch (pattern.type) {
    case 'Identifier':
      return [{name: pattern.name, path, fallback}]
    case 'AssignmentPattern':
      return targets(pattern.left, path, pattern.right)
    case 'RestElement':
      return targets(pattern.argument, undefined, undefined)
    case 'ArrayPattern':
      return pattern.elements.flatMap((element, index) =>
        element === null ? [] : targets(element as Node, path === undefined ? undefined : [...path, index], undefined),
      )
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) => {
        if (property.type !== 'Property') return targets(property, undefined, undefined)
        const key = writtenName(property.key, property.computed)
        return targets(property.value, path === undefined || key === undefined ? undefined : [...path, key], undefined)
      })
    default:
      return []
  }
}

function whole(value: Node, region: Region): Assignment {
  return {value, region, path: itself, fallback: undefined, each: false}
}

function unknown(region: Region): Assignment {
  return {value: undefined, region, path: itself, fallback: undefined, each: false}
}
