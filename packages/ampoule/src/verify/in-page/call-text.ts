/** The text of a call of a function in the page; other functions may be among its arguments. Each must stand alone. */
export function callText(fn: (...args: never[]) => unknown, args: readonly unknown[]): string {
  const written = args.map((arg) => (typeof arg === 'function' ? `(${arg.toString()})` : JSON.stringify(arg)))
  return `(${fn.toString()})(${written.join(', ')})`
}
