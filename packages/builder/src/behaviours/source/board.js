/** Cards are moved by dragging, by Shift and arrows, by the list in each; the board is copied as a prompt. */
export function board() {
  const make = (name, properties) => Object.assign(document.createElement(name), properties)
  for (const box of document.querySelectorAll('.board')) {
    const lists = [...box.querySelectorAll('section > ul')]
    const names = lists.map((list) => list.parentNode.firstElementChild.textContent)
    const words = new Map()
    const status = make('p', {role: 'status', textContent: 'Drag cards, or use Shift and arrow keys'})
    let held
    const put = (card, at, before) => {
      if (card === before || (card.parentNode === lists[at] && card.nextSibling === before)) return
      lists[at].insertBefore(card, before)
      card.lastChild.value = at
      const cards = [...lists[at].children]
      status.textContent = `${words.get(card)}: ${names[at]}, ${cards.indexOf(card) + 1} of ${cards.length}`
    }
    lists.forEach((list, at) => {
      list.replaceChildren(...list.children)
      for (const card of list.children) {
        words.set(card, card.textContent.trim().replace(/\s+/g, ' '))
        card.draggable = true
        card.tabIndex = 0
        const select = make('select', {ariaLabel: `Column of ${words.get(card)}`})
        select.append(...names.map((name, value) => new Option(name, value)))
        select.value = at
        select.onchange = () => put(card, select.value, null)
        card.append(select)
      }
      list.parentNode.ondragover = (event) => {
        if (!words.has(held)) return
        event.preventDefault()
        const over = event.target.closest('.board li[draggable]')
        const place = over?.getBoundingClientRect()
        put(held, at, over && event.clientY > place.top + place.height / 2 ? over.nextSibling : (over ?? null))
      }
    })
    box.ondragstart = (event) => {
      held = event.target
      if (words.has(held)) event.dataTransfer.setData('text/plain', words.get(held))
    }
    box.ondragend = () => {
      held = 0
    }
    box.ondrop = (event) => event.preventDefault()
    box.onkeydown = (event) => {
      const card = event.target
      const side = {ArrowLeft: -1, ArrowRight: 1}[event.key]
      const way = {ArrowUp: -1, ArrowDown: 1}[event.key]
      if (!words.has(card) || !(side || way)) return
      event.preventDefault()
      const at = lists.indexOf(card.parentNode)
      const cards = [...lists[at].children]
      const next = lists[at + side]
      const other = cards[cards.indexOf(card) + way]
      if (!event.shiftKey) (other ?? next?.firstChild)?.focus()
      else {
        if (next) put(card, at + side, next.children[cards.indexOf(card)] ?? null)
        else if (other) put(card, at, way < 0 ? other : other.nextSibling)
        card.focus()
      }
    }
    const button = make('button', {type: 'button', textContent: 'Copy as prompt'})
    button.onclick = async () => {
      const parts = lists.map((list, at) =>
        [`## ${names[at]}`, ...[...list.children].map((card) => `- ${words.get(card)}`)].join('\n'),
      )
      const text = [box.dataset.prompt, ...parts].filter(Boolean).join('\n\n')
      try {
        await navigator.clipboard.writeText(text)
        status.textContent = 'Copied'
      } catch {
        const field = box.querySelector('textarea') ?? make('textarea', {readOnly: true, ariaLabel: 'Prompt'})
        field.value = text
        box.append(field)
        field.select()
        status.textContent = 'Press Ctrl+C or ⌘C'
      }
    }
    box.append(button, status)
  }
}
