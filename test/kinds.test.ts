import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import ts from 'typescript-6'
import {expect, test} from 'vitest'

// `via` is the name of a construct for people. What decides goes by `kind` and `api`, which are typed.
const packages = fileURLToPath(new URL('../packages/', import.meta.url))

test('nothing is decided by the label `via`', () => {
  const found = ['lint', 'builder', 'ampoule'].flatMap((name) =>
    readdirSync(join(packages, name, 'src'), {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => decisions(readFileSync(join(packages, name, 'src', file), 'utf8'), `${name}/src/${file}`)),
  )
  expect(found).toEqual([])
})

test.each([
  "if (reference.via === 'srcset') stop()",
  "const {via} = reference; if (via === 'srcset') stop()",
  "const {via: label} = reference; const is = label !== 'x' ? 1 : 2",
  'switch (found.via) { case "<img>": stop() }',
  "if (found.via.startsWith('<')) stop()",
  'if (known.has(found.via)) stop()',
  'const row = rows.get(found.via)',
  'const row = rows[found.via]',
  'if (/srcset/.test(found.via)) stop()',
])('found: %s', (code) => {
  expect(decisions(code, 'x.ts')).toEqual(['x.ts:1'])
})

test.each([
  'const {via} = row; report({via})',
  'const text = `${found.via} is blocked`',
  'add({via: `${via} of ${name}`})',
])('passed on: %s', (code) => {
  expect(decisions(code, 'x.ts')).toEqual([])
})

/** Lines at which the label is compared, looked up or taken apart. */
function decisions(code: string, file: string): string[] {
  if (!code.includes('via')) return []
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true)
  const labels = new Set(['via'])
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isBindingElement(node) && node.propertyName?.getText() === 'via') labels.add(node.name.getText())
    if (isLabel(node, labels) && decides(node)) {
      found.add(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...found]
}

function isLabel(node: ts.Node, labels: ReadonlySet<string>): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'via'
  // A name where a value is meant, and not the key of a property or of a pattern.
  return (
    ts.isIdentifier(node) &&
    labels.has(node.text) &&
    !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)
  )
}

const comparisons: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.InKeyword,
])
const lookUps: ReadonlySet<string> = new Set(['has', 'get', 'includes', 'indexOf', 'test', 'exec'])

function decides(node: ts.Node): boolean {
  const {parent} = node
  if (ts.isBinaryExpression(parent)) return comparisons.has(parent.operatorToken.kind)
  if (ts.isSwitchStatement(parent)) return parent.expression === node
  if (ts.isIfStatement(parent) || ts.isConditionalExpression(parent)) {
    return ('expression' in parent ? parent.expression : parent.condition) === node
  }
  if (ts.isElementAccessExpression(parent)) return parent.argumentExpression === node
  // `via.startsWith('<')`: methods of strings tell something of them.
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  return (
    ts.isCallExpression(parent) &&
    parent.arguments.includes(node as ts.Expression) &&
    ts.isPropertyAccessExpression(parent.expression) &&
    lookUps.has(parent.expression.name.text)
  )
}
