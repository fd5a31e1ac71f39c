/**
 * An input in stretches of whole lines, so that a long line is put together once and not with each piece of it. Ends at a line of
 * more than `most` bytes.
 */
export async function* wholeLines(input: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let parts: Buffer[] = []
  let length = 0
  for await (const chunk of input) {
    const end = chunk.lastIndexOf('\n') + 1
    if (end > 0) {
      yield Buffer.concat([...parts, chunk.subarray(0, end)])
      parts = []
      length = 0
    }
    parts.push(chunk.subarray(end))
    length += chunk.length - end
    if (length > most) return
  }
}
