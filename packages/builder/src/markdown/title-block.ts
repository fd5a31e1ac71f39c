import type {ElementContent, Root} from 'hast'
import {allText, element, elementsOf} from '../hast.ts'
import type {Metadata} from './metadata.ts'

/**
 * Puts what the front matter says of the document at its head: title, subtitle, authors and date, as pandoc and Quarto do.
 * A document with a heading of the first level has a head of its own; several are its chapters.
 */
export function addTitleBlock(tree: Root, {title, subtitle, author, date}: Metadata): void {
  if (title === undefined || hasHead(tree, title)) return
  const byline: ElementContent[][] = []
  if (author !== undefined && author.length > 0) byline.push([text(author.join(', '))])
  if (date !== undefined) byline.push([timeOf(date)])
  const parts = [element('h1', {}, [text(title)])]
  if (subtitle !== undefined) parts.push(element('p', {className: ['subtitle']}, [text(subtitle)]))
  if (byline.length > 0) {
    const children = byline.flatMap((item, index) => (index === 0 ? item : [text(' · '), ...item]))
    parts.push(element('p', {className: ['byline']}, children))
  }
  tree.children.unshift(...(parts.length === 1 ? parts : [element('header', {}, parts)]))
}

function hasHead(tree: Root, title: string): boolean {
  const heads = elementsOf(tree).filter(({node}) => node.tagName === 'h1')
  return heads.length === 1 || heads.some(({node}) => allText(node).trim() === title.trim())
}

/** A date is one for machines where they can read it. */
function timeOf(date: string): ElementContent {
  return /^\d{4}(?:-\d\d){0,2}$/.test(date) ? element('time', {dateTime: date}, [text(date)]) : text(date)
}

function text(value: string): ElementContent {
  return {type: 'text', value}
}
