import {defineRule, type Rule} from '../define-rule.ts'
import {type Attribution, attribute} from '../measure/attribute.ts'
import {comparedBytes, comparedTokens, formatBytes, formatTokens} from '../measure/format.ts'
import type {DataKind} from '../measure/kinds.ts'
import {describePart, largestParts} from '../measure/tally.ts'
import {optionalInteger} from '../options.ts'

export interface WeightRule {
  readonly id: string
  readonly summary: string
  readonly why: string
  readonly instead: string
  /** Parts that count; all when left out. */
  readonly kinds?: readonly DataKind[]
  readonly unit: 'bytes' | 'tokens'
  /** The start of a message: `Images weigh`. */
  readonly subject: string
  /** The thing that the limit counts: `bytes of images`. */
  readonly thing: string
}

const messages = {weight: '{subject} {weight}, over the limit of {limit}; largest: {largest}'} as const

type WeightMessages = typeof messages
type WeightOptions = {
  readonly limit: ReturnType<typeof optionalInteger>
}

/** A budget over what a page weighs; it costs nothing until a limit is set. */
export function weightRule({kinds, unit, subject, thing, ...about}: WeightRule): Rule<WeightOptions, WeightMessages> {
  return defineRule({
    ...about,
    severity: 'error',
    options: {limit: optionalInteger(`Largest number of ${thing}; no limit when left out.`, {min: 0})},
    messages,
    create({options, page, report}) {
      return {
        end() {
          const {limit} = options
          if (limit === undefined) return
          const attribution = attribute(page.source)
          const weight = weightOf(attribution, unit, kinds)
          if (weight <= limit) return
          const compared = unit === 'bytes' ? comparedBytes(weight, limit) : comparedTokens(weight, limit)
          report({message: 'weight', data: {subject, ...compared, largest: largestOf(attribution, unit, kinds)}})
        },
      }
    },
  })
}

function weightOf({parts}: Attribution, unit: WeightRule['unit'], kinds: readonly DataKind[] | undefined): number {
  const counted = kinds === undefined ? parts : parts.filter(({kind}) => kinds.includes(kind))
  return counted.reduce((sum, part) => sum + part[unit], 0)
}

/** The three parts that weigh most, for a message. */
export function largestOf(attribution: Attribution, unit: WeightRule['unit'], kinds?: readonly DataKind[]): string {
  const format = unit === 'bytes' ? formatBytes : formatTokens
  return largestParts(attribution, 3, kinds)
    .map((part) => `${describePart(part)} on line ${part.place.start.line} with ${format(part[unit])}`)
    .join(', ')
}
