import type {Found} from '../references/reference.ts'

/** The `@import` rule that a URL stands in. `start` and `end` span the rule with its `;`. */
export interface ImportRule {
  readonly start: number
  readonly end: number
  /** Name of the layer, empty for an anonymous one, `undefined` without `layer`. */
  readonly layer: string | undefined
  /** The condition in the parentheses of `supports()`, or `undefined`. */
  readonly supports: string | undefined
  /** The media query list as written; empty when there is none. */
  readonly media: string
}

/**
 * A URL in a style sheet. `start` and `end` span the whole `url(…)` with its modifiers, or the string with its quotes;
 * `url("…")` may stand in their place (`rewriteUrls` adds the space that `@import"a"` then needs). In an SVG attribute or
 * a `style` attribute the offsets count from the start of its value.
 */
export interface CssFound extends Found {
  /** Span of the URL as written: inside the quotes or parentheses, escapes not undone. */
  readonly urlStart: number
  readonly urlEnd: number
  readonly quoted: boolean
  /** Property or descriptor in lower case, custom ones as written; `undefined` in the prelude of an at-rule. */
  readonly property: string | undefined
  readonly important: boolean
  /**
   * Selector list of the innermost style rule, `&` and nesting resolved with `:is()`; `undefined` outside of style rules and
   * where nesting makes it longer than 4,096 characters.
   */
  readonly selector: string | undefined
  /** At-rules around it with their preludes, the outermost first; the innermost 100 at most. */
  readonly atRules: readonly string[]
  /**
   * True when the URL needs more than a rendered element that the selector matches: a media query, a state such as
   * `:hover`, a candidate that is not the chosen one, a declaration that another one in the same block overrides, a value
   * that the browser may refuse.
   */
  readonly conditional: boolean
  /** The name that has to be used before this is fetched: `--name`, `--name()` of `@function`, or `@keyframes name`. */
  readonly needs: string | undefined
  /** False when nothing in the texts that were read together uses `needs`. */
  readonly used: boolean
  readonly importRule: ImportRule | undefined
}

/** A declaration that decides whether a URL is fetched: it sets a property that may hold one, or `display` to `none`. */
export interface CssDeclaration {
  readonly property: string
  /** The property that it sets: `background` sets `background-image`, `all` sets `all`. */
  readonly longhands: readonly string[]
  readonly value: string
  readonly important: boolean
  /** `invalid`: the browser drops it. `doubtful`: it may. */
  readonly validity: Validity
  readonly selector: string | undefined
  readonly atRules: readonly string[]
  /** As in `CssFound`, of the rule alone. */
  readonly conditional: boolean
  readonly start: number
  readonly end: number
}

/** How browsers take a declaration. */
export type Validity = 'valid' | 'doubtful' | 'invalid'

/** A place that uses a definition: `var(--x)`, `--f()`, `animation: k`. */
export interface CssUse {
  /** As `needs` in `CssFound`. */
  readonly key: string
  /** The definition that the use itself stands in, or `undefined`. */
  readonly by: string | undefined
  readonly property: string
  /** The sink of a URL in this property; `undefined` when it hands it on (`--y: var(--x)`) or does nothing with it. */
  readonly sink: 'image' | 'sprite' | undefined
  /** Inside `image-set()`, where strings are URLs. */
  readonly candidate: boolean
  /** The use is the whole value of the declaration. */
  readonly whole: boolean
  readonly selector: string | undefined
  readonly conditional: boolean
}

/** All URLs of one style sheet, `style` attribute or SVG attribute, in document order. */
export interface CssReading {
  readonly found: readonly CssFound[]
  /** URLs that stand in the text and that no browser asks for: `@namespace`, a late `@import`, `url(#id)` in `fill` … */
  readonly inert: readonly CssFound[]
  readonly declarations: readonly CssDeclaration[]
  readonly uses: readonly CssUse[]
  /** Custom properties by name; `undefined` for one that is declared more than once. */
  readonly custom: ReadonlyMap<string, CssDeclaration | undefined>
  /** The strings in a definition: URLs once it is used in an `image-set()`. `needs` as in `CssFound`. */
  readonly strings: (needs: string) => CssFound[]
  /** Start of the first block that is nested too deep and was not read; undefined when there is none. */
  readonly tooDeep: number | undefined
}
