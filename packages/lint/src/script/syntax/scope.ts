import type {ClassNode, FunctionNode, Node} from './ast.ts'
import {isClass, isFunction, writtenName} from './ast.ts'
import {type Binding, Frame, type Origin, type Path} from './frame.ts'

/** The binding that a name means in a frame; undefined when the script declares none: then it is a global. */
export function lookup(name: string, frame: Frame): Binding | undefined {
  for (let scope: Frame | undefined = frame.scope; scope !== undefined; scope = scope.parent?.scope) {
    if (scope.node === null && scope.declared === null) continue
    const binding = bindingsOf(scope).get(name)
    if (binding !== undefined) return binding
  }
  return undefined
}

/** What a frame declares itself. Worked out once, when somebody asks: few frames of a script are ever asked. */
export function bindingsOf(scope: Frame): ReadonlyMap<string, Binding> {
  if (scope.names !== null) return scope.names
  const names = new Map<string, MutableBinding>()
  scope.names = names
  const {node, declared} = scope
  if (node !== null) declareOwn(node, scope, names)
  for (let index = 0; declared !== null && index < declared.length; index += 2) {
    const declaration = declared[index]
    const frame = declared[index + 1]
    if (declaration instanceof Frame || declaration === undefined || !(frame instanceof Frame)) continue
    declareNode(declaration, frame, scope, names)
  }
  return names
}

type MutableBinding = Binding & {readonly origins: Origin[]}
type Names = Map<string, MutableBinding>

function add(names: Names, name: string, kind: Binding['kind'], scope: Frame, origin: Origin | null): void {
  const known = names.get(name)
  if (known === undefined) names.set(name, {name, kind, scope, origins: origin === null ? [] : [origin]})
  else if (origin !== null) known.origins.push(origin)
}

/** Names that a node declares for what is inside it. */
function declareOwn(node: Node, scope: Frame, names: Names): void {
  if (isFunction(node)) declareParameters(node, scope, names)
  else if (node.type === 'CatchClause' && node.param !== null) {
    for (const {name} of targets(node.param, itself, null)) add(names, name, 'catch', scope, unknown(scope))
  } else if (isClass(node)) declareSelf(node, scope, names)
}

function declareSelf(node: ClassNode | FunctionNode, scope: Frame, names: Names): void {
  if (node.type === 'ArrowFunctionExpression' || node.id === null || names.has(node.id.name)) return
  add(names, node.id.name, isFunction(node) ? 'function' : 'class', scope, whole(node, scope))
}

function declareParameters(node: FunctionNode, scope: Frame, names: Names): void {
  node.params.forEach((parameter, index) => {
    const [inner, fallback] =
      parameter.type === 'AssignmentPattern' ? [parameter.left, parameter.right ?? null] : [parameter, null]
    for (const target of targets(inner, itself, fallback)) {
      const given = target.path === null ? null : {routine: scope.routine, index, path: target.path}
      names.set(target.name, {
        name: target.name,
        kind: 'parameter',
        scope,
        origins: given === null ? [unknown(scope)] : target.fallback === null ? [] : [whole(target.fallback, scope)],
        ...(given !== null && {parameter: given}),
      })
    }
  })
  if (node.type === 'FunctionExpression') declareSelf(node, scope, names)
}

function declareNode(node: Node, frame: Frame, scope: Frame, names: Names): void {
  switch (node.type) {
    case 'VariableDeclaration':
      for (const {id, init} of node.declarations) {
        declarePattern(id, node.kind, init ?? null, frame, scope, names, false)
      }
      return
    case 'ForOfStatement':
    case 'ForInStatement':
      if (node.left.type !== 'VariableDeclaration') return
      for (const {id} of node.left.declarations) {
        const value = node.type === 'ForOfStatement' ? node.right : null
        declarePattern(id, node.left.kind, value, frame, scope, names, true)
      }
      return
    case 'FunctionDeclaration':
    case 'ClassDeclaration': {
      const kind = isClass(node) ? 'class' : 'function'
      if (node.id !== null) add(names, node.id.name, kind, scope, whole(node, frame))
      return
    }
    case 'ImportDeclaration':
      for (const {local} of node.specifiers) add(names, local.name, 'import', scope, unknown(frame))
      return
    default:
      return
  }
}

function declarePattern(
  pattern: Node,
  kind: 'var' | 'let' | 'const' | 'using' | 'await using',
  value: Node | null,
  frame: Frame,
  scope: Frame,
  names: Names,
  each: boolean,
): void {
  const simple = kind === 'await using' ? 'using' : kind
  const bind = (name: string, path: Path | null, fallback: Node | null): void => {
    const isUnknown = path === null || (value === null && each)
    const origin = isUnknown ? unknown(frame) : value === null ? null : {value, frame, path, fallback, each}
    add(names, name, simple, scope, origin)
  }
  if (pattern.type === 'Identifier') bind(pattern.name, itself, null)
  else for (const {name, path, fallback} of targets(pattern, itself, null)) bind(name, path, fallback)
}

/** The path to a value itself. */
export const itself: Path = []

interface Target {
  readonly name: string
  /** Null when the value cannot be followed: `...rest`, a computed key. */
  readonly path: Path | null
  readonly fallback: Node | null
}

/** The names that a pattern binds. */
export function targets(pattern: Node, path: Path | null, fallback: Node | null): Target[] {
  switch (pattern.type) {
    case 'Identifier':
      return [{name: pattern.name, path, fallback}]
    case 'AssignmentPattern':
      return targets(pattern.left, path, pattern.right ?? null)
    case 'RestElement':
      return targets(pattern.argument, null, null)
    case 'ArrayPattern':
      return pattern.elements.flatMap((element, index) =>
        element === null ? [] : targets(element as Node, path === null ? null : [...path, index], null),
      )
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) => {
        if (property.type !== 'Property') return targets(property, null, null)
        const key = writtenName(property.key, property.computed)
        return targets(property.value, path === null || key === null ? null : [...path, key], null)
      })
    default:
      return []
  }
}

function whole(value: Node, frame: Frame): Origin {
  return {value, frame, path: itself, fallback: null, each: false}
}

function unknown(frame: Frame): Origin {
  return {value: null, frame, path: itself, fallback: null, each: false}
}
