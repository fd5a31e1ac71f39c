/** A minimal page, opened under every policy. To add one, add a line to a list in this folder. */
export interface TestPage {
  /** Unique. */
  readonly name: string
  /**
   * Its text. `{url}` stands for `https://a.test/ok/{id}`, `{id}` for a number that no other load has: put it into the path of
   * every address, so that a request tells who has made it.
   */
  readonly html: string
  /** Opened in a window of its own: icons are of windows, and some pages navigate the top. */
  readonly tab?: true
}

/** The page as load number `id` has it; `{base64:…}` is turned into that when the rest is known. */
export function fill(html: string, id: number): string {
  return html
    .replaceAll('{url}', 'https://a.test/ok/{id}')
    .replaceAll('{id}', String(id))
    .replaceAll(/\{base64:(.*?)\}/g, (_, text: string) => btoa(text))
}
