import type {Root} from 'hast'
import type {VFile} from 'vfile'
import {contextOf} from './build-context.ts'
import {elementsOf, textOf} from './hast.ts'
import {problem} from './problem.ts'

/** Source: `src/client/app/utils.ts` of VitePress 1.6. */
const table = /\b__VP_HASH_MAP__\s*=/

/**
 * Notes a router that asks for the module of its page by a table, at each load: which one only the router knows, and without it the page
 * says that it was not found.
 */
export function noteLostRouter(tree: Root, file: VFile, path: string): void {
  const script = elementsOf(tree).find(({node}) => node.tagName === 'script' && table.test(textOf(node)))?.node
  if (script === undefined) return
  const {ledger, findings} = contextOf(file)
  const reason = 'Router of VitePress asks for the module of the page by a table that no build can follow'
  const place = script.position
  const subject = {url: '__VP_HASH_MAP__', sink: 'module', file: path, ...(place && {place})} as const
  ledger.record({...subject, status: 'failed', reason})
  const instead = 'Build the page from its Markdown, or from what another generator makes of it.'
  findings.push(problem('failed-reference', reason, {...subject, instead}))
}
