import type {Page} from '../page.ts'
import {attribute, type Element, textOf} from '../source/source.ts'
import {readStyleRules, type StyleDeclaration, type StyleRule} from './style-rules.ts'

/** A declaration, and the element whose text it stands in. */
export interface PageDeclaration extends StyleDeclaration {
  readonly rule: StyleRule
  readonly element: Element
}

/** Rules in the `<style>` elements of the page itself, in order; those for print alone are left out. */
export function pageDeclarations(page: Page): readonly PageDeclaration[] {
  return page
    .elementsOf('style')
    .filter((element) => !/^\s*print\s*$/i.test(attribute(element, 'media') ?? ''))
    .flatMap((element) =>
      readStyleRules(textOf(element)).flatMap((rule) =>
        rule.declarations.map((declaration) => ({...declaration, rule, element})),
      ),
    )
}
