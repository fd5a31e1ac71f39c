import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import type {Page} from 'playwright-core'

const axe = await readFile(
  createRequire(new URL('../../packages/ampoule/package.json', import.meta.url)).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** Violations of WCAG 2.2 AA that axe-core finds in a page as it stands, with the first element of each. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const {axe} = window as unknown as {
      axe: {run(options: object): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}
    }
    return (await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})).violations.map(
      ({id, nodes}) => `${id}: ${nodes[0]?.html}`,
    )
  })
}
