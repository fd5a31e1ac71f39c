/** Something in the page that can be used. */
export interface CrawlTarget {
  readonly action: 'click' | 'slide' | 'choose'
  readonly text: string
  /** Two of the same key are used once. */
  readonly key: string
}

/**
 * The first thing that a careful reader may touch and has not yet: buttons, tabs, `<details>`, in-page links, boxes to tick,
 * sliders, lists to choose from. Nothing that submits, saves, or leads away. Runs in the page, alone.
 */
export function findTarget(used: readonly string[]): {target?: CrawlTarget; element?: Element} {
  const selector =
    'button, summary, [role=button], [role=tab], [role=switch], [role=menuitem], [role=option], [onclick], a[href^="#"], input, select'
  const known = new Set(used)
  for (const element of Array.from(document.querySelectorAll<HTMLElement>(selector))) {
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
    const key = `${action} ${element.localName} ${element.id} ${text}`
    if (!known.has(key) && isUsable(element)) return {target: {action, text, key}, element}
  }
  return {}

  function isUsable(element: HTMLElement): boolean {
    const {width, height} = element.getBoundingClientRect()
    if (width === 0 || height === 0 || !element.checkVisibility({visibilityProperty: true})) return false
    return !element.matches(':disabled, [aria-disabled=true]') && element.closest('[inert]') === null
  }

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
