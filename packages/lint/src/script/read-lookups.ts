import type {ESTree, Node} from './syntax/ast.ts'

/** Longer lists of names are no names of parts of a program. */
const mostNames = 500

/**
 * A sum in which a literal object is asked for one of its strings, written out for each of its names: bundlers name the parts of
 * a program so, `e + '.' + {42: 'a1b2', 77: 'c3d4'}[e] + '.js'`. None for any other sum.
 */
export function readLookups(terms: readonly (Node | string)[]): readonly (readonly (Node | string)[])[] {
  const lookups = terms.map((term) => (typeof term === 'string' ? undefined : lookupOf(term)))
  const [first] = lookups.filter((one) => one !== undefined)
  if (first === undefined) return []
  const names = new Set(lookups.flatMap((one) => (one?.key === first.key ? [...one.values.keys()] : [])))
  if (names.size > mostNames) return []
  return [...names].map((name) =>
    terms.map((term, index) => {
      const lookup = lookups[index]
      if (lookup?.key === first.key) return lookup.values.get(name) ?? (lookup.otherwise ? name : term)
      return typeof term !== 'string' && term.type === 'Identifier' && term.name === first.key ? name : term
    }),
  )
}

interface Lookup {
  /** The variable that holds the name. */
  readonly key: string
  readonly values: ReadonlyMap<string, string>
  /** True for `{…}[name] || name`. */
  readonly otherwise: boolean
}

function lookupOf(term: Node): Lookup | undefined {
  const isElse = term.type === 'LogicalExpression' && term.right.type === 'Identifier'
  const access = isElse ? term.left : term
  if (access.type !== 'MemberExpression' || !access.computed) return undefined
  const {object, property} = access
  if (object.type !== 'ObjectExpression' || property.type !== 'Identifier') return undefined
  if (isElse && (term.right as ESTree.Identifier).name !== property.name) return undefined
  const values = new Map<string, string>()
  for (const one of object.properties) {
    if (one.type !== 'Property' || one.computed) return undefined
    const name = one.key.type === 'Identifier' ? one.key.name : one.key.type === 'Literal' ? String(one.key.value) : ''
    if (one.value.type !== 'Literal' || typeof one.value.value !== 'string') return undefined
    values.set(name, one.value.value)
  }
  return {key: property.name, values, otherwise: isElse}
}
