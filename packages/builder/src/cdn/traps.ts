/** Files that newer versions of a package do not have: where an address names no version, the last that has it is meant. */
interface Trap {
  readonly package: string
  /** The path in the package. */
  readonly path: RegExp
  /** Range of the versions that have it. */
  readonly range: string
}

const traps: readonly Trap[] = [
  {package: 'marked', path: /^marked\.min\.js$|^lib\/marked\.js$/, range: '<16'},
  {package: 'react', path: /^umd\//, range: '<19'},
  {package: 'react-dom', path: /^umd\//, range: '<19'},
  {package: 'three', path: /^examples\/js\//, range: '<0.148'},
  {package: 'three', path: /^build\/three(?:\.min)?\.js$/, range: '<0.161'},
  {package: 'maplibre-gl', path: /^dist\/maplibre-gl(?:-csp|-dev)?\.js$/, range: '<6'},
  {package: 'p5', path: /^lib\//, range: '<2'},
  {package: 'chart.js', path: /^dist\/Chart(?:\.bundle)?(?:\.min)?\.js$/, range: '<3'},
  {package: 'chart.js', path: /^dist\/chart\.min\.js$/, range: '<4'},
  {package: 'd3', path: /^d3(?:\.min)?\.js$/, range: '<4'},
  {package: 'd3', path: /^build\//, range: '<5'},
  {package: 'vue', path: /^dist\/vue(?:\.runtime)?(?:\.min)?\.js$/, range: '<3'},
  {package: 'animejs', path: /^lib\/anime/, range: '<4'},
  {package: 'pdfjs-dist', path: /^build\/pdf(?:\.worker)?(?:\.min)?\.js$/, range: '<4'},
  {package: 'fullcalendar', path: /^(?:dist\/fullcalendar|main)/, range: '<6'},
  {package: 'codemirror', path: /^(?:lib|mode|addon|theme|keymap)\//, range: '<6'},
  {package: 'bootstrap', path: /^dist\/js\/bootstrap\.bundle/, range: '>=4'},
  {package: 'mathjax', path: /^es5\//, range: '<4'},
  {package: 'jszip', path: /^jszip/, range: '<3'},
]

/** The range to use for a file whose address names no version; undefined when every version has it, as far as is known. */
export function trapRange(name: string, path: string): string | undefined {
  return traps.find((trap) => trap.package === name && trap.path.test(path))?.range
}
