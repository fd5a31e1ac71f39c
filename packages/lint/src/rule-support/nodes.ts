import {type ChildNode, type Element, isElement, isTemplate, type ParentNode} from '../source/source.ts'

/** Every node below `root` in document order, contents of templates included. Walks without recursion. */
export function* nodesOf(root: ParentNode): Generator<ChildNode> {
  const stack: ChildNode[] = []
  open(root, stack)
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node
    if (!isElement(node)) continue
    if (isTemplate(node)) open(node.content, stack)
    open(node, stack)
  }
}

/** One by one: an element may have more children than a call may have arguments. */
function open({childNodes}: ParentNode, stack: ChildNode[]): void {
  for (let index = childNodes.length - 1; index >= 0; index--) stack.push(childNodes[index] as ChildNode)
}

/** The text of all that is below a node, without scripts and styles in it, white space made one. */
export function innerText(root: ParentNode): string {
  let text = ''
  for (const node of nodesOf(root)) {
    if (node.nodeName !== '#text' || !('value' in node)) continue
    const {parentNode} = node
    if (parentNode === root || !/^(?:script|style)$/.test(parentNode?.nodeName ?? '')) text += node.value
  }
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** The document, frame or template that a node is in. */
export function rootOf(element: Element): ParentNode {
  let root: ParentNode = element
  for (let parent = element.parentNode; parent !== null; parent = isParent(parent) ? parent.parentNode : null)
    root = parent
  return root
}

/** The elements around an element, the nearest first. */
export function* ancestorsOf(element: Element): Generator<Element> {
  for (let parent = element.parentNode; parent !== null && isParent(parent); parent = parent.parentNode) yield parent
}

function isParent(node: ParentNode): node is Element {
  return 'parentNode' in node && isElement(node)
}
