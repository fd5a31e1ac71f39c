import {scriptKind} from '@ampoule/lint/internals'
import type {Element, Root} from 'hast'
import type {ScriptEntry} from './capabilities.ts'
import {resolveCdn} from './cdn/resolve-cdn.ts'
import type {TreeElement} from './element-view.ts'
import {elementsOf, getAttribute, removeAttribute, setAttribute, textOf} from './hast.ts'

/** How a script runs. */
export type RunKind = 'classic' | 'module'

/** Types that browsers take for data, and Babel or a script of esm.sh compiles. */
const compiledTypes = /^(?:text\/(?:babel|jsx|tsx)|application\/(?:babel|jsx))$/i

/**
 * How a script runs: as the linter reads it, or in the hands of the build, which compiles what browsers take for data, and
 * leaves out what only browsers of old run. Undefined when it is none.
 */
export function runKind(element: TreeElement): RunKind | undefined {
  if (element.name !== 'script' || element.space === 'math') return undefined
  const kind = scriptKind(element)
  if (kind === 'classic' || kind === 'module') return kind
  const {node} = element
  const type = typeOf(node)
  if (/^module-shim$/i.test(type)) return 'module'
  if (isCompiledScript(node)) {
    const isModule = /^module$/i.test(getAttribute(node, 'data-type') ?? '') || importsByDeclaration(textOf(node))
    return isModule ? 'module' : 'classic'
  }
  const isOld = type === '' && getAttribute(node, 'nomodule') !== undefined && getAttribute(node, 'src') !== undefined
  return isOld || /^text\/typescript$/i.test(type) ? 'classic' : undefined
}

/** True when a script is compiled in the browser. */
export function isCompiledScript(node: Element): boolean {
  return node.tagName === 'script' && compiledTypes.test(typeOf(node))
}

/** Babel turns declarations of a script without `data-type=module` into `require`, which no page has; esm.sh keeps them. */
function importsByDeclaration(code: string): boolean {
  return /^\s*(?:import|export)\b(?!\s*\()/m.test(code)
}

export function languageOf(node: Element, path: string): ScriptEntry['language'] {
  const named = getAttribute(node, 'lang')?.toLowerCase()
  if (named === 'ts' || named === 'tsx' || named === 'jsx') return named
  const type = typeOf(node)
  if (isCompiledScript(node))
    return /tsx/i.test(type) || /typescript|tsx/i.test(getAttribute(node, 'data-presets') ?? '') ? 'tsx' : 'jsx'
  if (/typescript/i.test(type)) return 'ts'
  const ending = /\.[cm]?([jt]sx?)$/i.exec(path)?.[1]?.toLowerCase()
  return ending === 'ts' || ending === 'tsx' || ending === 'jsx' ? ending : 'js'
}

/** Takes away what says that a script is in a language that browsers do not know. */
export function dropLanguage(node: Element, isModule: boolean): void {
  if (/typescript/i.test(typeOf(node))) removeAttribute(node, 'type')
  if (!isCompiledScript(node) && !/^module-shim$/i.test(typeOf(node))) return
  for (const name of ['data-presets', 'data-plugins', 'data-type']) removeAttribute(node, name)
  if (isModule) setAttribute(node, 'type', 'module')
  else removeAttribute(node, 'type')
}

/** True when the page has scripts that are compiled in the browser, and does not compile others itself. */
export function hasCompiledScripts(tree: Root): boolean {
  const scripts = elementsOf(tree)
    .map(({node}) => node)
    .filter(({tagName}) => tagName === 'script')
  return scripts.some(isCompiledScript) && !scripts.some((node) => /\bBabel\s*\./.test(textOf(node)))
}

/** Why the script at an address has nothing to do in a page that is built; undefined when it has. */
export function reasonToDrop(src: string, isCompiled: boolean): string | undefined {
  const asset = resolveCdn(src)
  if (asset?.kind === 'dropped') return asset.reason
  if (asset !== undefined && 'package' in asset) {
    if (asset.package === 'es-module-shims') return 'browsers of today know import maps'
    if (isCompiled && /^@babel\/standalone$|^babel-standalone$/.test(asset.package))
      return 'its scripts are compiled already'
  }
  return isCompiled && /^https:\/\/esm\.sh\/(?:tsx|run)\/?$/.test(src.trim())
    ? 'its scripts are compiled already'
    : undefined
}

/** The `type` of a script, as it is written. */
export function typeOf(node: Element): string {
  return (getAttribute(node, 'type') ?? '').trim()
}
