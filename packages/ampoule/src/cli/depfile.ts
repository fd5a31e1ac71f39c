/** A file that was made, and those that it was made of: paths as a makefile is to name them. */
export interface Made {
  readonly output: string
  readonly inputs: readonly string[]
}

/**
 * Rules for `make`, and what reads its format, such as Ninja: what each file depends on. Each input has an empty rule of its
 * own, without which one that is deleted would stop `make`. Leaves out names that no makefile can hold.
 */
export function depfile(made: readonly Made[]): string {
  const rules = made
    .filter(({output}) => canBeNamed(output))
    .map(({output, inputs}) => ({target: escapeTarget(output), inputs: inputs.filter(canBeNamed)}))
  const all = [...new Set(rules.flatMap(({inputs}) => inputs))]
  const lines = rules.map(({target, inputs}) => [`${target}:`, ...inputs.map((name) => escapeName(name))])
  return [...lines.map((line) => `${line.join(' \\\n  ')}\n`), ...all.map((name) => `${escapeTarget(name)}:\n`)].join(
    '\n',
  )
}

/** True when there is a way to write a name: none for these, whatever stands before them. */
export function canBeNamed(name: string): boolean {
  return !/[\t\r\n;]|\\$/.test(name)
}

/** In the name of a target a percent sign would make a pattern. */
function escapeTarget(name: string): string {
  return escapeName(name).replaceAll('%', '\\%')
}

/** A name as GNU make reads it. */
function escapeName(name: string): string {
  const written = name
    .replace(/(\\*)([ #:*?[|])/g, '$1$1\\$2')
    .replaceAll('$', '$$$$')
    .replaceAll('=', '$(or =)')
  return written.startsWith('~') ? `./${written}` : written
}
