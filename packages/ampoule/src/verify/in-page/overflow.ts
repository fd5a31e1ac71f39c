import type {ElementNote, WidthNote} from '../seen.ts'

/** True when the page scrolls sideways, and for which element. Runs in the page, alone. */
export function findOverflow(width: number, describe: (element: Element) => ElementNote): WidthNote {
  const root = document.documentElement
  const {scrollWidth, clientWidth} = document.scrollingElement ?? root
  // `hidden` cuts off what sticks out; nobody can scroll there.
  const cuts = [root, document.body].some(
    (element) => element !== null && /hidden|clip/.test(getComputedStyle(element).overflowX),
  )
  if (cuts || scrollWidth <= clientWidth + 1) return {width, scrollWidth: cuts ? clientWidth : scrollWidth}
  let widest: Element | undefined
  let right = clientWidth + 1
  for (const element of Array.from(document.body.querySelectorAll('*'))) {
    const box = element.getBoundingClientRect()
    // Of those that reach equally far the innermost: it is what the others are stretched by.
    const reach = box.right + window.scrollX
    if (box.width === 0 || reach < right || isCut(element)) continue
    right = reach
    widest = element
  }

  if (widest === undefined) {
    // Text that does not break sticks out of a box that does not.
    for (const element of Array.from(document.body.querySelectorAll('*'))) {
      const reach = element.getBoundingClientRect().left + window.scrollX + element.scrollWidth
      if (element.scrollWidth <= element.clientWidth + 1 || reach < right || isCut(element)) continue
      right = reach
      widest = element
    }
  }

  function isCut(element: Element): boolean {
    for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowX !== 'visible') return true
    }
    return false
  }

  return {
    width,
    scrollWidth,
    ...(widest && {element: {...describe(widest), right: Math.round(right)}}),
  }
}
