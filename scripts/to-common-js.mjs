// Writes the parts of a bundle as CommonJS. esbuild would do it too, but so that each use of a name of another part goes
// through two getters: they took a twentieth of a build, and V8 inlines no call behind them.

/** What modules have and scripts have not. */
const helpers = {
  __fileUrl: 'require("node:url").pathToFileURL(__filename).href',
  __import: 'require("./import.cjs")',
}

/** What CommonJS has, and a part must not call something else. */
const taken = new Set(['exports', 'module', 'require', '__filename', '__dirname'])

/**
 * `parts` are modules as esbuild writes them, by file name; those that import each other with `import` do so in no circle.
 * `parse` reads a module: meriyah's. Gives the text of each, in ASCII. Throws for what cannot be said in CommonJS.
 */
export function toCommonJs(parts, parse) {
  const read = [...parts].map(([name, text]) => ({name, text, ...readPart(parse(text, options), text)}))
  const live = new Map(read.map((part) => [`./${part.name}`, part.live]))
  return new Map(read.map((part) => [part.name, writePart(part, live)]))
}

const options = {sourceType: 'module', next: true, ranges: true}

/** Its imports and exports, `import()` in it, and names that it exports and may set again after it has run. */
function readPart(program, text) {
  const [imports, exported, statements, dynamic] = [[], new Map(), [], []]
  for (const node of program.body) {
    const {type, start, end, source, declaration, specifiers} = node
    if (type === 'ImportDeclaration') imports.push(node)
    else if (type === 'ExportNamedDeclaration' && !declaration && !source) {
      statements.push({start, end, text: ''})
      for (const one of specifiers) exported.set(one.exported.name, one.local.name)
    } else if (type === 'ExportDefaultDeclaration') {
      statements.push({start, end: declaration.start, text: 'const __default='})
      exported.set('default', '__default')
    } else if (type.startsWith('Export')) throw new Error(`Cannot be exported: ${text.slice(start, start + 80)}`)
  }
  const names = new Set(exported.values())
  const live = new Set()
  visit(program, (node, isLater) => {
    if (node.type === 'ImportExpression') dynamic.push(node)
    const set = node.type === 'AssignmentExpression' ? node.left : node.type === 'UpdateExpression' && node.argument
    if (isLater && names.has(set?.name)) live.add(set.name)
  })
  return {imports, exported, statements, dynamic, live}
}

function writePart({text, imports, exported, statements, dynamic, live}, liveOf) {
  const edits = [
    ...imports.map((node) => ({start: node.start, end: node.end, text: requireOf(node, liveOf)})),
    ...statements,
    ...dynamic.flatMap((node) => importEdits(node)),
  ]
  const body = apply(edits, text)
  const before = Object.entries(helpers).filter(([helper]) => body.includes(helper))
  const properties = [...exported].map(([outer, local]) =>
    live.has(local) ? `get ${outer}(){return ${local}}` : outer === local ? local : `${outer}:${local}`,
  )
  const code = `${before.map(([helper, value]) => `const ${helper}=${value};`).join('')}${body}module.exports={${properties.join()}};\n`
  // Files are read as Latin-1. What esbuild leaves beyond ASCII stands in regular expressions, where the escape means the same.
  return code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function requireOf({source, specifiers}, liveOf) {
  const required = `require(${JSON.stringify(source.value)})`
  const isPart = liveOf.has(source.value)
  const [whole, named] = [[], []]
  for (const {type, imported, local} of specifiers) {
    const name = imported?.name ?? 'default'
    if (taken.has(local.name))
      throw new Error(`\`${local.name}\` is imported from \`${source.value}\`: name it otherwise`)
    if (liveOf.get(source.value)?.has(name))
      throw new Error(`\`${name}\` of \`${source.value}\` may be set again later`)
    // Of what is no part all that it exports is its default, as in Node.
    const isWhole = type === 'ImportNamespaceSpecifier' || (name === 'default' && !isPart)
    if (!isWhole) named.push(name === local.name ? name : `${name}:${local.name}`)
    else whole.push(`${local.name}=${required}`)
  }
  if (named.length > 0) whole.push(`{${named.join()}}=${required}`)
  return whole.length === 0 ? `${required};` : `const ${whole.join()};`
}

/** Parts are required when they are called for; what is outside, maybe a module, is imported by a file that Node itself runs. */
function importEdits({source, start, end}) {
  const isPart = source.type === 'Literal' && source.value.startsWith('./')
  const [before, after] = isPart ? ['Promise.resolve().then(()=>require(', '))'] : ['__import(', ')']
  return [
    {start, end: source.start, text: before},
    {start: source.end, end, text: after},
  ]
}

function apply(edits, text) {
  let out = ''
  let at = 0
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    out += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return out + text.slice(at)
}

/** `look` gets each node, and true for what stands in a function. */
function visit(node, look, isLater = false) {
  if (typeof node !== 'object' || node === null) return
  if (typeof node.type === 'string') look(node, isLater)
  const isInside = isLater || /Function/.test(node.type)
  for (const child of Object.values(node)) visit(child, look, isInside)
}
