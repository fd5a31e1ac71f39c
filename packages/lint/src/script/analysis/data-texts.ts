import type {Analysis} from './analysis.ts'
import {type Text, unknownText} from './text.ts'

/** The values of `element.dataset.src`: whatever an element of the page has there. */
export function datasetTexts(analysis: Analysis, keys: readonly string[]): readonly Text[] | undefined {
  const [map, key] = keys.slice(-2)
  if (map !== 'dataset' || key === undefined) return undefined
  return dataTexts(analysis, `data-${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
}

/** The values of `element.getAttribute('data-src')`. */
export function dataTexts(analysis: Analysis, attribute: string): readonly Text[] {
  const values = analysis.options.tags?.valuesOf(attribute) ?? []
  if (values.length === 0) return [unknownText]
  const certain = values.length === 1
  return values.slice(0, mostValues).map((value): Text => ({value, whole: true, certain}))
}

/** A gallery may have hundreds of them: some show what is meant. */
const mostValues = 16
