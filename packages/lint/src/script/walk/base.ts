import {readNames} from '../sinks/vocabulary.ts'
import type {Node} from '../syntax/ast.ts'
import type {Frame, Site} from '../syntax/frame.ts'
import {ScriptRecord} from '../syntax/record.ts'

/** How the statement just walked may leave what follows it unrun. */
export const stays = 0
export const skips = 1 // break, continue: as far as the loop
export const throws = 2 // throw, a rejected await: as far as the catch
export const returns = 3

/** Where a walk stands, and what it has written down. The parts of the syntax are walked by the classes on top of it. */
export abstract class Walk {
  readonly record: ScriptRecord = new ScriptRecord()
  protected frame: Frame
  protected leaves: number = stays

  constructor(top: Frame) {
    this.frame = top
  }

  /** Half of all nodes are names and literals: they are seen to here, where it costs least. */
  protected visit(node: Node): void {
    if (node.type === 'Identifier') {
      if (readNames.has(node.name)) this.site(node)
    } else if (node.type !== 'Literal') this.descend(node)
  }

  protected abstract descend(node: Node): void

  statements(list: readonly Node[]): void {
    const {frame} = this
    for (const statement of list) {
      this.visit(statement)
      if (this.leaves !== stays && this.frame.certain) this.frame = this.frame.uncertain()
    }
    this.frame = frame
  }

  protected site(node: Node): Site {
    const site = {node, frame: this.frame}
    this.record.sites.push(site)
    return site
  }

  protected leave(how: number): void {
    if (how > this.leaves) this.leaves = how
  }

  /** Walks what may not run. */
  protected maybe(node: Node): void {
    const {frame} = this
    if (frame.certain) this.frame = this.frame.uncertain()
    this.visit(node)
    this.frame = frame
  }

  /** Walks with a new frame for the names of `node`. */
  protected inScope(node: Node | null, certain: boolean, walk: (frame: Frame) => void): void {
    const {frame} = this
    this.frame = frame.inner(node, certain)
    walk(this.frame)
    this.frame = frame
  }

  /** Walks what a `break` within does not leave. */
  protected within(walk: () => void): void {
    const before = this.leaves
    walk()
    if (this.leaves === skips) this.leaves = before
  }
}
