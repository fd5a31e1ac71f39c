/** Functions of many libraries that ask for what they are given, and what they call the address that others are relative to. */
const functions = [
  String.raw`(?:pre)?load(?:[A-Z]\w*|Async)?`,
  String.raw`fetch(?:[A-Z]\w*)?`,
  // Babylon
  '(?:Import(?:Mesh|Animations)|Append(?:Scene)?|Load(?:AssetContainer|File|Image)?)(?:Async)?',
  'set(?:Base|Root|Resource|Decoder|Transcoder|Library|Asset|Assets)?(?:URL|Url|Path|Uri)',
  'setURLModifier',
  String.raw`\w*(?:Texture|Loader|Sound|Sampler|Player|Howl)`,
  'tileLayer|imageOverlay|wms',
  String.raw`d3\.(?:json|csv|tsv|dsv|text|xml|html|svg|image|blob|buffer)`,
  // Phaser
  String.raw`load\.(?:image|audio|atlas|spritesheet|json|text|video|multiatlas|bitmapFont|tilemapTiledJSON|svg|html|glsl)`,
]

/** Members whose address is shown, or is the one that others are relative to. */
const members = [
  'base(?:_?(?:url|path|uri))',
  '(?:image|img|avatar|photo|picture|pic|thumb(?:nail)?|poster|cover|banner|texture|sprite|icon|logo|audio|sound)s?(?:_?(?:url|src|uri|path))?',
  'src|backgroundImage|tiles?|tileUrl',
]

const asking = new RegExp(`(?:^|\\.)(?:${functions.join('|')})$`)
const shown = new RegExp(`^(?:${members.join('|')})$`, 'i')
const anywhere = new RegExp(`\\b(?:${functions.join('|')})\\s*\\(|\\b(?:${members.join('|')})\\b`, 'i')

/** True when one of the names that an address is given to is that of something which asks for it. */
export function isAskedFor(uses: ReadonlySet<string>): boolean {
  for (const name of uses) if (asking.test(name) || shown.test(name)) return true
  return false
}

/** A quick look: whether any such name is in code. */
export function mayAsk(code: string): boolean {
  return anywhere.test(code)
}
