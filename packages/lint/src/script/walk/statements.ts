import type {ESTree, Node} from '../syntax/ast.ts'
import type {Region} from '../syntax/region.ts'
import {throws} from './base.ts'
import {DeclarationWalk} from './declarations.ts'
import {isAlways, runsOnce} from './predicates.ts'

/** Blocks, loops and exceptions: where what is certain is told from what is not. */
export abstract class StatementWalk extends DeclarationWalk {
  protected block(node: ESTree.BlockStatement): void {
    if (node.body.some(isLexical)) this.inScope(undefined, true, () => this.statements(node.body))
    else this.statements(node.body)
  }

  protected loop(node: ESTree.IterationStatement): void {
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
        this.inScope(undefined, true, () => {
          if (node.init != null) this.visit(node.init)
          if (node.test != null) this.visit(node.test)
          if (node.update != null) this.maybe(node.update)
          this.within(() => (runsOnce(node) ? this.visit(node.body) : this.maybe(node.body)))
        })
        return
      default:
        this.visit(node.right)
        this.inScope(undefined, node.type === 'ForOfStatement', (region) => {
          region.over = node.right
          this.loopTarget(node, region)
          this.within(() => this.visit(node.body))
        })
    }
  }

  protected loopTarget(node: ESTree.ForInStatement | ESTree.ForOfStatement, region: Region): void {
    const left = node.left as Node
    if (left.type !== 'VariableDeclaration') {
      this.pattern(left, true)
      return
    }
    const target = left.kind === 'var' ? (region.routine.body ?? region.scope) : region.scope
    // The whole statement is what declares: its right side gives the values.
    target.declare(node, region)
    for (const {id} of left.declarations) this.pattern(id, false)
  }

  protected try(node: ESTree.TryStatement): void {
    const {region, leaves} = this
    if (node.handler != null && !region.guarded) this.region = region.caught()
    this.visit(node.block)
    this.region = region
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

  protected switch(node: ESTree.SwitchStatement): void {
    this.visit(node.discriminant)
    this.inScope(undefined, false, () => {
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
