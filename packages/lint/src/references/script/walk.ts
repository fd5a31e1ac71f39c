import {
  type ClassNode,
  type ESTree,
  type FunctionNode,
  isClass,
  isFunction,
  lastName,
  memberName,
  type Node,
  startOf,
  writtenName,
} from './ast.ts'
import {Frame, Routine, type Site} from './frame.ts'
import {ScriptRecord} from './record.ts'
import {assignedNames, callbackCalls, calledNames, constructedNames, loadHandlers, readNames} from './vocabulary.ts'

/** Walks a script once and writes down what the readers ask for later. Throws `RangeError` on deep nesting. */
export function walk(program: ESTree.Program): {readonly record: ScriptRecord; readonly top: Frame} {
  const top = Frame.top(program)
  top.routine.body = top
  const walker = new Walker(top)
  walker.statements(program.body)
  return {record: walker.record, top}
}

/** How the statement just walked may leave what follows it unrun. */
const stays = 0
const skips = 1 // break, continue: as far as the loop
const throws = 2 // throw, a rejected await: as far as the catch
const returns = 3

/** Objects that every page has: `window?.fetch` is as sure as `window.fetch`. */
const everPresent: ReadonlySet<string> = new Set([
  'window',
  'self',
  'globalThis',
  'document',
  'navigator',
  'location',
  'fetch',
])

class Walker {
  readonly record: ScriptRecord = new ScriptRecord()
  private frame: Frame
  private leaves = stays

  constructor(top: Frame) {
    this.frame = top
  }

  statements(list: readonly Node[]): void {
    const {frame} = this
    for (const statement of list) {
      this.visit(statement)
      if (this.leaves !== stays && this.frame.sure) this.frame = this.frame.unsure()
    }
    this.frame = frame
  }

  private visit(node: Node): void {
    switch (node.type) {
      case 'Identifier':
        if (readNames.has(node.name)) this.site(node)
        return
      case 'Literal':
      case 'ThisExpression':
        return
      case 'MemberExpression':
        this.member(node)
        return
      case 'CallExpression':
        this.call(node)
        return
      case 'ExpressionStatement':
        this.visit(node.expression)
        return
      case 'AssignmentExpression':
        this.assignment(node)
        return
      case 'BinaryExpression':
        this.binary(node)
        return
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        this.function(node, null, null)
        return
      case 'FunctionDeclaration':
        this.functionDeclaration(node)
        return
      case 'VariableDeclaration':
        this.variables(node)
        return
      case 'BlockStatement':
        this.block(node)
        return
      case 'ReturnStatement':
        if (node.argument != null) this.returned(node.argument)
        this.leaves = returns
        return
      case 'IfStatement':
        this.visit(node.test)
        this.maybe(node.consequent)
        if (node.alternate != null) this.maybe(node.alternate)
        return
      case 'ConditionalExpression':
        this.visit(node.test)
        this.maybe(node.consequent)
        this.maybe(node.alternate)
        return
      case 'LogicalExpression':
        this.logical(node)
        return
      case 'SequenceExpression':
        for (const expression of node.expressions) this.visit(expression)
        return
      case 'ObjectExpression':
        this.object(node)
        return
      case 'ArrayExpression':
        for (const element of node.elements) if (element !== null) this.visit(element)
        return
      case 'UnaryExpression':
      case 'SpreadElement':
      case 'YieldExpression':
        if (node.argument != null) this.visit(node.argument)
        return
      case 'UpdateExpression':
        if (node.argument.type !== 'Identifier') this.visit(node.argument)
        return
      case 'TemplateLiteral':
        for (const expression of node.expressions) this.visit(expression)
        return
      case 'NewExpression':
        this.new(node)
        return
      case 'ChainExpression':
        if (this.frame.sure && mayStop(node.expression)) this.maybe(node.expression)
        else this.visit(node.expression)
        return
      case 'ClassDeclaration':
      case 'ClassExpression':
        this.class(node, null)
        return
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
        this.loop(node)
        return
      case 'TryStatement':
        this.try(node)
        return
      case 'SwitchStatement':
        this.switch(node)
        return
      case 'ThrowStatement':
        this.visit(node.argument)
        this.leave(throws)
        return
      case 'BreakStatement':
      case 'ContinueStatement':
        this.leave(skips)
        return
      case 'AwaitExpression':
        this.visit(node.argument)
        if (mayReject(node.argument)) this.leave(throws)
        return
      case 'LabeledStatement':
        this.within(() => this.visit(node.body))
        return
      case 'TaggedTemplateExpression':
        if (calledNames.has(lastName(node.tag) ?? '')) this.site(node)
        this.visit(node.tag)
        for (const expression of node.quasi.expressions) this.visit(expression)
        return
      case 'ImportExpression':
        this.site(node)
        this.visit(node.source)
        if (node.options != null) this.visit(node.options)
        return
      case 'ImportDeclaration':
        this.site(node)
        this.frame.scope.declare(node, this.frame)
        return
      case 'ExportAllDeclaration':
        this.site(node)
        return
      case 'ExportNamedDeclaration':
        if (node.source !== null) this.site(node)
        else if (node.declaration != null) this.visit(node.declaration)
        return
      case 'ExportDefaultDeclaration':
        this.visit(node.declaration)
        return
      case 'WithStatement':
        this.visit(node.object)
        this.visit(node.body)
        return
      default:
        return
    }
  }

  private site(node: Node): Site {
    const site = {node, frame: this.frame}
    this.record.sites.push(site)
    return site
  }

  private leave(how: number): void {
    if (how > this.leaves) this.leaves = how
  }

  /** Walks what may not run. */
  private maybe(node: Node): void {
    const {frame} = this
    if (frame.sure) this.frame = this.frame.unsure()
    this.visit(node)
    this.frame = frame
  }

  /** Walks with a new frame for the names of `node`. */
  private inScope(node: Node | null, sure: boolean, walk: (frame: Frame) => void): void {
    const {frame} = this
    this.frame = frame.inner(node, sure)
    walk(this.frame)
    this.frame = frame
  }

  /** Walks what a `break` within does not leave. */
  private within(walk: () => void): void {
    const before = this.leaves
    walk()
    if (this.leaves === skips) this.leaves = before
  }

  private member(node: ESTree.MemberExpression): void {
    const {object, property} = node
    if (node.computed) {
      if (property.type !== 'Literal') this.visit(property)
      const name = memberName(node)
      if (name === null ? isFoldable(property) : readNames.has(name)) this.site(node)
    } else if (property.type === 'Identifier' && readNames.has(property.name)) this.site(node)
    if (object.type === 'Identifier') {
      if (readNames.has(object.name)) this.site(object)
    } else this.visit(object as Node)
  }

  private call(node: ESTree.CallExpression): void {
    const callee = node.callee as Node
    const site = {node, frame: this.frame}
    if (callee.type === 'Identifier') {
      this.record.calls.push(site)
      if (calledNames.has(callee.name)) this.record.sites.push(site)
      if (readNames.has(callee.name)) this.site(callee)
    } else if (callee.type === 'MemberExpression') {
      this.memberCall(callee, site)
    } else if (isFunction(callee)) {
      this.record.calls.push(site)
      this.immediate(callee, node.arguments, site)
    } else {
      if (isIndirect(callee)) this.record.sites.push(site)
      this.visit(callee)
    }
    this.arguments(node.arguments, site)
  }

  private memberCall(callee: ESTree.MemberExpression, site: Site & {readonly node: ESTree.CallExpression}): void {
    const name = memberName(callee)
    const object = callee.object as Node
    const isOwn = object.type === 'Identifier' || object.type === 'ThisExpression' || object.type === 'NewExpression'
    if (isOwn || (name !== null && callbackCalls.has(name))) this.record.calls.push(site)
    if (name === null ? isFoldable(callee.property) : calledNames.has(name)) this.record.sites.push(site)
    else if (name === 'call' || name === 'apply') {
      if (isFunction(object)) {
        // (function () {…}).call(this, …)
        this.record.calls.push(site)
        this.immediate(object, name === 'call' ? site.node.arguments.slice(1) : [], site)
        return
      }
      if (calledNames.has(lastName(object) ?? '')) this.record.sites.push(site)
    }
    this.member(callee)
  }

  private immediate(callee: FunctionNode, values: readonly Node[], site: Site): void {
    this.record.aliasParameters(callee.params, values)
    this.function(callee, null, null).immediate = site
  }

  private arguments(list: readonly Node[], site: Site): void {
    for (const argument of list) {
      if (isFunction(argument)) this.function(argument, null, null).passed = site
      else this.visit(argument)
    }
  }

  private new(node: ESTree.NewExpression): void {
    const callee = node.callee as Node
    const site = {node, frame: this.frame}
    this.record.calls.push(site)
    const name = lastName(callee)
    if (name === null ? isIndirect(callee) : constructedNames.has(name)) this.record.sites.push(site)
    this.visit(callee)
    this.arguments(node.arguments, site)
  }

  private assignment(node: ESTree.AssignmentExpression): void {
    const left = node.left as Node
    const {operator, right} = node
    const isPlain = operator === '='
    let name: string | null = null
    if (left.type === 'Identifier') {
      name = left.name
      if (!isPlain || mayTell(right)) this.record.write(name, isPlain ? right : null, this.frame, startOf(left))
      if (assignedNames.has(name)) this.assignmentSite(node)
    } else if (left.type === 'MemberExpression') {
      name = memberName(left)
      if (name !== null && isPlain && mayTell(right))
        this.record.member(name, left.object as Node, right, this.frame, startOf(left))
      const {object} = left
      if (name === null ? isFoldable(left.property) : assignedNames.has(name)) this.assignmentSite(node)
      else if (object.type === 'MemberExpression' && memberName(object) === 'style') this.site(node)
      this.member(left)
    } else this.pattern(left, true)
    if (isFunction(right) || isClass(right)) this.named(right, name)
    else if (operator === '||=' || operator === '&&=' || operator === '??=') this.maybe(right)
    else this.visit(right)
  }

  private assignmentSite(node: ESTree.AssignmentExpression): void {
    const site = this.site(node)
    if (loadHandlers.has(lastName(node.left as Node) ?? '')) this.record.handlers.push(site)
  }

  /** Long sums lean to the left by the thousand: `a + b + c …` is walked without recursion. */
  private binary(node: ESTree.BinaryExpression): void {
    let {left} = node
    if (left.type !== 'BinaryExpression') {
      this.visit(left)
      this.visit(node.right)
      return
    }
    const rights = [node.right]
    while (left.type === 'BinaryExpression') {
      rights.push(left.right)
      left = left.left
    }
    this.visit(left)
    for (let index = rights.length - 1; index >= 0; index--) {
      const right = rights[index]
      if (right !== undefined) this.visit(right)
    }
  }

  private logical(node: ESTree.LogicalExpression): void {
    const rights = [node.right]
    let {left} = node
    while (left.type === 'LogicalExpression') {
      rights.push(left.right)
      left = left.left
    }
    this.visit(left)
    for (let index = rights.length - 1; index >= 0; index--) {
      const right = rights[index]
      if (right !== undefined) this.maybe(right)
    }
  }

  private function(node: FunctionNode, owner: Routine['owner'], name: string | null): Routine {
    const {frame, leaves} = this
    const routine = new Routine(node, frame, owner, name)
    this.record.routines.push(routine)
    // The body of a generator runs at the first next().
    this.frame = Frame.ofRoutine(frame, node, routine, !node.generator)
    routine.body = this.frame
    this.leaves = stays
    for (const parameter of node.params) if (parameter.type !== 'Identifier') this.pattern(parameter, false)
    const body = node.body as Node
    if (body.type === 'BlockStatement') this.statements(body.body)
    else this.returned(body)
    this.frame = frame
    this.leaves = leaves
    return routine
  }

  private named(node: FunctionNode | ClassNode, name: string | null): void {
    if (isFunction(node)) this.function(node, null, name)
    else this.class(node, name)
  }

  private functionDeclaration(node: ESTree.FunctionDeclaration): void {
    const {frame} = this
    frame.scope.declare(node, frame)
    // Annex B: in sloppy code the name is visible in the whole function, as if by var.
    const body = frame.routine.body
    if (body !== null && body !== frame.scope) body.declare(node, frame)
    this.function(node, null, node.id?.name ?? null)
  }

  private returned(argument: Node): void {
    this.frame.routine.returns.push({node: argument, frame: this.frame})
    this.visit(argument)
  }

  private variables(node: ESTree.VariableDeclaration): void {
    const target = node.kind === 'var' ? (this.frame.routine.body ?? this.frame.scope) : this.frame.scope
    target.declare(node, this.frame)
    for (const {id, init} of node.declarations) {
      if (id.type === 'Identifier') {
        if (init == null) continue
        if (isFunction(init) || isClass(init)) this.named(init, id.name)
        else {
          this.record.alias(id.name, init)
          this.visit(init)
        }
        continue
      }
      if (id.type === 'ObjectPattern') this.record.aliasPattern(id)
      this.pattern(id, false)
      if (init != null) this.visit(init)
    }
  }

  /** Defaults and computed keys of a pattern; what it assigns to, when it declares nothing. */
  private pattern(node: Node, assigns: boolean): void {
    switch (node.type) {
      case 'Identifier':
        if (assigns) this.record.write(node.name, null, this.frame, startOf(node))
        return
      case 'AssignmentPattern':
        this.pattern(node.left, assigns)
        if (node.right == null) return
        if (node.left.type === 'Identifier') this.record.alias(node.left.name, node.right)
        this.maybe(node.right)
        return
      case 'ArrayPattern':
        for (const element of node.elements) if (element !== null) this.pattern(element as Node, assigns)
        return
      case 'ObjectPattern':
        for (const property of node.properties) {
          if (property.type !== 'Property') this.pattern(property, assigns)
          else {
            if (property.computed) this.visit(property.key)
            this.pattern(property.value, assigns)
          }
        }
        return
      case 'RestElement':
        this.pattern(node.argument, assigns)
        return
      default:
        this.visit(node)
    }
  }

  private block(node: ESTree.BlockStatement): void {
    if (node.body.some(isLexical)) this.inScope(null, true, () => this.statements(node.body))
    else this.statements(node.body)
  }

  private object(node: ESTree.ObjectExpression): void {
    for (const property of node.properties) {
      if (property.type !== 'Property') {
        this.visit(property)
        continue
      }
      if (property.computed) this.visit(property.key)
      const value = property.value as Node
      if (isFunction(value)) this.function(value, node, writtenName(property.key, property.computed))
      else this.visit(value)
    }
  }

  private class(node: ClassNode, called: string | null): void {
    const {frame} = this
    const name = node.id?.name ?? called
    if (node.type === 'ClassDeclaration') frame.scope.declare(node, frame)
    if (node.superClass != null) this.record.derived.push({node, frame})
    this.inScope(node, true, (scope) => {
      if (node.superClass != null) this.visit(node.superClass)
      const fields = new Routine(node, scope, node, name)
      fields.constructs = node
      fields.body = Frame.ofRoutine(scope, null, fields, true)
      this.record.routines.push(fields)
      for (const member of node.body.body) this.classMember(member, node, name, fields.body)
    })
  }

  private classMember(member: Node, node: ClassNode, called: string | null, fields: Frame): void {
    if (member.type === 'StaticBlock') {
      this.inScope(null, true, () => this.statements(member.body))
      return
    }
    if (member.type !== 'MethodDefinition' && member.type !== 'PropertyDefinition') return
    const key = member.key as Node
    if (member.computed) this.visit(key)
    const name = writtenName(key, member.computed)
    const value = member.value as Node | null
    if (value === null) return
    if (isFunction(value)) {
      const isConstructor = member.type === 'MethodDefinition' && member.kind === 'constructor'
      const routine = this.function(value, node, isConstructor ? called : name)
      if (isConstructor) routine.constructs = node
      return
    }
    if (name !== null) this.record.member(name, null, value, member.static ? this.frame : fields, startOf(key))
    if (member.static) {
      this.visit(value)
      return
    }
    const {frame} = this
    this.frame = fields
    this.visit(value)
    this.frame = frame
  }

  private loop(node: ESTree.IterationStatement): void {
    switch (node.type) {
      case 'DoWhileStatement':
        this.within(() => this.visit(node.body))
        this.visit(node.test)
        return
      case 'WhileStatement':
        this.visit(node.test)
        this.within(() => (isAlways(node.test) ? this.visit(node.body) : this.maybe(node.body)))
        return
      case 'ForStatement':
        this.inScope(null, true, () => {
          if (node.init != null) this.visit(node.init)
          if (node.test != null) this.visit(node.test)
          if (node.update != null) this.maybe(node.update)
          this.within(() => (runsOnce(node) ? this.visit(node.body) : this.maybe(node.body)))
        })
        return
      default:
        this.visit(node.right)
        this.inScope(null, node.type === 'ForOfStatement', (frame) => {
          frame.over = node.right
          this.loopTarget(node, frame)
          this.within(() => this.visit(node.body))
        })
    }
  }

  private loopTarget(node: ESTree.ForInStatement | ESTree.ForOfStatement, frame: Frame): void {
    const left = node.left as Node
    if (left.type !== 'VariableDeclaration') {
      this.pattern(left, true)
      return
    }
    const target = left.kind === 'var' ? (frame.routine.body ?? frame.scope) : frame.scope
    // The whole statement is what declares: its right side gives the values.
    target.declare(node, frame)
    for (const {id} of left.declarations) this.pattern(id, false)
  }

  private try(node: ESTree.TryStatement): void {
    const {frame, leaves} = this
    if (node.handler != null && !frame.guarded) this.frame = frame.caught()
    this.visit(node.block)
    this.frame = frame
    const {handler} = node
    if (handler != null) {
      if (this.leaves === throws) this.leaves = leaves
      this.inScope(handler, false, () => {
        if (handler.param != null) this.pattern(handler.param, false)
        this.statements(handler.body.body)
      })
    }
    if (node.finalizer != null) this.visit(node.finalizer)
  }

  private switch(node: ESTree.SwitchStatement): void {
    this.visit(node.discriminant)
    this.inScope(null, false, () => {
      this.within(() => {
        for (const branch of node.cases) {
          if (branch.test !== null) this.visit(branch.test)
          this.statements(branch.consequent)
        }
      })
    })
  }
}

function isLexical(node: Node): boolean {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'ClassDeclaration' ||
    (node.type === 'VariableDeclaration' && node.kind !== 'var')
  )
}

/** A computed member whose name may be put together from constants: `window['fe' + 'tch']`, `window[atob('…')]`. */
function isFoldable(property: Node): boolean {
  switch (property.type) {
    case 'TemplateLiteral':
      return true
    case 'BinaryExpression': {
      let left = property.left as Node
      while (left.type === 'BinaryExpression') left = left.left as Node
      return left.type === 'TemplateLiteral' || (left.type === 'Literal' && typeof left.value === 'string')
    }
    case 'CallExpression': {
      const callee = property.callee as Node
      if (callee.type !== 'MemberExpression') return lastName(callee) === 'atob'
      const {type} = callee.object
      return type === 'Literal' || type === 'ArrayExpression' || type === 'TemplateLiteral'
    }
    default:
      return false
  }
}

/** `(0, fetch)('…')`, `(window.fetch || other)('…')`, `fetch.bind(window)('…')` */
function isIndirect(callee: Node): boolean {
  if (callee.type === 'CallExpression') return lastName(callee.callee as Node) === 'bind'
  return callee.type === 'SequenceExpression' || callee.type === 'LogicalExpression'
}

/** Whether `a?.b` may stop short: not when `a` is what every page has. */
function mayStop(chain: Node): boolean {
  for (let node = chain; ; ) {
    if (node.type === 'CallExpression') {
      if (node.optional && !isEverPresent(node.callee)) return true
      node = node.callee as Node
    } else if (node.type === 'MemberExpression') {
      if (node.optional && !isEverPresent(node.object)) return true
      node = node.object as Node
    } else return false
  }
}

function isEverPresent(node: Node): boolean {
  return everPresent.has(lastName(node) ?? '')
}

/** Whether a value may be an address, an element or a function: not a number, `!a`, `a < b`. */
function mayTell(value: Node): boolean {
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'string'
    case 'BinaryExpression':
      return value.operator === '+'
    case 'UnaryExpression':
    case 'UpdateExpression':
      return false
    default:
      return true
  }
}

/** Whether waiting for a value may fail: not for one that only takes time. */
function mayReject(argument: Node): boolean {
  if (argument.type === 'Literal') return false
  if (argument.type === 'NewExpression') return lastName(argument.callee) !== 'Promise'
  return true
}

function isAlways(test: Node): boolean {
  return test.type === 'Literal' && Boolean(test.value)
}

/** `for (;;)`, and `for (let i = 0; i < 3; i++)`. */
function runsOnce({init, test}: ESTree.ForStatement): boolean {
  if (test == null) return true
  if (test.type !== 'BinaryExpression' || test.left.type !== 'Identifier' || init?.type !== 'VariableDeclaration')
    return false
  const {name} = test.left
  const start = init.declarations.find(({id}) => id.type === 'Identifier' && id.name === name)?.init
  const from = start?.type === 'Literal' ? start.value : null
  const to = test.right.type === 'Literal' ? test.right.value : null
  if (typeof from !== 'number' || typeof to !== 'number') return false
  return test.operator === '<' ? from < to : test.operator === '<=' && from <= to
}
