/** Writes the parts of a bundle, by file name, as CommonJS; `parse` is meriyah's. Throws for what cannot be said in it. */
export declare function toCommonJs(
  parts: ReadonlyMap<string, string>,
  parse: (text: string, options: object) => object,
): Map<string, string>
