/** A button beside each block of code that copies it, without the lines that a change takes away. */
export function copy() {
  for (const pre of document.querySelectorAll('pre:has(> code)')) {
    const box = document.createElement('div')
    const button = document.createElement('button')
    box.className = 'copied'
    button.type = 'button'
    button.textContent = 'Copy'
    button.onclick = async () => {
      const code = pre.cloneNode(true)
      for (const line of code.querySelectorAll('del')) line.remove()
      try {
        await navigator.clipboard.writeText(code.textContent)
        button.textContent = 'Copied'
      } catch {
        // Where the host refuses, the reader presses the keys.
        getSelection().selectAllChildren(pre)
        button.textContent = 'Selected'
      }
      setTimeout(() => {
        button.textContent = 'Copy'
      }, 2000)
    }
    pre.replaceWith(box)
    box.append(pre, button)
  }
}
