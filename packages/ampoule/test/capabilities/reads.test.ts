import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import ts from 'typescript-6'
import {expect, test} from 'vitest'

const folder = fileURLToPath(new URL('../../src/capabilities/', import.meta.url))

/** What only says what is there: no content comes of it. */
const looks = new Set(['access', 'constants', 'existsSync', 'realpath', 'realpathSync', 'stat'])

/** Who may use more, and why. */
const allowed: Readonly<Record<string, string>> = {
  'open-file.ts node:fs/promises open': 'opens, and compares the real path of what is open',
  'open-file.ts node:fs/promises readdir': 'by the descriptor that was compared',
  'open-file.ts node:fs/promises readlink': 'asks the kernel what is open',
  'read.ts node:fs/promises readdir': 'by the descriptor that was compared',
  'vendor/tailwind.ts node:fs by import': 'runs plugins of Tailwind, of a trusted project only',
  'vendor/tailwind.ts node:module createRequire': 'runs Tailwind, of a trusted project only',
}

test('files of a page are opened in one place, which compares their real path', () => {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.ts'))
  expect(files.length).toBeGreaterThan(40)
  const used = files.flatMap((file) => readersIn(file)).sort()
  expect(used).toEqual(Object.keys(allowed).sort())
})

/** What a module takes from Node by which files can be read, by whatever way. */
function readersIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const add = (module: string, name: string): void => {
    if (readers.test(module) && !looks.has(name)) found.push(`${file.replaceAll('\\', '/')} ${module} ${name}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const module = node.moduleSpecifier
      if (module !== undefined && ts.isStringLiteral(module)) for (const name of namesOf(node)) add(module.text, name)
    }
    if (ts.isCallExpression(node)) {
      const [first] = node.arguments
      const called = node.expression.getText()
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword || /(?:^|\.)(?:require|getBuiltinModule)$/.test(called))
        add(first !== undefined && ts.isStringLiteralLike(first) ? first.text : 'node:fs', `by ${called}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const readers = /^(?:node:)?(?:fs|fs\/promises|module|child_process|worker_threads|process)$/

/** Values that are imported; `*` for all of them. Types read nothing. */
function namesOf(node: ts.ImportDeclaration | ts.ExportDeclaration): string[] {
  if (ts.isExportDeclaration(node)) return ['*']
  const {importClause: clause} = node
  if (clause === undefined || clause.isTypeOnly) return []
  const {name, namedBindings: named} = clause
  const names = named === undefined ? [] : ts.isNamespaceImport(named) ? ['*'] : namedValues(named)
  return name === undefined ? names : ['*', ...names]
}

function namedValues({elements}: ts.NamedImports): string[] {
  return elements.filter(({isTypeOnly}) => !isTypeOnly).map(({name, propertyName}) => (propertyName ?? name).text)
}
