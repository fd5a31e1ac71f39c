import type {PageTags, Script as ParsedScript, ScriptContext, ScriptType} from '../script/script.ts'
import {type Element, htmlNamespace} from '../source/source.ts'
import type {Elements} from './elements.ts'
import type {ScriptQuestions} from './pending-scripts.ts'
import type {Scope, Spot} from './reading.ts'

/** A script of the page, read when all are known: what one declares, another may use. */
export interface Script {
  readonly code: string
  readonly type: ScriptType
  readonly certain?: boolean
  readonly element: Element
  readonly scope: Scope
  readonly spot: (start: number, end: number) => Spot
  /** How many import maps stand before it. */
  readonly mapsBefore: number
  readonly parsed: ParsedScript
  readonly questions: ScriptQuestions
}

/** A script that the page ends in does not run. Source: https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-incdata */
export function isClosed({sourceCodeLocation: location, namespaceURI, childNodes}: Element): boolean {
  // In SVG a tag may close itself.
  const isEmpty = namespaceURI !== htmlNamespace && childNodes.length === 0
  return isEmpty || location == null || location.endTag !== undefined
}

export function ownContext({certain, element}: Script): Pick<ScriptContext, 'certain' | 'element'> {
  return {...(certain !== undefined && {certain}), element: element.tagName}
}

export function tagsOf(elements: Elements): PageTags {
  return {
    byId: (id) => (elements.byId.get(id) ?? []).slice(0, 1).map(({tagName}) => tagName),
    bySelector: (selector) => elements.tagsBySelector(selector),
    valuesOf: (attribute) => elements.valuesOf(attribute),
  }
}
