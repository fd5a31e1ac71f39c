import {codeTypes, mimeTypes} from '../mime-types.ts'

/** Kind of a file to the page, which decides how it is carried. */
export type Kind = 'image' | 'media' | 'font' | 'style' | 'script' | 'page' | 'data'

/** The MIME type of a file by its name; undefined for no known kind of data. */
export function typeOf(path: string): string | undefined {
  const ending = /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? ''
  return mimeTypes[ending] ?? codeTypes[ending]
}

export function kindOf(type: string): Kind {
  const [family = ''] = type.split('/')
  if (type === 'image/ktx2') return 'data'
  if (type === 'text/css') return 'style'
  if (type === 'text/javascript') return 'script'
  if (type === 'text/html') return 'page'
  if (family === 'image' || family === 'font') return family
  return family === 'audio' || family === 'video' || type === 'text/vtt' ? 'media' : 'data'
}

/** True when files of a type are text, which is carried as such. */
export function isText(type: string): boolean {
  return (
    type.startsWith('text/') ||
    /^(?:application\/(?:.*json|.*xml|yaml|toml|x-ndjson|manifest\+json)|image\/svg\+xml|model\/(?:gltf\+json|obj|mtl))$/.test(
      type,
    )
  )
}
