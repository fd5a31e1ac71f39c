import {readFileSync} from 'node:fs'

/** A block of code in a page of the documentation. */
export interface Block {
  /** `docs/recipes.md:12`, the line of the fence. */
  readonly at: string
  readonly language: string
  /** Path of the file that the block is, as it stands after the language. */
  readonly name?: string
  readonly code: string
  /** Why it is not run, as a comment before the block says. */
  readonly reason?: string
}

/** What stands under one heading of the second level, in order: its blocks share a folder. */
export interface Section {
  readonly page: string
  readonly title: string
  readonly blocks: readonly Block[]
}

const fence = /(?:^<!-- not run: (.+) -->\n)?^(```+)(\S*)(?: (\S+))?\n([\s\S]*?)^\2$/gm

export function readSections(root: string, page: string): Section[] {
  const text = readFileSync(`${root}${page}`, 'utf8')
  const sections: {page: string; title: string; blocks: Block[]}[] = [{page, title: 'top', blocks: []}]
  // A `##` inside a block is none: blocks are taken out before headings are looked for.
  const plain = text.replace(fence, (all) => all.replace(/[^\n]/g, ' '))
  const heads = [...plain.matchAll(/^## (.+)$/gm)]
  for (const [, title = ''] of heads) sections.push({page, title, blocks: []})
  for (const match of text.matchAll(fence)) {
    const [, reason, , language = '', name, code = ''] = match
    const line = text.slice(0, match.index).split('\n').length + (reason === undefined ? 0 : 1)
    const section = sections[heads.filter(({index}) => index < match.index).length]
    section?.blocks.push({
      at: `${page}:${line}`,
      language,
      code,
      ...(name !== undefined && {name}),
      ...(reason !== undefined && {reason}),
    })
  }
  return sections.filter(({blocks}) => blocks.length > 0)
}
