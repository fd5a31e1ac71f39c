/** Phrases that a reader has to read twice, and the grammar that messages once had. */
const banned: readonly RegExp[] = [
  /^Unexpected\b/,
  /\bexpected (?:at most|a|an|one|none|no|it|them|to|the)\b/,
  /\bToo many\b/,
  /\bits kin\b/,
  /\btold nothing\b/,
  /\bgives? way\b/,
  /\bcome to rest\b/,
  /\ba person looks\b/,
  /\bthat only a run would tell\b/,
  /\bof its own\b/,
  /\bheld (?:aside|back|against)\b/,
  /\bswallows?\b/,
  /\bstands? (?:alone|inline)\b/,
  /\b(?:take|takes|taken|took) (?:in|out)\b/i,
  /\bthe reader is not told\b/,
  /\bwhat is (?:wrong with it|the matter)\b/,
  /\bgoes? without saying\b/,
  /\bto the letter\b/,
  /\bmend\b/i,
  /\bno longer has to\b/,
  /\b(?:whatever|whichever) the (?:policy|host)\b/,
  /\banew\b/,
  /\bURIs?\b/,
]

/** What is not plain in a text: phrases from the list above. */
export function bannedIn(text: string): string[] {
  const prose = text.replace(/`[^`]*`/g, '``')
  return banned.flatMap((phrase) => phrase.exec(prose)?.[0] ?? [])
}

/** Faults of a message: its case, its end, its length without data, its phrases. */
export function faultsOf(message: string): string[] {
  const bare = message.replace(/\{\w+\}/g, '')
  return [
    ...(/^[A-Z`{]|^data:/.test(message) ? [] : ['no capital at the start']),
    ...(/[^.]\.$/.test(message) ? ['a full stop'] : []),
    ...(bare.length > 100 ? [`${bare.length} characters`] : []),
    ...((bare.match(/`/g)?.length ?? 0) % 2 === 0 ? [] : ['a backtick without its pair']),
    ...bannedIn(message),
  ]
}
