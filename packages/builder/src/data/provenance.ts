import type {Properties} from 'hast'

/** Source and time of figures, as their author gives them. */
export interface Provenance {
  readonly source?: string | undefined
  readonly asOf?: string | undefined
  /** Hash of the data, as in `integrity`. */
  readonly integrity?: string | undefined
}

/** For readers, behind the title. */
export function provenanceInWords({source, asOf}: Provenance): string {
  return [source, asOf && `as of ${inWords(asOf)}`].filter((part) => part).join(', ')
}

/** For programs, and for the rule `require-as-of`. */
export function provenanceProperties({source, asOf, integrity}: Provenance): Properties {
  return {
    ...(source && {dataSource: source}),
    ...(asOf && {dataAsOf: asOf}),
    ...(integrity && {dataIntegrity: integrity}),
  }
}

/** A point in time to the minute: `2026-11-29 08:00 UTC`. */
function inWords(asOf: string): string {
  return asOf.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[\d:.]*Z$/, '$1 $2 UTC')
}
