/** Reads JSON with comments and commas at the end of lists, as `tsconfig.json` is written. Throws `SyntaxError`. */
export function parseJsonWithComments(text: string): unknown {
  const plain = text.replace(/^\uFEFF/, '').replace(stringOrComment, (part) => (part.startsWith('"') ? part : ' '))
  return JSON.parse(plain.replace(stringOrLastComma, (part) => (part.startsWith(',') ? '' : part)))
}

const stringOrComment = /"(?:\\.|[^"\\])*"|\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g
const stringOrLastComma = /"(?:\\.|[^"\\])*"|,(?=\s*[}\]])/g
