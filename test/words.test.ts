import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import ts from 'typescript-6'
import {expect, test} from 'vitest'

// Words that docs/glossary.md gives up for another, as words of names: `isSure`, `sure` and `SURE` all hold `sure`.
const givenUp: readonly {readonly words: readonly string[]; readonly say: string; readonly folder?: string}[] = [
  {words: ['sure', 'unsure'], say: 'certain'},
  {words: ['fate', 'fates'], say: 'status'},
  {words: ['tallied'], say: 'tally'},
  {words: ['aside'], say: 'masked'},
  {words: ['importmap', 'importmaps'], say: 'importMap'},
  {words: ['frame', 'frames'], say: 'region', folder: 'lint/src/script/'},
  {words: ['frame', 'frames'], say: 'block', folder: 'lint/src/css/'},
  {words: ['frame', 'frames'], say: 'excerpt', folder: 'lint/src/report/'},
  {words: ['origin', 'origins'], say: 'source position', folder: 'lint/src/measure/'},
  {words: ['origin', 'origins'], say: 'source position', folder: 'builder/src/passes/'},
]

const packages = fileURLToPath(new URL('../packages/', import.meta.url))
const sources = ['lint', 'builder', 'ampoule'].flatMap((name) =>
  readdirSync(join(packages, name, 'src'), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${name}/src/${file.replaceAll('\\', '/')}`),
)
const names = sources.flatMap((file) => declared(file).map((name) => ({file, ...name})))

test('names use the words of the glossary', () => {
  const found = names.flatMap(({file, name, at}) => {
    const words = wordsOf(name)
    return givenUp
      .filter(({folder = '', words: banned}) => file.startsWith(folder) && banned.some((word) => words.includes(word)))
      .map(({say}) => `${file}:${at} ${name}: say ${say}`)
  })
  expect(found).toEqual([])
})

test('members are private by `#`', () => {
  const found = names.filter(({isPrivate}) => isPrivate).map(({file, name, at}) => `${file}:${at} ${name}`)
  expect(found).toEqual([])
})

test('words of a name are told apart', () => {
  expect(['isSure', '#heldAside', 'MAX_FRAMES', 'HTMLFrame', 'measure'].map(wordsOf)).toEqual([
    ['is', 'sure'],
    ['held', 'aside'],
    ['max', 'frames'],
    ['html', 'frame'],
    ['measure'],
  ])
})

// Files that have `null` in a type, and whose it is. Everywhere else what is not there is `undefined`.
const nullIsOf: Readonly<Record<string, string>> = {
  'ampoule/src/config/describe-config.ts': 'JSON of `config`',
  'ampoule/src/dev/viewer/run-viewer.ts': 'JSON of the dev server',
  'ampoule/src/explained-rules.ts': 'JSON of `explain`',
  'ampoule/src/verify/edge/edge.ts': 'streams of Node',
  'ampoule/src/verify/in-page/axe.ts': 'axe, and arguments as JSON',
  'ampoule/src/verify/in-page/candidates.ts': 'the DOM',
  'ampoule/src/verify/options.ts': 'JSON of `verify`',
  'ampoule/src/verify/seen.ts': 'JSON of `verify`',
  'builder/src/data/chart-spec.ts': 'JSON of Vega-Lite',
  'builder/src/data/read-rows.ts': 'JSON of data',
  'builder/src/markdown/promised-content.ts': 'mdast',
  'lint/src/budget/weights.ts': 'JSON of reports',
  'lint/src/measure/measure.ts': 'JSON of `stats`',
  'lint/src/measure/spans.ts': 'parse5',
  'lint/src/references/import-map.ts': 'import maps of the HTML standard',
  'lint/src/report/vfile.ts': 'vfile',
  'lint/src/script/analysis/members.ts': 'ESTree',
  'lint/src/script/walk/declarations.ts': 'ESTree',
  'lint/src/selectors/selector.ts': 'css-what',
  'lint/src/source/page-parser.ts': 'parse5',
}

test('what is not there is `undefined`; `null` is of JSON or of others', () => {
  const found = sources.filter((file) => hasNullType(file))
  expect(found).toEqual(sources.filter((file) => file in nullIsOf))
  expect(Object.keys(nullIsOf).filter((file) => !sources.includes(file))).toEqual([])
})

interface Declared {
  readonly name: string
  readonly at: number
  /** Has the modifier `private` of TypeScript; a constructor that has it is no member. */
  readonly isPrivate: boolean
}

function hasNullType(file: string): boolean {
  const isNull = (node: ts.Node): boolean =>
    ts.isLiteralTypeNode(node)
      ? node.literal.kind === ts.SyntaxKind.NullKeyword
      : ts.forEachChild(node, isNull) === true
  return readFileSync(join(packages, file), 'utf8').includes('null') && isNull(parsed(file))
}

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(packages, file), 'utf8'), ts.ScriptTarget.Latest, true)
}

/** The names that a file declares. */
function declared(file: string): Declared[] {
  const source = parsed(file)
  const found: Declared[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
      const {parent} = node
      // The name that an import or a pattern takes from elsewhere is `propertyName`.
      if ((parent as ts.NamedDeclaration).name === node && !ts.isPropertyAccessExpression(parent)) {
        const modifiers = ts.canHaveModifiers(parent) ? (ts.getModifiers(parent) ?? []) : []
        const isPrivate = modifiers.some(({kind}) => kind === ts.SyntaxKind.PrivateKeyword)
        const at = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
        found.push({name: node.text, at, isPrivate})
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function wordsOf(name: string): string[] {
  return [...name.matchAll(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g)].map(([word]) => word.toLowerCase())
}
