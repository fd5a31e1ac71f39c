import {
  assignedNames,
  callbackCalls,
  calledNames,
  constructedNames,
  loadHandlers,
  readNames,
} from '../sinks/vocabulary.ts'
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
} from '../syntax/ast.ts'
import type {Routine, Site} from '../syntax/region.ts'
import {Walk} from './base.ts'
import {isFoldable, isIndirect, mayTell} from './predicates.ts'

/** Calls, members and assignments: where the sites are. */
export abstract class ExpressionWalk extends Walk {
  protected abstract function(node: FunctionNode, owner: Routine['owner'], name: string | undefined): Routine
  protected abstract class(node: ClassNode, called: string | undefined): void
  protected abstract pattern(node: Node, assigns: boolean): void

  protected member(node: ESTree.MemberExpression): void {
    const {object, property} = node
    if (node.computed) {
      if (property.type !== 'Literal') this.visit(property)
      const name = memberName(node)
      if (name === undefined ? isFoldable(property) : readNames.has(name)) this.site(node)
    } else if (property.type === 'Identifier' && readNames.has(property.name)) this.site(node)
    if (object.type === 'Identifier') {
      if (readNames.has(object.name)) this.site(object)
    } else this.visit(object as Node)
  }

  protected call(node: ESTree.CallExpression): void {
    const callee = node.callee as Node
    const site = {node, region: this.region}
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

  protected memberCall(callee: ESTree.MemberExpression, site: Site & {readonly node: ESTree.CallExpression}): void {
    const name = memberName(callee)
    const object = callee.object as Node
    const isOwn = object.type === 'Identifier' || object.type === 'ThisExpression' || object.type === 'NewExpression'
    if (isOwn || (name !== undefined && callbackCalls.has(name))) this.record.calls.push(site)
    if (name === undefined ? isFoldable(callee.property) : calledNames.has(name)) this.record.sites.push(site)
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

  protected immediate(callee: FunctionNode, values: readonly Node[], site: Site): void {
    this.record.aliasParameters(callee.params, values)
    this.function(callee, undefined, undefined).immediate = site
  }

  protected arguments(list: readonly Node[], site: Site): void {
    for (const argument of list) {
      if (isFunction(argument)) this.function(argument, undefined, undefined).passed = site
      else this.visit(argument)
    }
  }

  protected new(node: ESTree.NewExpression): void {
    const callee = node.callee as Node
    const site = {node, region: this.region}
    this.record.calls.push(site)
    const name = lastName(callee)
    if (name === undefined ? isIndirect(callee) : constructedNames.has(name)) this.record.sites.push(site)
    this.visit(callee)
    this.arguments(node.arguments, site)
  }

  protected assignment(node: ESTree.AssignmentExpression): void {
    const left = node.left as Node
    const {operator, right} = node
    const isPlain = operator === '='
    let name: string | undefined
    if (left.type === 'Identifier') {
      name = left.name
      if (!isPlain || mayTell(right)) this.record.write(name, isPlain ? right : undefined, this.region, startOf(left))
      if (assignedNames.has(name)) this.assignmentSite(node)
    } else if (left.type === 'MemberExpression') {
      name = memberName(left)
      if (name !== undefined && isPlain && mayTell(right))
        this.record.member(name, left.object as Node, right, this.region, startOf(left))
      const {object} = left
      if (name === undefined ? isFoldable(left.property) : assignedNames.has(name)) this.assignmentSite(node)
      else if (object.type === 'MemberExpression' && memberName(object) === 'style') this.site(node)
      this.member(left)
    } else this.pattern(left, true)
    if (isFunction(right) || isClass(right)) this.named(right, name)
    else if (operator === '||=' || operator === '&&=' || operator === '??=') this.maybe(right)
    else this.visit(right)
  }

  protected assignmentSite(node: ESTree.AssignmentExpression): void {
    const site = this.site(node)
    if (loadHandlers.has(lastName(node.left as Node) ?? '')) this.record.handlers.push(site)
  }

  /** Long sums lean to the left by the thousand: `a + b + c …` is walked without recursion. */
  protected binary(node: ESTree.BinaryExpression): void {
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

  protected logical(node: ESTree.LogicalExpression): void {
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

  protected object(node: ESTree.ObjectExpression): void {
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

  protected named(node: FunctionNode | ClassNode, name: string | undefined): void {
    if (isFunction(node)) this.function(node, undefined, name)
    else this.class(node, name)
  }
}
