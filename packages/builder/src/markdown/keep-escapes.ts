import type {Parents, Root, RootContent, Text} from 'mdast'

/** Signs that mean something to what reads texts later: emoji, marks, attributes, brackets, abbreviations. */
const readable = /\\[:=[\]{}|!]/

/**
 * Gives each character that was written with a backslash a text of its own: `\:smile:` and `\==a==` are none to those who look for
 * patterns in texts, since patterns end where a text does.
 */
export function keepEscapes(tree: Root, source: string): void {
  if (!readable.test(source)) return
  const todo: Parents[] = [tree]
  for (let parent = todo.pop(); parent !== undefined; parent = todo.pop()) {
    const children: readonly RootContent[] = parent.children
    for (const child of children) if ('children' in child) todo.push(child)
    const texts = children.flatMap((child): RootContent[] => (child.type === 'text' ? parted(child, source) : [child]))
    parent.children = texts as typeof parent.children
  }
}

function parted(node: Text, source: string): Text[] {
  const {position, value} = node
  const written = source.slice(position?.start.offset, position?.end.offset)
  if (position === undefined || !readable.test(written)) return [node]
  const cuts = escapedIn(value, written).flatMap((at) => [at, at + 1])
  return [0, ...cuts].flatMap((from, at) => {
    const part = value.slice(from, cuts[at])
    return part === '' ? [] : [{type: 'text', value: part, position}]
  })
}

/** Places in a value of characters that were written with a backslash. Nothing more is found behind what cannot be followed. */
function escapedIn(value: string, written: string): number[] {
  const found: number[] = []
  let [at, index] = [0, 0]
  while (at < written.length && index < value.length) {
    const [sign, next] = [written[at], written[at + 1]]
    const reference = sign === '&' ? /^&(?:#\w{1,8}|\w{1,40});/.exec(written.slice(at, at + 45))?.[0] : undefined
    if (sign === '\\' && next === value[index] && readable.test(`${sign}${next}`)) {
      found.push(index)
      at += 2
      index++
    } else if (sign === '\\' && next === value[index] && sign !== value[index]) at++
    else if (reference !== undefined && !value.startsWith(reference, index)) {
      at += reference.length
      index++
    } else if (sign === value[index]) {
      at++
      index++
    } else if (sign !== undefined && /[\s>\\]/.test(sign)) at++
    else break
  }
  return found
}
