import {type Address, readSource} from '@ampoule/lint/internals'
import type {Element, Nodes, Root} from 'hast'
import {fromParse5} from 'hast-util-from-parse5'
import {addressed, subjectOf} from '../addressed.ts'
import {contextOf} from '../build-context.ts'
import {CapabilityError} from '../capabilities.ts'
import {definePass} from '../define-pass.ts'
import {documentParts} from '../document.ts'
import {element, elementsOf, getAttribute, removeAttribute, setAttribute, textOf} from '../hast.ts'
import {sealCss} from '../image/svg/css.ts'
import {isolateStylesheet, type Names} from '../image/svg/isolate-css.ts'
import {orFailure} from '../page-data.ts'
import {isFileUrl} from '../resolve-url.ts'
import {keptOffSprites, reachedBy, spriteMark} from '../sprite-styles.ts'
import {isSheet, type StyleText, styleTexts, urlPlace} from '../style-text.ts'

/** Pass: `<use href="sprite.svg#id">` becomes a use of a symbol in the page. Needs `capabilities.read`. */
export const inlineSprites = definePass({
  name: 'inline-sprites',
  summary:
    'Turn `<use href="sprite.svg#id">` into a use of a symbol in the page: browsers refuse the other from `data:`.',
  needs: ['read'],
  options: {},
  async transform(tree, {file, path, capabilities}) {
    const sprites = new Map<string, Sprite>()
    for (const {node, name, addresses} of addressed(tree, isSprite)) {
      const [{url}] = addresses
      if (!isFileUrl(url)) continue
      const subject = subjectOf(addresses[0], node, path)
      const used = await orFailure(file, subject, async () => {
        const {path: spritePath, bytes} = await capabilities.read(url, path)
        const sprite =
          sprites.get(spritePath) ?? new Sprite(new TextDecoder().decode(bytes), spritePath, sprites.size + 1)
        sprites.set(spritePath, sprite)
        return {path: spritePath, id: sprite.take(url.split('#', 2)[1])}
      })
      if (used === 'dropped') removeAttribute(node, name)
      if (typeof used === 'string') continue
      setAttribute(node, 'href', `#${used.id}`)
      if (name !== 'href') removeAttribute(node, name)
      contextOf(file).ledger.record({...subject, status: 'embedded', path: used.path})
    }
    for (const style of styleTexts(tree, path)) await refuse(style)
    const parts = [...sprites.values()].flatMap((sprite) => sprite.taken())
    if (parts.length === 0) return
    keepStylesOff(parts)
    // Hidden by size: in what is not rendered at all, gradients and filters do nothing.
    const properties = {width: 0, height: 0, ariaHidden: 'true', style: 'position:absolute'}
    documentParts(tree).body.children.unshift(element('svg', properties, parts))

    /** Rules of the page do not reach into the files that it uses. */
    function keepStylesOff(parts: readonly Element[]): void {
      const inner = parts.filter(({tagName}) => tagName !== 'style').flatMap((node) => [node, ...descendants(node)])
      const names = reachedBy(inner)
      let isKept = false
      for (const style of styleTexts(tree, path)) {
        const kept = style.kind === 'sheet' && isSheet(style.node) ? keptOffSprites(style.read(), names) : undefined
        if (kept === undefined) continue
        style.write(kept)
        isKept = true
      }
      if (isKept) for (const node of inner) node.properties[spriteMark] = ''
    }

    /** Filters, masks and markers of another file: what they are made of would have to be moved into the page. */
    async function refuse(style: StyleText): Promise<void> {
      const source = style.read()
      for (const {url, sink, start} of style.found()) {
        if (sink !== 'sprite' || !isFileUrl(url)) continue
        await orFailure(file, {url, sink, ...urlPlace(source, start, style.file)}, async () => {
          const read = await capabilities.read(url, path)
          const message = `A part of \`${read.path}\` cannot be embedded from a style: put it into the page`
          throw new CapabilityError('invalid', message)
        })
      }
    }
  },
})

function isSprite({sink}: Address): boolean {
  return sink === 'sprite'
}

/** A file of symbols, of which the page gets those that it uses and what these refer to. */
class Sprite {
  readonly #byId = new Map<string, Element>()
  readonly #taken = new Set<string>()
  readonly #root: Element | undefined
  readonly #path: string
  readonly #prefix: string
  /** Its own style rules, which mean nothing outside of it; empty when it has none. */
  readonly #css: string

  constructor(text: string, path: string, index: number) {
    this.#path = path
    this.#prefix = `sprite${index}-`
    const tree = fromParse5(readSource(text.replace(/^[^<]*(?:<\?[^>]*>|<!DOCTYPE[^>[]*>|\s)*/i, '')).tree) as Root
    const all = elementsOf(tree).map(({node}) => node)
    this.#root = all.find(({tagName}) => tagName === 'svg')
    for (const node of all) {
      const id = node.properties.id
      if (typeof id === 'string' && !this.#byId.has(id)) this.#byId.set(id, node)
    }
    const css = all.filter(({tagName}) => tagName === 'style').map(textOf)
    this.#css =
      css.length === 0
        ? ''
        : isolateStylesheet(
            sealCss(css.join('\n'), () => undefined),
            this.#names(),
          )
  }

  /** Marks a part as used and gives its id in the page. */
  take(id: string | undefined): string {
    const wanted = id ?? this.#wholeFile()
    const node = this.#byId.get(wanted)
    if (node === undefined)
      throw new CapabilityError('not-found', `\`${this.#path}\` has no element with the id \`${wanted}\``)
    if (!this.#taken.has(wanted)) {
      this.#taken.add(wanted)
      for (const reference of referencesIn(node)) if (this.#byId.has(reference)) this.take(reference)
    }
    return this.#prefix + wanted
  }

  /** The used parts, ids kept apart from those of the page; what stands in another used part is not repeated. */
  taken(): Element[] {
    const nodes = [...this.#taken].map((id) => this.#byId.get(id)).filter((node) => node !== undefined)
    const inner = new Set(nodes.flatMap((node) => descendants(node)))
    const parts = nodes.filter((node) => !inner.has(node)).map((node) => prefixIds(node, this.#prefix))
    if (this.#css === '') return parts
    const {scope, prefixed} = this.#names()
    // Each element has the class of the scope: in the tree that `<use>` makes, it stands without its ancestors.
    for (const part of parts.flatMap((node) => [node, ...descendants(node)])) {
      setAttribute(part, 'class', [scope, ...classesOf(part).map(prefixed)].join(' '))
    }
    return [...parts, element('style', {}, [{type: 'text', value: this.#css}])]
  }

  #names(): Names {
    const prefixed = (name: string): string => this.#prefix + name
    return {scope: this.#prefix.slice(0, -1), ids: new Set(this.#byId.keys()), keyframes: new Set(), prefixed}
  }

  #wholeFile(): string {
    if (this.#root === undefined) throw new CapabilityError('invalid', `\`${this.#path}\` is not an SVG`)
    this.#root.properties.id ??= 'root'
    const id = String(this.#root.properties.id)
    this.#byId.set(id, this.#root)
    return id
  }
}

function classesOf(node: Element): string[] {
  return (getAttribute(node, 'class') ?? '').split(/\s+/).filter((word) => word !== '')
}

const urlReference = /url\(\s*["']?#([^"')]+)["']?\s*\)/g

function referencesIn(node: Element): string[] {
  return [node, ...descendants(node)].flatMap((part) =>
    Object.entries(part.properties).flatMap(([name, value]) => {
      if (typeof value !== 'string') return []
      if ((name === 'href' || name === 'xLinkHref') && value.startsWith('#')) return [value.slice(1)]
      return [...value.matchAll(urlReference)].map(([, id]) => id ?? '')
    }),
  )
}

function descendants(node: Element): Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...descendants(child)] : []))
}

function prefixIds(node: Element, prefix: string): Element {
  const copy = structuredClone(node)
  for (const part of [copy, ...descendants(copy)]) {
    delete part.position
    for (const [name, value] of Object.entries(part.properties)) {
      if (typeof value !== 'string') continue
      if (name === 'id') part.properties[name] = prefix + value
      else if ((name === 'href' || name === 'xLinkHref') && value.startsWith('#'))
        part.properties[name] = `#${prefix}${value.slice(1)}`
      else if (value.includes('url('))
        part.properties[name] = value.replace(urlReference, (_, id: string) => `url(#${prefix}${id})`)
    }
  }
  stripPositions(copy)
  return copy
}

function stripPositions(node: Nodes): void {
  delete node.position
  if ('children' in node) for (const child of node.children) stripPositions(child)
}
