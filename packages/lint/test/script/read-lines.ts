import {expect} from 'vitest'
import {readScript, type ScriptOptions, type ScriptReading} from '../../src/script/script.ts'

/** A script and what it does, one line a reference: `! connect https://a.test/` is certain, `? …` may happen. */
export type Case = readonly [code: string, ...lines: string[]]

/** Reads a script, and again so long that the filter before the parser is asked: nothing may change. */
export function read(code: string, options: Partial<ScriptOptions> = {}): ScriptReading {
  const reading = readScript(code, {type: 'classic', ...options})
  const padded = readScript(`${code}\n${'//'.repeat(1000)}`, {type: 'classic', ...options})
  expect([padded.found, padded.markup, padded.css, padded.modals]).toEqual([
    reading.found,
    reading.markup,
    reading.css,
    reading.modals,
  ])
  return reading
}

/** What a script does. An address of which only the beginning is known ends in `…`. */
export function linesOf(reading: ScriptReading): string[] {
  return reading.found.map(({sink, url, whole, certain}) =>
    `${certain ? '!' : '?'} ${sink} ${url}${whole ? '' : '…'}`.trim(),
  )
}

/** The text that each reference marks. */
export function marksOf(code: string, options: Partial<ScriptOptions> = {}): string[] {
  return read(code, options).found.map(({start, end}) => code.slice(start, end))
}
