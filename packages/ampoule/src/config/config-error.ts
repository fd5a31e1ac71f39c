/** A problem in a configuration: what, where in it, and in which file. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly file: string
  /** Key path, for example `rules.max-bytes`; empty when it is of the file as a whole. */
  readonly path: string
  constructor(file: string, path: string, message: string, options?: ErrorOptions) {
    super(`${file}: ${message}`, options)
    this.file = file
    this.path = path
  }
}
