import json from '../data/metrics.json' with {type: 'json'}

export interface Route {
  readonly method: string
  readonly path: string
  /** Thousands of requests, a day. */
  readonly requests: readonly number[]
  /** Milliseconds, a day. */
  readonly p95: readonly number[]
  /** Per cent of requests, a day. */
  readonly errors: readonly number[]
  /** Per cent of requests that took 2ⁿ to 2ⁿ⁺¹ milliseconds, for n from 0. */
  readonly histogram: readonly number[]
}

/** Hourly series: requests a second, errors in per cent of requests, latencies in milliseconds. */
export interface Metrics {
  readonly start: string
  readonly objective: {readonly errorShare: number; readonly days: number}
  readonly requests: readonly number[]
  readonly errors: readonly number[]
  readonly p50: readonly number[]
  readonly p95: readonly number[]
  readonly p99: readonly number[]
  readonly events: readonly {readonly hour: number; readonly name: string}[]
  readonly routes: readonly Route[]
}

export const metrics: Metrics = json

/** Hours from `from` up to, not including, `to`. */
export interface View {
  readonly from: number
  readonly to: number
}

export function lastHours(count: number): View {
  const to = metrics.requests.length
  return {from: Math.max(0, to - count), to}
}

export function dateOf(hour: number): Date {
  return new Date(Date.parse(metrics.start) + hour * 3_600_000)
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

/** The mean of `values`, each counted as often as its weight says. */
export function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / Math.max(1, total)
}
