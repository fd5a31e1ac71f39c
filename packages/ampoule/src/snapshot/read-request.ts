import {posix} from 'node:path'
import {snapshotEnding} from '@ampoule/build/internals'
import * as v from 'valibot'

/** Longest that a command may take, in seconds: when nothing is said, and at all. */
const [usual, most] = [60, 3600]

const source = v.optional(v.pipe(v.string(), v.nonEmpty()))
const ofCommand = v.strictObject({
  command: v.pipe(v.array(v.string()), v.minLength(1)),
  source,
  timeout: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(most)), usual),
})
const schema = v.record(
  v.string(),
  v.union(
    [ofCommand, v.strictObject({file: v.pipe(v.string(), v.nonEmpty()), source})],
    `have a list \`command\` or a path \`file\`, and may have \`source\` and, with a command, \`timeout\` in seconds up to ${most}`,
  ),
)

/** Data to take, by the path that it is written to. */
export type SnapshotRequest = v.InferOutput<typeof schema>
/** One of them. */
export type Wanted = SnapshotRequest[string]
/** One that a command gives. */
export type WantedOfCommand = v.InferOutput<typeof ofCommand>

/** Reads a configuration of `ampoule snapshot`. Throws an `Error` that says what is wrong. */
export function readRequest(text: string): SnapshotRequest {
  const result = v.safeParse(schema, JSON.parse(text))
  if (!result.success) {
    const [{path, message}] = result.issues
    throw new TypeError(path === undefined ? 'it must be an object of paths' : `\`${path[0]?.key}\` must ${message}`)
  }
  const names = Object.keys(result.output)
  if (names.length === 0) throw new TypeError('it names no data')
  for (const name of names) {
    const isBeneath = name !== '' && !/^(?:[\\/]|[a-z]:)|\\|\0/i.test(name) && !posix.normalize(name).startsWith('..')
    if (!isBeneath || name.endsWith('/') || name.endsWith(snapshotEnding))
      throw new TypeError(`\`${name}\` must be the path of a file beside it, with forward slashes`)
  }
  return result.output
}
