import type {Reading} from '../../src/tokens/content.ts'
import type {Band} from '../../src/tokens/families.ts'
import type {Sample} from './corpus-sample.ts'

/** How near estimates are to the exact counts, over the samples of one kind. Errors are relative and absolute. */
export interface Row {
  readonly label: string
  readonly samples: number
  readonly characters: number
  readonly median: number
  /** What nine in ten samples keep within. */
  readonly ninth: number
  /** Of all samples put together; signed. */
  readonly bias: number
  /** Samples whose exact count is within the band. */
  readonly held: number
}

export function accuracyOf(
  samples: readonly Sample[],
  count: (text: string) => number,
  estimate: (text: string, reading: Reading) => Band,
): Map<string, Row> {
  const measured = samples.map((sample) => ({
    ...sample,
    exact: count(sample.text),
    band: estimate(sample.text, sample.reading),
  }))
  const labels = [...new Set(samples.map(({label}) => label))]
  return new Map(
    labels.map((label) => {
      const some = measured.filter((sample) => sample.label === label)
      const errors = some.map(({exact, band}) => Math.abs(band.mid / exact - 1)).toSorted((a, b) => a - b)
      const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
      const row: Row = {
        label,
        samples: some.length,
        characters: sum(some.map(({text}) => text.length)),
        median: errors[Math.floor(errors.length / 2)] ?? 0,
        ninth: errors[Math.floor(errors.length * 0.9)] ?? 0,
        bias: sum(some.map(({band}) => band.mid)) / sum(some.map(({exact}) => exact)) - 1,
        held: some.filter(({exact, band}) => band.low <= exact && exact <= band.high).length,
      }
      return [label, row]
    }),
  )
}
