/** True when an error is about a file that is not there or cannot be read. */
export function isFileError(error: unknown): boolean {
  return error instanceof Error && 'code' in error
}
