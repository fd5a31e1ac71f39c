import {type Node, nodesIn, parseScript} from '@ampoule/lint/internals'
import type {LibraryContext} from './library-context.ts'

/**
 * The files of the languages that a page has code in, and of those that these are made of, as Prism's autoloader asks for them: its
 * script says what each is made of, and what else it is called.
 */
export async function prismLanguages({words, path, folder, read, list}: LibraryContext): Promise<readonly string[]> {
  const script = await read(path)
  const others = script === undefined ? new Map() : relationsIn(new TextDecoder().decode(script.bytes))
  const names = await list(folder)
  const pending = new Set([...words].flatMap((word) => /^lang(?:uage)?-(?:diff-)?([\w-]+)$/.exec(word)?.[1] ?? []))
  // Sets are walked to what is added on the way.
  for (const name of pending) for (const other of others.get(name) ?? []) pending.add(other)
  return [...pending].map((name) => `prism-${name}.min.js`).filter((name) => names.has(name))
}

/** Names that names are given to in a script: `{javascript: 'clike', ejs: ['javascript', 'markup-templating'], js: 'javascript'}`. */
function relationsIn(code: string): ReadonlyMap<string, readonly string[]> {
  const parsed = parseScript(code, 'classic')
  const found = new Map<string, string[]>()
  for (const node of 'error' in parsed ? [] : nodesIn(parsed.program)) {
    if (node.type !== 'Property') continue
    const key = node.key.type === 'Identifier' ? node.key.name : textOf(node.key)
    const values = (node.value.type === 'ArrayExpression' ? node.value.elements : [node.value]).flatMap((one) =>
      one === null ? [] : (textOf(one) ?? []),
    )
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), ...values])
  }
  return found
}

function textOf(node: Node): string | undefined {
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}
