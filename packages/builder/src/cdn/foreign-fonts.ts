/** Families of systems and foundries that pages ask Google Fonts for, which has never had them. */
const foreign: ReadonlySet<string> = new Set(
  `-apple-system, Apple Color Emoji, Arial, Arial Black, Arial Narrow, Avenir, Avenir Next, Baskerville, Book Antiqua, Bradley Hand,
  Brush Script MT, Calibri, Cambria, Candara, Century Gothic, Charter, Circular, Circular Std, Comic Sans MS, Consolas, Constantia,
  Copperplate, Corbel, Courier, Courier New, Didot, Euclid Circular A, Franklin Gothic, Futura, Garamond, General Sans, Geneva,
  Georgia, Gill Sans, Gotham, Haettenschweiler, Helvetica, Helvetica Neue, Hiragino Sans, Impact, Lucida Console, Lucida Grande,
  Lucida Sans, Luminari, Menlo, Meiryo, Microsoft YaHei, Monaco, MS Gothic, Neue Haas Grotesk, Operator Mono, Optima, Palatino,
  Palatino Linotype, Papyrus, Perpetua, PingFang SC, Proxima Nova, Rockwell, Satoshi, Segoe UI, Segoe UI Emoji, Segoe UI Symbol,
  SF Mono, SF Pro, SF Pro Display, SF Pro Text, SimSun, Söhne, Sukhumvit Set, Tahoma, Times, Times New Roman, Trebuchet MS, Verdana,
  cursive, emoji, fantasy, monospace, sans-serif, serif, system-ui, ui-monospace, ui-rounded, ui-sans-serif, ui-serif`
    .split(/,\s*/)
    .map((name) => name.toLowerCase()),
)

/** True for a family that is known to be none of Google's. */
export function isForeign(family: string): boolean {
  return foreign.has(family.toLowerCase())
}
