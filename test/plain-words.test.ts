import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import ts from 'typescript-6'
import {expect, test} from 'vitest'
import {bannedIn, faultsOf} from './support/plain-words.ts'

// Texts are read from the source: a message that no test brings about is checked as well.
const packages = fileURLToPath(new URL('../packages/', import.meta.url))
const parsed = new Map<string, ts.SourceFile>()
const sources = ['lint', 'builder', 'ampoule'].flatMap((name) =>
  readdirSync(join(packages, name, 'src'), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(packages, name, 'src', file)),
)

test('a message is one plain sentence', () => {
  const messages = texts((parent) => {
    if (ts.isPropertyAssignment(parent)) return nameOf(parent) === 'message' || isMessage(parent)
    if (ts.isNewExpression(parent)) return /(?:Usage|Capability|Option|Profile)Error$/.test(parent.expression.getText())
    return ts.isCallExpression(parent) && parent.expression.getText() === 'problem'
  }).filter(({text}) => /\s/.test(text))
  expect(messages.length).toBeGreaterThan(200)
  expect(messages.flatMap(({at, text}) => faultsOf(text).map((fault) => `${at} ${text}: ${fault}`))).toEqual([])
})

test('help is plain: what a command and an option do', () => {
  const help = texts(
    (parent) =>
      (ts.isPropertyAssignment(parent) && /^(?:about|summary|instead|why)$/.test(nameOf(parent))) ||
      (ts.isCallExpression(parent) && parent.expression.getText() === 'v.description'),
  ).filter(({text}) => /\s/.test(text))
  expect(help.length).toBeGreaterThan(150)
  const faults = help.flatMap(({at, text}) => [
    ...(/^[A-Z`]/.test(text) ? [] : [`${at} ${text}: no capital at the start`]),
    ...[...bannedIn(text), ...indirect(text)].map((phrase) => `${at} ${text}: ${phrase}`),
  ])
  expect(faults).toEqual([])
})

test('the documentation of an export says it directly', () => {
  const docs = ['lint', 'builder', 'ampoule', 'ampoule/verify', 'ampoule/dev', 'ampoule/vite'].flatMap((entry) => {
    const [name = '', folder = ''] = entry.split('/')
    return entryFiles(join(packages, name, 'src', folder))
      .flatMap((file) => exportsOf(file))
      .flatMap(docsOf)
  })
  expect(docs.length).toBeGreaterThan(200)
  expect(docs.filter(({text}) => indirect(text).length > 0).map(({at, text}) => `${at} ${text}`)).toEqual([])
})

test('documentation in the source says it directly', () => {
  const docs = sources.flatMap(allDocsOf)
  expect(docs.length).toBeGreaterThan(2000)
  expect(docs.filter(({text}) => indirect(text).length > 0).map(({at, text}) => `${at} ${text}`)).toEqual([])
})

/** The modules of a folder that others import from. */
function entryFiles(folder: string): string[] {
  return ['index.ts', 'internals.ts'].map((file) => join(folder, file)).filter((file) => existsSync(file))
}

interface Text {
  readonly at: string
  readonly text: string
}

/** An opening that makes the reader wait for the verb. */
function indirect(text: string): string[] {
  return /^(?:What|Whether|Where)\b/.exec(text) === null ? [] : ['says it indirectly']
}

/** Texts that stand directly in what `wanted` picks; the data of a template are slots. */
function texts(wanted: (parent: ts.Node) => boolean): Text[] {
  return sources.flatMap((file) => {
    const source = parse(file)
    const found: Text[] = []
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
        if (wanted(node.parent)) found.push({at: placeOf(node, source), text: node.text})
      } else if (ts.isTemplateExpression(node) && wanted(node.parent)) {
        const text = node.head.text + node.templateSpans.map(({literal}) => `{data}${literal.text}`).join('')
        found.push({at: placeOf(node, source), text})
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
    return found
  })
}

/** One of the messages of a rule. */
function isMessage({parent}: ts.PropertyAssignment): boolean {
  return ts.isPropertyAssignment(parent.parent) && nameOf(parent.parent) === 'messages'
}

function nameOf({name}: ts.PropertyAssignment): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : ''
}

/** The declarations that a file exports, by itself or from others. */
function exportsOf(file: string, only?: ReadonlySet<string>): ts.Node[] {
  return parse(file).statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) {
      const {moduleSpecifier: from, exportClause: clause} = statement
      if (from === undefined || !ts.isStringLiteral(from) || !from.text.startsWith('.')) return []
      const names =
        clause !== undefined && ts.isNamedExports(clause)
          ? new Set(clause.elements.map(({name, propertyName = name}) => propertyName.text))
          : only
      return exportsOf(join(dirname(file), from.text), names)
    }
    const isExported = ts.canHaveModifiers(statement)
      ? ts.getModifiers(statement)?.some(({kind}) => kind === ts.SyntaxKind.ExportKeyword)
      : false
    const names = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({name}) => name.getText())
      : [(statement as ts.DeclarationStatement).name?.getText() ?? '']
    return isExported && (only === undefined || names.some((name) => only.has(name))) ? [statement] : []
  })
}

/** All comments of a file that document something. */
function allDocsOf(file: string): Text[] {
  const source = parse(file)
  return [...source.text.matchAll(/\/\*\*\s+(?:\* )?(\S[\s\S]*?)\*\//g)].map(({index, 1: text = ''}) => ({
    at: `${file.slice(packages.length)}:${source.getLineAndCharacterOfPosition(index).line + 1}`,
    text: text.trim(),
  }))
}

/** What is written above a declaration and above its members. */
function docsOf(node: ts.Node): Text[] {
  const source = node.getSourceFile()
  const own = ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((doc) => ({at: placeOf(doc, source), text: ts.getTextOfJSDocComment(doc.comment) ?? ''}))
  const members = ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node) ? [...node.members] : []
  return [...own, ...members.flatMap((member) => docsOf(member))]
}

function placeOf(node: ts.Node, source: ts.SourceFile): string {
  const {line} = source.getLineAndCharacterOfPosition(node.getStart(source))
  return `${source.fileName.slice(packages.length)}:${line + 1}`
}

function parse(file: string): ts.SourceFile {
  const known = parsed.get(file)
  if (known !== undefined) return known
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  parsed.set(file, source)
  return source
}
