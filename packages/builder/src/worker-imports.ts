import {readStrings} from '@ampoule/lint/internals'
import type {SourceFile} from './capabilities.ts'

/** Code in a string that imports scripts by address. */
const imported = /importScripts\(\s*(["'])(https?:\/\/[^"'\s]+)\1\s*\)/g

/**
 * Puts the code of libraries in the place of `importScripts('https://…')` in strings that become workers: a worker made of
 * text has no table to ask. `read` gives undefined for what is in no package.
 */
export async function inlineWorkerImports(
  code: string,
  read: (url: string) => Promise<SourceFile | undefined>,
): Promise<string> {
  if (!code.includes('importScripts')) return code
  let result = code
  for (const {parts, start, end} of [...readStrings(code, 'classic')].reverse()) {
    const text = parts.some((part) => part === undefined) ? '' : parts.join('')
    const files = new Map<string, SourceFile>()
    for (const [, , url = ''] of text.matchAll(imported)) {
      const file = await read(url)
      if (file !== undefined) files.set(url, file)
    }
    if (files.size === 0) continue
    const whole = text.replace(imported, (call, _, url: string) => {
      const file = files.get(url)
      return file === undefined ? call : `;${new TextDecoder().decode(file.bytes)}\n;`
    })
    result = `${result.slice(0, start)}${JSON.stringify(whole)}${result.slice(end)}`
  }
  return result
}
