/** The readable text of the bytes that a piece of base64 stands for, a line for each run; most of an image is not. */
export function printableTexts(base64: string): string[] {
  // One character over is none of base64.
  const bytes = atob(base64.length % 4 === 1 ? base64.slice(0, -1) : base64)
  // Cameras write texts of two bytes a character as well.
  return [bytes, bytes.replaceAll('\0', '')].map((text) => (text.match(/[\t\n\r -~]{16,}/g) ?? []).join('\0'))
}
