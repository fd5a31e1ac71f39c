/** True when a media query list certainly matches a browser window. */
export function matches(media: string | undefined): boolean {
  return media === undefined || /^\s*$/.test(media) || queriesOf(media).some((query) => shown.test(query))
}

/** True when a media query list may match a browser window: not when it asks for other media alone. */
export function mayMatch(media: string | undefined): boolean {
  return media === undefined || !queriesOf(media).every((query) => others.test(query))
}

function queriesOf(media: string): string[] {
  return media.split(',')
}

const shown = /^\s*(?:only\s+)?(?:all|screen)\s*$/i
const others =
  /^\s*(?:only\s+)?(?:print|speech|tty|tv|projection|handheld|braille|embossed|aural)\s*(?:$|and\s)|^\s*not\s+all\s*$/i
