import type {ClassNode, ESTree, FunctionNode, Node} from './ast.ts'

/** Something that happens at a node, and the region that it happens in. */
export interface Site {
  readonly node: Node
  readonly region: Region
}

/** A stretch of code with the same scope and the same certainty. Regions form a tree; the inner one knows the outer. */
export class Region {
  readonly parent: Region | null
  /** The region that holds what is declared here: itself, or one further out when only the certainty differs. */
  readonly scope: Region
  /** The node whose own names it holds (parameters, a caught error, a class's name), if any. */
  readonly node: Node | null
  readonly routine: Routine
  /** True when it runs whenever its routine runs. */
  readonly certain: boolean
  /** True when an exception in it is caught within its routine. */
  readonly guarded: boolean
  /** What `for (… of list)` walks over: the region runs only when that is not empty. */
  over: Node | null = null
  /** Declarations in the order of the text, each followed by the region that it stands in; read when somebody asks. */
  declared: (Node | Region)[] | null = null
  names: Map<string, Binding> | null = null

  private constructor(
    parent: Region | null,
    scope: Region | null,
    node: Node | null,
    routine: Routine | null,
    certain: boolean,
    guarded: boolean,
  ) {
    this.parent = parent
    this.scope = scope ?? this
    this.node = node
    this.routine = routine ?? new Routine(node, this, null, null)
    this.certain = certain
    this.guarded = guarded
  }

  /** The region of a whole script. */
  static top(program: Node): Region {
    return new Region(null, null, program, null, true, false)
  }

  /** The region of a routine's parameters and body. */
  static ofRoutine(parent: Region, node: Node | null, routine: Routine, certain: boolean): Region {
    return new Region(parent, null, node, routine, certain, false)
  }

  /** A region with names of its own in the same routine. */
  inner(node: Node | null, certain: boolean): Region {
    return new Region(this, null, node, this.routine, this.certain && certain, this.guarded)
  }

  /** The same names, yet it may not run. */
  uncertain(): Region {
    return new Region(this, this.scope, null, this.routine, false, this.guarded)
  }

  /** The same names, and exceptions are caught. */
  caught(): Region {
    return new Region(this, this.scope, null, this.routine, this.certain, true)
  }

  declare(node: Node, region: Region): void {
    if (this.declared === null) this.declared = [node, region]
    else this.declared.push(node, region)
  }
}

/** Code that runs when it is called: a function, the fields of a class, or the script itself. */
export class Routine {
  readonly node: Node | null
  /** Where it is written; for the script itself, its own region. */
  readonly outer: Region
  /** The object literal or class that it is a method of. */
  readonly owner: ESTree.ObjectExpression | ClassNode | null
  /** The name that it is called by, as far as its text tells; of a constructor that of its class. */
  readonly name: string | null
  /** The class whose instances it makes: of a constructor, and of the fields of a class. */
  constructs: ClassNode | null = null
  /** Region of its parameters and body. */
  body: Region | null = null
  /** The call that calls it on the spot: `(function () {…})()`. */
  immediate: Site | null = null
  /** The call that it is an argument of: `list.forEach(function () {…})`. */
  passed: Site | null = null
  /** What it returns. */
  readonly returns: Site[] = []

  constructor(
    node: Node | null,
    outer: Region,
    owner: ESTree.ObjectExpression | ClassNode | null,
    name: string | null,
  ) {
    this.node = node
    this.outer = outer
    this.owner = owner
    this.name = name
  }

  get function(): FunctionNode | null {
    const {node} = this
    if (node === null) return null
    return node.type === 'FunctionDeclaration' ||
      node.type === 'FunctionExpression' ||
      node.type === 'ArrowFunctionExpression'
      ? node
      : null
  }
}

/** Steps from a value to the part of it that a pattern takes: property names, and indexes of arrays. */
export type Path = readonly (string | number)[]

/** One place that gives a binding a value. */
export interface Assignment {
  /** Null when the value cannot be known: a rest element, a caught error, an import. */
  readonly value: Node | null
  readonly region: Region
  readonly path: Path
  /** What it is when the value is undefined. */
  readonly fallback: Node | null
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
