import {type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser, Token} from 'parse5'
import {maxElementDepth, WorkLimitError} from '../limits.ts'

type Element = DefaultTreeAdapterTypes.Element
type ParentNode = DefaultTreeAdapterTypes.ParentNode
type Insertion = Parameters<Parser<DefaultTreeAdapterMap>['_attachElementToTree']>[2]

/** That of parse5, which makes a new place for each piece that a text is read in. */
const treeAdapter: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  updateNodeSourceCodeLocation(node, {endLine, endCol, endOffset}) {
    const place = node.sourceCodeLocation
    if (place && endLine !== undefined && endCol !== undefined && endOffset !== undefined) {
      place.endLine = endLine
      place.endCol = endCol
      place.endOffset = endOffset
    }
  },
}

/** Of parsers that read a page as a browser with scripting on does. */
export const parserOptions = {sourceCodeLocationInfo: true, scriptingEnabled: true, treeAdapter}

/**
 * parse5 with the places of elements made once and then filled in, where it copies them for every tag: a quarter of the
 * time that it takes. The trees are the same, but that they are no deeper than browsers make them.
 */
export class PageParser extends Parser<DefaultTreeAdapterMap> {
  /** The first element that was too deep for its place. */
  tooDeep: Element | undefined
  #steps = 0
  #elements = 0

  /** As in Chromium: what is too deep for its parent stands beside it. */
  override _getInsertionLocation(): Insertion {
    const insertion = super._getInsertionLocation()
    const depth = this.openElements.stackTop + 1
    // The parser looks through what is open for every tag.
    this.#steps += depth
    this.#elements++
    if (this.#steps > mostSteps || this.#elements > mostElements)
      throw new WorkLimitError('Page has too many elements to be read')
    if (depth <= maxElementDepth || insertion.beforeElement !== null) return insertion
    const outer = 'parentNode' in insertion.parent ? (insertion.parent.parentNode as ParentNode | null) : null
    return outer === null ? insertion : {parent: outer, beforeElement: null}
  }

  override _attachElementToTree(
    element: Element,
    location: Token.LocationWithAttributes | null,
    insertion: Insertion,
  ): void {
    super._attachElementToTree(element, null, insertion)
    if (this.openElements.stackTop >= maxElementDepth) this.tooDeep ??= element
    if (location !== null) element.sourceCodeLocation = new ElementPlace(location)
  }

  override _setEndLocation(element: Element, token: Token.Token): void {
    const place = element.sourceCodeLocation
    // At the end of an empty text there is no token either.
    const location = place ? token.location : null
    if (!place || location === null) return
    // What is closed by another tag ends where that begins.
    const isClosed = token.type === Token.TokenType.END_TAG && token.tagName === element.tagName
    if (isClosed) place.endTag = location
    place.endLine = isClosed ? location.endLine : location.startLine
    place.endCol = isClosed ? location.endCol : location.startCol
    place.endOffset = isClosed ? location.endOffset : location.startOffset
  }
}

/** A second of looking. A page of 100,000 elements needs a hundredth of it. */
const mostSteps = 300_000_000
/** Half a gigabyte. A tag can make any number of elements: those of the formatting that is open are made anew. */
const mostElements = 500_000

class ElementPlace implements Token.ElementLocation {
  readonly startTag: Token.Location
  readonly startLine: number
  readonly startCol: number
  readonly startOffset: number
  declare readonly attrs?: Record<string, Token.Location>
  endLine: number
  endCol: number
  endOffset: number
  declare endTag?: Token.Location

  constructor(startTag: Token.LocationWithAttributes) {
    this.startTag = startTag
    this.startLine = startTag.startLine
    this.startCol = startTag.startCol
    this.startOffset = startTag.startOffset
    this.endLine = startTag.endLine
    this.endCol = startTag.endCol
    this.endOffset = startTag.endOffset
    if (startTag.attrs !== undefined) this.attrs = startTag.attrs
  }
}
