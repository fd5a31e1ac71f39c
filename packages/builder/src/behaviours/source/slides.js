/** Keys go from slide to slide. */
export function slides() {
  const all = [...document.querySelectorAll('.slide')]
  const steps = {
    ArrowRight: 1,
    ArrowDown: 1,
    PageDown: 1,
    ' ': 1,
    ArrowLeft: -1,
    ArrowUp: -1,
    PageUp: -1,
    Home: -all.length,
    End: all.length,
  }
  addEventListener('keydown', (event) => {
    const step = steps[event.key]
    const isOurs =
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.target.closest?.('a,button,input,select,textarea,summary,[tabindex]')
    if (!step || isOurs) return
    event.preventDefault()
    const at = all.findLastIndex((slide) => slide.getBoundingClientRect().top < innerHeight / 2)
    all[Math.max(0, Math.min(all.length - 1, at + step))].scrollIntoView()
  })
}
