import type {SourcePosition} from '@ampoule/build'
import {type Finding, type JudgedReference, lint, type Page, type Place, type Profile} from '@ampoule/lint'
import {readPage} from '@ampoule/lint/internals'
import {inlineScriptMap} from './inline-map.ts'
import {isSame} from './is-same.ts'
import type {VerifyOptions} from './options.ts'
import type {Where} from './run-rule.ts'
import type {ElementNote, ScriptPoint} from './seen.ts'

/** A page to run. */
export interface PageToVerify {
  /** How reports name it, with forward slashes. */
  readonly path: string
  readonly html: string
  /** Tells the source position of an offset of the page, when it was built in the same call. */
  sourcePositionOf?(offset: number): SourcePosition | undefined
  /** Text that the page was built of: its comments count, instead of those of the page. */
  readonly source?: string
  /** For this page, instead of those of the call. */
  readonly options?: Pick<
    VerifyOptions,
    'profile' | 'rules' | 'inlineConfig' | 'timeout' | 'crawl' | 'click' | 'steps' | 'against'
  >
}

export interface Located {
  readonly place?: Place
  readonly file?: string
  /** Rule of the linter that tells the same from the text. */
  readonly related?: string | undefined
}

/** Finds what the browser tells of in the source of the page. */
export class Locator {
  readonly #page: PageToVerify
  readonly #shift: number
  readonly #url: string
  readonly #read: Page
  readonly #profile: Profile
  readonly #taken = new Set<JudgedReference>()
  #linted: ReadonlyMap<number, string> | undefined

  /** `shift` is how many code units the host puts before the page, on its first line. */
  constructor(page: PageToVerify, profile: Profile, url: string, shift: number) {
    this.#page = page
    this.#profile = profile
    this.#url = url
    this.#shift = shift
    this.#read = readPage(page.html, profile, page.path)
  }

  find({reference, element, point}: Where): Located {
    const offset = point === undefined ? undefined : this.#offsetOf(point)
    const found = reference === undefined ? undefined : this.#reference(reference, element)
    if (found !== undefined) {
      const {place} = found
      return {...this.#at(place.start.offset, place), related: this.#ruleAt(place.start.offset)}
    }
    if (element !== undefined) {
      const place = this.#element(element)
      if (place !== undefined) return this.#at(place.start.offset, place)
    }
    if (offset !== undefined) return this.#inHandler(offset) ?? this.#at(offset)
    const written = reference === undefined ? undefined : this.#verbatim(reference.url)
    return written === undefined ? {} : this.#at(written)
  }

  #at(offset: number, place?: Place): Located {
    const {sourcePositionOf, path} = this.#page
    if (sourcePositionOf === undefined) {
      const mapped = inlineScriptMap(this.#page.html, offset)
      if (mapped !== undefined) return {file: mapped.file, place: pointPlace(mapped)}
      return {place: place ?? this.#read.source.place(offset, offset)}
    }
    const position = sourcePositionOf(offset)
    if (position === undefined) return {}
    return {...(position.file !== path && {file: position.file}), place: pointPlace(position)}
  }

  #offsetOf({url, line, column}: ScriptPoint): number | undefined {
    if (url.replace(/[?#].*$/, '') !== this.#url) return undefined
    const {html} = this.#page
    let start = 0
    for (let at = 1; at < line; at++) {
      const next = html.indexOf('\n', start)
      if (next === -1) return undefined
      start = next + 1
    }
    const offset = start + column - 1 - (line === 1 ? this.#shift : 0)
    return offset >= 0 && offset <= html.length ? offset : undefined
  }

  /** References known from the text, each once: a page may name an address many times. */
  #reference(
    asked: {readonly directive?: string; readonly url: string},
    element: ElementNote | undefined,
  ): JudgedReference | undefined {
    const candidates = this.#read.references.filter((reference) => isSame(reference, asked))
    const free = candidates.filter((reference) => !this.#taken.has(reference))
    const named = free.filter((reference) => element === undefined || reference.element === element.tag)
    const found = named.find(isCertain) ?? named[0] ?? free.find(isCertain) ?? free[0] ?? candidates[0]
    if (found !== undefined) this.#taken.add(found)
    return found
  }

  #element({tag, attributes, index, count, isInside}: ElementNote): (Place & {start: {offset: number}}) | undefined {
    if (isInside && this.#url === '') return undefined
    const all = this.#read.elementsOf(tag)
    const same = all.length === count ? all[index] : undefined
    const isAlike = (element: (typeof all)[number]): boolean =>
      element.attrs.every(({name, value}) => {
        const now = attributes[name]
        // Scripts change these as the page runs.
        return changing.has(name) || (now !== undefined && value.startsWith(now.slice(0, 150)))
      })
    const found =
      same !== undefined && isAlike(same) ? same : all.filter(isAlike).length === 1 ? all.find(isAlike) : undefined
    return found === undefined ? undefined : this.#read.placeOf(found)
  }

  /** In an event handler of the markup the browser counts from the end of the tag, or thereabouts: the attribute itself is meant. */
  #inHandler(offset: number): Located | undefined {
    const {placeOfText, elementsOf, references} = this.#read
    const isInScript = elementsOf('script').some((script) => {
      const start = placeOfText(script, 0, 0).start.offset
      return start <= offset && this.#page.html.indexOf('</script', start) >= offset
    })
    if (isInScript) return undefined
    const before = references.filter(({sink, place}) => sink === 'handler' && place.start.offset <= offset)
    const handler = before.at(-1)
    return handler && this.#at(handler.place.start.offset, handler.place)
  }

  /** Most addresses that only scripts ask for stand in the text as they are. */
  #verbatim(url: string): number | undefined {
    const relative = url.startsWith(this.#url) ? url.slice(this.#url.length) : undefined
    const texts = relative === undefined ? [url, url.replace(/\/$/, '')] : relative.length > 2 ? [relative] : []
    for (const text of texts) {
      const at = this.#page.html.indexOf(text)
      if (text !== '' && at !== -1) return at
    }
    return undefined
  }

  #ruleAt(offset: number): string | undefined {
    this.#linted ??= new Map(
      lint(this.#page.html, {profile: this.#profile, path: this.#page.path})
        .reverse()
        .flatMap(({rule, place}: Finding) => (place?.start.offset === undefined ? [] : [[place.start.offset, rule]])),
    )
    return this.#linted.get(offset)
  }
}

const changing: ReadonlySet<string> = new Set([
  'class',
  'style',
  'hidden',
  'open',
  'aria-expanded',
  'aria-selected',
  'tabindex',
  'value',
])

function pointPlace({line, column}: SourcePosition): Place {
  return {start: {line, column}, end: {line, column}}
}

function isCertain(reference: JudgedReference): boolean {
  return reference.certain
}
