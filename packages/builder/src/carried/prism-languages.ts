import type {LibraryContext} from './library-context.ts'
import {objectsIn} from './written-objects.ts'

/**
 * The files of the languages that a page has code in, and of those that these are made of, as Prism's autoloader asks for them: its
 * script says what each is made of, and what else it is called.
 */
export async function prismLanguages({words, path, folder, read, list}: LibraryContext): Promise<readonly string[]> {
  const script = await read(path)
  const relations = script === undefined ? [] : objectsIn(new TextDecoder().decode(script.bytes))
  const names = await list(folder)
  const pending = new Set([...words].flatMap((word) => /^lang(?:uage)?-(?:diff-)?([\w-]+)$/.exec(word)?.[1] ?? []))
  // Sets are walked to what is added on the way.
  for (const name of pending)
    for (const others of relations) for (const other of others.get(name) ?? []) pending.add(other)
  return [...pending].map((name) => `prism-${name}.min.js`).filter((name) => names.has(name))
}
