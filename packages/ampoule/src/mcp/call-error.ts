/** Thrown when a client's request cannot be met; the message says what to do instead. */
export class CallError extends Error {
  override readonly name = 'CallError'
}
