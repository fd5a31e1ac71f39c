import {decodePage, type Finding} from '@ampoule/lint'
import type {Format} from './parse.ts'
import {problem} from './problem.ts'

/**
 * The text of a source: of HTML as a browser would decode it. Bytes that are not UTF-8, where nothing says what they are,
 * become U+FFFD, and a finding says where.
 */
export function decodeSource(
  source: string | Uint8Array,
  file: string,
  format: Format = 'markdown',
): {text: string; encoding: string; findings: readonly Finding[]} {
  const decoded = typeof source !== 'string' && format === 'html' ? decodePage(source) : undefined
  const declared = decoded?.isWhole && decoded.isDeclared ? decoded.text : undefined
  const text =
    declared !== undefined
      ? declared
      : typeof source === 'string'
        ? source.replace(/^\uFEFF/, '')
        : new TextDecoder().decode(source)
  const findings: Finding[] = []
  if (text.trim() === '') findings.push(problem('empty-source', 'File is empty', {file}))
  if (typeof source !== 'string' && declared === undefined && !isUtf8(source)) {
    const offset = text.indexOf('\uFFFD')
    const before = text.slice(0, offset)
    const point = {line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), offset}
    const message = 'File is not UTF-8'
    findings.push(problem('invalid-encoding', message, {file, place: {start: point, end: point}}))
  }
  return {text, encoding: declared === undefined ? 'utf-8' : (decoded?.encoding ?? 'utf-8'), findings}
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
