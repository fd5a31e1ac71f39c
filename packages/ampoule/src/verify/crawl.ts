import type {ElementHandle} from 'playwright-core'
import {type CrawlTarget, changeValue, findTarget} from './in-page/candidates.ts'
import {isAway, type Visit} from './visit.ts'

/** Uses the page as a careful reader would, at most so many steps: what is lazy breaks late. Never submits anything. */
export async function crawl(visit: Visit, steps: number): Promise<void> {
  const used: string[] = []
  for (let step = 0; step < steps; step++) {
    const found = await visit.find(findTarget, used)
    if (found === undefined) return
    used.push(found.target.key)
    await take(visit, found.element, found.target)
  }
}

async function take(visit: Visit, handle: ElementHandle<Element>, {action, text}: CrawlTarget): Promise<void> {
  const name = `${action === 'click' ? 'click' : action === 'slide' ? 'slide' : 'choice'} on "${text}"`
  await visit.step(name, async () => {
    try {
      if (action === 'click') await handle.click({timeout: longestWait, force: true})
      else await handle.evaluate(changeValue)
    } catch (error) {
      // Covered, moved away, gone: a reader could not use it either.
      const isLost = /Timeout|outside of the viewport|not attached|not visible|detached/i.test(String(error))
      if (!isLost && !isAway(error)) throw error
    }
  })
  await handle.dispose()
}

/** Milliseconds that a busy machine may take to click what is there. */
const longestWait = 5000

/** Clicks what selectors name, in turn; one that finds nothing is a fault of the page or of the test, and is told. */
export async function clickAll(visit: Visit, selectors: readonly string[]): Promise<void> {
  for (const selector of selectors) {
    const name = `click on ${selector}`
    await visit.step(name, async () => {
      try {
        await visit.frame.click(selector, {timeout: longestWait})
      } catch (error) {
        visit.notes.stop('step', name, whyNoClick(selector, String(error)))
      }
    })
  }
}

function whyNoClick(selector: string, error: string): string {
  if (/not a valid selector|Unexpected token|while parsing/i.test(error)) return `\`${selector}\` is no selector`
  if (/strict mode/.test(error)) return `\`${selector}\` is several elements: name one`
  const reason = /element is (not visible|not enabled|outside of the viewport)|(intercepts) pointer events/.exec(error)
  if (reason === null) return `Nothing to click: no element is \`${selector}\``
  return `\`${selector}\` cannot be clicked: ${reason[1] === undefined ? 'something covers it' : `it is ${reason[1]}`}`
}
