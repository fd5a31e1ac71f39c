import {readNames} from '../sinks/vocabulary.ts'
import type {Node} from '../syntax/ast.ts'
import {ScriptRecord} from '../syntax/record.ts'
import type {Region, Site} from '../syntax/region.ts'

/** How the statement just walked may leave what follows it unrun. */
export const stays = 0
export const skips = 1 // break, continue: as far as the loop
export const throws = 2 // throw, a rejected await: as far as the catch
export const returns = 3

/** The place of a walk, and its notes so far. The parts of the syntax are walked by the classes on top of it. */
export abstract class Walk {
  readonly record: ScriptRecord = new ScriptRecord()
  protected region: Region
  protected leaves: number = stays

  constructor(top: Region) {
    this.region = top
  }

  /** Half of all nodes are names and literals: they are seen to here, where it costs least. */
  protected visit(node: Node): void {
    if (node.type === 'Identifier') {
      if (readNames.has(node.name)) this.site(node)
    } else if (node.type !== 'Literal') this.descend(node)
  }

  protected abstract descend(node: Node): void

  statements(list: readonly Node[]): void {
    const {region} = this
    for (const statement of list) {
      this.visit(statement)
      if (this.leaves !== stays && this.region.certain) this.region = this.region.uncertain()
    }
    this.region = region
  }

  protected site(node: Node): Site {
    const site = {node, region: this.region}
    this.record.sites.push(site)
    return site
  }

  protected leave(how: number): void {
    if (how > this.leaves) this.leaves = how
  }

  /** Walks what may not run. */
  protected maybe(node: Node): void {
    const {region} = this
    if (region.certain) this.region = this.region.uncertain()
    this.visit(node)
    this.region = region
  }

  /** Walks with a new region for the names of `node`. */
  protected inScope(node: Node | undefined, certain: boolean, walk: (region: Region) => void): void {
    const {region} = this
    this.region = region.inner(node, certain)
    walk(this.region)
    this.region = region
  }

  /** Walks what a `break` within does not leave. */
  protected within(walk: () => void): void {
    const before = this.leaves
    walk()
    if (this.leaves === skips) this.leaves = before
  }
}
