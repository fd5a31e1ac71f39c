/** Does work on each item, on so many at once, and gives the results in the order of the items. */
export async function* inOrder<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<readonly [item: T, result: R]> {
  const begun: Promise<R>[] = []
  for (const [index, item] of items.entries()) {
    for (const next of items.slice(begun.length, index + atOnce)) {
      const result = work(next)
      // What goes wrong is told in its turn.
      result.catch(() => undefined)
      begun.push(result)
    }
    yield [item, await (begun[index] as Promise<R>)]
  }
}
