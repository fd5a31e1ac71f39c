import * as v from 'valibot'
import {type Capabilities, CapabilityError, type SourceFile} from '../capabilities.ts'
import {checkIntegrity} from '../integrity.ts'
import type {Provenance} from './provenance.ts'

/** Ending of the file that says when data was taken, and from where; it stands beside the data. */
export const snapshotEnding = '.snapshot.json'

const schema = v.object({version: v.literal(1), source: v.string(), asOf: v.string(), integrity: v.string()})

/** Source, time and hash of data, as that file holds them. */
export interface Snapshot {
  readonly version: 1
  readonly source: string
  readonly asOf: string
  readonly integrity: string
}

/**
 * Source and time of data that `ampoule snapshot` has written; undefined for other data. Throws `CapabilityError` where the data is
 * not what was written then: it would be shown with a wrong date.
 */
export async function snapshotOf(
  data: SourceFile,
  {url, from, read}: {readonly url: string; readonly from: string; readonly read: NonNullable<Capabilities['read']>},
): Promise<Provenance | undefined> {
  if (/[?#]|^\s*data:/i.test(url)) return undefined
  let text: string
  try {
    text = new TextDecoder().decode((await read(`${url}${snapshotEnding}`, from)).bytes)
  } catch (error) {
    if (error instanceof CapabilityError) return undefined
    throw error
  }
  const {source, asOf, integrity} = readSnapshot(text, url)
  const changed = (cause: unknown): never => {
    const message = `\`${url}\` is not what was taken at ${asOf}: run \`ampoule snapshot\` again, or delete \`${url}${snapshotEnding}\``
    throw new CapabilityError('invalid', message, {cause})
  }
  await checkIntegrity(data, integrity, {url, note: changed}).catch(changed)
  return {source, asOf, integrity}
}

function readSnapshot(text: string, url: string): Snapshot {
  try {
    return v.parse(schema, JSON.parse(text))
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof v.ValiError)) throw cause
    throw new CapabilityError('invalid', `\`${url}${snapshotEnding}\` is no snapshot`, {cause})
  }
}
