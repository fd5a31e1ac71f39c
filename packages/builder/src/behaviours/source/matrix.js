/** Weights of a decision become fields: the means below follow them. */
export function matrix() {
  for (const table of document.querySelectorAll('table.matrix')) {
    const rows = [...table.tBodies[0].rows]
    const valueIn = (row, at) => row.cells[at].querySelector('input,data')?.value ?? ''
    const show = () => {
      const totals = [...table.tFoot.rows[0].cells].slice(1)
      const means = totals.map((_, at) => {
        const scored = rows.filter((row) => valueIn(row, at + 2) !== '')
        const weight = scored.reduce((sum, row) => sum + Number(valueIn(row, 1)), 0)
        return scored.reduce((sum, row) => sum + valueIn(row, at + 2) * valueIn(row, 1), 0) / (weight || 1)
      })
      totals.forEach((cell, at) => {
        cell.textContent = means[at].toFixed(2)
        cell.className = means[at] === Math.max(...means) ? 'chosen' : ''
      })
    }
    for (const row of rows) {
      const weight = row.cells[1].querySelector('data')
      if (!weight) continue
      const field = document.createElement('input')
      Object.assign(field, {type: 'number', min: 0, step: 'any', value: weight.value, oninput: show})
      field.ariaLabel = `Weight: ${row.cells[0].textContent}`
      weight.replaceWith(field)
    }
  }
}
