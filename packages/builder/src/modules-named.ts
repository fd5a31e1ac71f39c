import type {Root} from 'hast'
import {elementsOf, getAttribute, textOf} from './hast.ts'

/** Values of attributes, and strings of data, that may be the address of a module. */
export function modulesNamed(tree: Root): string[] {
  const names = elementsOf(tree).flatMap(({node}) => {
    const isData = node.tagName === 'script' && /json/.test(getAttribute(node, 'type') ?? '')
    const values = Object.values(node.properties).filter((value) => typeof value === 'string' && /\.m?js$/.test(value))
    return [
      ...values,
      ...(isData ? [...textOf(node).matchAll(/"([^"\\\n]{1,256}\.m?js)"/g)].map(([, name]) => name) : []),
    ]
  })
  return [...new Set(names as string[])]
}
