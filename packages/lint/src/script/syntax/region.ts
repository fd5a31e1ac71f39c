import type {ClassNode, ESTree, FunctionNode, Node} from './ast.ts'

/** Something that happens at a node, and the region that it happens in. */
export interface Site {
  readonly node: Node
  readonly region: Region
}

/** A stretch of code with the same scope and the same certainty. Regions form a tree; the inner one knows the outer. */
export class Region {
  readonly parent: Region | undefined
  /** The region that holds what is declared here: itself, or one further out when only the certainty differs. */
  readonly scope: Region
  /** The node whose own names it holds (parameters, a caught error, a class's name), if any. */
  readonly node: Node | undefined
  readonly routine: Routine
  /** True when it runs whenever its routine runs. */
  readonly certain: boolean
  /** True when an exception in it is caught within its routine. */
  readonly guarded: boolean
  /** The list that `for (… of list)` walks over: the region runs only when that is not empty. */
  over: Node | undefined
  /** Declarations in the order of the text, each followed by the region that it stands in; read when somebody asks. */
  declared: (Node | Region)[] | undefined = undefined
  names: Map<string, Binding> | undefined

  private constructor(
    parent: Region | undefined,
    scope: Region | undefined,
    node: Node | undefined,
    routine: Routine | undefined,
    certain: boolean,
    guarded: boolean,
  ) {
    this.parent = parent
    this.scope = scope ?? this
    this.node = node
    this.routine = routine ?? new Routine(node, this, undefined, undefined)
    this.certain = certain
    this.guarded = guarded
  }

  /** The region of a whole script. */
  static top(program: Node): Region {
    return new Region(undefined, undefined, program, undefined, true, false)
  }

  /** The region of a routine's parameters and body. */
  static ofRoutine(parent: Region, node: Node | undefined, routine: Routine, certain: boolean): Region {
    return new Region(parent, undefined, node, routine, certain, false)
  }

  /** A region with names of its own in the same routine. */
  inner(node: Node | undefined, certain: boolean): Region {
    return new Region(this, undefined, node, this.routine, this.certain && certain, this.guarded)
  }

  /** The same names, yet it may not run. */
  uncertain(): Region {
    return new Region(this, this.scope, undefined, this.routine, false, this.guarded)
  }

  /** The same names, and exceptions are caught. */
  caught(): Region {
    return new Region(this, this.scope, undefined, this.routine, this.certain, true)
  }

  declare(node: Node, region: Region): void {
    if (this.declared === undefined) this.declared = [node, region]
    else this.declared.push(node, region)
  }
}

/** Code that runs when it is called: a function, the fields of a class, or the script itself. */
export class Routine {
  readonly node: Node | undefined
  /** The region that it is written in; for the script itself, its own. */
  readonly outer: Region
  /** The object literal or class that it is a method of. */
  readonly owner: ESTree.ObjectExpression | ClassNode | undefined
  /** The name that it is called by, as far as its text tells; of a constructor that of its class. */
  readonly name: string | undefined
  /** The class whose instances it makes: of a constructor, and of the fields of a class. */
  constructs: ClassNode | undefined
  /** Region of its parameters and body. */
  body: Region | undefined
  /** The call that calls it on the spot: `(function () {…})()`. */
  immediate: Site | undefined
  /** The call that it is an argument of: `list.forEach(function () {…})`. */
  passed: Site | undefined
  /** Expressions that it returns. */
  readonly returns: Site[] = []

  constructor(
    node: Node | undefined,
    outer: Region,
    owner: ESTree.ObjectExpression | ClassNode | undefined,
    name: string | undefined,
  ) {
    this.node = node
    this.outer = outer
    this.owner = owner
    this.name = name
  }

  get function(): FunctionNode | undefined {
    const {node} = this
    if (node === undefined) return undefined
    return node.type === 'FunctionDeclaration' ||
      node.type === 'FunctionExpression' ||
      node.type === 'ArrowFunctionExpression'
      ? node
      : undefined
  }
}

/** Steps from a value to the part of it that a pattern takes: property names, and indexes of arrays. */
export type Path = readonly (string | number)[]

/** One place that gives a binding a value. */
export interface Assignment {
  /** Undefined when the value cannot be known: a rest element, a caught error, an import. */
  readonly value: Node | undefined
  readonly region: Region
  readonly path: Path
  /** The default, for a value that is undefined. */
  readonly fallback: Node | undefined
  /** True when the value is each element of `value` in turn. */
  readonly each: boolean
}

/** A name that the script declares. */
export interface Binding {
  readonly name: string
  readonly kind: 'var' | 'let' | 'const' | 'using' | 'function' | 'class' | 'parameter' | 'import' | 'catch'
  readonly scope: Region
  readonly assignments: readonly Assignment[]
  /** Of a parameter: whose, which one, and the part of it that is meant. */
  readonly parameter?: {readonly routine: Routine; readonly index: number; readonly path: Path}
}
