import type {Parents, PhrasingContent, Root, Text} from 'mdast'

/** `==marked==`: two signs, with nothing of the kind beside them, tight around what is marked. */
const sign = /(?<!=)==(?!=)/g

/** Turns `==marked==` into `<mark>`; what is marked may hold emphasis and code. */
export function markText(tree: Root): void {
  const todo: Parents[] = [tree]
  for (let parent = todo.pop(); parent !== undefined; parent = todo.pop()) {
    if (parent.children.some((child) => child.type === 'text' && child.value.includes('==')))
      parent.children = marked(parent.children as PhrasingContent[]) as typeof parent.children
    for (const child of parent.children) if ('children' in child) todo.push(child)
  }
}

function marked(children: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  /** Text behind a sign that may open. */
  let inside: PhrasingContent[] | undefined
  const flush = (): void => {
    if (inside !== undefined) out.push(text('=='), ...inside)
    inside = undefined
  }
  for (const child of children) {
    if (child.type !== 'text') {
      ;(inside ?? out).push(child)
      continue
    }
    let from = 0
    for (const {index} of child.value.matchAll(sign)) {
      const before = child.value.slice(from, index)
      const [last, next] = [child.value[index - 1], child.value[index + 2]]
      if (inside !== undefined && isTight(last, index > 0 || inside.length > 0)) {
        if (before !== '') inside.push(text(before, child))
        out.push(markOf(inside))
        inside = undefined
      } else if (isTight(next, index + 2 < child.value.length || child !== children.at(-1))) {
        flush()
        if (before !== '') out.push(text(before, child))
        inside = []
      } else continue
      from = index + 2
    }
    const rest = child.value.slice(from)
    if (rest !== '') (inside ?? out).push(text(rest, child))
  }
  flush()
  return out
}

/** Nothing at the edge of a text is tight too, where an element stands there. */
function isTight(sign: string | undefined, hasNeighbour: boolean): boolean {
  return sign === undefined ? hasNeighbour : /\S/.test(sign)
}

function markOf(children: PhrasingContent[]): PhrasingContent {
  return {type: 'emphasis', children, data: {hName: 'mark'}}
}

function text(value: string, {position}: Partial<Text> = {}): Text {
  return {type: 'text', value, ...(position && {position})}
}
