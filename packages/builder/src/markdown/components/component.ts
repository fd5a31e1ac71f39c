import type {ElementContent} from 'hast'
import type {Directive} from './directive.ts'

/** Draws the directives of some names. */
export interface Component {
  readonly names: readonly string[]
  render(directive: Directive, page: ComponentPage): ElementContent[]
  /** Classes of what it renders, by which its styles are chosen. */
  readonly classes: readonly string[]
  readonly css: string
  /** Tags and classes that passes and scripts make of it later, parted by spaces: their styles are kept. */
  readonly later?: string
}

/** State that components share in one document. */
export interface ComponentPage {
  /** An id that the document has not yet. */
  unique(stem: string): string
}
