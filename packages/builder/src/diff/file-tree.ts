import type {Element, ElementContent} from 'hast'
import {element} from '../hast.ts'

/** A file in the tree: where it is, and what stands behind its name. */
export interface TreeFile {
  readonly path: string
  readonly id: string
  readonly counts: readonly ElementContent[]
}

interface Folder {
  readonly folders: Map<string, Folder>
  readonly files: {readonly name: string; readonly file: TreeFile}[]
}

/** Deeper folders are one name. */
const MAX_DEPTH = 12

/** Files as a list in lists, each a link to where it stands; folders that hold nothing but a folder are one line with it. */
export function fileTree(files: readonly TreeFile[]): Element {
  const root: Folder = {folders: new Map(), files: []}
  for (const file of files) {
    const parts = file.path.split('/')
    const name = parts.splice(Math.min(parts.length - 1, MAX_DEPTH)).join('/')
    let folder = root
    for (const part of parts) {
      const next = folder.folders.get(part) ?? {folders: new Map(), files: []}
      folder.folders.set(part, next)
      folder = next
    }
    folder.files.push({name, file})
  }
  return listOf(root)
}

function listOf({folders, files}: Folder): Element {
  const items = [...folders].map(([name, folder]) => {
    const {names, inner} = shortened(name, folder)
    return element('li', {}, [text(`${names}/`), listOf(inner)])
  })
  const links = files.map(({name, file}) =>
    element('li', {}, [element('a', {href: `#${file.id}`}, [text(name)]), text(' '), ...file.counts]),
  )
  return element('ul', {}, [...items, ...links])
}

function shortened(name: string, folder: Folder): {names: string; inner: Folder} {
  const names = [name]
  let inner = folder
  for (;;) {
    const [only] = inner.folders
    if (only === undefined || inner.folders.size !== 1 || inner.files.length > 0) return {names: names.join('/'), inner}
    names.push(only[0])
    inner = only[1]
  }
}

function text(value: string): ElementContent {
  return {type: 'text', value}
}
