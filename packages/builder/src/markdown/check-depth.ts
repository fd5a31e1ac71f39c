import {DepthError} from '@ampoule/lint'
import {maxElementDepth} from '@ampoule/lint/internals'
import type {Nodes, Root} from 'mdast'

const maxContainers = 100

/** Quotes and lists on one line: each costs the parser a look at all lines of all that are around it. Throws `DepthError`. */
export function checkContainers(text: string): void {
  for (const [prefix] of text.matchAll(/^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm)) {
    const count = prefix.match(/[>+*.)-]/g)?.length ?? 0
    if (count > maxContainers) throw new DepthError(`Quotes and lists are nested more than ${maxContainers} deep`)
  }
}

/** Throws `DepthError`: elements of Markdown are made by recursion. */
export function checkDepth(tree: Root): void {
  let level: readonly Nodes[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxElementDepth) throw new DepthError(`Markdown is nested more than ${maxElementDepth} deep`)
    level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []))
  }
}
