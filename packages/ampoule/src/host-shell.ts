/**
 * Markup that a host puts around a page, in front and behind; `head` goes into its head. The front is on one line,
 * so that lines of the page keep their numbers but for the first.
 */
export function hostShell(head: string): readonly [start: string, end: string] {
  return [
    `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${head}</head><body>`,
    '</body></html>',
  ]
}
/** Most hosts take the margin of the body away. */
export const resetStyle = '<style>body{margin:0}</style>'
