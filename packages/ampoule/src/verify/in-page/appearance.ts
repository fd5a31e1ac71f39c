/** One element that a reader sees, as the page's styles have it and as its scripts have left it. */
export interface Part {
  /** `li.done`: elements of the same name are compared in their order. */
  readonly name: string
  /** The beginning of its own text, or of what stands for an image; empty when it has none. */
  readonly text: string
  /** Computed values by property, and the state of fields and images. What moves is left out. */
  readonly values: Readonly<Record<string, string>>
}

/** The part of a page's looks that its pictures may not show: a few pixels of another colour, a small image. */
export interface Appearance {
  readonly parts: readonly Part[]
  /** Families of which a face is loaded. */
  readonly fonts: readonly string[]
  /** Images, drawings, players and frames in view. */
  readonly drawn: number
}

/** Runs in the page, alone. */
export function readAppearance(): Appearance {
  const mostParts = 2000
  const ink = document.createElement('canvas').getContext('2d', {willReadFrequently: true})
  const known = new Map<string, string>()

  // A transition is looked at when it is over; what goes on without end has no colour of its own.
  const moving = new Set<Element>()
  for (const animation of document.getAnimations()) {
    if (animation instanceof CSSTransition) animation.finish()
    else if (animation.effect instanceof KeyframeEffect && animation.effect.target !== null)
      moving.add(animation.effect.target)
  }

  /** Colours of other spaces as sRGB, which a minifier may have made of them. */
  function inRgb(colour: string): string {
    if (colour.startsWith('rgb') || ink === null) return colour
    let found = known.get(colour)
    if (found === undefined) {
      ink.clearRect(0, 0, 1, 1)
      ink.fillStyle = colour
      ink.fillRect(0, 0, 1, 1)
      const [red, green, blue, alpha = 0] = ink.getImageData(0, 0, 1, 1).data
      found = `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`
      known.set(colour, found)
    }
    return found
  }

  /** Without the addresses in it, which a build changes. */
  const withoutAddresses = (value: string): string => value.replace(/url\("[^"]*"\)/g, 'url()')

  function readBox(style: CSSStyleDeclaration, hasText: boolean, values: Record<string, string>, before = ''): void {
    const put = (name: string, value: string): void => {
      values[before + name] = value
    }
    put('background-color', inRgb(style.backgroundColor))
    if (style.backgroundImage !== 'none') put('background-image', withoutAddresses(style.backgroundImage))
    for (const side of ['top', 'right', 'bottom', 'left']) {
      if (style.getPropertyValue(`border-${side}-width`) === '0px') continue
      put(`border-${side}-color`, inRgb(style.getPropertyValue(`border-${side}-color`)))
    }
    if (style.opacity !== '1') put('opacity', style.opacity)
    if (!hasText) return
    put('color', inRgb(style.color))
    for (const name of ['font-family', 'font-size', 'font-style', 'font-weight', 'text-decoration-line'])
      put(name, style.getPropertyValue(name))
  }

  function readState(element: Element, values: Record<string, string>): void {
    // Of a frame, whose classes are not those of the page.
    const {localName} = element
    const {complete, currentSrc, naturalWidth} = element as HTMLImageElement
    if (localName === 'img' && complete && currentSrc !== '') values.image = naturalWidth > 0 ? 'shown' : 'missing'
    if (/^(?:details|dialog)$/.test(localName)) values.open = String((element as HTMLDetailsElement).open)
    const {type, checked, value} = element as HTMLInputElement
    if (localName === 'input' && /checkbox|radio/.test(type)) values.checked = String(checked)
    else if (/^(?:input|textarea|select|meter|progress)$/.test(localName)) values.value = String(value).slice(0, 100)
    for (const name of ['aria-pressed', 'aria-expanded', 'aria-selected', 'aria-checked', 'aria-current', 'disabled']) {
      const value = element.getAttribute(name)
      if (value !== null) values[name] = value
    }
  }

  function textOf(element: Element): string {
    const text =
      element.localName === 'img'
        ? (element.getAttribute('alt') ?? '')
        : Array.from(element.childNodes, (node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : '')).join('')
    return text.replace(/\s+/g, ' ').trim().slice(0, 40)
  }

  function read(element: Element): Part {
    const style = getComputedStyle(element)
    const text = textOf(element)
    const values: Record<string, string> = {}
    if (!moving.has(element)) {
      readBox(style, text !== '' || element.matches('input, textarea, select, button'), values)
      if ('ownerSVGElement' in element) {
        for (const name of ['fill', 'stroke']) {
          const value = style.getPropertyValue(name)
          values[name] = /^(?:none|url|context)/.test(value) ? withoutAddresses(value) : inRgb(value)
        }
      }
      for (const pseudo of ['::before', '::after']) {
        const made = getComputedStyle(element, pseudo)
        if (made.content === 'none' || made.content === 'normal') continue
        values[`${pseudo} content`] = withoutAddresses(made.content).slice(0, 100)
        readBox(made, true, values, `${pseudo} `)
      }
    }
    readState(element, values)
    const [first] = (element.getAttribute('class') ?? '').split(/\s+/).filter((word) => word !== '')
    const id = element.id === '' ? '' : `#${element.id}`
    const name = (element.localName + (id === '' && first !== undefined ? `.${first}` : id)).slice(0, 60)
    return {name, text, values}
  }

  function elementsIn(root: ParentNode): Element[] {
    return Array.from(root.querySelectorAll('*')).flatMap((element) => {
      const inner =
        element.shadowRoot ?? (element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null)
      return inner === null ? [element] : [element, ...elementsIn(inner)]
    })
  }

  const {body} = document
  const all = body === null ? [] : [body, ...elementsIn(body)]
  const shown = all.filter((element) => element.getClientRects().length > 0)
  const drawings = 'img, svg, canvas, video, audio, object, embed, iframe'
  return {
    parts: shown.slice(0, mostParts).map(read),
    fonts: [
      ...new Set(
        Array.from(document.fonts)
          .filter(({status}) => status === 'loaded')
          .map(({family}) => family.replace(/^["']|["']$/g, '')),
      ),
    ],
    drawn: shown.filter((element) => element.matches(drawings) && !element.matches('svg *')).length,
  }
}
