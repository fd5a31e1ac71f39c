import type {Frame} from 'playwright-core'

/** The text of a call of a function in the page; other functions may be among its arguments. Each must stand alone. */
export function callText(fn: (...args: never[]) => unknown, args: readonly unknown[]): string {
  const written = args.map((arg) => (typeof arg === 'function' ? `(${arg.toString()})` : JSON.stringify(arg)))
  return `(${fn.toString()})(${written.join(', ')})`
}

/** Calls a function in the page. What it needs is given as arguments. */
export function runIn<Args extends readonly unknown[], Result>(
  frame: Frame,
  fn: (...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result>> {
  return frame.evaluate<Awaited<Result>>(callText(fn, args))
}
