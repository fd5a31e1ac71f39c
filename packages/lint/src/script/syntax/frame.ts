import type {ClassNode, ESTree, FunctionNode, Node} from './ast.ts'

/** Something that happens at a node, and the frame that it happens in. */
export interface Site {
  readonly node: Node
  readonly frame: Frame
}

/** A stretch of code with the same scope and the same certainty. Frames form a tree; the inner one knows the outer. */
export class Frame {
  readonly parent: Frame | null
  /** The frame that holds what is declared here: itself, or one further out when only the certainty differs. */
  readonly scope: Frame
  /** The node whose own names it holds (parameters, a caught error, a class's name), if any. */
  readonly node: Node | null
  readonly routine: Routine
  /** Whether it runs whenever its routine runs. */
  readonly certain: boolean
  /** Whether an exception in it is caught within its routine. */
  readonly guarded: boolean
  /** What `for (… of list)` walks over: the frame runs only when that is not empty. */
  over: Node | null = null
  /** Declarations in the order of the text, each followed by the frame that it stands in; read when somebody asks. */
  declared: (Node | Frame)[] | null = null
  names: Map<string, Binding> | null = null

  private constructor(
    parent: Frame | null,
    scope: Frame | null,
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

  /** The frame of a whole script. */
  static top(program: Node): Frame {
    return new Frame(null, null, program, null, true, false)
  }

  /** The frame of a routine's parameters and body. */
  static ofRoutine(parent: Frame, node: Node | null, routine: Routine, certain: boolean): Frame {
    return new Frame(parent, null, node, routine, certain, false)
  }

  /** A frame with names of its own in the same routine. */
  inner(node: Node | null, certain: boolean): Frame {
    return new Frame(this, null, node, this.routine, this.certain && certain, this.guarded)
  }

  /** The same names, yet it may not run. */
  uncertain(): Frame {
    return new Frame(this, this.scope, null, this.routine, false, this.guarded)
  }

  /** The same names, and exceptions are caught. */
  caught(): Frame {
    return new Frame(this, this.scope, null, this.routine, this.certain, true)
  }

  declare(node: Node, frame: Frame): void {
    if (this.declared === null) this.declared = [node, frame]
    else this.declared.push(node, frame)
  }
}

/** Code that runs when it is called: a function, the fields of a class, or the script itself. */
export class Routine {
  readonly node: Node | null
  /** Where it is written; for the script itself, its own frame. */
  readonly outer: Frame
  /** The object literal or class that it is a method of. */
  readonly owner: ESTree.ObjectExpression | ClassNode | null
  /** The name that it is called by, as far as its text tells; of a constructor that of its class. */
  readonly name: string | null
  /** The class whose instances it makes: of a constructor, and of the fields of a class. */
  constructs: ClassNode | null = null
  /** Frame of its parameters and body. */
  body: Frame | null = null
  /** The call that calls it on the spot: `(function () {…})()`. */
  immediate: Site | null = null
  /** The call that it is an argument of: `list.forEach(function () {…})`. */
  passed: Site | null = null
  /** What it returns. */
  readonly returns: Site[] = []

  constructor(node: Node | null, outer: Frame, owner: ESTree.ObjectExpression | ClassNode | null, name: string | null) {
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
export interface Origin {
  /** Null when the value cannot be known: a rest element, a caught error, an import. */
  readonly value: Node | null
  readonly frame: Frame
  readonly path: Path
  /** What it is when the value is undefined. */
  readonly fallback: Node | null
  /** Whether the value is each element of `value` in turn. */
  readonly each: boolean
}

/** A name that the script declares. */
export interface Binding {
  readonly name: string
  readonly kind: 'var' | 'let' | 'const' | 'using' | 'function' | 'class' | 'parameter' | 'import' | 'catch'
  readonly scope: Frame
  readonly origins: readonly Origin[]
  /** Of a parameter: whose, which one, and the part of it that is meant. */
  readonly parameter?: {readonly routine: Routine; readonly index: number; readonly path: Path}
}
