/** Something in the page that can be used. */
export interface CrawlTarget {
  readonly action: 'click' | 'slide' | 'choose'
  readonly text: string
  /** Two of the same key are used once. */
  readonly key: string
}

/**
 * What a careful reader may touch: buttons, tabs, `<details>`, in-page links, boxes to tick, sliders, lists to choose from.
 * Nothing that submits, saves, or leads away. Runs in the page, alone; `find` is called again with an index to get the element.
 */
export function findTargets(index: number): readonly CrawlTarget[] | Element | null {
  const selector =
    'button, summary, [role=button], [role=tab], [role=switch], [role=menuitem], [role=option], [onclick], a[href^="#"], input, select'
  const found: {target: CrawlTarget; element: HTMLElement}[] = []
  for (const element of Array.from(document.querySelectorAll<HTMLElement>(selector))) {
    const {width, height} = element.getBoundingClientRect()
    if (width === 0 || height === 0 || !element.checkVisibility({visibilityProperty: true})) continue
    if (element.matches(':disabled, [aria-disabled=true]') || element.closest('[inert]') !== null) continue
    const action = actionOf(element)
    if (action === null) continue
    const text = (
      element.getAttribute('aria-label') ||
      element.textContent ||
      element.getAttribute('value') ||
      element.id ||
      element.localName
    )
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 40)
    found.push({target: {action, text, key: `${action} ${element.localName} ${element.id} ${text}`}, element})
  }
  if (index >= 0) return found[index]?.element ?? null
  return found.map(({target}) => target)

  function actionOf(element: HTMLElement): CrawlTarget['action'] | null {
    if (element instanceof HTMLButtonElement) return element.form !== null && element.type === 'submit' ? null : 'click'
    if (element instanceof HTMLAnchorElement)
      return element.hash !== '' && !element.hasAttribute('download') ? 'click' : null
    if (element instanceof HTMLSelectElement) return element.options.length > 1 ? 'choose' : null
    if (!(element instanceof HTMLInputElement)) return 'click'
    if (['checkbox', 'radio', 'button'].includes(element.type)) return 'click'
    return element.type === 'range' ? 'slide' : null
  }
}

/** Chooses the next value of a slider or a list, as a reader would. Runs in the page, alone. */
export function changeValue(element: Element): void {
  if (element instanceof HTMLSelectElement) element.selectedIndex = (element.selectedIndex + 1) % element.options.length
  else if (element instanceof HTMLInputElement) {
    const {min, max, value} = element
    const [low, high] = [Number(min || 0), Number(max || 100)]
    element.value = String(Number(value) > (low + high) / 2 ? low : high)
  }
  for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, {bubbles: true}))
}
