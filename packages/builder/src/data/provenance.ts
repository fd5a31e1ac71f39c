import type {Properties} from 'hast'

/** Where figures come from, and when they held: what an author says of them. */
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
