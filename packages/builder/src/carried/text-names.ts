import {readStrings, type ScriptType, type WrittenString} from '@ampoule/lint/internals'
import {hole, namesIn} from './names.ts'

/** A text in code that may be a name of files. */
export interface StringInCode {
  readonly name: string
  readonly start: number
  /** True when it may be a folder that names are put behind elsewhere: `load.setPath('assets')`. */
  readonly isFolder?: true
}

/** The names in the strings of a piece of code. */
export function stringsIn(strings: readonly WrittenString[]): StringInCode[] {
  // `settings.folder + '/' + name`: the folder may be any word.
  const joinsFolders = strings.some(({parts: [first, second]}) => first === undefined && second?.startsWith('/'))
  return strings.flatMap(({parts, start}) => {
    const text = parts
      .map((part) => part ?? hole)
      .join('')
      .replace(ownOrigin, hole)
    const names = [...namesIn(text), ...namesIn(withGaps(text)), ...stemsIn(text), ...foldersIn(text, joinsFolders)]
    const isFolder = /^(?:\.{0,2}\/)*[\w-]+(?:\/[\w-]+)*\/?$/.test(text)
    return [
      ...names.map((name) => ({name, start})),
      ...(isFolder ? [{name: text, start, isFolder: true as const}] : []),
    ]
  })
}

/** The names in a piece of code that stands in an attribute. */
export function namesInCode(code: string, type: ScriptType): string[] {
  return stringsIn(readStrings(code, type)).flatMap(({name, isFolder}) => (isFolder ? [] : [name]))
}

/** `'menu' + ending`: the file of that name, whatever its ending is. */
function stemsIn(text: string): string[] {
  const isStem = text.length < 256 && /^(?:\.{0,2}\/)*(?:[\w-]+\/)*[\w-]{3,}\0$/.test(text)
  return isStem ? [`${text.slice(0, -1)}.${hole}`] : []
}

/** `location.protocol + '//' + location.host` */
const ownOrigin = /^(?:https?:|\0)\/\/\0/

/** A path with places that code fills: `tiles/{z}/{x}.png`, `img/%s.png`, `seq/####.png`, `pages/:id.json`, `$1.png`. */
function withGaps(text: string): string {
  if (text.length > 256 || !/^[^\s"'`;]*\.\w+$/.test(text)) return ''
  const filled = text.replace(/\{\{?[\w.]*\}?\}|%\d*[sdi]|#{2,}|(?<=\/):\w+|\$\d|\[\w+\]|<\w+>/g, hole)
  return filled === text ? '' : filled
}

/** The names in what is no code: in values as they are, and where a template leaves room for something. */
export function namesOfAttribute(value: string): readonly string[] {
  const isCode = /["'`]/.test(value) && /\+|\$\{/.test(value)
  return [...namesIn(withHoles(value)), ...(isCode ? namesInCode(`(${value}\n)`, 'classic') : [])]
}

/** Of a list of data not all words are names of folders. */
const mostWords = 5000

/** The names in a block of data: in markup of a template as well; in JSON folders, and paths without an ending; in Python modules. */
export function namesOfData(text: string, type: string, {joinsFolders = false} = {}): readonly string[] {
  const words = /json$/.test(type)
    ? [...new Set([...text.matchAll(/"([^"\\\n]{1,200})"/g)].map(([, word = '']) => word))].slice(0, mostWords)
    : []
  return [
    ...namesIn(withHoles(text)),
    ...(/python|^(?:m?py)$/.test(type) ? modulesOfPython(text) : []),
    ...words.flatMap((word) => foldersIn(word, joinsFolders)),
    // A path to which code adds the ending: `img/hero`.
    ...words.flatMap((word) => (isStemPath.test(word) ? [`${word}.${hole}`] : [])),
  ]
}

/** `import shop.cart` and `from .cart import total`: a file, or a folder with one. */
function modulesOfPython(code: string): string[] {
  const lines = code.matchAll(/^[ \t]*(?:import[ \t]+([\w.]+)|from[ \t]+\.*([\w.]+)[ \t]+import\b)/gm)
  return [...lines].flatMap(([, imported, from = '']) => {
    const path = (imported ?? from).replaceAll('.', '/')
    return [`${path}.py`, `${path}/__init__.py`]
  })
}

const isStemPath = /^(?:\.{0,2}\/)*[\w@-]+(?:\/[\w@-]+)+$/

/** Templates of the usual kinds, filled with what only a run would tell. */
function withHoles(text: string): string {
  return text.replace(/\{\{[^{}]*\}\}\}?|\$\{[^{}]*\}|<%[^%]*%>/g, hole)
}

/** A folder by itself, to which code may add a name: all its files. */
function foldersIn(text: string, isAnyWord: boolean): string[] {
  const isFolder =
    (/^(?:\.{0,2}\/)*[\w@.-]+(?:\/[\w@.-]+)*\/$/.test(text) && /\w/.test(text)) ||
    (isAnyWord && /^[\w-]{2,40}$/.test(text))
  return isFolder ? [`${text.replace(/\/$/, '')}/${hole}`] : []
}
