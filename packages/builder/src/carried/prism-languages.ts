import {isRecord} from '@ampoule/lint/internals'
import type {LibraryContext} from './library-context.ts'

/** The files of the languages that a page has code in, and of those that these are made of, as Prism's autoloader asks for them. */
export async function prismLanguages({words, path, read}: LibraryContext): Promise<readonly string[]> {
  const manifest = await read(path.replace(/^(npm:\/[^/]+\/).*$/, '$1components.json'))
  const languages = manifest === undefined ? undefined : languagesIn(new TextDecoder().decode(manifest.bytes))
  if (languages === undefined) return []
  const found = new Set<string>()
  const pending = [...words()].flatMap((word) => /^lang(?:uage)?-([\w-]+)$/.exec(word)?.[1] ?? [])
  for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
    const name = aliasOf(one, languages)
    const language = name === undefined ? undefined : languages[name]
    if (name === undefined || !isRecord(language) || found.has(name)) continue
    found.add(name)
    pending.push(...strings(language.require), ...strings(language.optional), ...strings(language.modify))
  }
  return [...found].sort().map((name) => `prism-${name}.min.js`)
}

type Languages = Readonly<Record<string, unknown>>

function languagesIn(json: string): Languages | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return isRecord(value) && isRecord(value.languages) ? value.languages : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The name that a language has in files; `py` is `python`. */
function aliasOf(name: string, languages: Languages): string | undefined {
  if (Object.hasOwn(languages, name)) return name
  return Object.keys(languages).find((key) => {
    const language = languages[key]
    return isRecord(language) && strings(language.alias).includes(name)
  })
}

function strings(value: unknown): string[] {
  return [value].flat().filter((one) => typeof one === 'string')
}
