import type {Loader} from 'esbuild'

/** Loaders of files that are no scripts when a script imports them, by the ending of their names. */
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
