import type {Root} from 'hast'
import type {VFile} from 'vfile'
import {type Capabilities, CapabilityError, type MappedText} from './capabilities.ts'
import {elementsOf, textOf} from './hast.ts'
import {recordFailure, type Subject} from './page-data.ts'
import {isElsewhere} from './resolve-url.ts'

/** Package that such a sheet is for. */
const url = 'tailwindcss'

/** True for a sheet that is written for Tailwind to compile: browsers know none of this. */
export function isForTailwind(css: string): boolean {
  return /@tailwind\s+[\w-]+\s*;/.test(css)
}

/** A sheet of the page's source, compiled by the Tailwind that is installed; as it was when that fails, which is told. */
export async function compiledSheet(
  sheet: MappedText,
  {tree, file, path, compile}: {tree: Root; file: VFile; path: string; compile: NonNullable<Capabilities['tailwind']>},
): Promise<MappedText> {
  const position = sheet.segments.find(({position}) => isOwn(position.file))?.position ?? {
    file: path,
    line: 1,
    column: 1,
  }
  const point = {line: position.line, column: position.column}
  const subject: Subject = {url, sink: 'style', file: position.file, place: {start: point, end: point}}
  try {
    const made = await compile({url, content: namesIn(tree), config: {}, css: sheet.text, page: path})
    return {text: new TextDecoder().decode(made.bytes), segments: [{offset: 0, position}]}
  } catch (error) {
    if (!(error instanceof CapabilityError)) throw error
    recordFailure(file, subject, error)
    return sheet
  }
}

/** Texts that may name classes: attributes, and scripts but for what packages brought in. */
function namesIn(tree: Root): string[] {
  const texts: string[] = []
  for (const {node} of elementsOf(tree)) {
    for (const value of Object.values(node.properties))
      if (Array.isArray(value)) texts.push(value.join(' '))
      else if (typeof value === 'string' && !value.startsWith('data:')) texts.push(value)
    if (node.tagName !== 'script' && node.tagName !== 'template') continue
    const [text] = node.children
    const mapped = text?.type === 'text' ? (text.data?.code ?? text.data?.mapped) : undefined
    texts.push(...(mapped === undefined ? [textOf(node)] : ownStretches(mapped)))
  }
  return texts
}

function ownStretches({text, segments}: MappedText): string[] {
  return segments.flatMap(({offset, position: {file}}, index) =>
    isOwn(file) ? [text.slice(offset, segments[index + 1]?.offset ?? text.length)] : [],
  )
}

/** True for a file of the page's project. */
function isOwn(file: string): boolean {
  return !isElsewhere(file) && !/(?:^|\/)node_modules\//.test(file)
}
