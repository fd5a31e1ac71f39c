/** Findings that come from budgets and from builds, not from rules of the linter. They are configured as rules are. */
export const otherFindingIds = [
  'max-budget',
  'max-growth',
  'failed-reference',
  'missing-package',
  'tailwind',
  'library-eval',
  'library-files',
  'foreign-font',
  'remote-address',
  'library',
  'other-bytes',
  'invalid-math',
  'undrawn-diagram',
  'partial-diagram',
  'invalid-front-matter',
  'undrawn-part',
  'unreadable-contrast',
  'invalid-script',
  'invalid-encoding',
  'empty-source',
  'large-media',
  'large-data',
  'over-budget',
  'fitted-image',
  'traced-image',
  'not-carried',
  'kept-image',
  'changed-image',
] as const

/** Id of a finding that no rule of the linter makes. */
export type OtherFindingId = (typeof otherFindingIds)[number]
