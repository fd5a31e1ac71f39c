import {childrenOf} from '@ampoule/lint/internals'
import {type ESTree, type Options, parse} from 'meriyah'
import {isKnownEnv} from './defined.ts'

export interface Span {
  readonly start: number
  readonly end: number
}

/** An address that is written against that of the module: `new URL('a.png', import.meta.url)`. */
interface OwnAddress extends Span {
  readonly url: string
}

/** Syntax of a script, as far as changing it needs. Offsets are UTF-16 code units. */
export interface CodeSyntax {
  readonly body: readonly ESTree.Node[]
  /** Calls and constructions, by where their first argument begins. */
  readonly calls: ReadonlyMap<number, ESTree.CallExpression | ESTree.NewExpression>
  readonly ownAddresses: readonly OwnAddress[]
  /** `import.meta.url` wherever it stands. */
  readonly ownUrls: readonly Span[]
  /** `import.meta.resolve` wherever it stands, with the specifier where that is written out. */
  readonly resolves: readonly (Span & {readonly specifier?: string})[]
  /** `import.meta.env` wherever it stands as a whole, or with the name of what is asked of it and not known everywhere. */
  readonly environments: readonly (Span & {readonly name?: string})[]
  /** True when it imports when it runs, or reads something of `import.meta`: then it is a module, or has to be bundled as one. */
  readonly isModular: boolean
}

/** Undefined for what is no JavaScript: the bundler says so as well, and says it better. */
export function readSyntax(code: string, type: 'classic' | 'module'): CodeSyntax | undefined {
  const program = parsed(code, type)
  if (program === undefined) return undefined
  const calls = new Map<number, ESTree.CallExpression | ESTree.NewExpression>()
  const ownAddresses: OwnAddress[] = []
  const ownUrls: Span[] = []
  const resolves: (Span & {specifier?: string})[] = []
  const asked = new Map<ESTree.Node, string>()
  const environments: (Span & {name?: string})[] = []
  let isModular = false
  const open: ESTree.Node[] = [program]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const [first, second] = node.arguments
      if (first !== undefined) calls.set(spanOf(first).start, node)
      const url = first === undefined ? undefined : constantOf(first)
      const isAddress = node.type === 'NewExpression' && nameOf(node.callee) === 'URL'
      if (isAddress && url !== undefined && second !== undefined && isOfModule(second, 'url'))
        ownAddresses.push({...spanOf(node), url})
    }
    if (node.type === 'CallExpression' && isOfModule(node.callee as ESTree.Node, 'resolve')) {
      const [first] = node.arguments
      const specifier = first === undefined ? undefined : constantOf(first)
      resolves.push(specifier === undefined ? spanOf(node.callee as ESTree.Node) : {...spanOf(node), specifier})
    }
    if (isOfModule(node, 'url')) ownUrls.push(spanOf(node))
    const key = node.type === 'MemberExpression' ? keyOf(node) : undefined
    if (node.type === 'MemberExpression' && key !== undefined) asked.set(node.object as ESTree.Node, key)
    if (isOfModule(node, 'env')) {
      const name = asked.get(node)
      if (name === undefined || !isKnownEnv(name))
        environments.push({...spanOf(node), ...(name !== undefined && {name})})
    }
    if (modular.has(node.type)) isModular = true
    open.push(...childrenOf(node))
  }
  const byStart = (one: Span, other: Span): number => one.start - other.start
  return {
    body: program.body,
    calls,
    ownAddresses: ownAddresses.sort(byStart),
    ownUrls: ownUrls.sort(byStart),
    resolves: resolves.sort(byStart),
    environments,
    isModular,
  }
}

const modular: ReadonlySet<string> = new Set(['ImportExpression', 'ImportDeclaration', 'MetaProperty'])

function parsed(code: string, type: 'classic' | 'module'): ESTree.Program | undefined {
  const program = parseCode(code, {sourceType: type === 'module' ? 'module' : 'script'})
  return program instanceof Error ? undefined : program
}

/** The program, or what the parser throws. */
export function parseCode(code: string, options: Options = {}): ESTree.Program | Error {
  const ranges = {start: true, end: true, range: false}
  try {
    return parse(code, {webcompat: true, validateRegex: false, ranges, ...options})
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
}

export function spanOf(node: ESTree.Node): Span {
  return {start: node.start ?? 0, end: node.end ?? 0}
}

/** Text that is written out. */
export function constantOf(node: ESTree.Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined
  return node.type === 'TemplateLiteral' && node.expressions.length === 0
    ? (node.quasis[0]?.value.cooked ?? undefined)
    : undefined
}

/** Part of a text that code puts together: written out, or an expression. */
export type Part = string | Span

/** Parts of a sum or a template, in order. */
export function partsOf(node: ESTree.Node): readonly Part[] {
  const constant = constantOf(node)
  if (constant !== undefined) return [constant]
  if (node.type === 'TemplateLiteral')
    return node.quasis.flatMap(({value}, index) => {
      const expression = node.expressions[index]
      return [...(value.cooked ? [value.cooked] : []), ...(expression === undefined ? [] : partsOf(expression))]
    })
  if (node.type === 'BinaryExpression' && node.operator === '+')
    return [...partsOf(node.left as ESTree.Node), ...partsOf(node.right as ESTree.Node)]
  return [spanOf(node)]
}

/** The name of a member or key that is written out. */
export function keyOf(node: ESTree.MemberExpression | ESTree.Property): string | undefined {
  const key = (node.type === 'MemberExpression' ? node.property : node.key) as ESTree.Node
  return !node.computed && key.type === 'Identifier' ? key.name : constantOf(key)
}

/** Of `URL`, and of `window.URL`. */
export function nameOf(node: ESTree.Node): string | undefined {
  if (node.type === 'Identifier') return node.name
  return node.type === 'MemberExpression' ? keyOf(node) : undefined
}

/** `import.meta.url` and others. */
export function isOfModule(node: ESTree.Node, name: string): boolean {
  if (node.type !== 'MemberExpression' || keyOf(node) !== name) return false
  const object = node.object as ESTree.Node
  return object.type === 'MetaProperty' && object.meta.name === 'import'
}
