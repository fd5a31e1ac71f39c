import type {Element} from 'hast'
import postcss from 'postcss'
import {getAttribute} from '../../hast.ts'

/** Style rule, as far as it matters to one element that becomes another. */
export interface PageRule {
  readonly selectors: readonly Selector[]
  readonly declarations: ReadonlyMap<string, string>
}

export interface Selector {
  readonly text: string
  /** Its last compound is what the rule applies to. */
  readonly compounds: readonly Compound[]
}

/** `svg.icon[hidden]:hover`, for example. */
interface Compound {
  /** In lower case; undefined for `*` and when none is named. */
  readonly type: string | undefined
  readonly classes: readonly string[]
  readonly ids: readonly string[]
  /** Attributes and pseudo-classes it names, as text. */
  readonly rest: string
}

/** The rules of a stylesheet, whatever their conditions; undefined when it cannot be read, or takes in another. */
export function readRules(css: string): PageRule[] | undefined {
  try {
    const rules: PageRule[] = []
    const sheet = postcss.parse(css)
    let isWhole = true
    sheet.walkAtRules(/^import$/i, () => {
      isWhole = false
    })
    if (!isWhole) return undefined
    sheet.walkRules((rule) => {
      if (rule.parent?.type === 'atrule' && /keyframes$/i.test((rule.parent as postcss.AtRule).name)) return
      const declarations = new Map<string, string>()
      rule.walkDecls((node) => {
        declarations.set(node.prop.toLowerCase(), node.value)
      })
      rules.push({selectors: rule.selectors.map(readSelector), declarations})
    })
    return rules
  } catch (error) {
    if (error instanceof postcss.CssSyntaxError) return undefined
    throw error
  }
}

/**
 * True when a selector may apply to an element that stands in `ancestors`, the nearest first: attributes, pseudo-classes and
 * the order of ancestors are taken to fit.
 */
export function mayMatch({compounds}: Selector, node: Element, ancestors: readonly Element[]): boolean {
  const around = compounds.slice(0, -1)
  const subject = compounds.at(-1)
  if (subject === undefined || !fits(subject, node)) return false
  return around.every((compound) => ancestors.some((ancestor) => fits(compound, ancestor)))
}

function fits({type, classes, ids}: Compound, node: Element): boolean {
  if (type !== undefined && type !== node.tagName.toLowerCase()) return false
  const own = (getAttribute(node, 'class') ?? '').split(/\s+/)
  return classes.every((name) => own.includes(name)) && ids.every((id) => id === getAttribute(node, 'id'))
}

function readSelector(text: string): Selector {
  return {text, compounds: splitCompounds(text).map(readCompound)}
}

const CONDITION = /\[[^\]]*\]|::?[\w-]+(?:\(.*\))?/g

/** At combinators outside of brackets. */
function splitCompounds(text: string): string[] {
  const compounds = ['']
  let depth = 0
  for (const sign of text.trim().replace(/\s*([>+~])\s*/g, '$1')) {
    if (/[([]/.test(sign)) depth++
    if (/[)\]]/.test(sign)) depth--
    if (depth === 0 && /[\s>+~]/.test(sign)) compounds.push('')
    else compounds[compounds.length - 1] += sign
  }
  return compounds.filter((compound) => compound !== '')
}

function readCompound(text: string): Compound {
  const plain = text.replace(CONDITION, '')
  const named = (sign: string): string[] =>
    [...plain.matchAll(new RegExp(`\\${sign}([^.#*]+)`, 'g'))].map(([, name = '']) => name)
  const type = /^[a-z][\w-]*/i.exec(plain)?.[0].toLowerCase()
  return {type, classes: named('.'), ids: named('#'), rest: (text.match(CONDITION) ?? []).join('')}
}
