import type {Properties} from 'hast'

/** Source and time of figures, as their author gives them. */
export interface Provenance {
  readonly source?: string | undefined
  readonly asOf?: string | undefined
}

/** For readers, behind the title. */
export function provenanceInWords({source, asOf}: Provenance): string {
  return [source, asOf && `as of ${asOf}`].filter((part) => part).join(', ')
}

/** For programs, and for the rule `require-as-of`. */
export function provenanceProperties({source, asOf}: Provenance): Properties {
  return {...(source && {dataSource: source}), ...(asOf && {dataAsOf: asOf})}
}
