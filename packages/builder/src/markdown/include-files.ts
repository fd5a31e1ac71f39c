import type {Finding} from '@ampoule/lint'
import type {Nodes, Parents, Root, RootContent} from 'mdast'
import {type Capabilities, CapabilityError} from '../capabilities.ts'
import {formatOf} from '../format-of.ts'
import type {LedgerEntry} from '../ledger.ts'
import {problem} from '../problem.ts'
import {resolveUrl} from '../resolve-url.ts'

/** `!include parts/a.md`, `{{< include _a.md >}}` of Quarto, `<!--@include: ./a.md-->` of VitePress. */
const forms = [
  /^!include(?:[ \t]+|\()["']?([^"'()\n]{1,400}?)["']?\)?$/,
  /^\{\{<[ \t]*include[ \t]+["']?([^"'>\n]{1,400}?)["']?[ \t]*>\}\}$/,
  /^<!--[ \t]*@include:[ \t]*([^\n]{1,400}?)[ \t]*-->$/,
]
/** A document that includes more is made wrongly. */
const [MAX_DEPTH, MAX_FILES, MAX_LENGTH] = [16, 500, 8 * 1024 * 1024]

/** Means to read a document that includes others. */
export interface Including {
  readonly path: string
  readonly capabilities: Capabilities
  /** Strangers would choose which files of the builder their page shows. */
  readonly allowed: boolean
  /** Reads the Markdown of a file. Throws as the reader of the document does. */
  parse(text: string, path: string): Promise<Root>
}

/** Result of reading the files that a document includes. */
export interface Included {
  readonly findings: Finding[]
  readonly entries: LedgerEntry[]
}

/** Puts the files that a document includes in their places: Markdown as it reads, any other text as a block of code. */
export async function includeFiles(tree: Root, including: Including): Promise<Included> {
  const included: Included = {findings: [], entries: []}
  const budget = {files: MAX_FILES, length: MAX_LENGTH}
  await insert(tree, [including.path])
  return included

  async function insert(parent: Parents, trail: readonly string[]): Promise<void> {
    const children: RootContent[] = []
    for (const node of parent.children) {
      const url = includedBy(node)
      const read = url === undefined ? undefined : await contentOf(url, node, trail)
      if (read !== undefined) children.push(...read)
      else {
        if ('children' in node && mayHold(node)) await insert(node, trail)
        children.push(node)
      }
    }
    parent.children = children as typeof parent.children
  }

  async function contentOf(
    url: string,
    node: RootContent,
    trail: readonly string[],
  ): Promise<RootContent[] | undefined> {
    const page = trail.at(-1) ?? ''
    const place = node.position && {start: node.position.start, end: node.position.end}
    const subject = {url, sink: 'connect', file: page, ...(place && {place})} as const
    try {
      const {path, bytes} = await read(url, trail)
      const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/, '')
      budget.length -= text.length
      if (budget.length < 0)
        throw new CapabilityError('too-large', `Included files have more than ${MAX_LENGTH} characters`)
      included.entries.push({...subject, status: 'embedded', path, bytes: bytes.length})
      if (formatOf(path) !== 'markdown') return [codeOf(text, path, node)]
      const tree = await including.parse(text, path)
      rebase(tree, path)
      await insert(tree, [...trail, path])
      moveTo(tree, node)
      return tree.children.filter(({type}) => type !== 'yaml')
    } catch (error) {
      if (!(error instanceof CapabilityError)) throw error
      const reason = error.message.includes(url) ? error.message : `${error.message} (\`${url}\`)`
      included.entries.push({...subject, status: 'failed', reason})
      included.findings.push(problem('failed-reference', reason, {file: page, place, url}))
      return undefined
    }
  }

  async function read(url: string, trail: readonly string[]) {
    if (!including.allowed)
      throw new CapabilityError('outside-root', `\`${url}\` is not included: the document is not trusted`)
    if (--budget.files < 0) throw new CapabilityError('too-large', `More than ${MAX_FILES} files are included`)
    if (trail.length > MAX_DEPTH)
      throw new CapabilityError('too-large', `Files are included more than ${MAX_DEPTH} deep`)
    const found = await including.capabilities.read?.(url, trail.at(-1) ?? '')
    if (found === undefined) throw new CapabilityError('unreadable', `\`${url}\` cannot be read here`)
    if (trail.includes(found.path))
      throw new CapabilityError('invalid', `\`${url}\` includes itself: ${[...trail, found.path].join(' → ')}`)
    return found
  }
}

function includedBy(node: RootContent): string | undefined {
  const [only] = node.type === 'paragraph' && node.children.length === 1 ? node.children : []
  const text =
    node.type === 'html' ? node.value : only?.type === 'text' || only?.type === 'html' ? only.value : undefined
  if (text === undefined) return undefined
  for (const form of forms) {
    const [, url] = form.exec(text.trim()) ?? []
    if (url !== undefined) return url.trim()
  }
  return undefined
}

function mayHold(node: Parents): boolean {
  return /^(?:root|blockquote|list|listItem|containerDirective|footnoteDefinition|defList|defListDescription)$/.test(
    node.type,
  )
}

function codeOf(value: string, path: string, {position}: RootContent): RootContent {
  const lang = /\.(\w+)$/.exec(path)?.[1]
  return {type: 'code', lang, meta: null, value: value.replace(/\n$/, ''), ...(position && {position})}
}

/** Addresses in an included file are relative to it. */
function rebase(tree: Root, path: string): void {
  visit(tree, (node) => {
    if (node.type === 'image' || node.type === 'link' || node.type === 'definition')
      node.url = resolveUrl(node.url, path)
  })
}

/** Places are those of the line that includes: findings name the file of the document. */
function moveTo(tree: Root, {position}: RootContent): void {
  visit(tree, (node) => {
    if (position === undefined) delete node.position
    else node.position = position
  })
}

function visit(tree: Nodes, visitor: (node: Nodes) => void): void {
  const todo = [tree]
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    visitor(node)
    if ('children' in node) todo.push(...node.children)
  }
}
