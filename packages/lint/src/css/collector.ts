import {TokenType} from '@csstools/css-tokenizer'
import {readUrl} from '../references/url.ts'
import {longhandsOf, type Settled, settle} from './block.ts'
import {Declaration} from './declaration.ts'
import type {CssDeclaration, CssFound, CssReading, CssUse, ImportRule} from './found.ts'
import type {OpenBlock, Pending} from './open-block.ts'
import {findProperty, type Property} from './properties.ts'
import type {Text} from './tokens.ts'
import type {WrittenUrl} from './url-token.ts'
import {plainReading} from './value.ts'
import type {ValueUrl, ValueUse} from './value-reading.ts'

interface About {
  /** `css-url` when left out. */
  readonly kind?: 'css-import' | 'css-font'
  readonly via: string
  readonly sink: CssFound['sink']
  readonly property?: string
  readonly important?: boolean
  readonly isStatic?: boolean
  readonly isCertain?: boolean
  readonly needs?: string | undefined
  readonly importRule?: ImportRule
}

/** Puts together what is found. */
export class Collector {
  readonly #text: Text
  readonly #found: CssFound[] = []
  readonly #inert: CssFound[] = []
  readonly #declarations: CssDeclaration[] = []
  readonly #uses: CssUse[] = []
  readonly #custom = new Map<string, Declaration | undefined>()
  readonly #strings = new Map<string, (() => CssFound)[]>()

  #tooDeep: number | undefined

  constructor(text: Text) {
    this.#text = text
  }

  deep(offset: number): void {
    this.#tooDeep ??= offset
  }

  found(url: WrittenUrl, block: OpenBlock, about: About): void {
    // An empty URL is no request.
    if (url.url === '') this.inert(url, block, about)
    else this.#found.push(this.#make(url, block, about))
  }

  inert(url: WrittenUrl, block: OpenBlock, about: About): void {
    this.#inert.push(this.#make(url, block, {...about, isStatic: false, isCertain: false}))
  }

  /** The declarations of a block that has come to its end. */
  block(block: OpenBlock): void {
    const {pending} = block
    if (pending.length === 0) return
    if (pending.every(isSilent))
      for (const one of pending) this.#declarations.push(new Declaration(this.#text, one, block))
    else for (const settled of settle(block)) this.#settled(settled, block)
    block.release()
  }

  /** A custom property, `result` or `initial-value`: its URLs are fetched where `needs` is used. */
  definition(pending: Pending, needs: string, block: OpenBlock): void {
    const {value, property, important} = pending
    const isRepeated = this.#custom.has(property)
    if (!isRepeated) this.#custom.set(property, new Declaration(this.#text, pending, block))
    else if (this.#custom.get(property) !== undefined) this.#custom.set(property, undefined)
    if (value === plainReading) return
    for (const url of value.urls) {
      const about = {via: url.via, sink: 'image', property, important, needs} as const
      if (url.certainty === 'dead') this.inert(url, block, about)
      else this.found(url, block, about)
    }
    for (const string of value.strings) {
      const strings = this.#strings.get(needs)
      const make = () => this.#make(string, block, {via: 'image-set()', sink: 'image', property, important, needs})
      if (strings === undefined) this.#strings.set(needs, [make])
      else strings.push(make)
    }
    for (const {key, candidate, whole} of value.uses) {
      this.#uses.push({
        key,
        by: needs,
        property,
        sink: undefined,
        candidate,
        whole,
        selector: undefined,
        conditional: true,
      })
    }
  }

  finish(): CssReading {
    const byStart = (a: {start: number}, b: {start: number}) => a.start - b.start
    const strings = this.#strings
    return {
      found: this.#found.sort(byStart),
      inert: this.#inert.sort(byStart),
      declarations: this.#declarations.sort(byStart),
      uses: this.#uses,
      custom: this.#custom,
      tooDeep: this.#tooDeep,
      strings: (needs) => (strings.get(needs) ?? []).map((make) => make()),
    }
  }

  #settled({pending, wins, isCertain}: Settled, block: OpenBlock): void {
    const {value, property, important} = pending
    const row = findProperty(property)
    const sink = row?.sink
    for (const url of value.urls) {
      const about = {via: url.via, sink: sink ?? 'image', property, important}
      if (sink === undefined || value.validity === 'invalid' || isPassedOver(url, row)) this.inert(url, block, about)
      else {
        const certain = isCertain && url.certainty === 'certain'
        this.found(url, block, {...about, isCertain: certain, isStatic: block.kind === 'attribute'})
      }
    }
    const names = isAnimation(property) ? namesIn(pending) : []
    for (const name of names)
      this.#use({key: `@keyframes ${name}`, candidate: false, whole: false}, {pending, block, wins, sink})
    if (sink !== undefined || names.length > 0)
      for (const use of value.uses) this.#use(use, {pending, block, wins, sink})
    this.#declarations.push(new Declaration(this.#text, pending, block))
  }

  #use(
    use: ValueUse,
    {pending, block, wins, sink}: {pending: Pending; block: OpenBlock; wins: boolean; sink: CssUse['sink']},
  ): void {
    this.#uses.push({
      ...use,
      by: block.needs,
      property: pending.property,
      sink,
      selector: block.selector,
      conditional: !wins,
    })
  }

  #make(url: WrittenUrl, block: OpenBlock, about: About): CssFound {
    const needs = about.needs ?? block.needs
    const conditional = about.isCertain !== true || needs !== undefined
    return {
      url: readUrl(url.url),
      sink: about.sink,
      directive: directives.get(about.sink),
      start: url.start,
      end: url.end,
      certain: about.isStatic === true && !conditional,
      kind: about.kind ?? 'css-url',
      via: about.via,
      urlStart: url.urlStart,
      urlEnd: url.urlEnd,
      quoted: url.quoted,
      property: about.property,
      important: about.important === true,
      selector: block.selector,
      atRules: block.atRules,
      conditional,
      needs,
      used: needs === undefined,
      importRule: about.importRule,
    }
  }
}

function isPassedOver(url: ValueUrl, row: Property | undefined): boolean {
  return url.certainty === 'dead' || (row?.takesElements === true && readUrl(url.url).startsWith('#'))
}

function isAnimation(property: string): boolean {
  return longhandsOf(property)[0] === 'animation-name'
}

function namesIn({tokens, from, to}: Pending): string[] {
  return tokens
    .slice(from, to)
    .flatMap((token) => (token[0] === TokenType.Ident || token[0] === TokenType.String ? [token[4].value] : []))
}

/** True when the declaration can at most override another one. */
function isSilent({property, value}: Pending): boolean {
  return value.urls.length === 0 && value.uses.length === 0 && !isAnimation(property)
}

const directives: ReadonlyMap<CssFound['sink'], CssFound['directive']> = new Map([
  ['image', 'img-src'],
  ['font', 'font-src'],
  ['style', 'style-src-elem'],
] as const)
