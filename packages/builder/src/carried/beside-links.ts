import type {Root} from 'hast'
import {elementsOf, getAttribute} from '../hast.ts'
import {isElsewhere, isRemoteUrl} from '../resolve-url.ts'
import {kindOf, typeOf} from './kinds.ts'
import {type Asked, hole} from './names.ts'

/**
 * Data that code may ask for by the address of a link, as routers do that know what a page shows: of `/about` with `.txt` behind
 * it, of `/docs/` with `index.txt`, of `#about` with `.html` as well. `asked` are the names in code.
 */
export function besideLinks(tree: Root, page: string, asked: readonly Asked[]): readonly Asked[] {
  const endings = new Set(
    asked.flatMap(({name, by, file}) => {
      const ending = name.replace(hole, '')
      const isEnding = by === 'code' && /^[\w-]*\.\w+$/.test(ending)
      return isEnding && /^(?:data|page)$/.test(kindOf(typeOf(ending) ?? '')) && !isElsewhere(file) ? [ending] : []
    }),
  )
  if (endings.size === 0) return []
  return elementsOf(tree).flatMap(({node}): Asked[] => {
    const address = node.tagName === 'a' || node.tagName === 'area' ? getAttribute(node, 'href') : undefined
    const [, hash] = /^\s*#!?\/?([\w/-]+)/.exec(address ?? '') ?? []
    const path = hash ?? address?.trim().replace(/[?#].*$/s, '') ?? ''
    if (path === '' || isRemoteUrl(path)) return []
    const at = {file: node.data?.file ?? page, ...(node.position && {place: node.position})}
    return (
      [...endings]
        .filter((ending) => path.endsWith('/') !== ending.startsWith('.'))
        // A page of its own is led to.
        .filter((ending) => hash !== undefined || kindOf(typeOf(ending) ?? '') === 'data')
        .map((ending) => ({name: path + ending, ...at, by: 'code'}))
    )
  })
}
