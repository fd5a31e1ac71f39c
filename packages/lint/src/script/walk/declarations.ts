import {
  type ClassNode,
  type ESTree,
  type FunctionNode,
  isClass,
  isFunction,
  type Node,
  startOf,
  writtenName,
} from '../syntax/ast.ts'
import {Region, Routine} from '../syntax/region.ts'
import {stays} from './base.ts'
import {ExpressionWalk} from './expressions.ts'

/** Functions, classes and variables: where the names and routines are. */
export abstract class DeclarationWalk extends ExpressionWalk {
  protected function(node: FunctionNode, owner: Routine['owner'], name: string | undefined): Routine {
    const {region, leaves} = this
    const routine = new Routine(node, region, owner, name)
    this.record.routines.push(routine)
    // The body of a generator runs at the first next().
    this.region = Region.ofRoutine(region, node, routine, !node.generator)
    routine.body = this.region
    this.leaves = stays
    for (const parameter of node.params) if (parameter.type !== 'Identifier') this.pattern(parameter, false)
    const body = node.body as Node
    if (body.type === 'BlockStatement') this.statements(body.body)
    else this.returned(body)
    this.region = region
    this.leaves = leaves
    return routine
  }

  protected functionDeclaration(node: ESTree.FunctionDeclaration): void {
    const {region} = this
    region.scope.declare(node, region)
    // Annex B: in sloppy code the name is visible in the whole function, as if by var.
    const body = region.routine.body
    if (body !== undefined && body !== region.scope) body.declare(node, region)
    this.function(node, undefined, node.id?.name)
  }

  protected returned(argument: Node): void {
    this.region.routine.returns.push({node: argument, region: this.region})
    this.visit(argument)
  }

  protected variables(node: ESTree.VariableDeclaration): void {
    const target = node.kind === 'var' ? (this.region.routine.body ?? this.region.scope) : this.region.scope
    target.declare(node, this.region)
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
  protected pattern(node: Node, assigns: boolean): void {
    switch (node.type) {
      case 'Identifier':
        if (assigns) this.record.write(node.name, undefined, this.region, startOf(node))
        return
      case 'AssignmentPattern':
        this.pattern(node.left, assigns)
        if (node.right === undefined) return
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

  protected class(node: ClassNode, called: string | undefined): void {
    const {region} = this
    const name = node.id?.name ?? called
    if (node.type === 'ClassDeclaration') region.scope.declare(node, region)
    if (node.superClass != null) this.record.derived.push({node, region})
    this.inScope(node, true, (scope) => {
      if (node.superClass != null) this.visit(node.superClass)
      const fields = new Routine(node, scope, node, name)
      fields.constructs = node
      fields.body = Region.ofRoutine(scope, undefined, fields, true)
      this.record.routines.push(fields)
      for (const member of node.body.body) this.classMember(member, node, name, fields.body)
    })
  }

  protected classMember(member: Node, node: ClassNode, called: string | undefined, fields: Region): void {
    if (member.type === 'StaticBlock') {
      this.inScope(undefined, true, () => this.statements(member.body))
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
    if (name !== undefined)
      this.record.member(name, undefined, value, member.static ? this.region : fields, startOf(key))
    if (member.static) {
      this.visit(value)
      return
    }
    const {region} = this
    this.region = fields
    this.visit(value)
    this.region = region
  }
}
