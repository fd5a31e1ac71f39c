import {calledNames} from '../sinks/vocabulary.ts'
import {type ESTree, lastName, type Node} from '../syntax/ast.ts'
import type {ScriptRecord} from '../syntax/record.ts'
import {Region} from '../syntax/region.ts'
import {returns, skips, throws} from './base.ts'
import {mayReject, mayStop} from './predicates.ts'
import {StatementWalk} from './statements.ts'

/** The outcome of one walk over the code. */
export interface Walked {
  readonly record: ScriptRecord
  readonly top: Region
  /** The expression that the script comes to, when it ends in one. */
  readonly last: Node | undefined
}

/** Walks a script once and writes down what the readers ask for later. Throws `RangeError` on deep nesting. */
export function walk(program: ESTree.Program): Walked {
  const top = Region.top(program)
  top.routine.body = top
  const walker = new Walker(top)
  walker.statements(program.body)
  const last = program.body.at(-1)
  return {record: walker.record, top, last: last?.type === 'ExpressionStatement' ? last.expression : undefined}
}

class Walker extends StatementWalk {
  protected override descend(node: Node): void {
    switch (node.type) {
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
        this.function(node, undefined, undefined)
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
        if (this.region.certain && mayStop(node.expression)) this.maybe(node.expression)
        else this.visit(node.expression)
        return
      case 'ClassDeclaration':
      case 'ClassExpression':
        this.class(node, undefined)
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
        this.region.scope.declare(node, this.region)
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
}
