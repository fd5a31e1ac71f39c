import {readStrings} from '@ampoule/lint/internals'
import type {Root} from 'hast'
import type {MappedText} from '../capabilities.ts'
import {elementsOf, getAttribute} from '../hast.ts'
import type {Asked} from './names.ts'

/** Code that asks a loader of AMD for modules, or is one. */
export const usesAmd = /\b(?:require|requirejs|define)\s*\(\s*(?:["'`][^"'`\n]*["'`]\s*,\s*)?\[/

/** Modules that a loader of AMD asks for: names without an ending, from the folder of the first one. */
export function namesOfAmd(tree: Root, path: string): readonly Asked[] {
  return elementsOf(tree).flatMap(({node}): Asked[] => {
    const main = getAttribute(node, 'data-main')
    if (node.tagName !== 'script' || main === undefined) return []
    const at = {file: node.data?.file ?? path, ...(node.position && {place: node.position})}
    return [{name: main.replace(/(?:\.js)?$/, '.js'), ...at, by: 'amd'}]
  })
}

/** The modules that a module of AMD names. */
export function namesOfAmdModule({text}: MappedText, path: string): readonly Asked[] {
  return readStrings(text, 'classic').flatMap(({parts: [name, ...others]}): Asked[] => {
    if (others.length > 0 || name === undefined) return []
    // A plugin gives the file as it is: `text!parts/a.html!strip`.
    const [, ofPlugin] = /^[\w./-]+!([^!\s]+\.\w+)(?:!.*)?$/.exec(name) ?? []
    if (ofPlugin !== undefined) return [{name: ofPlugin, file: path, by: 'amd'}]
    return /^\.{0,2}[\w/.@-]+$/.test(name) ? [{name: name.replace(/(?:\.js)?$/, '.js'), file: path, by: 'amd'}] : []
  })
}
