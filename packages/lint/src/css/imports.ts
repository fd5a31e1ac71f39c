import {type CSSToken, TokenType} from '@csstools/css-tokenizer'
import type {Collector} from './collector.ts'
import {type Certain, readImport} from './import-rule.ts'
import type {OpenBlock} from './open-block.ts'
import type {Text} from './tokens.ts'
import {readString, writtenUrls} from './url-token.ts'

/**
 * Follows whether an `@import` still counts: it has to stand before all rules but `@charset` and `@layer` statements, and
 * before them as the browser sees it, which reads over what it does not know.
 */
export class Imports {
  readonly #text: Text
  readonly #collector: Collector
  #counts: Certain = 'yes'

  constructor(text: Text, collector: Collector) {
    this.#text = text
    this.#collector = collector
  }

  get areOver(): boolean {
    return this.#counts === 'no'
  }

  /** A rule of the sheet's outer level, and whether the browser sees one there. */
  rule(isRule: Certain): void {
    if (isRule === 'yes') this.#counts = 'no'
    else if (isRule === 'may' && this.#counts === 'yes') this.#counts = 'may'
  }

  import(at: CSSToken, prelude: readonly CSSToken[], end: number, parent: OpenBlock): void {
    const read = readImport(this.#text, prelude, this.#text.original(at[2]), this.#text.original(end - 1) + 1)
    if (read === undefined) {
      this.#drop(prelude, parent, 'url()')
      return
    }
    const about = {kind: 'css-import', via: '@import', sink: 'style', importRule: read.rule} as const
    const isLate = parent.kind !== 'sheet' || this.areOver
    // `@import "#a"` would be the page itself, and no page imports itself.
    if (isLate || read.fetches === 'no' || read.url.url.startsWith('#')) this.#collector.inert(read.url, parent, about)
    else {
      const isCertain = this.#counts === 'yes' && read.fetches === 'yes'
      this.#collector.found(read.url, parent, {...about, isStatic: true, isCertain})
    }
  }

  namespace(prelude: readonly CSSToken[], parent: OpenBlock): void {
    const last = prelude.at(-1)
    if (last?.[0] === TokenType.String) {
      this.#collector.inert(readString(this.#text, last), parent, {via: '@namespace', sink: 'style'})
    }
    this.#drop(prelude, parent, '@namespace')
    const isValid = prelude.length <= 2 && (last?.[0] === TokenType.String || last?.[0] === TokenType.URL)
    if (parent.kind === 'sheet') this.rule(isValid ? 'yes' : 'may')
  }

  #drop(prelude: readonly CSSToken[], parent: OpenBlock, via: string): void {
    for (const url of writtenUrls(this.#text, prelude)) this.#collector.inert(url, parent, {via, sink: 'style'})
  }
}
