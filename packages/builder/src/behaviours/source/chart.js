/** What the mark nearest to the pointer says is shown beside it; arrow keys go from mark to mark. */
export function chart() {
  for (const svg of document.querySelectorAll('.chart.interactive > svg')) {
    const figure = svg.parentNode
    const marks = [...svg.querySelectorAll('title')].map((title) => ({
      node: title.parentNode,
      text: title.textContent.split('; ').join('\n'),
    }))
    for (const title of svg.querySelectorAll('title')) title.remove()
    const tip = document.createElement('div')
    tip.setAttribute('role', 'status')
    tip.style.cssText =
      'background:var(--color-text,#222);border-radius:var(--radius,4px);color:var(--color-background,#fff);font:.76em/1.4 var(--font-heading,sans-serif);padding:.4em .7em;pointer-events:none;position:absolute;white-space:pre;z-index:2'
    tip.hidden = true
    figure.style.position = 'relative'
    figure.append(tip)
    let at = -1
    const show = (next) => {
      if (marks[at]) marks[at].node.style = ''
      at = next
      tip.hidden = !marks[at]
      if (tip.hidden) return
      const {node, text} = marks[at]
      node.style = 'filter:brightness(1.25) saturate(1.4);opacity:1'
      tip.textContent = text
      const [box, outer] = [node.getBoundingClientRect(), figure.getBoundingClientRect()]
      const left = box.left + box.width / 2 - outer.left - tip.offsetWidth / 2
      tip.style.left = `${Math.max(0, Math.min(outer.width - tip.offsetWidth, left))}px`
      const top = box.top - outer.top - tip.offsetHeight - 8
      tip.style.top = `${top < 0 ? box.bottom - outer.top + 8 : top}px`
    }
    svg.onpointermove = ({clientX, clientY}) => {
      const far = marks.map(({node}) => {
        const box = node.getBoundingClientRect()
        const off = (value, from, to) => Math.max(from - value, 0, value - to)
        return Math.hypot(off(clientX, box.left, box.right), off(clientY, box.top, box.bottom))
      })
      show(far.indexOf(Math.min(...far)))
    }
    svg.onpointerleave = svg.onblur = () => show(-1)
    svg.setAttribute('tabindex', 0)
    svg.onkeydown = (event) => {
      const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key]
      if (event.key === 'Escape') show(-1)
      if (!step) return
      event.preventDefault()
      show((at + step + marks.length) % marks.length)
    }
  }
}
