import {type TableEntry, tableText} from '../../../packages/builder/src/carried/table.ts'
import {loaderText} from '../../../packages/builder/src/loader/loader-text.ts'
import type {TestPage} from './page.ts'

const files: ReadonlyMap<string, TableEntry> = new Map([['x/{id}.json', ['[1]']]])
const table = tableText({
  page: 'index.html',
  files,
  types: new Map([['json', 'application/json']]),
  whole: [],
  inlined: [],
  sources: new Map(),
  blobs: true,
  prefix: '',
})
const loader = loaderText(['fetching', 'requests'])
const run = (name: string, code: string, text = loader): TestPage => ({
  name: `carried: ${name}`,
  html: `<script type="application/json">${table}</script><script>${text}</script><script>${code}</script>`,
})

/** Pages that carry files: what the table holds is answered by the loader, and nothing else is. */
export const carriedPages: readonly TestPage[] = [
  run('fetch of a file', "fetch('x/{id}.json').catch(() => {})"),
  run('fetch of another file', "fetch('x/{id}').catch(() => {})"),
  run('fetch of another host', "fetch('{url}').catch(() => {})"),
  run(
    'fetch of what only a run tells',
    "const get = (name) => fetch(name).catch(() => {}); get('x/{id}.json'); get('x/{id}')",
  ),
  run('XMLHttpRequest of a file', "const x = new XMLHttpRequest(); x.open('GET', 'x/{id}.json'); x.send()"),
  run('XMLHttpRequest of another file', "const x = new XMLHttpRequest(); x.open('GET', 'x/{id}'); x.send()"),
  run('what is sent', "fetch('x/{id}.json', {method: 'POST'}).catch(() => {})"),
  run('a loader that is not ours', "fetch('x/{id}.json').catch(() => {})", '{const T=1,S=2,B=0,L={};\n}'),
]
