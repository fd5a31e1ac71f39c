// The floor of reading a script: the same parser, and nothing else.
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {pathToFileURL} from 'node:url'

const require = createRequire(new URL('../packages/lint/package.json', import.meta.url))
const {parse} = await import(pathToFileURL(require.resolve('meriyah')).href)

export function bareScriptParse(code) {
  return parse(code, {
    sourceType: 'script',
    webcompat: true,
    lexical: true,
    validateRegex: false,
    ranges: {start: true, end: true, range: false},
  })
}

/** Library code as pages carry it, about `length` characters. */
bareScriptParse.sample = (length) => {
  const d3 = readFileSync(new URL('../node_modules/d3/dist/d3.js', import.meta.url), 'utf8')
  return Array.from({length: Math.ceil(length / d3.length)}, () => d3).join('\n')
}
