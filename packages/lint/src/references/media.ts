/** Whether a media query list surely matches a browser window. */
export function matches(media: string | undefined): boolean {
  return media === undefined || /^\s*(?:|all|screen)\s*$/i.test(media)
}

/** Whether a media query list may match a browser window: not when it asks for other media alone. */
export function mayMatch(media: string | undefined): boolean {
  return (
    media === undefined ||
    !/^\s*(?:print|speech|tty|tv|projection|handheld|braille|embossed|aural|not\s+all)\s*$/i.test(media)
  )
}
