import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/** Folder of the examples. */
const root = fileURLToPath(new URL('../examples/', import.meta.url))

/** Examples that are one document: its folder, and its path in there. Those with a `package.json` are projects. */
export function exampleDocuments() {
  return readdirSync(root, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .flatMap(({name: folder}) => {
      const files = readdirSync(root + folder)
      if (files.includes('package.json')) return []
      const paths = files.filter((file) => /\.(?:md|html)$/.test(file) && file !== 'README.md')
      if (paths.length !== 1) throw new Error(`examples/${folder} has ${paths.length} documents`)
      return [{folder, path: paths[0], root: `${root}${folder}/`}]
    })
}

/** A page as a model writes it, with all of its parts from CDNs. Its packages are those of a test: `npm install --prefix test/cdn/few`. */
export const cdnDashboard = {
  folder: 'cdn-dashboard',
  path: 'index.html',
  root: `${root}cdn-dashboard/`,
  packages: fileURLToPath(new URL('../test/cdn/few/', import.meta.url)),
}
