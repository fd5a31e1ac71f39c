import {SaxesParser, type SaxesTagNS} from 'saxes'
import {CapabilityError} from '../../capabilities.ts'
import {NAMESPACES, type SvgElement, type SvgNamespace, XLINK, XML} from './tree.ts'

const MAX_DEPTH = 256

/**
 * Reads a well-formed SVG document, entities expanded beforehand. Comments, instructions and what no browser renders are
 * left out. Throws `CapabilityError` (`invalid`) where a browser would show a broken image, (`too-large`) past 256 levels.
 */
export function parseSvg(text: string): SvgElement {
  const parser = new SaxesParser({xmlns: true})
  const open: (SvgElement | undefined)[] = []
  let root: SvgElement | undefined
  const fail = (problem: 'invalid' | 'too-large', message: string): never => {
    throw new CapabilityError(problem, `${message} (line ${parser.line}, column ${parser.column + 1})`)
  }
  const append = (child: SvgElement | string): void => {
    const parent = open.at(-1)
    const last = parent?.children.at(-1)
    if (parent && typeof child === 'string' && typeof last === 'string')
      parent.children[parent.children.length - 1] = last + child
    else parent?.children.push(child)
  }

  parser.on('error', (error) => {
    checkAmpersands(text)
    fail('invalid', `SVG is not well-formed: ${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`)
  })
  parser.on('opentag', (tag) => {
    if (open.length >= MAX_DEPTH) fail('too-large', `SVG is nested deeper than ${MAX_DEPTH} levels`)
    const element = toElement(tag, parser.line, parser.column + 1)
    if (open.length === 0 && !(element?.namespace === 'svg' && element.name === 'svg')) {
      fail('invalid', `Root element is \`${tag.name}\` in ${describe(tag.uri)}, not \`svg\` in ${NAMESPACES.svg}`)
    }
    // A child of an element that is left out is left out with it.
    const kept = open.length > 0 && open.at(-1) === undefined ? undefined : element
    if (kept) append(kept)
    if (open.length === 0 && kept) root = kept
    open.push(kept)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', append)
  parser.on('cdata', append)
  parser.write(text).close()
  return root ?? fail('invalid', 'File has no `svg` element')
}

function toElement(tag: SaxesTagNS, line: number, column: number): SvgElement | undefined {
  const namespace = (Object.keys(NAMESPACES) as SvgNamespace[]).find((key) => NAMESPACES[key] === tag.uri)
  if (!namespace) return undefined
  const attributes = new Map<string, string>()
  for (const {uri, local, value} of Object.values(tag.attributes)) {
    if (uri === '') attributes.set(local, value)
    else if (uri === XLINK) attributes.set(`xlink:${local}`, value)
    else if (uri === XML) attributes.set(`xml:${local}`, value)
  }
  return {namespace, name: tag.local, attributes, children: [], line, column}
}

function describe(uri: string): string {
  return uri === '' ? 'no namespace' : uri
}

/** Says what the parser calls an unclosed tag much later: it takes all up to the next `;` for the name of an entity. */
function checkAmpersands(text: string): void {
  for (const {0: match, index} of text.matchAll(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|&(?![^\s&;<]+;)/g)) {
    if (match !== '&') continue
    const lines = text.slice(0, index).split('\n')
    const column = (lines.at(-1)?.length ?? 0) + 1
    throw new CapabilityError('invalid', `\`&\` must be written \`&amp;\` (line ${lines.length}, column ${column})`)
  }
}
