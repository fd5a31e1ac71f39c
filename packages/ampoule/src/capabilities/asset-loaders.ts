import type {Loader} from 'esbuild'

/** What becomes of a file that is no script when a script imports it, by the ending of its name. */
export const assetLoaders: Readonly<Record<string, Loader>> = {
  '.png': 'dataurl',
  '.jpg': 'dataurl',
  '.jpeg': 'dataurl',
  '.gif': 'dataurl',
  '.webp': 'dataurl',
  '.avif': 'dataurl',
  '.svg': 'dataurl',
  '.ico': 'dataurl',
  '.woff': 'dataurl',
  '.woff2': 'dataurl',
  '.ttf': 'dataurl',
  '.otf': 'dataurl',
  '.mp3': 'dataurl',
  '.mp4': 'dataurl',
  '.webm': 'dataurl',
  '.wasm': 'binary',
  '.txt': 'text',
  '.md': 'text',
  '.html': 'text',
  '.csv': 'text',
  '.glsl': 'text',
}
