import {applyBaseline, type Baseline, type KnownFinding, type LintedFile} from '@ampoule/lint'
import type {FileConfig} from '../config/resolve-config.ts'
import {compare, type Older} from './compare.ts'

export interface GateOptions {
  readonly baseline?: Baseline
  /** Older versions of the pages, for growth budgets. */
  readonly older?: Older
}

export interface Gated {
  readonly files: readonly LintedFile[]
  /** Findings that the baseline knows and the pages no longer have, by page. */
  readonly gone: Readonly<Record<string, readonly KnownFinding[]>>
}

/** Judges pages by what they were: first by how much they have grown, then by what was known to be wrong. */
export async function gate(
  linted: readonly LintedFile[],
  configs: readonly (FileConfig | undefined)[],
  {baseline, older}: GateOptions,
): Promise<Gated> {
  const compared: LintedFile[] = []
  for (const [index, file] of linted.entries()) {
    const config = configs[index]
    compared.push(older === undefined || config === undefined ? file : await compare(file, older, config))
  }
  return baseline === undefined ? {files: compared, gone: {}} : applyBaseline(compared, baseline)
}
