import type {ESTree, Node} from '../syntax/ast.ts'
import type {Region} from '../syntax/region.ts'

/** A string that an expression may come to. */
export interface Text {
  /** As much of its beginning as is known. */
  readonly value: string
  readonly whole: boolean
  /** True when the expression is certain to come to this string. */
  readonly certain: boolean
  /** True when it is an address against that of the module: `new URL('a.png', import.meta.url)`. */
  readonly ofModule?: true
  /** The place where the string is handed over, when that is elsewhere: the argument of a call, the element of a list. */
  readonly handed?: Node
  /** The calls that hand over parts of it. */
  readonly calls?: readonly Region[]
}

export const maxTexts = 256
/** Texts put together from several that may be this or that. */
const maxMixed = 16
const maxLength = 1 << 22
/** A string of which unknownText is known. */
export const unknownText: Text = {value: '', whole: false, certain: false}

export function known(value: string): readonly Text[] {
  return [{value, whole: true, certain: true}]
}

/** Every way to join the parts; what follows an unknown part is not asked for. */
export function join(parts: readonly (() => readonly Text[])[]): readonly Text[] {
  let joined: Text[] = [{value: '', whole: true, certain: true}]
  for (const part of parts) {
    if (joined.every(({whole, value}) => !whole || value.length > maxLength)) break
    const texts = part()
    const isMixed = joined.length > 1 && texts.length > 1
    joined = joined.flatMap((before) =>
      before.whole
        ? texts.map(({value, whole, certain, calls, ofModule = before.ofModule}) => ({
            value: before.value + value,
            whole,
            certain: before.certain && (certain || !whole),
            ...(ofModule && (before.ofModule || before.value === '') && {ofModule}),
            calls: [...(before.calls ?? []), ...(calls ?? [])],
          }))
        : [before],
    )
    const limit = isMixed ? maxMixed : maxTexts
    if (joined.length > limit) joined = joined.slice(0, limit).map((text) => ({...text, certain: false}))
  }
  return joined
}

/** Changes the texts that are known to their end; the others are unknown then. */
export function mapWhole(texts: readonly Text[], change: (text: string) => string | undefined): readonly Text[] {
  return texts.map((text) => {
    const value = text.whole ? change(text.value) : undefined
    return value === undefined ? unknownText : {...text, value}
  })
}

/** The terms of `a + b + c`, which leans to the left, without recursion. */
export function termsOf(node: ESTree.BinaryExpression): Node[] {
  const terms: Node[] = []
  let left: Node = node
  while (left.type === 'BinaryExpression' && left.operator === '+') {
    terms.push(left.right)
    left = left.left
  }
  terms.push(left)
  return terms.reverse()
}
