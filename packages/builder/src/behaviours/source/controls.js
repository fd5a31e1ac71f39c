/** Fields set custom properties and the texts that follow them; what was changed is in the fragment of the address. */
export function controls() {
  const fields = [...document.querySelectorAll('.controls [data-var]')]
  const read = (field) => (field.type === 'checkbox' ? (field.checked ? 'on' : 'off') : field.value)
  const set = (field, value) => {
    if (field.type === 'checkbox') field.checked = value === 'on'
    else if (field.type === 'range' || [...field.options].some((option) => option.value === value)) field.value = value
  }
  const first = new Map(fields.map((field) => [field, read(field)]))
  const show = () => {
    for (const field of fields) {
      const {unit = '', var: name} = field.dataset
      const value = read(field)
      const shown = field.type === 'range' ? Number(value).toLocaleString('en') + unit : value
      const style = field.type === 'checkbox' ? Number(field.checked) : value + unit
      document.documentElement.style.setProperty(name, style)
      for (const text of document.querySelectorAll('[data-of]'))
        if (text.dataset.of === field.name) text.textContent = shown
    }
  }
  const save = () => {
    show()
    const changed = fields.filter((field) => read(field) !== first.get(field))
    const hash = `#${new URLSearchParams(changed.map((field) => [field.name, read(field)]))}`
    try {
      history.replaceState(null, '', hash)
    } catch {
      location.hash = hash
    }
  }
  const load = () => {
    if (!/=|^$/.test(location.hash)) return
    const state = new URLSearchParams(location.hash.slice(1))
    for (const field of fields) set(field, state.get(field.name) ?? first.get(field))
    show()
  }
  for (const field of fields) {
    field.disabled = false
    field.oninput = save
  }
  for (const box of document.querySelectorAll('.controls')) {
    const reset = document.createElement('button')
    reset.type = 'button'
    reset.textContent = 'Reset'
    reset.onclick = () => {
      for (const field of fields) if (box.contains(field)) set(field, first.get(field))
      save()
    }
    box.append(reset)
  }
  addEventListener('hashchange', load)
  load()
}
