import type {Place} from '@ampoule/lint'
import type {Element, Root} from 'hast'
import type {MappedText} from './capabilities.ts'
import {placeIn} from './carried/asked.ts'
import {elementsOf, getAttribute, textOf} from './hast.ts'

/** A place in code or styles that looks for elements by their name. */
interface Lookup {
  readonly file: string
  readonly place?: Place
}

/** The texts of a page by which code and styles may look for an `<object>` or `<embed>`. A quick look. */
export class LookedFor {
  readonly #code: MappedText[] = []
  readonly #styles: MappedText[] = []
  readonly #path: string

  constructor(tree: Root, path: string) {
    this.#path = path
    for (const {node} of elementsOf(tree)) {
      for (const [name, value] of Object.entries(node.properties))
        if (/^on[a-z]/i.test(name)) this.#code.push({text: String(value), segments: []})
      const [text] = node.children
      if (text?.type !== 'text' || !/^(?:script|style)$/.test(node.tagName)) continue
      const {code, mapped = {text: textOf(node), segments: []}} = text.data ?? {}
      if (node.tagName === 'style') this.#styles.push(mapped)
      else this.#code.push(code ?? mapped)
    }
  }

  /** True when code may have an object at hand: by its name, an identifier or a class. */
  byCode(object: Element): boolean {
    const own = [getAttribute(object, 'id'), getAttribute(object, 'name'), getAttribute(object, 'class')?.split(/\s+/)]
    const names = own.flat().filter((name) => name !== undefined && name !== '')
    return this.#code.some(
      ({text}) => objectInCode.test(text.replace(comparedTypes, '')) || names.some((name) => text.includes(name ?? '')),
    )
  }

  /** True when styles may be about objects. */
  get byStyles(): boolean {
    return this.#styles.some(({text}) => objectInStyles.test(text))
  }

  /** The first place that looks for an `<embed>`. */
  get embed(): Lookup | undefined {
    for (const [texts, pattern] of [[this.#code, embedInCode] as const, [this.#styles, embedInStyles] as const]) {
      for (const mapped of texts) {
        const index = mapped.text.search(pattern)
        if (index !== -1) return placeIn(mapped, index, this.#path)
      }
    }
    return undefined
  }
}

/** `typeof x === 'object'`, in either order. */
const comparedTypes = /(["'`])object\1\s*[!=]=|[!=]=\s*(["'`])object\2/g
const objectInCode = /["'`](?:[^"'`\n]*[\s>+~,(])?object(?![\w-])|\bHTMLObjectElement\b/i
const objectInStyles = /(?<![\w.#:@$-])object(?![\w-])/i
const embedInCode =
  /(?:\b(?:querySelector(?:All)?|getElementsByTagName|closest|matches|find|jQuery)|\$)\(\s*(?<q>["'`])(?:[^"'`\n]*[\s>+~,(])?embed(?![\w-])[^"'`\n]*\k<q>|\bHTMLEmbedElement\b|["'`]EMBED["'`]/
const embedInStyles = /(?<![\w.#:@$-])embed(?![\w-])/i
