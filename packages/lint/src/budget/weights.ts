import {comparedBytes, comparedTokens} from '../measure/format.ts'
import type {Measures} from '../measure/measure.ts'
import type {Parts} from './parts.ts'

/** Names of budgets that a page may have. Tokens are the most that Claude may count. */
export const budgetNames = ['bytes', 'gzip', 'tokens', 'images', 'fonts', 'scripts'] as const

/** One of `budgetNames`. */
export type BudgetName = (typeof budgetNames)[number]

/** Weights of a page, as far as somebody asked. Plain data: survives JSON. */
export interface Weighed {
  /** Null when nobody asked: weighing a page takes about as long as linting it. */
  readonly measures: Measures | null
  readonly parts: Parts | null
}

/** The weight of a page that a budget is about: bytes, or tokens; undefined when nobody measured it. */
export function weightOf({measures, parts}: Weighed, name: BudgetName): number | undefined {
  switch (name) {
    case 'bytes':
      return measures?.bytes
    case 'gzip':
      return measures?.gzip ?? undefined
    case 'tokens':
      return measures?.tokens['claude-4.7'].high
    default:
      return parts?.[name]
  }
}

/** Subject and verb of a message about a weight: `Images weigh`. */
export const weighs: Readonly<Record<BudgetName, string>> = {
  bytes: 'Page is',
  gzip: 'Page after gzip is',
  tokens: 'Page costs',
  images: 'Images weigh',
  fonts: 'Fonts weigh',
  scripts: 'Scripts weigh',
}

/** Subject and verb of a message about growth: `Images grew`. */
export const grew: Readonly<Record<BudgetName, string>> = {
  bytes: 'Page grew',
  gzip: 'Page after gzip grew',
  tokens: 'Page grew',
  images: 'Images grew',
  fonts: 'Fonts grew',
  scripts: 'Scripts grew',
}

/** A weight and the limit that it is over, with their units. */
export function compareWeights(name: BudgetName, weight: number, limit: number): {weight: string; limit: string} {
  return name === 'tokens' ? comparedTokens(weight, limit) : comparedBytes(weight, limit)
}

/** Bytes of a size such as `500 KiB` or `2 MB`; undefined when it is none. */
export function readSize(text: string): number | undefined {
  const [, value, unit = ''] = /^(\d+(?:\.\d+)?)\s*(b|[kmg]i?b)$/i.exec(text) ?? []
  const factor = units[unit.toLowerCase()]
  return value === undefined || factor === undefined ? undefined : Math.round(Number(value) * factor)
}

const units: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1000,
  kib: 1024,
  mb: 1000 ** 2,
  mib: 1024 ** 2,
  gb: 1000 ** 3,
  gib: 1024 ** 3,
}
