/** A finding as the viewer is told of it. */
export interface ShownFinding {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly instead: string
}

/** An item of the list of findings. Runs in the viewer; `open` is called with the file when its place is clicked. */
export function findingItem(
  {rule, severity, message, file, line, column, instead}: ShownFinding,
  page: string,
  open: (at: {readonly file: string; readonly line: number; readonly column: number}) => void,
): HTMLLIElement {
  const item = document.createElement('li')
  item.className = severity
  const paragraph = (className: string, ...content: readonly (string | Node)[]): void => {
    const made = document.createElement('p')
    made.className = className
    made.append(...content)
    item.append(made)
  }
  // What stands between backticks is code.
  const withCode = (text: string): (string | Node)[] =>
    text
      .split('`')
      .map((part, index) =>
        index % 2 === 0 ? part : Object.assign(document.createElement('code'), {textContent: part}),
      )
  paragraph('severity', severity)
  paragraph('', ...withCode(message))
  paragraph('hint', ...withCode(instead))
  const foot: Node[] = []
  const path = file ?? page
  if (line !== undefined) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = `${path}:${line}:${column}`
    button.title = 'Open in the editor'
    button.addEventListener('click', () => open({file: path, line, column: column ?? 1}))
    foot.push(button)
  }
  foot.push(Object.assign(document.createElement('span'), {textContent: rule, className: 'rule'}))
  paragraph('foot', ...foot)
  return item
}
