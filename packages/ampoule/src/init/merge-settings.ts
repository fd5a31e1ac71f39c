import {isRecord} from '@ampoule/lint/internals'
import {parseJson} from '../parse-json.ts'

/** Content of a settings file. */
export type Settings = Readonly<Record<string, unknown>>

/**
 * Settings as JSON with what is to be in them: members are added, lists are made longer, and nothing that is there is changed. The text
 * itself when all is there; undefined for what is no JSON, or has something else in a place that is needed.
 */
export function mergeSettings(text: string, wanted: Settings): string | undefined {
  // Editors on Windows begin files with it.
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const old = parseJson(text.slice(mark.length))
  if (!isRecord(old)) return undefined
  const merged = merge(old, wanted)
  if (merged === undefined) return undefined
  if (JSON.stringify(merged) === JSON.stringify(old)) return text
  const [, indent = '  '] = /^\{\r?\n([ \t]+)"/.exec(text.slice(mark.length)) ?? []
  const lines = `${JSON.stringify(merged, undefined, indent)}\n`
  return mark + (text.includes('\r\n') ? lines.replaceAll('\n', '\r\n') : lines)
}

function merge(old: unknown, wanted: unknown): unknown {
  if (old === undefined) return wanted
  if (Array.isArray(wanted)) {
    if (!Array.isArray(old)) return undefined
    const there = new Set(old.map((item) => JSON.stringify(item)))
    return [...old, ...wanted.filter((item) => !there.has(JSON.stringify(item)))]
  }
  if (!isRecord(wanted)) return old
  if (!isRecord(old)) return undefined
  const added = Object.entries(wanted).map(([name, value]) => [name, merge(own(old, name), value)] as const)
  return added.some(([, value]) => value === undefined) ? undefined : {...old, ...Object.fromEntries(added)}
}

/** `__proto__` is a name as any other. */
function own(settings: Settings, name: string): unknown {
  return Object.hasOwn(settings, name) ? settings[name] : undefined
}
