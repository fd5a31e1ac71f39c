import type {Paragraph, Parents, Root, RootContent} from 'mdast'
import type {ContainerDirective, LeafDirective} from 'mdast-util-directive'
import type {Processor} from 'unified'

/** Directives of a line of their own; any other stays the text that it was. */
const leaves = new Set(['toc', 'timestamp'])

/** Reads `:::name` and `::name`. `:name` within a line stays text: most colons are colons. */
export async function directiveReader(): Promise<(this: Processor) => void> {
  const [{directiveFromMarkdown}, {directive}] = await Promise.all([
    import('mdast-util-directive'),
    import('micromark-extension-directive'),
  ])
  return function readDirectives() {
    const data = this.data()
    const {flow} = directive()
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), {...(flow && {flow})}]
    data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()]
  }
}

/**
 * Puts what a directive says on an element, where it survives raw HTML that is parsed anew, and the cleaning of a document of a
 * stranger. What a component makes of it comes later.
 */
export function settleDirectives(tree: Root, source: string): void {
  const todo: Parents[] = [tree]
  for (let parent = todo.pop(); parent !== undefined; parent = todo.pop()) {
    for (const [at, node] of parent.children.entries()) {
      if (node.type === 'containerDirective') carry(node)
      else if (node.type === 'leafDirective') {
        if (leaves.has(node.name)) carry(node)
        else parent.children[at] = asText(node, source)
      }
      if ('children' in node) todo.push(node)
    }
  }
}

function carry(node: ContainerDirective | LeafDirective): void {
  const [first] = node.children
  const label = node.type === 'leafDirective' || (first?.type === 'paragraph' && first.data?.directiveLabel === true)
  const {name, attributes} = node
  node.data = {
    ...node.data,
    hName: 'div',
    hProperties: {dataDirective: JSON.stringify({name, attributes: attributes ?? {}, label})},
  }
}

function asText({position}: LeafDirective, source: string): RootContent {
  const value = source.slice(position?.start.offset, position?.end.offset)
  const text = {type: 'text', value, ...(position && {position})} as const
  const paragraph: Paragraph = {type: 'paragraph', children: [text], ...(position && {position})}
  return paragraph
}
