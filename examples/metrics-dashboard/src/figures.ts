import {html} from './dom.ts'
import {formatMilliseconds, formatNumber, formatPercent} from './format.ts'
import {mean, metrics, type View, weightedMean} from './metrics.ts'

/** The four numbers on top: of the view, and against as many hours before it. */
export function showFigures(list: HTMLElement, view: View): void {
  const length = view.to - view.from
  const before = view.from >= length ? {from: view.from - length, to: view.from} : undefined
  const rate = (of: View): number => mean(metrics.requests.slice(of.from, of.to))
  const slow = (of: View): number => weighted(metrics.p95, of)
  const failed = (of: View): number => weighted(metrics.errors, of)
  list.replaceChildren(
    figure('Requests', formatNumber(rate(view)), 'a second', change(rate, view, before, 'neutral')),
    figure('95th percentile', ...split(formatMilliseconds(slow(view))), change(slow, view, before, 'worse')),
    figure('Errors', ...split(formatPercent(failed(view))), change(failed, view, before, 'worse')),
    budget(),
  )
}

function weighted(values: readonly number[], {from, to}: View): number {
  return weightedMean(values.slice(from, to), metrics.requests.slice(from, to))
}

function figure(name: string, value: string, unit: string, note: Node): HTMLElement {
  const shown = html('dd', {class: 'value'}, value, html('small', {}, unit))
  return html('div', {}, html('dt', {}, name), shown, note)
}

function split(text: string): [string, string] {
  const [value = '', unit = ''] = text.split(' ')
  return [value, unit]
}

function change(of: (view: View) => number, view: View, before: View | undefined, rise: 'neutral' | 'worse'): Node {
  if (before === undefined) return html('dd', {class: 'change'}, 'over the whole period')
  const ratio = of(view) / of(before)
  const percent = Math.round((ratio - 1) * 100)
  const period = `the ${view.to - view.from === 24 ? 'day' : 'week'} before`
  if (percent === 0) return html('dd', {class: 'change'}, `as in ${period}`)
  const text = ratio >= 3 ? `${formatNumber(Math.round(ratio))} times` : `${percent > 0 ? '+' : '−'}${Math.abs(percent)} % on`
  const alarming = rise === 'worse' && percent > 10
  return html('dd', {class: 'change'}, html('span', {class: alarming ? 'worse' : ''}, text), ` ${period}`)
}

/** The budget holds for 28 days, whatever the view. */
function budget(): HTMLElement {
  const share = 1 - weightedMean(metrics.errors, metrics.requests) / metrics.objective.errorShare
  const left = Math.max(0, share * 100)
  const meter = html('dd', {class: left < 20 ? 'meter low' : 'meter'}, html('span', {style: `inline-size: ${left}%`}))
  return html(
    'div',
    {},
    html('dt', {}, 'Error budget left'),
    html('dd', {class: 'value'}, formatNumber(Math.round(left)), html('small', {}, '%')),
    meter,
    html('dd', {class: 'change'}, `of ${metrics.objective.days} days`),
  )
}
