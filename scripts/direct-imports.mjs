/**
 * A plugin of esbuild: what is imported, or given on, from the index of `@ampoule/lint` or `@ampoule/build` is imported from the file
 * that declares it. esbuild takes all that an index names into the parts of each entry that imports one name of it, so
 * that `ampoule lint` would load the pipeline of builds.
 */
import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {transform} from 'esbuild'

const packages = Object.fromEntries(
  [
    ['@ampoule/lint', 'lint/src/index.ts'],
    ['@ampoule/lint/internals', 'lint/src/internals.ts'],
    ['@ampoule/build', 'builder/src/index.ts'],
    ['@ampoule/build/internals', 'builder/src/internals.ts'],
  ].map(([name, file]) => [name, fileURLToPath(new URL(`../packages/${file}`, import.meta.url))]),
)

/** `parse` reads a module: meriyah's. */
export function directImports(parse) {
  const read = async (file) => {
    const {code} = await transform(await readFile(file, 'utf8'), {loader: 'ts', target: 'esnext'})
    return {code, body: parse(code, {sourceType: 'module', next: true, ranges: true}).body}
  }
  const indexes = new Map()
  const exportsOf = (index) => {
    if (!indexes.has(index)) indexes.set(index, readExports(index, read))
    return indexes.get(index)
  }
  return {
    name: 'direct-imports',
    setup({onLoad}) {
      onLoad({filter: /\/packages\/\w+\/src\/.*\.ts$/}, async ({path}) => {
        const {code, body} = await read(path)
        let [out, at] = ['', 0]
        for (const {type, source, specifiers, start, end} of body) {
          const index =
            type === 'ImportDeclaration' || type === 'ExportNamedDeclaration' ? packages[source?.value] : undefined
          if (index === undefined || specifiers.some((each) => !named.has(each.type))) continue
          const declared = await exportsOf(index)
          const lines = specifiers.map(({type: kind, imported, local, exported}) => {
            const isImport = kind === 'ImportSpecifier'
            const {name} = isImport ? imported : local
            const from = declared.get(name) ?? {name, file: index}
            return `${isImport ? 'import' : 'export'} {${from.name} as ${(isImport ? local : exported).name}} from ${JSON.stringify(from.file)};`
          })
          out += code.slice(at, start) + lines.join('\n')
          at = end
        }
        return {contents: out + code.slice(at), loader: 'js', resolveDir: dirname(path)}
      })
    },
  }
}

const named = new Set(['ImportSpecifier', 'ExportSpecifier'])

/** Where each name that a file exports is declared, through files whose names it gives on. */
async function readExports(file, read) {
  const {body} = await read(file)
  const declared = new Map()
  for (const {type, source, specifiers = [], declaration} of body) {
    if (type === 'ExportAllDeclaration')
      for (const [name, from] of await readExports(join(dirname(file), source.value), read)) declared.set(name, from)
    if (type !== 'ExportNamedDeclaration') continue
    for (const {id} of declaration?.declarations ?? (declaration ? [declaration] : []))
      declared.set(id.name, {name: id.name, file})
    const from = source && join(dirname(file), source.value)
    const inner = from?.endsWith('/index.ts') ? await readExports(from, read) : undefined
    for (const {exported, local} of specifiers)
      declared.set(exported.name, inner?.get(local.name) ?? {name: local.name, file: from ?? file})
  }
  return declared
}
