/** Heads of tables become buttons that sort the rows: up, then down. */
export function sort() {
  for (const table of document.querySelectorAll('table.sortable')) {
    const heads = [...table.tHead.rows[0].cells]
    heads.forEach((head, at) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.append(...head.childNodes)
      button.onclick = () => {
        const down = head.ariaSort === 'ascending'
        for (const other of heads) other.ariaSort = null
        head.ariaSort = down ? 'descending' : 'ascending'
        const textOf = (row) => row.cells[at].textContent
        const numberOf = (text) => Number(text.replaceAll(',', ''))
        const rows = [...table.tBodies[0].rows].sort((a, b) => {
          const [one, other] = [textOf(a), textOf(b)]
          if (!one || !other) return one ? -1 : other ? 1 : 0
          const order = numberOf(one) - numberOf(other)
          return (Number.isNaN(order) ? one.localeCompare(other) : order) * (down ? -1 : 1)
        })
        table.tBodies[0].append(...rows)
      }
      head.append(button)
    })
  }
}
