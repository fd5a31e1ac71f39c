import type {Address} from '@ampoule/lint/internals'
import type {Element, Root} from 'hast'
import {rewriteAddresses} from './addressed.ts'
import {documentParts} from './document.ts'
import {allText, element, elementsIn, getAttribute, setAttribute} from './hast.ts'
import type {Metadata} from './markdown/metadata.ts'
import type {Parsed} from './parse.ts'
import {resolveUrl} from './resolve-url.ts'

export interface FoldedDocument extends Parsed {
  readonly path: string
}

/** Makes one document of several. Links to a document, or to an anchor in it, become anchors of the page. */
export function foldDocuments(documents: readonly FoldedDocument[]): Parsed {
  const sections = documents.map(({path, tree, metadata}) => new Section(path, tree, metadata))
  const taken = new Set<string>()
  for (const section of sections) section.claim(taken)
  const byPath = new Map(sections.map((section) => [section.path, section]))
  for (const section of sections) section.rewrite(byPath)

  const styles = sections.flatMap(({head}) =>
    head.children.filter((node) => node.type === 'element' && /^(?:style|link|script)$/.test(node.tagName)),
  )
  const body = element('body', {}, [
    ...(sections.length > 1 ? [contents(sections)] : []),
    ...sections.map((section) => section.element()),
  ])
  const tree: Root = {
    type: 'root',
    children: [element('html', {...sections[0]?.html.properties}, [element('head', {}, styles), body])],
  }
  return {
    tree,
    metadata: documents[0]?.metadata ?? {},
    findings: documents.flatMap(({findings}) => findings),
    styles: [...new Set(documents.flatMap(({styles = []}) => styles))],
    later: documents.flatMap(({later = []}) => later),
    entries: documents.flatMap(({entries = []}) => entries),
  }
}

class Section {
  readonly path: string
  readonly html: Element
  readonly head: Element
  readonly #body: Element
  readonly #metadata: Metadata
  /** Ids of the document as they are written, and as they are in the page. */
  readonly #ids = new Map<string, string>()
  #id = ''

  constructor(path: string, tree: Root, metadata: Metadata) {
    this.path = path
    this.#metadata = metadata
    const {html, head, body} = documentParts(tree)
    this.html = html
    this.head = head
    this.#body = body
  }

  get id(): string {
    return this.#id
  }

  get title(): string {
    const heading = this.#elements().find(({tagName}) => tagName === 'h1')
    return this.#metadata.title ?? (heading ? allText(heading).trim() : this.path)
  }

  /** Gives each id of the document one that no earlier document has. */
  claim(taken: Set<string>): void {
    const stem = slug(this.path.replace(/\.[^./]+$/, ''))
    this.#id = unique(stem, taken)
    for (const node of this.#elements()) {
      const id = getAttribute(node, 'id')
      if (id === undefined || this.#ids.has(id)) continue
      this.#ids.set(id, unique(taken.has(id) ? `${stem}-${id}` : id, taken))
    }
  }

  /** The id in the page of an anchor of this document; that of its section for none. */
  anchor(fragment: string): string {
    return this.#ids.get(fragment) ?? this.#ids.get(decode(fragment)) ?? (fragment === '' ? this.#id : fragment)
  }

  rewrite(byPath: ReadonlyMap<string, Section>): void {
    // Addresses of files are relative to the document, and the page stands elsewhere.
    for (const part of [this.#body, this.head])
      rewriteAddresses({type: 'root', children: [part]}, isFile, (url) => resolveUrl(url, this.path))
    for (const node of [...this.#elements(), ...elementsIn(this.head)]) {
      node.data = {...node.data, file: node.data?.file ?? this.path} as Element['data'] & object
      this.#rewriteIds(node)
      this.#rewriteLinks(node, byPath)
    }
  }

  element(): Element {
    return element(
      'section',
      {id: this.#id, ...(this.#metadata.lang !== undefined && {lang: this.#metadata.lang})},
      this.#body.children,
    )
  }

  #elements(): Element[] {
    return elementsIn(this.#body)
  }

  #rewriteIds(node: Element): void {
    for (const name of idAttributes) {
      const value = getAttribute(node, name)
      if (value === undefined) continue
      const next = value.split(/\s+/).map((id) => this.#ids.get(id) ?? id)
      setAttribute(node, name, next.join(' '))
    }
  }

  #rewriteLinks(node: Element, byPath: ReadonlyMap<string, Section>): void {
    if (node.tagName !== 'a' && node.tagName !== 'area') return
    const href = getAttribute(node, 'href')
    if (href === undefined) return
    if (href.startsWith('#')) {
      if (this.#ids.has(href.slice(1))) setAttribute(node, 'href', `#${this.anchor(href.slice(1))}`)
      return
    }
    const [path = '', fragment = ''] = resolveUrl(href, this.path).split('#', 2)
    const name = decode(path.replace(/^\//, '').replace(/\?.*$/s, ''))
    const target = byPath.get(name) ?? byPath.get(`${name.replace(/\/$/, '')}/index.md`) ?? byPath.get(`${name}.md`)
    if (target !== undefined) setAttribute(node, 'href', `#${target.anchor(fragment)}`)
  }
}

function isFile({sink}: Address): boolean {
  return sink !== 'link' && sink !== 'download'
}

/** Attributes that name ids. */
const idAttributes = [
  'id',
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-details',
  'headers',
  'list',
  'form',
  'popovertarget',
]

function contents(sections: readonly Section[]): Element {
  const items = sections.map(({id, title}) =>
    element('li', {}, [element('a', {href: `#${id}`}, [{type: 'text', value: title}])]),
  )
  return element('nav', {className: ['toc'], ariaLabel: 'Contents'}, [element('ol', {}, items)])
}

function unique(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`
  taken.add(id)
  return id
}

function slug(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'section'
  )
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}
