/** A module of a CDN that starts a worker of its own, which it can do without when the worker's code is in the page. */
interface Companion {
  readonly module: RegExp
  /** Stands in the module, whatever its package is installed as. */
  readonly text: string
  /** From the module, the groups of the pattern in it. */
  readonly other: string
}

const companions: readonly Companion[] = [
  // A worker of another host imports its script, which no loader can answer.
  // Source: https://github.com/mozilla/pdf.js/blob/v4.0.379/src/display/api.js, `PDFWorker`
  {
    module: /[\\/]build[\\/]pdf((?:\.min)?)\.mjs$/,
    text: 'globalThis.pdfjsWorker',
    other: './pdf.worker$1.mjs',
  },
]

/** The module, and an import of what goes with it. */
export function withCompanion(code: string, path: string): string {
  for (const {module, text, other} of companions) {
    const match = module.exec(path)
    if (match !== null && code.includes(text))
      return `${code}\nimport ${JSON.stringify(other.replace('$1', match[1] ?? ''))}`
  }
  return code
}
