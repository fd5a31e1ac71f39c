import type {Element, ElementContent, Properties} from 'hast'
import {allText, element, elementsOf} from '../../hast.ts'
import type {Component} from './component.ts'

/**
 * `:::controls` around a list: `Radius: 8px (0–32)` is a slider, `[x] Grid` a switch, `Face: **serif** / sans` a choice. Each sets the
 * custom property of its name, or the one in code behind it.
 */
export const controls: Component = {
  names: ['controls', 'knobs'],
  classes: ['controls'],
  css: `.controls { border: 1px solid var(--color-line); border-radius: var(--radius); display: grid; font: 0.86em / 1.5 var(--font-heading); gap: 0.6em 1.5em; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); margin: 0 0 var(--space); padding: 1em 1.25em }
.controls label { align-items: center; display: flex; flex-wrap: wrap; gap: 0.2em 0.6em }
.controls [data-of] { color: var(--color-muted); font-variant-numeric: tabular-nums; margin-inline-start: auto }
.controls input { accent-color: var(--color-accent); margin: 0 }
.controls [type='range'] { flex: 1 1 100%; min-width: 0 }
.controls select { background: var(--color-background); border: 1px solid var(--color-line); border-radius: var(--radius); color: inherit; font: inherit; margin-inline-start: auto; padding: 0.2em 0.4em }
.controls button { background: none; border: 1px solid var(--color-line); border-radius: var(--radius); color: var(--color-accent); cursor: pointer; font: inherit; justify-self: start; padding: 0.2em 0.9em }
:not(label) > [data-of] { color: var(--color-accent); font-weight: 600; font-variant-numeric: tabular-nums }
@media print {
  .controls button { display: none }
}`,
  render({label, children}) {
    const items = elementsOf({type: 'root', children}).filter(({node}) => node.tagName === 'li')
    const fields = items.flatMap(({node}) => fieldOf(node) ?? [])
    // A list that asks for something else stays as it is.
    if (fields.length === 0 || fields.length !== items.length) return children
    const named = label ? allText({type: 'root', children: [...label]}) : 'Controls'
    return [element('div', {className: ['controls'], role: 'group', ariaLabel: named}, fields)]
  },
}

const number = String.raw`[-−]?\d{1,15}(?:[.,]\d{1,15}){0,4}`
const slider = new RegExp(
  String.raw`^(${number})[ \t]*([^\d\s()]{0,12})[ \t]*\([ \t]*(${number})[^\d()–-]{0,12}(?:–|-|to|\.\.)[ \t]*(${number})[^\d(),]{0,12}(?:,?[ \t]*step[ \t]*(${number}))?[^\d()]{0,12}\)$`,
)

function fieldOf(item: Element): Element | undefined {
  const inner = elementsOf({type: 'root', children: item.children}).map(({node}) => node)
  const property = inner.find((node) => node.tagName === 'code' && /^--[\w-]{1,60}$/.test(allText(node)))
  const box = inner.find((node) => node.tagName === 'input')
  const words = textWithout(item, property).trim()
  const at = words.indexOf(':')
  const title = (at === -1 ? words : words.slice(0, at)).trim()
  const value = at === -1 ? '' : words.slice(at + 1).trim()
  const variable = property === undefined ? undefined : allText(property)
  const name = variable?.slice(2) ?? slugOf(title)
  if (title === '' || name === '') return undefined
  const common = {name, dataVar: variable ?? `--${name}`, disabled: true}
  if (box !== undefined || /^(?:on|off)$/i.test(value)) {
    const isOn = box === undefined ? /^on$/i.test(value) : box.properties.checked === true
    const field = element('input', {type: 'checkbox', role: 'switch', ...common, ...(isOn && {checked: true})})
    return element('label', {}, [field, text(title)])
  }
  const chosen = inner.find((node) => node.tagName === 'strong')
  return sliderOf(title, value, common) ?? choiceOf(title, value, chosen && allText(chosen).trim(), common)
}

function sliderOf(title: string, value: string, common: Properties): Element | undefined {
  const [, start, unit = '', min, max, step] = slider.exec(value) ?? []
  if (start === undefined || min === undefined || max === undefined) return undefined
  const [from, least, most] = [start, min, max].map(numberOf)
  const steps = step === undefined ? stepOf([start, min, max]) : numberOf(step)
  if (
    from === undefined ||
    least === undefined ||
    most === undefined ||
    ![from, least, most, steps].every(Number.isFinite)
  )
    return undefined
  const field = element('input', {
    type: 'range',
    ...common,
    min: String(least),
    max: String(most),
    step: String(steps),
    value: String(from),
    ...(unit !== '' && {dataUnit: unit}),
  })
  const said = element('span', {dataOf: common.name}, [text(from.toLocaleString('en') + unit)])
  return element('label', {}, [text(title), said, field])
}

function choiceOf(title: string, value: string, chosen: string | undefined, common: Properties): Element | undefined {
  const choices = value
    .split(/\s+[/|]\s+/)
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '')
  if (choices.length < 2 || choices.length > 50) return undefined
  const options = choices.map((choice) =>
    element('option', choice === (chosen ?? choices[0]) ? {selected: true} : {}, [text(choice)]),
  )
  return element('label', {}, [text(title), element('select', common, options)])
}

function textWithout(node: Element, left: Element | undefined): string {
  return node.children
    .map((child): string =>
      child === left
        ? ''
        : child.type === 'text'
          ? child.value
          : child.type === 'element'
            ? textWithout(child, left)
            : '',
    )
    .join('')
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
}

function numberOf(text: string): number {
  return Number(text.replace('−', '-').replace(/,(?=\d{3}(?:\D|$))/g, ''))
}

/** As fine as the finest number that the author wrote. */
function stepOf(numbers: readonly string[]): number {
  const digits = Math.max(...numbers.map((one) => /\.(\d+)$/.exec(one)?.[1]?.length ?? 0))
  return Number((10 ** -digits).toFixed(digits))
}

function text(value: string): ElementContent {
  return {type: 'text', value}
}
