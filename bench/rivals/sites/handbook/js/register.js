const signed = document.querySelector('#signed')
document.querySelector('[data-action=sign]').addEventListener('click', () => {
  const item = document.createElement('li')
  item.textContent = greet(document.querySelector('#name').value)
  signed.append(item)
})
