import {loaderParts} from './parts.ts'

export type LoaderPart = keyof typeof loaderParts

/** Which parts stand on which. */
const needs: Partial<Record<LoaderPart, readonly LoaderPart[]>> = {
  responses: ['bytes'],
  fetching: ['responses'],
  caching: ['fetching'],
  requests: ['responses', 'hooks'],
  elements: ['addresses', 'hooks'],
  candidates: ['elements', 'bytes'],
  sounds: ['elements'],
  frames: ['elements', 'bytes'],
  blanks: ['hooks'],
  windows: ['frames'],
  srcdocs: ['blanks', 'writing'],
  markup: ['elements'],
  parsing: ['markup'],
  writing: ['markup', 'bytes'],
  styles: ['addresses', 'watching', 'hooks', 'bytes'],
  imports: ['styles'],
  fonts: ['styles'],
  keyframes: ['styles'],
  drawn: ['styles'],
  links: ['elements', 'watching', 'styles'],
  sprites: ['elements', 'bytes', 'watching'],
  shown: ['elements'],
  selectors: ['elements'],
  workers: ['bytes'],
}

/** In the order in which they must run: what others call comes before them. */
const order = [
  'core',
  'bytes',
  'hooks',
  'addresses',
  'responses',
  'fetching',
  'caching',
  'requests',
  'elements',
  'candidates',
  'sounds',
  'frames',
  'blanks',
  'windows',
  'watching',
  'styles',
  'imports',
  'fonts',
  'keyframes',
  'markup',
  'writing',
  'srcdocs',
  'parsing',
  'links',
  'sprites',
  'shown',
  'drawn',
  'selectors',
  'workers',
] as const satisfies readonly LoaderPart[]

/** The first line: where the table stands, in the page and in a worker. */
export const loaderHead =
  '{const T=document.currentScript.previousElementSibling.text,S=document.currentScript.text,B=0,L={};'

/** The loader with the parts that a page needs, and what these stand on: each a line, known to the linter by its hash. */
export function loaderText(parts: Iterable<LoaderPart>): string {
  const chosen = new Set<LoaderPart>(['core'])
  const add = (part: LoaderPart): void => {
    chosen.add(part)
    for (const need of needs[part] ?? []) add(need)
  }
  for (const part of parts) add(part)
  return [loaderHead, ...order.filter((part) => chosen.has(part)).map((part) => loaderParts[part]), '}'].join('\n')
}
