/** What the client asked for cannot be done; the message says what to do instead. */
export class CallError extends Error {
  override readonly name = 'CallError'
}
