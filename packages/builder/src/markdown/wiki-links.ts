import type {Root} from 'mdast'
import {findAndReplace} from 'mdast-util-find-and-replace'
import type {Capabilities} from '../capabilities.ts'
import {sizeBehindAddress} from './element-attributes.ts'
import {headingIds} from './heading-ids.ts'

const wiki = /(!)?\[\[([^[\]|\n#]{0,200})(?:#([^[\]|\n]{1,200}))?(?:\|([^[\]\n]{1,200}))?\]\]/g
const sized = /!\[([^[\]\n]{0,400})\]\(([^\s()<>]{1,400})([ \t]+=\d*x\d*)\)/g

/**
 * Turns `[[Page]]`, `[[Page#Part|words]]` and `![[picture.png]]` into links and images of what lies beside the document, and
 * `[[Heading]]` into a link to a heading of it. What leads nowhere stays text: most brackets are no links.
 */
export async function linkWikiWords(tree: Root, path: string, capabilities: Capabilities): Promise<void> {
  const folder = path.includes('/') ? path.replace(/\/[^/]*$/, '') : ''
  const names = (await capabilities.list?.(folder)) ?? []
  const files = new Map<string, string>()
  for (const name of names) for (const key of keysOf(name)) if (!files.has(key)) files.set(key, name)
  const ids = headingIds(tree)
  const link = (_: string, isImage: string | undefined, page: string, part?: string, words?: string) => {
    const file = files.get(keyOf(page))
    const value = words ?? [page, part].filter((word) => word).join(' › ')
    if (isImage !== undefined) return file === undefined ? false : imageOf(file, words ?? '')
    const children = [{type: 'text', value} as const]
    const anchor = part === undefined ? '' : `#${ids.slug(part)}`
    if (file !== undefined) return {type: 'link', url: `${encodeURI(file)}${anchor}`, children} as const
    const own = part !== undefined && page === '' ? ids.slug(part) : ids.slug(page)
    return ids.all.has(own) && (page === '' || part === undefined)
      ? ({type: 'link', url: `#${own}`, children} as const)
      : false
  }
  findAndReplace(tree, [wiki, link], {ignore: ['link', 'linkReference']})
}

/** `![a](a.png =300x200)`, which is text in CommonMark. */
export function readSizedImages(tree: Root): void {
  const image = (_: string, alt: string, url: string, behind: string) => {
    const size = sizeBehindAddress(behind)
    return size === undefined ? false : ({type: 'image', url, alt, data: {hProperties: size}} as const)
  }
  findAndReplace(tree, [sized, image])
}

function imageOf(file: string, words: string) {
  const [, width, height] = /^(\d{1,5})(?:x(\d{1,5}))?$/.exec(words) ?? []
  const alt = width === undefined ? words || file.replace(/\.\w+$/, '') : file.replace(/\.\w+$/, '')
  const size = {...(width !== undefined && {width}), ...(height !== undefined && {height})}
  return {type: 'image', url: encodeURI(file), alt, data: {hProperties: size}} as const
}

/** Names of a file: with and without its ending, in any case, with dashes or spaces. */
function keysOf(name: string): string[] {
  const key = keyOf(name)
  return [key, key.replace(/\.(?:md|markdown|html?)$/, '')]
}

function keyOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
}
