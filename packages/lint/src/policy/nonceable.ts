/** The attributes of a start tag, as the parser has them. */
export interface NonceableElement {
  /** Tag name in lower case. */
  readonly name: string
  readonly attributes: readonly {readonly name: string; readonly value: string}[]
  /** True when the tag had an attribute twice, which the parser drops. */
  readonly duplicateAttribute?: boolean
}

/**
 * The nonce that policies may match against the element; undefined when it has none, or bears the marks of a tag that has
 * swallowed another one (§6.7.3.1).
 */
export function nonceOf({name, attributes, duplicateAttribute = false}: NonceableElement): string | undefined {
  const nonce = attributes.find((attribute) => attribute.name === 'nonce')
  if (nonce === undefined || duplicateAttribute) return undefined
  const swallowed = name === 'script' && attributes.some((a) => markup.test(a.name) || markup.test(a.value))
  return swallowed ? undefined : nonce.value
}

const markup = /<(?:script|style)/i
